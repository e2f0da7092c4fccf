import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { outcomeWords, phaseWords } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import type { LastYear, UnitCase } from './use-unit-case.ts';

/** What else a meeting asks, in one line each: 自评, last year, when and by whom it was visited, who signed, what was given back to the team. */
export function CaseFacts(props: { readonly row: DeskRow; readonly unitCase: UnitCase }) {
  const { row, unitCase } = props;
  const { record, closing } = unitCase.visit;
  const gap = row.selfTotal === null ? null : row.selfTotal - record.total;
  const signed = [closing.signatures.inspector === undefined ? '' : '核查组', closing.signatures.unit === undefined ? '' : '受检单位'].filter(
    (word) => word !== '',
  );
  const { returned } = unitCase;
  return (
    <ul className="unit-facts" aria-label="其他情况">
      <li>
        {row.selfTotal === null
          ? '没有自评分'
          : `自评 ${showPoints(row.selfTotal)}，${gap === 0 ? '与考评相同' : `${(gap ?? 0) > 0 ? '高出' : '低于'}考评 ${showPoints(Math.abs(gap ?? 0))}`}`}
      </li>
      <li>{lastWords(unitCase.last)}</li>
      <li>
        {phaseWords[record.phase]} {record.completedMs === null ? '' : showDay(dayOfMs(record.completedMs))} {record.inspectors.join('、') || '核查人未写'}
      </li>
      <li>{signed.length === 2 ? '双方已签字' : signed.length === 0 ? '没有签字' : `只有${signed.join('')}签字`}</li>
      {row.unit === undefined ? null : <li>等次 {record.grade ?? '未入等'}</li>}
      {returned === null ? null : (
        <li>
          {showDay(returned.on)} {returned.by} 退回小组：{returned.words}
        </li>
      )}
    </ul>
  );
}

function lastWords(last: LastYear | undefined): string {
  if (last === undefined) return '往年没有核查过';
  const { visit, decision } = last;
  const at = visit.standard.policy.accept;
  return `${String(visit.year)} 年 ${showPoints(visit.record.total)} 分（合格线 ${showPoints(at)}），${decision === undefined ? '没有决定' : `决定${outcomeWords[decision.outcome]}`}`;
}
