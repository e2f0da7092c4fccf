import { Form, Input } from 'antd';

/** The shortest password that is taken. */
const shortest = 8;

/** A new password of this laptop, typed twice. */
export function NewPasswordFields() {
  return (
    <>
      <Form.Item name="password" label="新密码" rules={[{ required: true, min: shortest, message: `至少 ${String(shortest)} 位，一句好记的话最好` }]}>
        <Input.Password autoComplete="new-password" maxLength={200} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次"
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, again) => (again === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error('两次不一样'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} style={{ width: 200 }} />
      </Form.Item>
    </>
  );
}

/** The present password of this laptop, or its recovery code. */
export function PresentPasswordField() {
  return (
    <Form.Item name="present" label="现在的密码或恢复码" rules={[{ required: true, message: '请输入密码或恢复码' }]}>
      <Input.Password autoComplete="current-password" maxLength={200} style={{ width: 200 }} />
    </Form.Item>
  );
}
