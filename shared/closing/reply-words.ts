import { itemsOf, type Standard } from '../model/standard.ts';
import type { Closing } from './closing.ts';

/** What a unit said of what was found, as a list prints it beside the result: “认可2项；异议1项：第7项（材料上周已补齐）”. Empty where it said nothing, or the standard is not here. */
export function replyWords(standard: Standard | undefined, replies: Closing['replies']): string {
  if (standard === undefined) return '';
  const said = itemsOf(standard).flatMap(({ item }, index) => {
    const reply = replies[item.id];
    return reply === undefined ? [] : [{ place: index + 1, ...reply }];
  });
  const agreed = said.filter(({ stance }) => stance === 'agreed').length;
  const disputed = said.filter(({ stance }) => stance === 'disputed');
  const each = disputed.map(({ place, words }) => `第${String(place)}项${words === '' ? '' : `（${words}）`}`).join('、');
  return [...(agreed === 0 ? [] : [`认可${String(agreed)}项`]), ...(disputed.length === 0 ? [] : [`异议${String(disputed.length)}项：${each}`])].join('；');
}
