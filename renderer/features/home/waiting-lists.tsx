import { Link } from 'react-router';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { linesToTell, mustSeeLines, type CompletenessState } from '#shared/checks/completeness.ts';
import { filingWords } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { leadersOf } from '#shared/model/round-plan.ts';
import { unitsAwaitingApproval } from '#shared/desk/team-approval.ts';
import { useLive } from '#renderer/store/services.tsx';
import { standingVisit } from '#shared/record/standing.ts';
import { isToSettle, outdatedDecisions, withOpenMandatory } from '#shared/rounds/round-progress.ts';
import type { DifferenceGroup } from '#shared/differences/group-differences.ts';
import type { UnitInRound } from '#shared/rounds/round-state.ts';
import { useUnitMatters } from '#renderer/hooks/use-unit-matters.ts';
import type { RoundView } from './use-round-state.ts';

interface Waiting {
  readonly word: string;
  readonly units: readonly UnitInRound[];
  /** Where a unit's line leads. */
  readonly to: (unit: UnitInRound) => string;
  /** Where all of them are listed. */
  readonly all: string;
  readonly detail: (unit: UnitInRound) => string;
}

const shown = 5;

/** The lists that wait for someone, each with its first units and a link to the rest. */
export function WaitingLists(props: { readonly view: RoundView; readonly checked: readonly CheckedUnit[] }) {
  const matters = useUnitMatters(props.view.round.id);
  const unapproved = useUnapproved(props.view);
  const lists = [
    ...disputedList(props.view, matters ?? new Map()),
    ...objectedList(props.view),
    ...unapproved,
    ...waitingOf(props.view),
    ...checkedWaiting(props.view, props.checked),
  ];
  const empty = lists.filter(({ units }) => units.length === 0);
  return (
    <>
      <div className="waiting-lists">
        {lists
          .filter(({ units }) => units.length > 0)
          .map((waiting) => (
            <WaitingList key={waiting.word} waiting={waiting} view={props.view} />
          ))}
      </div>
      {empty.length === 0 ? null : <p className="quiet waiting-none">没有要办的：{empty.map(({ word }) => word).join('、')}</p>}
    </>
  );
}

/** Units that object to findings of their visit; no list while none does. */
function objectedList(view: RoundView): readonly Waiting[] {
  const open = ({ first, re }: UnitInRound): number => (first?.disputed ?? 0) + (re?.disputed ?? 0);
  const units = view.units.filter((unit) => open(unit) > 0);
  const detail = (unit: UnitInRound) => `${String(open(unit))} 项异议`;
  return [{ word: '异议待处理', units, to: () => '/decide/objections', all: '/decide/objections', detail }];
}

/** Units about which people still differ; no list while they agree. */
function disputedList(view: RoundView, matters: ReadonlyMap<string, readonly DifferenceGroup[]>): readonly Waiting[] {
  const units = view.units.filter(({ unitId }) => matters.has(unitId));
  if (units.length === 0) return [];
  const to = ({ unitId }: UnitInRound) => `/settings/differences?unit=${encodeURIComponent(unitId)}`;
  return [{ word: '记录不同', units, to, all: '/settings/differences', detail: ({ unitId }) => `${String(matters.get(unitId)?.length ?? 0)} 处` }];
}

/** Units whose completed visit waits for the leader of its team; no list where the round asks for no approval. */
function useUnapproved(view: RoundView): readonly Waiting[] {
  const { round, units } = view;
  const { id, teamApproval } = round;
  const read = useLive(
    async (store) => {
      if (teamApproval !== true) return undefined;
      const [plan, reviews] = await Promise.all([store.plan(id), store.reviews(id)]);
      return { leaders: leadersOf(plan), reviews: new Map(reviews.map((review) => [review.unitId, review])) };
    },
    [id, teamApproval],
  );
  if (read === undefined) return [];
  const waiting = unitsAwaitingApproval(units, read.reviews, read.leaders);
  const to = ({ unitId }: UnitInRound) => `/decide?unit=${encodeURIComponent(unitId)}`;
  return [{ word: '待组长审核', units: waiting, to, all: '/decide?show=approval', detail: ({ unitId }) => read.leaders.get(unitId) ?? '' }];
}

