import { verdictCodes, type VisitRecord } from '../record/records.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { itemSources } from '../standards/carry-over.ts';
import { compareStandards, pairItems, type ItemChange, type PlacedItem } from '../standards/compare-standards.ts';

/** An item of the new version that must be looked at again, and why: new, or what of it changed since `before`. */
export interface ItemAnew {
  readonly before: PlacedItem | null;
  readonly after: PlacedItem;
  readonly what: readonly ItemChange[];
  /** Open visits that had judged it already, and whose judgement does not hold any more. */
  readonly judged: number;
}

/** What happens to a round that moves to another version of its standard. */
export interface MovePlan {
  /** Items of equal content in both: their findings go along. */
  readonly kept: number;
  readonly anew: readonly ItemAnew[];
  /** Items of the old version that the new one has not; `judged` open visits had looked at them. */
  readonly dropped: readonly { readonly before: PlacedItem; readonly judged: number }[];
  /** First visits still open: they go along. */
  readonly moving: readonly VisitRecord[];
  /** Completed visits, and re-inspections with those they go back to: they keep the version that they began with. */
  readonly staying: readonly VisitRecord[];
}

/** Whether a visit moves too: an open first visit that uses another version than the new one and has no re-inspection. */
const goesAlong = (visit: VisitRecord, toHash: string, visits: readonly VisitRecord[]): boolean =>
  visit.phase === 'first' &&
  visit.completedMs === null &&
  visit.standardHash !== toHash &&
  !visits.some((other) => other.phase === 're' && other.roundId === visit.roundId && other.unitId === visit.unitId);

/** The ids of the items that a visit has given a verdict or points, in the ids of its own standard. */
function judgedItems(visit: VisitRecord, standard: Standard): ReadonlySet<string> {
  const unseen = verdictCodes.indexOf(null);
  return new Set(itemsOf(standard).flatMap(({ item }, index) => (visit.verdicts[index] !== unseen || (visit.assessed[index] ?? -1) >= 0 ? [item.id] : [])));
}

/** Plans moving a round to another version. `standardOf` gives the standards that visits use; a visit whose standard is missing on this machine stays as it is. */
export function planMove(
  visits: readonly VisitRecord[],
  from: Standard,
  to: { readonly hash: string; readonly standard: Standard },
  standardOf: (hash: string) => Standard | undefined,
): MovePlan {
  const moving = visits.filter((visit) => goesAlong(visit, to.hash, visits) && standardOf(visit.standardHash) !== undefined);
  const judged = moving.map((visit) => {
    const standard = standardOf(visit.standardHash);
    return standard === undefined ? new Set<string>() : judgedItems(visit, standard);
  });
  const times = (itemId: string | undefined): number => (itemId === undefined ? 0 : judged.filter((items) => items.has(itemId)).length);
  const sources = itemSources(from, to.standard);
  const pairs = new Map(pairItems(from, to.standard).map((pair) => [pair.after.item.id, pair.before]));
  const comparison = compareStandards(from, to.standard);
  const changes = new Map(comparison.changed.map(({ after, what }) => [after.item.id, what]));
  const anewIds = new Set(sources.anew.map((item) => item.id));
  const anew = itemsOf(to.standard)
    .filter(({ item }) => anewIds.has(item.id))
    .map((after): ItemAnew => {
      const before = pairs.get(after.item.id) ?? null;
      return { before, after, what: changes.get(after.item.id) ?? [], judged: times(before?.item.id) };
    });
  return {
    kept: sources.from.size,
    anew,
    dropped: comparison.removed.map((before) => ({ before, judged: times(before.item.id) })),
    moving,
    staying: visits.filter((visit) => !moving.includes(visit) && visit.standardHash !== to.hash),
  };
}
