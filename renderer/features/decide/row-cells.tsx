import { Fragment } from 'react';
import { Button, Tag } from 'antd';
import { showDistance } from '#shared/desk/decision-line.ts';
import { awaitsApproval, type DeskRow } from '#shared/desk/desk-rows.ts';
import { lookWords } from '#shared/desk/second-look.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { canAdopt } from '#shared/rounds/decision-rows.ts';
import { OutcomeTag, RecommendationTag } from '#renderer/ui/outcome-tag.tsx';
import { OutdatedTag } from '#renderer/ui/outdated-tag.tsx';

/** What can be done from a line of the table. */
export interface RowActs {
  adopt(row: DeskRow): void;
  override(row: DeskRow): void;
  anew(row: DeskRow): void;
  open(row: DeskRow): void;
}

/** The unit's name, which opens it beside the list, with town, kind and what is special about it beneath. */
export function DecidedUnitCell(props: { readonly row: DeskRow; readonly onOpen: () => void }) {
  const { row } = props;
  const marks = marksOf(row);
  return (
    <div className="decision-unit">
      <Button type="link" size="small" className="decision-unit-name" onClick={props.onOpen}>
        {row.name}
      </Button>
      <span className="quiet">
        {row.unit === undefined ? '' : [row.unit.town, unitKindWords[row.unit.kind]].filter((word) => word !== '').join(' · ')}
        {marks.length === 0 ? null : <Marks marks={marks} />}
      </span>
      <span className="decision-reasons quiet" title={reasonText(row)}>
        {reasonText(row)}
      </span>
    </div>
  );
}

/** Marks of a unit, each whole on its line. */
const Marks = (props: { readonly marks: readonly string[] }) => (
  <span className="desk-marks">
    {props.marks.map((mark) => (
      <Fragment key={mark}>
        {' '}
        <span>{mark}</span>
      </Fragment>
    ))}
  </span>
);

/** Why the program recommends what it does, or how far the visit has come. */
function reasonText({ visit }: DeskRow): string {
  if (visit === undefined) return '还没有核查';
  return visit.completedMs === null
    ? `核查未完成，已核查 ${String(visit.judged)} / ${String(visit.asked ?? visit.verdicts.length)} 项`
    : visit.reasons.join('');
}

const marksOf = (row: DeskRow): readonly string[] => [
  ...((row.finished?.vetoes.length ?? 0) === 0 ? [] : [`否决 ${String(row.finished?.vetoes.length ?? 0)}`]),
  ...((row.finished?.openMandatory.length ?? 0) === 0 ? [] : [`必备未过 ${String(row.finished?.openMandatory.length ?? 0)}`]),
  ...(row.disputed === 0 ? [] : [`异议 ${String(row.disputed)}`]),
  ...(row.openMatters === 0 ? [] : [`记录不同 ${String(row.openMatters)}`]),
  ...(awaitsApproval(row) ? ['待组长审核'] : []),
  ...(row.look === 'not-asked' ? [] : [lookWords[row.look]]),
];

/** The points that count, and what the first inspection gave where they are those of the re-inspection. */
export function PointsCell(props: { readonly row: DeskRow }) {
  const { finished, first } = props.row;
  if (finished === undefined) return <>—</>;
  return (
    <>
      <b>{showPoints(finished.total)}</b>
      {finished.phase === 're' && first !== undefined ? <span className="quiet decision-first">初验 {showPoints(first.total)}</span> : null}
    </>
  );
}

/** The signed distance to the nearest line. */
export function DistanceCell(props: { readonly row: DeskRow }) {
  const { line } = props.row;
  if (line === null) return <>—</>;
  return <span className={line.distance < 0 ? 'desk-below' : 'desk-above'}>{showDistance(line.distance)}</span>;
}

/** What was decided and by whom, or that nothing was, and the acts on the line. A locked round has none. */
export function DecisionCell(props: { readonly row: DeskRow; readonly acts: RowActs | null }) {
  const { row, acts } = props;
  const { decision, outdated, finished } = row;
  return (
    <span className="decision-outcome">
      {finished === undefined || (decision !== undefined && outdated === null) ? null : (
        <span className="decision-advice">
          建议 <RecommendationTag of={finished} />
          {finished.phase === 're' ? '复验' : ''}
        </span>
      )}
      {decision === undefined ? (
        <span className="quiet">未决定</span>
      ) : (
        <>
          <OutcomeTag outcome={decision.outcome} />
          <span className="quiet" title={decision.reason}>
            {decision.adopted ? '采纳' : '改判'}
            {finished?.phase === 're' ? '，复验' : ''}
          </span>
          {row.beyond === undefined ? null : (
            <Tag color="warning" title={row.beyond}>
              超出职责
            </Tag>
          )}
          {outdated === null ? null : <OutdatedTag why={outdated} />}
          {outdated === null ? null : (
            <span className="decision-outdated" title={outdated}>
              {outdated}
            </span>
          )}
        </>
      )}
      {acts === null ? null : (
        <span className="row-buttons">
          <Button size="small" disabled={!canAdopt(row)} onClick={() => acts.adopt(row)}>
            采纳建议
          </Button>
          <Button size="small" onClick={() => acts.override(row)}>
            改判
          </Button>
          {outdated === null ? null : (
            <Button size="small" onClick={() => acts.anew(row)}>
              重新决定
            </Button>
          )}
        </span>
      )}
    </span>
  );
}
