import { Button, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import { showPoints, toCenti, toPoints } from '#shared/points.ts';
import { changeRound } from '#shared/record/round-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

/** 复看线: how near a line a unit must be for a second person to look at it. A locked round only shows it. */
export function NearnessSetting(props: { readonly round: Round; readonly near: number }) {
  const { round, near } = props;
  const undoable = useUndoable();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<number | null>(toPoints(near));
  const centi = asked === null ? undefined : toCenti(asked);
  if (round.locked) return <span className="quiet">复看线 {showPoints(near)} 分</span>;
  const keep = async () => {
    if (centi !== undefined && centi >= 0 && (await undoable([changeRound(round.id, { secondLook: centi })], `复看线改为 ${showPoints(centi)} 分`)))
      setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="nearness">
          <label htmlFor="nearness">离合格线、整改线多少分以内要第二人复看</label>
          <span className="toolbar">
            <InputNumber controls={false} id="nearness" min={0} max={100} step={0.5} value={asked} onChange={setAsked} />
            <Button type="primary" disabled={centi === undefined} onClick={() => void keep()}>
              记下
            </Button>
          </span>
        </div>
      }
    >
      <Button type="link">复看线 {showPoints(near)} 分</Button>
    </Popover>
  );
}
