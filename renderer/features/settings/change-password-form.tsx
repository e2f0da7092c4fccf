import { Button, Form } from 'antd';
import { leaveForVault } from '#renderer/hooks/leave-for-vault.ts';
import { usePasswordTries } from '#renderer/hooks/password-tries.ts';
import { useServices } from '#renderer/store/services.tsx';
import { NewPasswordFields, PresentPasswordField } from './password-fields.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

interface Filled {
  readonly present: string;
  readonly password: string;
}

/** 换密码: the data are not written again, and the recovery code stays. The program opens anew with the new password. */
export function ChangePasswordForm() {
  const { vault } = useServices().store;
  const message = useMessage();
  const [form] = Form.useForm<Filled>();
  const { waitSeconds, checking, tryOne } = usePasswordTries(async () => {
    const { present, password } = form.getFieldsValue();
    const changed = await vault.change(present, password);
    if (!changed.ok) {
      message.error('现在的密码不对，没有改动');
      return false;
    }
    await leaveForVault();
    return true;
  });
  return (
    <Form name="change-password" form={form} layout="inline" onFinish={() => void tryOne(form.getFieldValue('present') as string)}>
      <PresentPasswordField />
      <NewPasswordFields />
      <Button htmlType="submit" loading={checking} disabled={waitSeconds > 0}>
        {waitSeconds > 0 ? `${String(waitSeconds)} 秒后可再试` : '换密码'}
      </Button>
    </Form>
  );
}
