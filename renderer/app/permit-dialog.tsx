import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { guardedActs, rolesFor, type GuardedAct, type PersonRole } from '#shared/model/rights.ts';
import type { PinTry } from '#renderer/store/rights.ts';

/** Warns that an act is beyond the person's role and asks why it is done, and asks for the PIN where one is needed. `onTry` is null where none is. */
export function PermitDialog(props: {
  readonly act: GuardedAct;
  readonly role: PersonRole;
  readonly within: boolean;
  readonly onTry: ((typed: string) => Promise<PinTry>) | null;
  /** The reason (empty where none is asked), or null where the act is given up. */
  readonly onAnswer: (reason: string | null) => void;
}) {
  const { act, role, within, onTry } = props;
  const [reason, setReason] = useState('');
  const [pin, setPin] = useState('');
  const [sentence, setSentence] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const ready = (within || reason.trim() !== '') && (onTry === null || pin !== '');
  const goOn = async () => {
    if (onTry !== null) {
      setWorking(true);
      const tried = await onTry(pin);
      setWorking(false);
      setPin('');
      setSentence(sentenceOf(tried));
      if (tried.kind !== 'right') return;
    }
    props.onAnswer(reason.trim());
  };
  return (
    <Modal
      open
      title={within ? `${guardedActs[act]}要输入口令` : `“${guardedActs[act]}”不在您的职责内`}
      okText={within ? '继续' : '仍要办理'}
      cancelText="不办理"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={working}
      onOk={() => void goOn()}
      onCancel={() => props.onAnswer(null)}
    >
      <div className="permit">
        {within ? null : (
          <>
            <Alert
              type="warning"
              showIcon
              title={`您现在的职责是“${role}”，这一步一般由${rolesFor(act).join('、')}办理。仍要办理的，写明原因，会记在历史和决定记录里。`}
            />
            <label htmlFor="permit-reason">为什么由您办理</label>
            <Input.TextArea id="permit-reason" rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
          </>
        )}
        {onTry === null ? null : (
          <>
            <label htmlFor="permit-pin">口令</label>
            <Input.Password
              id="permit-pin"
              autoComplete="off"
              maxLength={40}
              value={pin}
              onChange={(event) => setPin(event.target.value)}
              onPressEnter={() => {
                if (ready) void goOn();
              }}
            />
            {sentence === null ? null : <p role="alert">{sentence}</p>}
          </>
        )}
      </div>
    </Modal>
  );
}

function sentenceOf(tried: PinTry): string | null {
  if (tried.kind === 'right') return null;
  const wait = tried.waitMs === 0 ? '' : `请等 ${String(Math.ceil(tried.waitMs / 1000))} 秒再试。`;
  return tried.kind === 'wrong' ? `口令不对，这次已记下。${wait}` : `刚才输错过，${wait}`;
}
