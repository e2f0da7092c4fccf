import { Alert, Form, Input, Modal, Progress } from 'antd';
import { useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { forget } from '#renderer/hooks/remembered.ts';
import { leaveForVault } from '#renderer/hooks/leave-for-vault.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { PreparedVault } from '#renderer/store/vault/store-vault.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** Four of the eight groups, each with the line after it. */
const halfLength = 20;

/** Shows the recovery code once, and seals everything when its last group was typed from the paper it was written on. */
export function RecoveryDialog(props: { readonly prepared: PreparedVault; readonly onClose: () => void }) {
  const { prepared, onClose } = props;
  const { vault } = useServices().store;
  const message = useMessage();
  const [form] = Form.useForm<{ readonly last: string }>();
  const [percent, setPercent] = useState<number | null>(null);
  const working = percent !== null;
  const seal = async () => {
    setPercent(0);
    try {
      forget('own-phrases');
      await vault.turnOn(prepared, leaveForVault, (done, of) => setPercent(Math.floor((100 * done) / Math.max(1, of))));
    } catch (error) {
      setPercent(null);
      message.error(`没有加密，内容没有改动：${errorText(error)}`);
    }
  };
  return (
    <Modal
      open
      title="请先抄下恢复码"
      okText="开始加密"
      cancelText="不设了"
      confirmLoading={working}
      closable={!working}
      keyboard={!working}
      mask={{ closable: false }}
      cancelButtonProps={{ disabled: working }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="recovery-words">忘了本机密码时，只有这个恢复码能打开数据。它只显示这一次，请抄在纸上，和电脑分开保管。</p>
      <p className="recovery-code" aria-label="恢复码">
        {prepared.recovery.slice(0, halfLength)}
        <br />
        {prepared.recovery.slice(halfLength)}
      </p>
      <Alert type="warning" showIcon title="密码和恢复码都丢了，这台电脑上的数据谁也打不开。请先退出，立即备份一份存到别处，或确认别的电脑上有同样的数据。" />
      <Form name="recovery" form={form} layout="vertical" className="recovery-form" onFinish={() => void seal()}>
        <Form.Item
          name="last"
          label="照抄好的纸，输入最后四位"
          rules={[
            { required: true, message: '请输入最后四位' },
            {
              validator: (_, last: string | undefined) =>
                last === undefined || last.trim().toUpperCase() === prepared.recovery.slice(-4)
                  ? Promise.resolve()
                  : Promise.reject(new Error('与恢复码的最后四位不一样')),
            },
          ]}
        >
          <Input autoComplete="off" maxLength={8} disabled={working} style={{ width: 160 }} />
        </Form.Item>
      </Form>
      {working ? (
        <>
          <p role="status">正在加密，完成后程序会重新打开，请用刚设的密码进入。中途断电也不丢内容。</p>
          <Progress percent={percent} aria-label="加密进度" />
        </>
      ) : null}
    </Modal>
  );
}
