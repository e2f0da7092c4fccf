import { showPoints, toCenti, type CentiPoints } from '../points.ts';
import { fail, ok, type Result } from '../result.ts';

const plainNumber = /^-?(\d+(\.\d*)?|\.\d+)$/u;

/** A number as an inspector types it: full-width digits, a trailing 分 or % are fine. Null when the field is empty, undefined when it is no number. */
export function readTypedNumber(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/。/gu, '.')
    .trim()
    .replace(/[分%]$/u, '')
    .trim();
  if (plain === '') return null;
  return plainNumber.test(plain) ? Number(plain) : undefined;
}

/** What was typed in 考评分: points, null for "as computed", or a sentence that says what is expected. Never clamped: a slip of the finger must not become a mark. */
export function readTypedPoints(text: string, ceiling: CentiPoints): Result<CentiPoints | null, string> {
  const number = readTypedNumber(text);
  if (number === null) return ok(null);
  const points = number === undefined ? undefined : toCenti(number);
  const expected = `应为 0 至 ${showPoints(ceiling)} 之间的数，最多两位小数。原分数未变。`;
  return points === undefined || points < 0 || points > ceiling ? fail(expected) : ok(points);
}
