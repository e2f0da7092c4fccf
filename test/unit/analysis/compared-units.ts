import { itemPlaces, type ComparedUnit, type ComparedVisit, type VisitedUnit } from '#shared/analysis/cohort.ts';
import type { Outcome } from '#shared/model/round.ts';
import { Standard } from '#shared/model/standard.ts';
import { verdictCodes } from '#shared/record/records.ts';
import { standingVisit } from '#shared/record/standing.ts';

/** Three items: a1 (6) and a2 (4) in 组织, b1 (10) in 制度. */
export const standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 's',
  version: '1',
  title: 's',
  total: 20,
  sections: [
    {
      id: 'a',
      title: '组织',
      max: 10,
      items: [
        { id: 'a1', no: '1', text: 'a1', max: 6 },
        { id: 'a2', no: '2', text: 'a2', max: 4 },
      ],
    },
    { id: 'b', title: '制度', max: 10, items: [{ id: 'b1', no: '1', text: 'b1', max: 10 }] },
  ],
  policy: { accept: 16, rectify: 12 },
});
/** The items of {@link standard} at their places. */
export const places = itemPlaces(standard);

interface Given {
  readonly town?: string;
  /** Points of a1, a2, b1; null is not judged, 'n/a' does not apply. */
  readonly assessed: readonly (number | null | 'n/a')[];
  readonly self?: readonly (number | null)[];
  readonly recommendation?: Outcome;
  readonly decision?: Outcome | null;
  readonly completed?: boolean;
  readonly standardHash?: string;
  readonly system?: string;
  readonly workers?: number;
}

const centi = (points: number): number => Math.round(points * 100);
const total = (points: readonly (number | null | 'n/a')[]): number => points.reduce<number>((sum, one) => sum + (typeof one === 'number' ? centi(one) : 0), 0);

const visitOf = (given: Given): ComparedVisit => ({
  standardHash: given.standardHash ?? 'h',
  completedMs: given.completed === false ? null : 1,
  verdicts: Uint8Array.from(given.assessed, (one) => verdictCodes.indexOf(one === null ? null : one === 'n/a' ? 'not-applicable' : 'partly')),
  assessed: Int32Array.from(given.assessed, (one) => (one === null ? -1 : one === 'n/a' ? 0 : centi(one))),
  self: Int32Array.from(given.self ?? [null, null, null], (one) => (one === null ? -1 : centi(one))),
  sections: Int32Array.from([total(given.assessed.slice(0, 2)), total(given.assessed.slice(2))]),
  total: total(given.assessed),
  selfTotal: given.self === undefined ? null : total(given.self),
  recommendation: given.recommendation ?? 'accepted',
});

/** A unit with what its inspectors gave, and gave again. */
export const unit = (unitId: string, given: Given, again?: Given): VisitedUnit => {
  const [first, re] = [visitOf(given), again === undefined ? undefined : visitOf(again)];
  return {
    unitId,
    name: unitId,
    town: given.town ?? '城关镇',
    kind: 'enterprise',
    system: given.system ?? '',
    workers: given.workers ?? null,
    team: null,
    decision: given.decision ?? null,
    first,
    re,
    visit: standingVisit({ first, re }) ?? first,
  };
};

/** A unit where nobody went. */
export const unvisited = (unitId: string, town = ''): ComparedUnit => ({
  unitId,
  name: unitId,
  town,
  kind: 'other',
  system: '',
  workers: null,
  team: null,
  first: undefined,
  re: undefined,
  visit: undefined,
  decision: null,
});
