import { verdictCodes } from '../record/records.ts';
import type { Verdict } from '../model/finding.ts';
import type { CentiPoints } from '../points.ts';
import { assessedOf, selfOf, type ItemPlace, type VisitedUnit } from './cohort.ts';
import { meanOf, type Mean, type Share } from './mean.ts';

/** One item in one unit. */
export interface ItemInUnit {
  readonly unit: VisitedUnit;
  readonly verdict: Verdict | null;
  readonly self: CentiPoints | null;
  /** What the first inspection gave, where something later counts instead. */
  readonly initial: CentiPoints | null;
  readonly assessed: CentiPoints | null;
  readonly gap: CentiPoints | null;
}

/** One item across units, with its summary. */
interface OneItem {
  readonly rows: readonly ItemInUnit[];
  readonly mean: Mean;
  readonly full: Share;
  readonly verdicts: Readonly<Record<Verdict | 'none', number>>;
}

/** One item side by side across all units, the lowest assessed first; units for which it was not judged or does not apply come last. */
export function oneItem(units: readonly VisitedUnit[], place: ItemPlace): OneItem {
  const rows = units
    .map((unit): ItemInUnit => {
      const [self, assessed] = [selfOf(unit.visit, place) ?? null, assessedOf(unit.visit, place) ?? null];
      const verdict = verdictCodes[unit.visit.verdicts[place.index] ?? 0] ?? null;
      const before = unit.initial?.[place.index] ?? -1;
      return { unit, verdict, self, initial: before < 0 ? null : before, assessed, gap: self === null || assessed === null ? null : self - assessed };
    })
    .sort((a, b) => (a.assessed ?? Number.MAX_SAFE_INTEGER) - (b.assessed ?? Number.MAX_SAFE_INTEGER));
  const points = rows.flatMap(({ assessed }) => (assessed === null ? [] : [assessed]));
  const verdicts = { met: 0, partly: 0, unmet: 0, 'not-applicable': 0, none: 0 };
  for (const { verdict } of rows) verdicts[verdict ?? 'none'] += 1;
  return { rows, mean: meanOf(points), full: { count: points.filter((one) => one >= place.item.max).length, n: points.length }, verdicts };
}
