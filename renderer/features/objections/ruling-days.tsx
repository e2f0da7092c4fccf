import { Button, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import { changeRound } from '#shared/record/round-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

/** 裁定期限: within how many days of being raised an objection is to be ruled on; without a number there is no limit. A locked round only shows it. */
export function RulingDays(props: { readonly round: Round }) {
  const { round } = props;
  const undoable = useUndoable();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<number | null>(round.rulingDays ?? null);
  const word = round.rulingDays === undefined ? '没有设裁定期限' : `提出后 ${String(round.rulingDays)} 天内裁定`;
  if (round.locked) return <>{word}。</>;
  const keep = async () => {
    if (await undoable([changeRound(round.id, { rulingDays: asked })], asked === null ? '已取消裁定期限' : `裁定期限改为 ${String(asked)} 天`)) setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <span className="toolbar">
          <label htmlFor="ruling-days">提出后多少天内裁定（自然日，空着不限）</label>
          <InputNumber controls={false} id="ruling-days" min={1} max={90} precision={0} value={asked} onChange={setAsked} />
          <Button type="primary" onClick={() => void keep()}>
            记下
          </Button>
        </span>
      }
    >
      <Button type="link" size="small">
        {word}
      </Button>
    </Popover>
  );
}
