import { App, Button, Form, Input, Select } from 'antd';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { useInspector } from '#renderer/ui/inspector.tsx';
import { useRecord } from '#renderer/ui/use-record.ts';
import { useSetting } from '#renderer/ui/use-setting.ts';

const roles = ['组长', '成员', '经办人', '分管领导'].map((role) => ({ value: role, label: role }));

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
      {role === undefined ? null : <PersonForm key={`${name}/${role}`} name={name} role={role} />}
      <p className="quiet">以后的每项记录都写在这个人名下。换人操作时请先改姓名。</p>
    </section>
  );
}

function PersonForm(props: { readonly name: string; readonly role: string }) {
  const { rename } = useInspector();
  const { message } = App.useApp();
  const record = useRecord();
  const save = async (values: Person) => {
    const name = values.name.trim();
    rename(name);
    if (values.role !== undefined && values.role !== props.role) {
      const entries = await record([changeSetting(`person/${name}`, { role: values.role })]);
      if (entries === undefined) return;
    }
    void message.success('已记下');
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
