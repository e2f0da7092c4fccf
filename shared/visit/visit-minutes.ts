import { itemsOf, type Standard } from '../model/standard.ts';

/** The shortest and the longest a visit is planned for, in minutes: what inspectors stand at a unit. */
const bounds = { least: 60, most: 90 } as const;

/** An item with its rule takes about so long, in minutes. */
const eachItem = 2;

/** Weight of an item beside its points: also one without points has to be looked at, in points. */
const weightOfLooking = 100;

/** How long each item of a visit may take, in whole minutes by item id: by its points, at least one minute each, 60 to 90 minutes together as far as the number of items allows. */
export function visitMinutes(standard: Standard, isAsked: (itemId: string) => boolean = () => true): ReadonlyMap<string, number> {
  const items = itemsOf(standard).flatMap(({ item }) => (isAsked(item.id) ? [item] : []));
  const total = Math.max(items.length, Math.min(bounds.most, Math.max(bounds.least, items.length * eachItem)));
  const weights = items.map((item) => item.max + weightOfLooking);
  const sum = weights.reduce((all, one) => all + one, 0);
  const spare = total - items.length;
  const shares = items.map((item, index) => ({ id: item.id, share: (spare * (weights[index] ?? 0)) / sum }));
  const whole = new Map(shares.map(({ id, share }) => [id, 1 + Math.floor(share)]));
  const left = total - [...whole.values()].reduce((all, one) => all + one, 0);
  // What rounding down left over goes to those that lost most by it.
  for (const { id } of shares.toSorted((a, b) => (b.share % 1) - (a.share % 1)).slice(0, left)) whole.set(id, (whole.get(id) ?? 0) + 1);
  return whole;
}
