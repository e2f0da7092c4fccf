import { Link } from 'react-router';
import { showPoints } from '#shared/points.ts';
import { withOpenMandatory } from '#shared/rounds/round-progress.ts';
import { standingVisit, type UnitInRound } from '#shared/rounds/round-state.ts';
import type { RoundView } from './use-round-state.ts';

interface Waiting {
  readonly word: string;
  readonly units: readonly UnitInRound[];
  /** Where a unit's line leads. */
  readonly to: (unit: UnitInRound) => string;
  readonly all: string;
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
  const inStage = (stage: UnitInRound['stage']) => view.units.filter((unit) => unit.stage === stage);
  const toVisit = (unit: UnitInRound) => `/visit/${unit.unitId}`;
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
    { word: '待整改', units: inStage('rectifying'), to: toVisit, all: '/units?stage=rectifying', detail: points },
    { word: '自评有疑问', units: inDoubt(view.units), to: toUnit, all: '/import', detail: (unit) => unit.submission?.fileName ?? '' },
  ];
}

/** Units whose self-assessment has no readable total: the reader could not make sense of it. */
const inDoubt = (units: readonly UnitInRound[]): readonly UnitInRound[] =>
  units.filter((unit) => unit.submission !== undefined && unit.submission.layout === 'form' && unit.submission.selfTotal === null);

function WaitingList(props: { readonly waiting: Waiting; readonly view: RoundView }) {
  const { waiting, view } = props;
  const { units } = waiting;
  return (
    <section className="panel waiting-list" aria-label={waiting.word}>
      <h2>
        {waiting.word}
        <span className={units.length === 0 ? 'waiting-count quiet' : 'waiting-count'}>{units.length}</span>
      </h2>
      {units.length === 0 ? <p className="quiet">没有</p> : null}
      <ul>
        {units.slice(0, shown).map((unit) => (
          <li key={unit.unitId}>
            <Link to={waiting.to(unit)}>{view.unitOf.get(unit.unitId)?.name ?? '已撤销的单位'}</Link>
            <span className="quiet" title={waiting.detail(unit)}>
              {waiting.detail(unit)}
            </span>
          </li>
        ))}
      </ul>
      {units.length > shown ? (
        <Link className="waiting-all" to={waiting.all}>
          查看全部 {units.length} 个<span className="visually-hidden">{waiting.word}</span>
        </Link>
      ) : null}
    </section>
  );
}
