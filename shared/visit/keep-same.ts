import type { ItemScore, ScoreResult } from '../scoring/score-result.ts';

/** Equal content as text: findings and scores are small and plain. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The new record with the old one's values wherever they are equal, so that what shows an unchanged value is not drawn again. The old record itself where nothing changed. */
export function keepSame<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const kept = Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, key in before && same(before[key], value) ? (before[key] ?? value) : value]),
  );
  const keys = Object.keys(kept);
  return keys.length === Object.keys(before).length && keys.every((key) => kept[key] === before[key]) ? before : kept;
}

/** A new result with the old one's item scores wherever they are equal; the old result itself where nothing changed. */
export function keepSameItems(before: ScoreResult, after: ScoreResult): ScoreResult {
  const known = new Map<string, ItemScore>(before.items.map((item) => [item.itemId, item]));
  const items = after.items.map((item) => {
    const old = known.get(item.itemId);
    return old !== undefined && same(old, item) ? old : item;
  });
  return same(before, after) ? before : { ...after, items };
}
