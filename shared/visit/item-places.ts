import { itemsOf, type Standard } from '../model/standard.ts';

/** The number shown for each item: its place in the standard, since printed numbers repeat between sections. */
export const shownNumbers = (standard: Standard): ReadonlyMap<string, number> => new Map(itemsOf(standard).map(({ item }, index) => [item.id, index + 1]));
