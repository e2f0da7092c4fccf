import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { lockRound, unlockRound } from '#shared/record/round-acts.ts';
import type { Round } from '#shared/model/round.ts';
import { belowToLock } from '#shared/scoring/score-basis.ts';
import { factsToLock } from '#shared/facts/scoring-facts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';
import type { DecisionCounts } from './decision-counts.ts';

/** 锁定批次 (told what is not decided yet), or 解除锁定 with a reason. */
export function LockRound(props: { readonly round: Round; readonly counts: DecisionCounts }) {
  return props.round.locked ? <Unlock round={props.round} /> : <Lock {...props} />;
}

function Lock(props: { readonly round: Round; readonly counts: DecisionCounts }) {
  const { round, counts } = props;
  const { store } = useServices();
  const { modal } = App.useApp();
  const undoable = useUndoable();
  const ask = () => {
    const open = counts.open + counts.reopened;
    const unfinished = counts.visiting + counts.unvisited;
    modal.confirm({
      title: `锁定“${round.title}”`,
      icon: <LockOutlined aria-hidden />,
      content: (
        <div className="lock-counts">
          <p>
            已决定 {counts.decided} 个单位：合格 {counts.outcomes.accepted}，限期整改 {counts.outcomes.rectify}，不合格 {counts.outcomes.rejected}。
          </p>
          {open + unfinished === 0 ? (
            <p>所有单位都已决定。</p>
          ) : (
            <p className="lock-warning">
              还有 {open + unfinished} 个单位没有决定：待决定 {open} 个，核查未完成 {counts.visiting} 个，未核查 {counts.unvisited} 个。
            </p>
          )}
          <p>锁定后决定不能再改，解除锁定要写明理由。</p>
        </div>
      ),
      okText: '确认锁定',
      cancelText: '再看看',
      focusable: { autoFocusButton: open + unfinished === 0 ? 'ok' : 'cancel' },
      onOk: async () => {
        const [units, visits] = await Promise.all([store.units(), store.visits(round.id)]);
        return undoable([lockRound(round.id, factsToLock(round, units), belowToLock(round, visits))], `${round.title}已锁定`);
      },
    });
  };
  return (
    <Button icon={<LockOutlined aria-hidden />} onClick={ask}>
      锁定批次
    </Button>
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
