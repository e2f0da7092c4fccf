import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Unit } from '#shared/model/unit.ts';
import { showPoints } from '#shared/points.ts';
import { unitStageWords } from '#shared/rounds/unit-stage.ts';
import { useServices } from '#renderer/store/services.tsx';
import { OutdatedTag } from '#renderer/ui/outdated-tag.tsx';
import { OutcomeTag } from '#renderer/ui/outcome-tag.tsx';
import { FilingNote } from './filing-note.tsx';
import { useUnitRounds, type UnitRound } from './use-unit-rounds.ts';

/** Every round of a unit: what it handed in, both visits, and the decision. */
export function UnitRounds(props: { readonly unit: Unit }) {
  const { unit: shown } = props;
  const rounds = useUnitRounds(shown);
  const { round: chosen } = useServices();
  const columns: TableColumnsType<UnitRound> = [
    {
      title: '批次',
      key: 'round',
      width: 270,
      render: (_, { round, unit }) => (
        <>
          {round.id === chosen?.id ? <Link to={`/visit/${unit.id}`}>{round.title}</Link> : round.title}
          {unit.id === shown.id ? null : (
            <div>
              <Link className="quiet" to={`/units/${unit.id}`}>
                {unit.name}
              </Link>
            </div>
          )}
        </>
      ),
    },
    {
      title: '进展',
      key: 'stage',
      width: 88,
      render: (_, { state, round, unit }) => (
        <>
          {unitStageWords[state.stage]}
          {state.stage === 'skipped' ? <div className="quiet">{round.skips?.[unit.id]}</div> : null}
        </>
      ),
    },
    { title: '自评', key: 'self', width: 150, render: (_, { state }) => <Self state={state} /> },
    { title: '初验', key: 'first', width: 150, render: (_, { state }) => <Visit visit={state.first} /> },
    { title: '复验', key: 're', width: 150, render: (_, { state }) => <Visit visit={state.re} /> },
    { title: '决定', key: 'decision', width: 250, render: (_, { state }) => <Decided state={state} /> },
  ];
  return (
    <Table
      className="office-table"
      aria-label="历次验收"
      size="small"
      rowKey={({ round, unit }) => `${round.id}/${unit.id}`}
      columns={columns}
      dataSource={[...(rounds ?? [])]}
      pagination={false}
      locale={{ emptyText: '还没有参加过验收。' }}
    />
  );
}

function Self(props: { readonly state: UnitRound['state'] }) {
  const { submission, filing } = props.state;
  if (submission === undefined)
    return filing === null ? (
      <span className="quiet">未交材料</span>
    ) : (
      <>
        <FilingNote filing={filing} />
        <div className="quiet">{filing.reason}</div>
      </>
    );
  return (
    <>
      {submission.selfTotal === null ? '没有合计' : `${showPoints(submission.selfTotal)} 分`}
      {submission.date === null ? null : <span className="quiet"> {submission.date}</span>}
    </>
  );
}

function Visit(props: { readonly visit: VisitRecord | undefined }) {
  const { visit } = props;
  if (visit === undefined) return <span className="quiet">—</span>;
  if (visit.completedMs === null) return <>核查中，已判 {visit.judged} 项</>;
  return (
    <span title={visit.inspectors.length === 0 ? undefined : `核查人：${visit.inspectors.join('、')}`}>
      {showPoints(visit.inspected?.total ?? visit.total)} 分{visit.inspected === undefined ? '' : `，申诉后 ${showPoints(visit.total)} 分`}
      <span className="quiet"> {dayOfMs(visit.completedMs)}</span>
    </span>
  );
}

function Decided(props: { readonly state: UnitRound['state'] }) {
  const { decision, outdated } = props.state;
  if (decision === undefined) return <span className="quiet">—</span>;
  return (
    <>
      <span title={decision.reason === '' ? undefined : decision.reason}>
        <OutcomeTag outcome={decision.outcome} /> {decision.adopted ? null : '改判 '}
        <span className="quiet">{decision.decidedBy}</span> <span className="quiet nowrap">{dayOfMs(decision.decidedMs)}</span>
      </span>
      {outdated === null ? null : (
        <p className="decision-since">
          <OutdatedTag why={outdated} /> {outdated}
        </p>
      )}
    </>
  );
}
