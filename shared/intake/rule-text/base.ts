import { measures } from './measures.ts';
import { numberPattern as N, readNumber } from './number-words.ts';
import { tokensOf } from './tokens.ts';

const source = `以(${N})(%|${measures})(?:以上)?(?:为|作为)(?:计算|评分|考核)?(?:基数|基准|标准|目标|起点|底数|底线)`;
const pattern = new RegExp(source, 'gu');
/** With the measure that it is the base of: “入会率以98%为基数”. */
const withSubject = new RegExp(`([^,;。每]{0,12})${source}`, 'gu');

/** The value that a text calls the base of a count, in this unit: 95 of “以95%为基数”. Undefined where it names none, or two. */
export function baseIn(text: string, unit: string): number | undefined {
  const values = [...text.matchAll(pattern)].flatMap(([, number = '', own]) => (own === unit ? [readNumber(number)] : []));
  return values.length === 1 ? values[0] : undefined;
}

/** The text without any words that name a base. */
export const withoutAnyBase = (text: string): string => text.replace(pattern, '');

/** The text without the words that name bases which some rule goes from, and what they are bases of. */
export const withoutBases = (text: string, held: ReadonlySet<number>): string =>
  text.replace(withSubject, (whole, subject: string, number: string) => {
    if (!held.has(readNumber(number) ?? -1)) return whole;
    return tokensOf(subject).every(({ kind }) => kind === 'plain') ? '' : subject;
  });
