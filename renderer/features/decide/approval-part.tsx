import { Button, Input } from 'antd';
import { useState } from 'react';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { approvalCounts, whyNotApprove } from '#shared/desk/team-approval.ts';
import type { Round } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { approvalsOf } from './approvals-of.ts';

/** 组长审核: who approved the visit, and the way to approve it. Nothing where the round asks for none and none was given. */
export function ApprovalPart(props: { readonly round: Round; readonly row: DeskRow }) {
  const { round, row } = props;
  const { finished, approvals, approval, leader } = row;
  const inspector = useInspector();
  const { nowMs } = useServices();
  const undoable = useUndoable();
  const [words, setWords] = useState('');
  if (finished === undefined || (approval === 'not-asked' && approvals.length === 0)) return null;
  const name = inspector.name.trim();
  const why = whyNotApprove(name, leader);
  const approve = () => undoable(approvalsOf(round, [row], { by: name, on: dayOfMs(nowMs()), words: words.trim() }), `已审核通过${row.name}的核查结果`);
  return (
    <section className="desk-part" aria-label="组长审核">
      <h3>
        组长审核 <small>{approval === 'not-asked' ? '现在不要求' : leader === '' ? '这个单位的小组没有组长，由组里的人审核' : `由${leader}审核`}</small>
      </h3>
      {approvals.length === 0 ? null : (
        <ul className="unit-facts" aria-label="审核记录">
          {approvals.map((one) => (
            <li key={one.by}>
              {showDay(one.on)} {one.by}：审核通过{one.words === '' ? '' : `，${one.words}`}
              {approvalCounts(one, finished, leader)
                ? ''
                : `（不算数：${whyNotApprove(one.by, leader) ?? `审核时 ${showPoints(one.total)} 分，以后重新打开过或结果不同`}）`}
            </li>
          ))}
        </ul>
      )}
      {round.locked || approval === 'not-asked' || approval === 'given' ? null : why === null ? (
        <span className="toolbar">
          <Input aria-label="审核意见" placeholder="审核意见，可以不写" maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
          <Button onClick={() => void approve()}>审核通过（{name}）</Button>
        </span>
      ) : (
        <p className="quiet">{why}</p>
      )}
    </section>
  );
}
