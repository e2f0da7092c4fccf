import type { ItemScore, ScoreResult } from './score-result.ts';

/** What an item that is for other kinds or classes of unit is called, everywhere alike. */
export const forOthersWord = '不适用于本类单位';

/** The state of an item without points of its own: 不适用于本类单位, 不适用, 未核查; empty where it was judged. */
export const itemStateWord = ({ forOthers, notApplicable, judged }: Pick<ItemScore, 'forOthers' | 'notApplicable' | 'judged'>): string =>
  forOthers ? forOthersWord : notApplicable ? '不适用' : judged ? '' : '未核查';

/** How many items are judged of those that are asked of the unit; items for others count in neither. */
export function judgedCount({ items }: Pick<ScoreResult, 'items'>): { readonly judged: number; readonly of: number } {
  const own = items.filter(({ forOthers }) => !forOthers);
  return { judged: own.filter(({ judged }) => judged).length, of: own.length };
}
