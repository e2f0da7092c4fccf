const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000, 廿: 20, 卅: 30 };

/** The characters that Chinese numerals are written with, for use inside a regular expression's brackets. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千万廿卅壹贰叁肆伍陆柒捌玖拾佰仟';

/** A run of digit characters read one by one: “二〇二三” is 2023. Undefined when any character is no digit. */
function readDigitRun(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

/** A whole number in Chinese words: “十”, “二十三”, “一百八十六”, “二〇二三”. Undefined when it is not one. */
export function readNumeral(text: string): number | undefined {
  if (!/[十百千万廿卅拾佰仟]/.test(text)) return readDigitRun(text);
  let total = 0;
  let pending = 0;
  for (const character of text) {
    const unit = units[character];
    const digit = digits[character];
    if (unit === undefined && digit === undefined) return undefined;
    if (unit === undefined) pending = digit ?? 0;
    else if (unit === 10000) {
      total = (total + pending) * unit;
      pending = 0;
    } else {
      total += (pending === 0 ? 1 : pending) * unit;
      pending = 0;
    }
  }
  return total + pending;
}

/** A number in Chinese words that may have a fraction: “三点五”, “三分半” without its 分 (“三半”), “两”. */
export function readChineseNumber(text: string): number | undefined {
  const half = text.endsWith('半');
  const [whole = '', fraction, ...rest] = (half ? text.slice(0, -1) : text).split('点');
  if (rest.length > 0) return undefined;
  const integer = half && whole === '' ? 0 : readNumeral(whole);
  if (integer === undefined) return undefined;
  if (half) return fraction === undefined ? integer + 0.5 : undefined;
  if (fraction === undefined) return integer;
  const run = readDigitRun(fraction);
  return run === undefined ? undefined : Number(`${String(integer)}.${String(run).padStart(fraction.length, '0')}`);
}
