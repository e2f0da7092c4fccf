import { remembering, squash } from '../values/text.ts';
import { foldTwins } from '../values/twins.ts';
import { grandTotalShape, grandTotalWords, namedSubtotal, subtotalShape, subtotalWords, totalShape, totalWords } from './lines.ts';

/** What kind of total a row's label names, if it names one. */
type TotalKind = 'subtotal' | 'total' | 'grand-total';

/** Longer texts are sentences that only mention a total. */
const longestTotal = 40;
/** Longer texts are not told by their shape. */
const longestShape = 14;

/** Signs of which every label of a total has one: the quick look that most texts fail. */
const sumSigns = /[计計总總累汇彙绩績]|得\s*分|合\s*分/;

/** Says whether a text is the label of a total: 合计, 自评总得分, 本部分小计, “组织建设合计”. */
export const totalKindOf = (written: string): TotalKind | undefined =>
  written.length > longestTotal || !sumSigns.test(written) ? undefined : (kindOf(written) ?? undefined);

/** Null for none: what is remembered is never undefined. */
const kindOf = remembering((written): TotalKind | null => {
  const text = foldTwins(squash(written));
  if (grandTotalWords.test(text)) return 'grand-total';
  if (totalWords.test(text)) return 'total';
  if (text.length <= longestShape && grandTotalShape.test(text)) return 'grand-total';
  if (text.length <= longestShape && totalShape.test(text)) return 'total';
  return subtotalShape.test(text) || subtotalWords.test(text) || namedSubtotal.test(text) ? 'subtotal' : null;
});

/** Whether a row below units counts over all of them without being a sum: 平均分, 最高分. */
export const countsOverUnits = (text: string): boolean => /^(?:平均|均分|最高(?:分|$)|最低(?:分|$))/u.test(text);
