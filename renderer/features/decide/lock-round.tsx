import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { unlockRound } from '#shared/record/round-acts.ts';
import type { Round } from '#shared/model/round.ts';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';
import type { DecisionRow } from './decision-rows.ts';
import { LockDialog } from './lock-dialog.tsx';

/** 锁定批次 (told what is not decided yet and which decisions are out of date), or 解除锁定 with a reason. */
export function LockRound(props: { readonly round: Round; readonly rows: readonly DecisionRow[] }) {
  return props.round.locked ? <Unlock round={props.round} /> : <Lock {...props} />;
}

function Lock(props: { readonly round: Round; readonly rows: readonly DecisionRow[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<LockOutlined aria-hidden />} onClick={() => setOpen(true)}>
        锁定批次
      </Button>
      {open ? <LockDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Unlock(props: { readonly round: Round }) {
  const { round } = props;
  const undoable = useUndoable();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const unlock = async () => {
    if (await undoable([unlockRound(round.id, reason.trim())], `${round.title}已解除锁定`)) {
      setOpen(false);
      setReason('');
    }
  };
  return (
    <>
      <Button icon={<UnlockOutlined aria-hidden />} onClick={() => setOpen(true)}>
        解除锁定
      </Button>
      <Modal
        open={open}
        title="解除锁定"
        okText="确认解除"
        cancelText="取消"
        okButtonProps={{ disabled: reason.trim() === '' }}
        onOk={unlock}
        onCancel={() => setOpen(false)}
      >
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
