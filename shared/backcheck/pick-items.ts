import type { CentiPoints } from '../points.ts';
import type { PickReason } from './back-check.ts';

/** What is known of an item before a back-check is drawn. */
export interface PickableItem {
  readonly itemId: string;
  readonly max: CentiPoints;
  /** Points lost on it by all units of the round together. */
  readonly lost: CentiPoints;
  /** How often two people who scored it apart differed. */
  readonly apart: number;
}

/** The most items that a ten-minute form asks. */
export const mostItems = 10;

/** Picks the items of the second form: in turn the one with most disagreement, the one on which most was lost and the one worth most, each once, `most` at the most; in the order given. */
export function pickItems(items: readonly PickableItem[], most: number = mostItems): readonly { readonly itemId: string; readonly why: PickReason }[] {
  const ranked = (why: PickReason, value: (item: PickableItem) => number) => ({
    why,
    queue: items.filter((item) => value(item) > 0).toSorted((a, b) => value(b) - value(a) || items.indexOf(a) - items.indexOf(b)),
  });
  const queues = [ranked('apart', ({ apart }) => apart), ranked('lost', ({ lost }) => lost), ranked('weight', ({ max }) => max)];
  const picked = new Map<string, PickReason>();
  while (picked.size < most && queues.some(({ queue }) => queue.length > 0)) {
    for (const { why, queue } of queues) {
      const next = queue.findIndex(({ itemId }) => !picked.has(itemId));
      const item = next < 0 ? undefined : queue[next];
      queue.splice(0, next < 0 ? queue.length : next + 1);
      if (item !== undefined && picked.size < most) picked.set(item.itemId, why);
    }
  }
  return items.flatMap(({ itemId }) => {
    const why = picked.get(itemId);
    return why === undefined ? [] : [{ itemId, why }];
  });
}
