import type { Day } from '../days/days.ts';
import type { VisitRecord } from '../record/records.ts';
import type { Decision } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitInRound } from './round-state.ts';
import { daysLeft, rectifyState, type Rectification } from '../rectify/rectification.ts';

/**
 * How far the rectification of a unit has come: no notice yet · under way · past its day · answered, to be looked at again · every item closed on papers ·
 * re-inspection begun · re-inspection completed.
 */
export type BoardState = 'unnoticed' | 'overdue' | 'running' | 'replied' | 'closed' | 'reinspecting' | 'reinspected';

/** Chinese words for the states, in the order of the board's filter. */
export const boardStateWords: Readonly<Record<BoardState, string>> = {
  unnoticed: '待发整改通知',
  overdue: '已逾期',
  running: '整改中',
  replied: '待复验',
  closed: '已销号',
  reinspecting: '复验中',
  reinspected: '已复验',
};

/** One unit on the board. */
export interface BoardRow {
  readonly unitId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly town: string;
  readonly state: BoardState;
  /** False where nobody has decided 限期整改 yet: the program recommends it. */
  readonly decided: boolean;
  readonly first: VisitRecord | undefined;
  readonly re: VisitRecord | undefined;
  readonly decision: Decision | undefined;
  /** Why the decision is out of date; null where it rests on the present result. */
  readonly outdated: string | null;
  readonly rectification: Rectification | undefined;
  /** Days until the due day while the unit is still to answer; negative when it is past. */
  readonly daysLeft: number | null;
  /** Items that the notice names, and those of them not closed yet; null without a notice. */
  readonly items: { readonly open: number; readonly of: number } | null;
}

function stateOf(re: VisitRecord | undefined, rectification: Rectification | undefined, today: Day): BoardState {
  if (re !== undefined) return re.completedMs === null ? 'reinspecting' : 'reinspected';
  return rectification === undefined ? 'unnoticed' : rectifyState(rectification, today);
}

/** The units of a round that are to rectify: decided so, recommended so while nothing is decided, or with a notice. The most urgent first. */
export function boardRows(
  units: readonly UnitInRound[],
  rectifications: readonly Rectification[],
  unitOf: ReadonlyMap<string, Unit>,
  today: Day,
): readonly BoardRow[] {
  const noticed = new Map(rectifications.map((one) => [one.unitId, one]));
  const rows = units.flatMap((one): readonly BoardRow[] => {
    const { unitId, first, re, decision, outdated } = one;
    const rectification = noticed.get(unitId);
    const decided = decision?.outcome === 'rectify';
    const recommended = decision === undefined && first !== undefined && first.completedMs !== null && first.recommendation === 'rectify';
    if (!decided && !recommended && rectification === undefined) return [];
    const unit = unitOf.get(unitId);
    const state = stateOf(re, rectification, today);
    const waits = rectification !== undefined && (state === 'running' || state === 'overdue');
    const open = rectification?.items.filter(({ itemId }) => rectification.closed[itemId] === undefined).length ?? 0;
    return [
      {
        unitId,
        name: unit?.name ?? '（台账中没有的单位）',
        aliases: unit?.aliases ?? [],
        town: unit?.town ?? '',
        state,
        decided: decided || rectification !== undefined,
        first,
        re,
        decision,
        outdated,
        rectification,
        daysLeft: waits ? daysLeft(rectification, today) : null,
        items: rectification === undefined ? null : { open, of: rectification.items.length },
      },
    ];
  });
  const urgency: readonly BoardState[] = ['overdue', 'replied', 'closed', 'unnoticed', 'running', 'reinspecting', 'reinspected'];
  return rows.sort(
    (a, b) =>
      Number(b.decided) - Number(a.decided) ||
      urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
      (a.daysLeft ?? 0) - (b.daysLeft ?? 0) ||
      a.town.localeCompare(b.town, 'zh-CN') ||
      a.name.localeCompare(b.name, 'zh-CN'),
  );
}

/** How many units are in each state; those only recommended are left out. */
export function countBoard(rows: readonly BoardRow[]): Readonly<Record<BoardState, number>> {
  const counts: Record<BoardState, number> = { unnoticed: 0, overdue: 0, running: 0, replied: 0, closed: 0, reinspecting: 0, reinspected: 0 };
  for (const { state, decided } of rows) if (decided) counts[state] += 1;
  return counts;
}
