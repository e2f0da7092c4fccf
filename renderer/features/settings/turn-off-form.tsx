import { Button, Form, Progress } from 'antd';
import { useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { leaveForVault } from '#renderer/hooks/leave-for-vault.ts';
import { usePasswordTries } from '#renderer/hooks/password-tries.ts';
import { useServices } from '#renderer/store/services.tsx';
import { PresentPasswordField } from './password-fields.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

interface Filled {
  readonly present: string;
}

/** 取消本机密码: everything lies open again afterwards, and the program opens anew. */
export function TurnOffForm() {
  const { vault } = useServices().store;
  const message = useMessage();
  const [form] = Form.useForm<Filled>();
  const [percent, setPercent] = useState<number | null>(null);
  const { waitSeconds, checking, tryOne } = usePasswordTries(async (present) => {
    try {
      const turned = await vault.turnOff(present, leaveForVault, (done, of) => setPercent(Math.floor((100 * done) / Math.max(1, of))));
      if (!turned.ok) message.error('密码不对，没有改动');
      return turned.ok;
    } catch (error) {
      setPercent(null);
      message.error(`没有取消：${errorText(error)}`);
      return true;
    }
  });
  return (
    <Form name="turn-off-password" form={form} layout="inline" onFinish={({ present }: Filled) => void tryOne(present)}>
      <PresentPasswordField />
      <Button htmlType="submit" danger loading={checking} disabled={waitSeconds > 0}>
        {waitSeconds > 0 ? `${String(waitSeconds)} 秒后可再试` : '取消本机密码'}
      </Button>
      {percent === null ? null : <Progress percent={percent} aria-label="解密进度" />}
    </Form>
  );
}
