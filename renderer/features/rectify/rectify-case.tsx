import { Link } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import { showPoints } from '#shared/points.ts';
import { boardRows, type BoardRow } from '#shared/rounds/rectify-board.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import type { VisitRecord } from '#renderer/store/records.ts';
import { useServices } from '#renderer/store/services.tsx';
import { BeforeAfter } from './before-after.tsx';
import { NoticePart } from './notice-part.tsx';
import type { Case } from './read-case.ts';
import { ReplyPart } from './reply-part.tsx';
import { ReVisitPart } from './re-visit-part.tsx';
import { daysLeftWords, RectifyStateTag } from './state-tag.tsx';
import { LockedAlert } from '#renderer/ui/locked-alert.tsx';

/** The rectification of one unit from notice to re-inspection. */
export function RectifyCase(props: { readonly one: Case }) {
  const { one } = props;
  const { unit, first, re, rectification, round } = one;
  const { nowMs } = useServices();
  const today = dayOfMs(nowMs());
  const row = rowOf(one, today);
  return (
    <article className="rectify-case" aria-label={`${unit.name}整改`}>
      <section className="panel rectify-head">
        <div>
          <h2>
            {unit.name} {row === undefined ? null : <RectifyStateTag state={row.state} />}
          </h2>
          <p className="quiet">
            {[unit.town, unitKindWords[unit.kind]].filter((word) => word !== '').join('，')} ·{' '}
            <Link to={`/units/${encodeURIComponent(unit.id)}`}>单位情况</Link> · <Link to={`/visit/${encodeURIComponent(unit.id)}`}>初验清单</Link> ·{' '}
            <Link to={`/visit/${encodeURIComponent(unit.id)}/closing`}>末次会议</Link>
          </p>
        </div>
        <dl className="rectify-figures">
          <Figure word="初验" value={firstWords(first.record)} />
          <Figure word="复验" value={re === undefined ? '—' : re.record.completedMs === null ? '进行中' : `${showPoints(re.record.total)} 分`} />
          <Figure word="期限" value={rectification?.dueOn ?? '—'} />
          <Figure
            word="剩余"
            value={row === undefined || row.daysLeft === null ? '—' : daysLeftWords(row.daysLeft)}
            late={row !== undefined && row.daysLeft !== null && row.daysLeft < 0}
          />
        </dl>
      </section>
      <LockedAlert round={round} what="通知、回执和销号只能查看，不能开始复验" />
      {re !== undefined && re.record.completedMs !== null ? <BeforeAfter one={one} re={re} /> : null}
      <NoticePart one={one} today={today} readOnly={round.locked} />
      {rectification === undefined ? null : <ReplyPart one={one} rectification={rectification} today={today} readOnly={round.locked || re !== undefined} />}
      {rectification === undefined || (re !== undefined && re.record.completedMs !== null) ? null : <ReVisitPart one={one} rectification={rectification} />}
    </article>
  );
}

/** The unit's line of the board, by what is known of it alone. */
function rowOf({ unit, first, re, rectification }: Case, today: string): BoardRow | undefined {
  const state = {
    unitId: unit.id,
    stage: 'visited',
    filing: null,
    submission: undefined,
    first: first.record,
    re: re?.record,
    decision: undefined,
    outdated: null,
    scorers: [],
  } as const;
  return boardRows([state], rectification === undefined ? [] : [rectification], new Map([[unit.id, unit]]), today)[0];
}

const firstWords = ({ inspected, total }: VisitRecord): string =>
  inspected === undefined ? `${showPoints(total)} 分` : `${showPoints(inspected.total)} 分，申诉后 ${showPoints(total)} 分`;

const Figure = (props: { readonly word: string; readonly value: string; readonly late?: boolean }) => (
  <div>
    <dt>{props.word}</dt>
    <dd className={props.late === true ? 'board-late' : undefined}>{props.value}</dd>
  </div>
);
