import type { Day } from '../days/days.ts';
import type { Unit } from '../model/unit.ts';
import { inChineseOrder } from '../text/chinese-order.ts';
import {
  problemKinds,
  problemState,
  problemStateWords,
  type FoundProblem,
  type ProblemCase,
  type ProblemKind,
  type ProblemState,
} from '../programme/problem.ts';

/** One line of 问题清单. */
export interface ProblemRow {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly kind: ProblemKind;
  readonly state: ProblemState;
  /** What the ledger shows today; undefined where it shows the problem no longer. */
  readonly found: FoundProblem | undefined;
  /** What people do about it; undefined where nobody was charged with it. */
  readonly known: ProblemCase | undefined;
}

const states = Object.keys(problemStateWords);
const keyOf = ({ unitId, kind }: { readonly unitId: string; readonly kind: ProblemKind }): string => `${unitId}/${kind}`;

/** What the ledger shows and what people do about it, the most urgent first. */
export function problemRows(units: readonly Unit[], found: readonly FoundProblem[], cases: readonly ProblemCase[], today: Day): readonly ProblemRow[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const foundOf = new Map(found.map((one) => [keyOf(one), one]));
  const caseOf = new Map(cases.map((one) => [keyOf(one), one]));
  const rows = [...new Map([...found, ...cases].map((one) => [keyOf(one), one])).values()].flatMap(({ unitId, kind }): readonly ProblemRow[] => {
    const unit = unitOf.get(unitId);
    const [shown, known] = [foundOf.get(keyOf({ unitId, kind })), caseOf.get(keyOf({ unitId, kind }))];
    return unit === undefined ? [] : [{ unitId, name: unit.name, town: unit.town, kind, state: problemState(shown?.basis, known, today), found: shown, known }];
  });
  return rows.toSorted(
    (a, b) =>
      states.indexOf(a.state) - states.indexOf(b.state) ||
      problemKinds.indexOf(a.kind) - problemKinds.indexOf(b.kind) ||
      inChineseOrder(a.town, b.town) ||
      inChineseOrder(a.name, b.name),
  );
}