function waitingOf(view: RoundView): readonly Waiting[] {
  const inStage = (stage: UnitInRound['stage']) => view.units.filter((unit) => unit.stage === stage);
  const toVisit = (unit: UnitInRound) => `/visit/${unit.unitId}`;
  const toCase = (unit: UnitInRound) => `/decide/rectify/${unit.unitId}`;
  const toUnit = (unit: UnitInRound) => `/units/${unit.unitId}`;
  const town = (unit: UnitInRound) => view.unitOf.get(unit.unitId)?.town ?? '';
  const points = (unit: UnitInRound) => {
    const visit = standingVisit(unit);
    return visit === undefined ? '' : `${showPoints(visit.total)} 分`;
  };
  return [
    ...missingList(inStage('listed'), town),
    { word: '待核查', units: inStage('submitted'), to: toVisit, all: '/units?stage=submitted', detail: town },
    ...scoringList(inStage('scoring')),
    {
      word: '核查中',
      units: inStage('visiting'),
      to: toVisit,
      all: '/units?stage=visiting',
      detail: (unit) => `已判 ${(unit.re ?? unit.first)?.judged ?? 0} 项`,
    },
    {
      word: '必备未过',
      units: withOpenMandatory(view.units),
      to: toUnit,
      all: '/decide?show=gates',
      detail: (unit) => standingVisit(unit)?.openMandatory[0] ?? '',
    },
    {
      word: '待决定',
      units: inStage('visited').filter(({ decision }) => decision === undefined),
      to: (unit) => `/decide?unit=${encodeURIComponent(unit.unitId)}`,
      all: '/decide?show=open',
      detail: points,
    },
    {
      word: '待重新决定',
      units: outdatedDecisions(view.units),
      to: (unit) => `/decide?q=${encodeURIComponent(view.unitOf.get(unit.unitId)?.name ?? '')}`,
      all: '/decide?show=changed',
      detail: ({ outdated }) => outdated ?? '',
    },
    { word: '待整改', units: inStage('rectifying'), to: toCase, all: '/decide/rectify', detail: points },
  ];
}

/** Units that have not submitted, those whose granted day is nearest first; the list is empty where all have. Excused units are not missing. */
function missingList(units: readonly UnitInRound[], town: (unit: UnitInRound) => string): readonly Waiting[] {
  const until = ({ filing }: UnitInRound): string => (filing?.kind === 'deferred' ? filing.until : '9999');
  const detail = (unit: UnitInRound) => (unit.filing === null ? town(unit) : `${filingWords(unit.filing)}：${unit.filing.reason}`);
  const ordered = units.toSorted((a, b) => (until(a) < until(b) ? -1 : until(a) > until(b) ? 1 : 0));
  return [{ word: '未交材料', units: ordered, to: (unit) => `/units/${unit.unitId}`, all: '/units?stage=listed', detail }];
}

/** Units scored blind, those that only wait to be settled first; names and nothing else of the sheets. No list while nothing is scored blind. */
function scoringList(units: readonly UnitInRound[]): readonly Waiting[] {
  if (units.length === 0) return [];
  const detail = (unit: UnitInRound): string => {
    if (isToSettle(unit)) return '都已评完，待定分';
    const [done] = unit.scorers.filter((one) => one.done);
    return done === undefined ? `${unit.scorers.map(({ scorer }) => scorer).join('、')}在评` : `${done.scorer}已评完，等另一位`;
  };
  const ordered = units.toSorted((a, b) => Number(isToSettle(b)) - Number(isToSettle(a)));
  return [{ word: '双人评分中', units: ordered, to: (unit) => `/visit/${unit.unitId}`, all: '/units?stage=scoring', detail }];
}

/** What 形式审查 leaves to do before a unit's visit is over: notices nobody answered in time, then what is to be told, and what the visit must look at first. */
function checkedWaiting(view: RoundView, checked: readonly CheckedUnit[]): readonly Waiting[] {
  const byUnit = new Map(checked.map((unit) => [unit.unitId, unit]));
  const before = view.units.filter(({ first }) => first === undefined || first.completedMs === null);
  const inState = (...states: readonly CompletenessState[]) =>
    before
      .filter(({ unitId }) => states.some((state) => byUnit.get(unitId)?.state === state))
      .toSorted((a, b) => states.indexOf(byUnit.get(a.unitId)?.state ?? 'complete') - states.indexOf(byUnit.get(b.unitId)?.state ?? 'complete'));
  const toCheck = (unit: UnitInRound) => `/import/check?unit=${unit.unitId}`;
  const awaited = inState('overdue', 'running');
  const mustSee = (unit: UnitInRound) => mustSeeLines(byUnit.get(unit.unitId)?.lines ?? []);
  return [
    {
      word: '待补正',
      units: awaited,
      to: toCheck,
      all: `/import/check?state=${byUnit.get(awaited[0]?.unitId ?? '')?.state ?? 'running'}`,
      detail: ({ unitId }) => {
        const unit = byUnit.get(unitId);
        return `${unit?.state === 'overdue' ? '已逾期，' : ''}期限 ${unit?.check.notice?.dueOn ?? ''}`;
      },
    },
    {
      word: '待一次性告知',
      units: inState('to-tell'),
      to: toCheck,
      all: '/import/check?state=to-tell',
      detail: ({ unitId }) => `${String(linesToTell(byUnit.get(unitId)?.lines ?? []).length)} 项`,
    },
    {
      word: '必看',
      units: before.filter((unit) => mustSee(unit).length > 0),
      to: (unit) => `/visit/${unit.unitId}`,
      all: '/visit',
      detail: (unit) => mustSee(unit)[0]?.found ?? '',
    },
  ];
}

function WaitingList(props: { readonly waiting: Waiting; readonly view: RoundView }) {
  const { waiting, view } = props;
  const { units, all } = waiting;
  return (
    <section className="panel waiting-list" aria-label={waiting.word}>
      <h2>
        {waiting.word}
        <span className="waiting-count">{units.length}</span>
      </h2>
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
        <Link className="waiting-all" to={all}>
          查看全部 {units.length} 个<span className="visually-hidden">{waiting.word}</span>
        </Link>
      ) : null}
    </section>
  );
}
