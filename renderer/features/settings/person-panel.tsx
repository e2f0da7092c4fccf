import { Button, Form, Input, Select } from 'antd';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { PersonRole } from '#shared/model/rights.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { keptPin } from '#renderer/store/rights.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useOversteps } from '#renderer/hooks/use-oversteps.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const roles = PersonRole.options.map((role) => ({ value: role, label: role }));

interface Person {
  readonly name: string;
  readonly role: string | undefined;
}

/** 人员: who works on this machine now. Every act is recorded under this name. */
export function PersonPanel() {
  const { name } = useInspector();
  const role = useSetting(`person/${name}`, 'role');
  return (
    <section className="panel" aria-label="人员">
      <h2>人员</h2>
      {role === undefined ? <div className="field-coming" /> : <PersonForm key={`${name}/${role}`} name={name} role={role} />}
      <p className="quiet">以后的每项记录都写在这个人名下。换人操作时请先改姓名。</p>
      <OverstepList />
    </section>
  );
}

function PersonForm(props: { readonly name: string; readonly role: string }) {
  const { rename } = useInspector();
  const message = useMessage();
  const record = useRecord();
  const permit = usePermit();
  const { store } = useServices();
  const save = async (values: Person) => {
    const name = values.name.trim();
    if (values.role !== undefined && values.role !== props.role) {
      // The first role of a person is theirs to say, unless the county set a PIN.
      const along = props.role === '' && (await keptPin(store)) === null ? [] : await permit('manage', [settingSubject(`person/${name}`)]);
      if (along === null) return;
      const entries = await record([changeSetting(`person/${name}`, { role: values.role }), ...along]);
      if (entries === undefined) return;
    }
    rename(name);
    message.success('已记下');
  };
  return (
    <Form name="person" layout="inline" initialValues={{ name: props.name, role: props.role === '' ? undefined : props.role }} onFinish={save}>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请写姓名' }]}>
        <Input maxLength={30} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="role" label="职责">
        <Select options={roles} placeholder="未选" style={{ width: 120 }} />
      </Form.Item>
      <Button htmlType="submit">记下</Button>
    </Form>
  );
}

/** 超出职责的办理: who did what beyond the own role, when and why; what was taken back says so. */
function OverstepList() {
  const lines = useOversteps();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>超出职责的办理</h3>
      <ul className="overstep-list" aria-label="超出职责的办理">
        {lines.map((line) => (
          <li key={`${String(line.ms)}/${line.batch ?? ''}/${line.act}`}>
            {momentOf(line.ms)} {line.by === '' ? '未署名' : line.by}（{line.role}）{line.word}
            {line.subjects.length > 1 ? ` ${String(line.subjects.length)} 处` : ''}
            {line.undone ? '（后来撤销）' : ''}：{line.reason}
          </li>
        ))}
      </ul>
    </>
  );
}
