import { Button, Form, Input } from 'antd';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

/** 县总工会名称: used in the titles and signatures of exported papers. */
export function FederationPanel() {
  const name = useSetting('federation', 'name');
  const undoable = useUndoable();
  const permit = usePermit();
  const save = async (values: { readonly name: string }) => {
    const along = name === '' ? [] : await permit('manage', [settingSubject('federation')]);
    if (along !== null) await undoable([changeSetting('federation', { name: values.name.trim() }), ...along], '已记下总工会名称');
  };
  return (
    <section className="panel" aria-label="总工会名称">
      <h2>总工会名称</h2>
      {name === undefined ? (
        <div className="field-coming" />
      ) : (
        <Form name="federation" key={name} layout="inline" initialValues={{ name }} onFinish={save}>
          <Form.Item name="name" label="名称">
            <Input maxLength={40} placeholder="如 云溪县总工会" style={{ width: 260 }} />
          </Form.Item>
          <Button htmlType="submit">记下</Button>
        </Form>
      )}
      <p className="quiet">写在导出的汇总表、名单和文书上。</p>
    </section>
  );
}
