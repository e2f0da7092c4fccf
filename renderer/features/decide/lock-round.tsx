import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Draft } from '#shared/model/ledger.ts';
import { unlockRound } from '#shared/record/round-acts.ts';
import type { Round } from '#shared/model/round.ts';
import { roundSubject } from '#shared/record/subject.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { LockDialog } from './lock-dialog.tsx';

interface LockProps {
  readonly round: Round;
  readonly rows: readonly DeskRow[];
  /** The breaches of who may rule, by name: shown before a round is locked. */
  readonly breaches: ReactNode;
}

/** 锁定批次 (told what is not decided yet and which decisions are out of date), or 解除锁定 with a reason. */
export function LockRound(props: LockProps) {
  return props.round.locked ? <Unlock round={props.round} /> : <Lock {...props} />;
}

function Lock(props: LockProps) {
  const permit = usePermit();
  // What is recorded along with the lock; null while nobody asked for it.
  const [along, setAlong] = useState<readonly Draft[] | null>(null);
  return (
    <>
      <Button icon={<LockOutlined aria-hidden />} onClick={() => void permit('lock', [roundSubject(props.round.id)]).then(setAlong)}>
        锁定批次
      </Button>
      {along === null ? null : <LockDialog {...props} along={along} onClose={() => setAlong(null)} />}
    </>
  );
}

function Unlock(props: { readonly round: Round }) {
  const { round } = props;
  const undoable = useUndoable();
  const permit = usePermit();
  const [along, setAlong] = useState<readonly Draft[] | null>(null);
  const [reason, setReason] = useState('');
  const waiting = useLive(async (store) => (await store.held()).filter(({ roundId }) => roundId === round.id).length, [round.id]) ?? 0;
  const unlock = async () => {
    if (await undoable([unlockRound(round.id, reason.trim()), ...(along ?? [])], `${round.title}已解除锁定`)) {
      setAlong(null);
      setReason('');
    }
  };
  return (
    <>
      <Button icon={<UnlockOutlined aria-hidden />} onClick={() => void permit('unlock', [roundSubject(round.id)]).then(setAlong)}>
        解除锁定
      </Button>
      <Modal
        open={along !== null}
        title="解除锁定"
        okText="确认解除"
        cancelText="取消"
        okButtonProps={{ disabled: reason.trim() === '' }}
        onOk={unlock}
        onCancel={() => setAlong(null)}
      >
        {waiting === 0 ? null : (
          <Alert type="warning" showIcon title={`隔离中还有 ${String(waiting)} 项等待处理，解除锁定后随即生效。不要的请先到“设置”里选不接受。`} />
        )}
        <label htmlFor="unlock-reason">理由</label>
        <Input.TextArea
          id="unlock-reason"
          rows={3}
          maxLength={500}
          value={reason}
          placeholder="为什么要重新打开已经锁定的决定"
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  );
}
