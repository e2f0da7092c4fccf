const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** The source of a pattern for a whole number as deduction texts write it: 2, 0.5, 五, 十五, 半, 零点五; never a part of a longer one. Holds no group. */
export const numberPattern = String.raw`(?:(?<![\d.])\d+(?:\.\d+)?(?!\.?\d)|(?<![零〇一二两三四五六七八九十百])半|(?<![零〇一二两三四五六七八九十百])[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?(?![零〇一二两三四五六七八九十百]))`;

/** Reads what {@link numberPattern} matched. Undefined for words that are no number (“百十”). */
export function readNumber(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === '半') return 0.5;
  const [whole = '', fraction] = text.split('点');
  const integer = readInteger(whole);
  if (integer === undefined) return undefined;
  if (fraction === undefined) return integer;
  return Number(`${String(integer)}.${Array.from(fraction, (digit) => String(digits[digit] ?? 0)).join('')}`);
}

function readInteger(text: string): number | undefined {
  const match = /^(?:([一二两三四五六七八九])?百)?零?(?:([一二两三四五六七八九])?(十))?([零〇一二两三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return undefined;
  const hundreds = text.includes('百') ? (digits[match[1] ?? '一'] ?? 1) : 0;
  const tens = match[3] === undefined ? 0 : (digits[match[2] ?? '一'] ?? 1);
  return hundreds * 100 + tens * 10 + (match[4] === undefined ? 0 : (digits[match[4]] ?? 0));
}
