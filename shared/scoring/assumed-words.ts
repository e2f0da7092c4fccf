import { assumedOf, type Assumed, type Item } from '../model/standard.ts';

/** Chinese words for the parts of an item that can be assumed as a whole. */
export const assumedParts: Readonly<Record<Exclude<keyof Assumed, 'words'>, string>> = { points: '分值', rule: '扣分办法', item: '整条' };

/** What of an item is assumed, part by part: 分值, 扣分办法, “每季度一次”; of an item that is wholly assumed only 整条. */
export function assumedList(item: Pick<Item, 'assumed' | 'pointsAssumed'>): readonly string[] {
  const assumed = assumedOf(item);
  if (assumed.item === true) return [assumedParts.item];
  return [
    ...(assumed.points === true ? [assumedParts.points] : []),
    ...(assumed.rule === true ? [assumedParts.rule] : []),
    ...(assumed.words ?? []).map((words) => `“${words}”`),
  ];
}

/** What is assumed of every item of a standard that has points, so that it can be said once: none of 分值 and 扣分办法, one, or both. */
export function assumedOfAll(items: readonly Item[]): readonly string[] {
  const lists = items.filter(({ max }) => max > 0).map((item) => assumedOf(item));
  return (['points', 'rule'] as const).filter((part) => lists.length > 0 && lists.every((one) => one[part] === true)).map((part) => assumedParts[part]);
}

/** What of an item its source does not say, for the screens, the blank form and papers: “县定，可改：分值、扣分办法、“每季度一次””; empty where the source says everything; what has been `said` of all items is left out. */
export function assumedWords(item: Pick<Item, 'assumed' | 'pointsAssumed'>, said: readonly string[] = []): string {
  const list = assumedList(item).filter((one) => !said.includes(one));
  return list.length === 0 ? '' : `县定，可改：${list.join('、')}`;
}

/** The assumptions that a list of chosen parts and typed words means; undefined where it is empty. What is not the name of a part is words. */
export function assumedFrom(chosen: readonly string[]): Assumed | undefined {
  const words = chosen.filter((one) => !Object.hasOwn(assumedParts, one));
  const parts = Object.fromEntries(chosen.filter((one) => Object.hasOwn(assumedParts, one)).map((part) => [part, true as const]));
  return chosen.length === 0 ? undefined : { ...parts, ...(words.length === 0 ? {} : { words }) };
}
