import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { contradictionsOf } from '#shared/checks/contradictions.ts';
import { dayOfMs } from '#shared/days.ts';
import { showPoints } from '#shared/points.ts';
import { withOpenMandatory } from '#shared/rounds/round-progress.ts';
import { standingVisit, type UnitInRound } from '#shared/rounds/round-state.ts';
import type { RoundView } from './use-round-state.ts';

interface Waiting {
  readonly word: string;
  readonly units: readonly UnitInRound[];
  /** Where a unit's line leads. */
  readonly to: (unit: UnitInRound) => string;
  /** Where all of them are listed; null when only this list has them, which then unfolds. */
  readonly all: string | null;
  readonly detail: (unit: UnitInRound) => string;
}

const shown = 5;

/** The lists that wait for someone, each with its first units and a link to the rest. */
export function WaitingLists(props: { readonly view: RoundView }) {
  return (
    <div className="waiting-lists">
      {waitingOf(props.view).map((waiting) => (
        <WaitingList key={waiting.word} waiting={waiting} view={props.view} />
      ))}
    </div>
  );
}

function waitingOf(view: RoundView): readonly Waiting[] {
  const doubts = doubtsOf(view);
  const inStage = (stage: UnitInRound['stage']) => view.units.filter((unit) => unit.stage === stage);
  const toVisit = (unit: UnitInRound) => `/visit/${unit.unitId}`;
  const toReVisit = (unit: UnitInRound) => `/visit/${unit.unitId}?phase=re`;
  const toUnit = (unit: UnitInRound) => `/units/${unit.unitId}`;
  const town = (unit: UnitInRound) => view.unitOf.get(unit.unitId)?.town ?? '';
  const points = (unit: UnitInRound) => {
    const visit = standingVisit(unit);
    return visit === undefined ? '' : `${showPoints(visit.total)} 分`;
  };
  return [
    { word: '待核查', units: inStage('submitted'), to: toVisit, all: '/units?stage=submitted', detail: town },
    {
      word: '核查中',
      units: inStage('visiting'),
      to: toVisit,
      all: '/units?stage=visiting',
      detail: (unit) => `已判 ${(unit.re ?? unit.first)?.judged ?? 0} 项`,
    },
    { word: '必备未过', units: withOpenMandatory(view.units), to: toUnit, all: '/decide', detail: (unit) => standingVisit(unit)?.openMandatory[0] ?? '' },
    { word: '待决定', units: inStage('visited'), to: () => '/decide', all: '/decide', detail: points },
    { word: '待整改', units: inStage('rectifying'), to: toReVisit, all: '/units?stage=rectifying', detail: points },
    { word: '自评有疑问', units: view.units.filter((unit) => doubts.has(unit.unitId)), to: toUnit, all: null, detail: (unit) => doubts.get(unit.unitId) ?? '' },
  ];
}

/** The units of which {@link doubtOf} finds something. */
function doubtsOf(view: RoundView): ReadonlyMap<string, string> {
  const doubts = new Map<string, string>();
  for (const unit of view.units) {
    const doubt = doubtOf(view, unit);
    if (doubt !== undefined) doubts.set(unit.unitId, doubt);
  }
  return doubts;
}

/** What is doubtful about a unit's self-assessment: no readable total, or facts that contradict each other. Undefined when nothing is. */
function doubtOf(view: RoundView, { unitId, submission }: UnitInRound): string | undefined {
  if (submission === undefined) return undefined;
  if (submission.layout === 'form' && submission.selfTotal === null) return '自评合计读不出来';
  const facts = view.unitOf.get(unitId)?.facts ?? {};
  return contradictionsOf(facts, submission.date ?? dayOfMs(submission.importedMs))[0]?.message;
}

function WaitingList(props: { readonly waiting: Waiting; readonly view: RoundView }) {
  const { waiting, view } = props;
  const { units, all } = waiting;
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section className="panel waiting-list" aria-label={waiting.word}>
      <h2>
        {waiting.word}
        <span className={units.length === 0 ? 'waiting-count quiet' : 'waiting-count'}>{units.length}</span>
      </h2>
      {units.length === 0 ? <p className="quiet">没有</p> : null}
      <ul>
        {units.slice(0, unfolded ? units.length : shown).map((unit) => (
          <li key={unit.unitId}>
            <Link to={waiting.to(unit)}>{view.unitOf.get(unit.unitId)?.name ?? '已撤销的单位'}</Link>
            <span className="quiet" title={waiting.detail(unit)}>
              {waiting.detail(unit)}
            </span>
          </li>
        ))}
      </ul>
      {units.length > shown && all !== null ? (
        <Link className="waiting-all" to={all}>
          查看全部 {units.length} 个<span className="visually-hidden">{waiting.word}</span>
        </Link>
      ) : null}
      {units.length > shown && all === null ? (
        <Button className="waiting-all" type="link" size="small" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? '收起' : `查看全部 ${units.length} 个`}
        </Button>
      ) : null}
    </section>
  );
}
