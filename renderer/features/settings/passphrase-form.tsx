import { Alert, Button, Form, Input } from 'antd';

/** Asks for the passphrase of an encrypted package. */
export function PassphraseForm(props: { readonly sentence: string; readonly onOpen: (passphrase: string) => Promise<void> }) {
  return (
    <>
      <Alert type="info" showIcon title={props.sentence} />
      <Form<{ readonly passphrase: string }> name="open-package" layout="inline" onFinish={({ passphrase }) => props.onOpen(passphrase)}>
        <Form.Item name="passphrase" label="口令" rules={[{ required: true, message: '请写口令' }]}>
          <Input.Password autoFocus autoComplete="off" style={{ width: 220 }} />
        </Form.Item>
        <Button htmlType="submit">打开</Button>
      </Form>
    </>
  );
}
