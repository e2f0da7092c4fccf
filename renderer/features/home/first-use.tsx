import { Button, Form, Input, Select } from 'antd';
import { PersonRole } from '#shared/model/rights.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { goOnUnsigned } from '#shared/record/rights-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useSigner } from '#renderer/hooks/use-signer.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

interface FirstUse {
  readonly name: string;
  readonly role: PersonRole;
  readonly federation: string;
}

/** Asks once who works here and for which federation: on top of 工作台 and in nobody's way, until it is answered. Draws nothing afterwards. */
export function FirstUsePanel() {
  const signer = useSigner();
  const { rename } = useInspector();
  const { store } = useServices();
  const message = useMessage();
  const record = useRecord();
  if (signer === undefined || signer.answered) return null;
  const save = async ({ name, role, federation }: FirstUse) => {
    const said = [
      ...(role === signer.role ? [] : [changeSetting(`person/${name.trim()}`, { role })]),
      ...(federation.trim() === signer.federation ? [] : [changeSetting('federation', { name: federation.trim() })]),
    ];
    // The name first, so that what is recorded now already carries it.
    rename(name.trim());
    if (said.length > 0 && (await record(said)) === undefined) return;
    message.success('已记下');
  };
  return (
    <section className="panel first-use" aria-label="由谁使用">
      <h2>先写明由谁使用</h2>
      <p className="quiet">决定、签字、公示和文书上要写明经办人和总工会。只问这一次，以后在“设置”里改。</p>
      <Form
        name="first-use"
        layout="inline"
        initialValues={{ name: signer.name, role: PersonRole.safeParse(signer.role).data ?? '经办人', federation: signer.federation }}
        onFinish={(values: FirstUse) => void save(values)}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请写姓名' }]}>
          <Input maxLength={30} style={{ width: 130 }} />
        </Form.Item>
        <Form.Item name="role" label="职责">
          <Select options={PersonRole.options.map((role) => ({ value: role, label: role }))} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="federation" label="总工会名称" rules={[{ required: true, whitespace: true, message: '请写总工会名称' }]}>
          <Input maxLength={40} placeholder="如 云溪县总工会" style={{ width: 220 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          记下
        </Button>
        <Button type="link" onClick={() => void record([goOnUnsigned(store.device)])}>
          以“未署名”继续
        </Button>
      </Form>
    </section>
  );
}
