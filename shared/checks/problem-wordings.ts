import type { Problem } from '../model/problem.ts';

/**
 * Whom a problem of a form concerns: `unit` is told in a notice, in the unit's own words; `visit` is ours, to be looked at on site, and nothing is asked of the unit; `desk` is how the program read the
 * file; `fact` is about a figure and is checked again by what is known now, in words of its own.
 */
type Concern = 'unit' | 'visit' | 'desk' | 'fact';

/** What a notice says of one problem, as two Chinese sentences: what is wrong, and what is asked. */
interface UnitWording {
  readonly found: (problem: Problem) => string;
  readonly todo: (problem: Problem) => string;
}

/** How a kind of problem is dealt with. `unless` names words of its sentence that make it ours after all. */
interface ProblemClass {
  readonly concern: Concern;
  readonly unless?: RegExp;
  readonly words?: UnitWording;
}

const desk: ProblemClass = { concern: 'desk' };
const visit: ProblemClass = { concern: 'visit' };
const fact: ProblemClass = { concern: 'fact' };

const quoted = (value: string | null): string => `“${(value ?? '').replace(/\s+/gu, ' ').slice(0, 40)}”`;

/** The program's own sentence without its place and its request, where it is in the unit's words already. */
const asSaid = ({ message, cell }: Problem): string =>
  (cell !== null && message.startsWith(`${cell}：`) ? message.slice(cell.length + 1) : message).replace(/[，。]请[^。]*。$/u, '。');

const unit = (found: string | UnitWording['found'], todo: string | UnitWording['todo'], unless?: RegExp): ProblemClass => ({
  concern: 'unit',
  ...(unless === undefined ? {} : { unless }),
  words: { found: typeof found === 'string' ? () => found : found, todo: typeof todo === 'string' ? () => todo : todo },
});

/** The items that a sentence names after its colon: “甲”、“乙”等. */
const namedIn = (message: string): string => /：(“[^。]*?)[。，]/u.exec(message)?.[1] ?? '有的项目';

const refill = '按本批次发的自评表逐项填写，重新报送。';

/** What a fact should look like, as the sentence about it says: “应为……”. */
const asExpected = ({ message }: Problem): string => `${/应为[^。]+/u.exec(message)?.[0].replace('应为', '写成') ?? '写明确切的内容'}。`;

/** Every kind of problem that the reader and the import find in a unit's form, and whom it concerns. A kind that is not here is ours. */
export const problemClasses: Readonly<Record<string, ProblemClass>> = {
  'self-unreadable': unit(({ value }) => `自评分写的是${quoted(value)}，看不出是几分。`, '写明一个分数，不超过本项分值。'),
  'self-doubtful': unit(({ value }) => `自评分写的是${quoted(value)}，不确切。`, '写明一个确切的分数。'),
  'self-missing': unit(
    ({ message }) => (/一列/u.test(message) ? '自评分没有填写。' : '没有填写自评。'),
    ({ message }) => (/一列/u.test(message) ? '逐项填写自评分，重新报送自评表。' : '补填；确实没有此项的写“不适用”。'),
  ),
  'self-exceeds-max': unit(({ value }) => `自评 ${(value ?? '').trim()} 分，超过本项分值。`, '改为不超过本项分值的分数。'),
  'self-merged': unit(({ value }) => `几项合在一起填了一个自评分${quoted(value)}。`, '逐项分别填写自评分。'),
  'total-mismatch': unit(
    (problem) => (/各项相加/u.test(problem.message) ? asSaid(problem) : `合计写的是${quoted(problem.value)}，不是分数。`),
    '核对各项自评分和合计，改正后重新报送。',
  ),
  'section-mismatch': unit(asSaid, '核对这一部分各项自评分和小计，改正后重新报送。', /各项分值相加/u),
  'unit-missing': unit('没有写单位名称。', '写明单位全称并盖章。'),
  'date-unreadable': unit(({ value }) => `日期写的是${quoted(value)}，不完整。`, '写明年、月、日，如 2024年11月5日。'),
  'no-cached-value': unit('自评分没有显示出来。', '用 WPS 或 Excel 打开自评表，看到分数后保存，重新报送；或者直接填写分数。', /按公式算得/u),
  'struck-out': unit(({ value }) => `有划去的内容：${quoted(value)}。`, '确认是否作废；仍然有效的重新填写清楚。'),
  'item-unmatched': unit(({ value, message }) => `${value === null ? namedIn(message) : quoted(value)}不是本批次考核标准的项目。`, refill),
  'form-other-standard': unit('所填的自评表不是本批次发的那一种。', refill),
  'form-other-version': unit('所填的自评表不是本批次发的那一版。', refill),
  'fact-unreadable': unit(({ value }) => `填写的${quoted(value)}看不明白。`, asExpected),
  'fact-doubtful': unit(({ value }) => `填写的${quoted(value)}不确切。`, '写明确切的数字或日期。'),
  'precision-lost': unit(
    ({ value, message }) => (/电话/u.test(message) ? `电话${quoted(value)}开头可能少了 0。` : `号码${quoted(value)}的后几位不对。`),
    '对照证件或登记把号码写全。',
  ),
  'uscc-invalid': unit(({ value }) => `统一社会信用代码${quoted(value)}不对。`, '对照证书写明 18 位代码。'),
  'term-reversed': unit(({ value }) => `任期结束${quoted(value)}早于任期开始。`, '核实任期起止后改正。'),
  'veto-stated': visit,
  'mandatory-stated': visit,
  'members-exceed-workers': fact,
  'women-exceed-workers': fact,
  'rate-mismatch': fact,
  'term-overdue': fact,
  'assessed-prefilled': desk,
  'unit-unmatched': desk,
  'unit-guessed': desk,
  'duplicate-submission': desk,
  'hidden-rows': desk,
  'hidden-sheet': desk,
  'hidden-columns': desk,
  'self-column-assumed': desk,
  'max-column-assumed': desk,
  'heading-guessed': desk,
  'text-joined': desk,
  'text-cut': desk,
  'reading-doubtful': desk,
  'max-missing': desk,
  'max-mismatch': desk,
  'points-shared': desk,
  'points-weighted': desk,
  'points-graded': desk,
  'section-number': desk,
  'section-doubtful': desk,
  'item-missing': desk,
  'several-tables': desk,
  'template-left-out': desk,
  'archive-left-out': desk,
  converted: desk,
  'not-applicable': desk,
  'recipe-used': desk,
  'columns-mapped': desk,
};

/** Whom a problem concerns. A kind that this program does not know, as an older or newer one may have kept it, is looked at on site. */
export const concernOf = ({ code, message }: Problem): Concern => {
  const known = problemClasses[code];
  return known === undefined ? 'visit' : known.unless?.test(message) === true ? 'desk' : known.concern;
};

/** What a unit is told of a problem: `found` what is wrong, `todo` what is asked; of one that is ours its own sentence, for the inspector. */
export function wordingOf(problem: Problem): { readonly found: string; readonly todo: string } {
  const words = concernOf(problem) === 'unit' ? problemClasses[problem.code]?.words : undefined;
  return words === undefined ? { found: asSaid(problem), todo: '核查时查实。' } : { found: words.found(problem), todo: words.todo(problem) };
}
