import type { Measured } from '../readings/column-fill.ts';
import { roleOfPath } from '../words/word-roles.ts';
import { readSectionTitle } from '../values/item-text.ts';
import type { FormRole } from '../words/columns.ts';
import type { EvidenceCheck } from './weigh.ts';

/** One column tried in one role, with all columns of its table and, for a score, the column taken for the full marks. */
export interface ColumnTry {
  readonly column: Measured;
  readonly columns: readonly Measured[];
  readonly item: Measured | undefined;
  readonly max: Measured | undefined;
}

const headingOf = (column: Measured): string => column.path.map((label) => label.full).join('');
const role =
  (...roles: readonly (FormRole | undefined)[]): ((subject: ColumnTry) => boolean) =>
  ({ column }) =>
    roles.includes(column.role);
const lastAsksMax = (column: Measured): boolean => roleOfPath(column.path.slice(-1)) === 'max';
/** How many rows say something: what a full column fills. */
const rowsOf = ({ columns, item }: ColumnTry): number => Math.max(1, item?.fill.texts ?? Math.max(0, ...columns.map((column) => column.fill.texts)));
const most = ({ columns }: ColumnTry): number => Math.max(1, ...columns.map((column) => column.fill.texts));

/** A heading over items that carry their scoring rule in the same cell: 考核内容及评分标准. */
const holdsBoth = (column: Measured): boolean => column.role === 'rule' && /内容|指标|要求|任务|要点/.test(headingOf(column));
/** Whether a column headed for contents holds hardly anything but deductions, beside full marks and another column that names what they are of in every row. */
const onlyDeducts = (contents: Measured, names: Measured, columns: readonly Measured[]): boolean =>
  columns.some((other) => other.role === 'max' && other.fill.numbers >= names.fill.texts) &&
  contents.fill.ruleShare > 0.8 &&
  names.role === 'coarse' &&
  names.fill.texts >= contents.fill.texts &&
  names.fill.different >= 0.9 * names.fill.texts;
const finer = ({ column, columns }: ColumnTry): boolean =>
  columns.some((other) => other !== column && other.role === 'fine' && other.fill.texts > 0 && !onlyDeducts(other, column, columns));

/** Whether most texts are short names with points: 组织建设（20分）. */
const titled = ({ fill }: Measured): boolean =>
  fill.length <= 16 && fill.sample.length > 0 && fill.sample.filter((text) => readSectionTitle(text).points !== null).length > fill.sample.length / 2;

const hasMaximum = ({ columns }: ColumnTry): boolean => columns.some((other) => other.role === 'max');
/** Whether no other column of groups has more different names. */
const finest = ({ column, columns }: ColumnTry): boolean =>
  columns.every((other) => other === column || other.role !== 'coarse' || other.fill.different <= column.fill.different);
/** Whether another column, that is no rule, holds texts as long as a clause. */
const longerBeside = ({ column, columns }: ColumnTry): boolean =>
  columns.some((other) => other !== column && other.role !== 'note' && other.fill.texts > 0 && other.fill.ruleShare <= 0.3 && other.fill.length >= 7);

/** The column headed for full marks that has most of them. */
const fullestMaxima = ({ columns }: ColumnTry): Measured | undefined =>
  columns.reduce<Measured | undefined>(
    (best, other) => (other.role === 'max' && other.fill.values.size > (best?.fill.values.size ?? 0) ? other : best),
    undefined,
  );

const textsWithout = (column: Measured, maxima: Measured): number => [...column.fill.textRows].filter((row) => !maxima.fill.values.has(row)).length;

/** Whether a column has a name of its own for each full mark and none besides. */
const oneForEach = (column: Measured, maxima: Measured | undefined): boolean =>
  maxima !== undefined &&
  maxima.fill.values.size > 2 &&
  column.fill.texts === maxima.fill.values.size &&
  column.fill.different === column.fill.texts &&
  textsWithout(column, maxima) === 0;

/** Whether a column has several texts beside many of the full marks, while another column left of it has just one for each: situations of an item, line by line. */
function severalForOne(subject: ColumnTry): boolean {
  const { column, columns } = subject;
  const maxima = fullestMaxima(subject);
  const beside = columns.some((other) => other.index < column.index && oneForEach(other, maxima));
  return maxima !== undefined && beside && textsWithout(column, maxima) >= 0.3 * column.fill.texts;
}

/** In what share of the rows with full marks a column has no text of its own; undefined where no column is headed for full marks. */
function pointsWithoutText(subject: ColumnTry): number | undefined {
  const { column } = subject;
  const fullest = fullestMaxima(subject);
  if (fullest === undefined) return undefined;
  const rows = [...fullest.fill.values.keys()];
  return rows.filter((row) => !column.fill.textRows.has(row)).length / rows.length;
}

/** What tells the column of the items. */
export const itemChecks: readonly EvidenceCheck<ColumnTry>[] = [
  { name: 'item: the heading asks for contents', fires: role('fine') },
  { name: 'item: the heading asks for contents with their rules', fires: ({ column }) => holdsBoth(column) },
  {
    name: 'item: the heading asks for rules, and none for contents',
    fires: (subject) => role('rule')(subject) && !holdsBoth(subject.column) && !finer(subject),
  },
  { name: 'item: the heading asks for rules beside contents', fires: (subject) => role('rule')(subject) && !holdsBoth(subject.column) && finer(subject) },
  { name: 'item: the heading asks for groups, another for contents', fires: (subject) => role('coarse')(subject) && finer(subject) },
  { name: 'item: the heading asks for groups, the finest there is', fires: (subject) => role('coarse')(subject) && !finer(subject) && finest(subject) },
  { name: 'item: the heading asks for groups, not the finest', fires: (subject) => role('coarse')(subject) && !finer(subject) && !finest(subject) },
  { name: 'item: a heading no one knows', fires: ({ column }) => column.role === undefined && column.path.length > 0 },
  { name: 'item: no heading', fires: ({ column }) => column.path.length === 0 },
  { name: 'item: a text in nearly every row', fires: (subject) => subject.column.fill.texts >= 0.75 * most(subject) && subject.column.fill.texts > 0 },
  {
    name: 'item: texts in few rows',
    fires: (subject) => subject.column.fill.texts < 0.6 * most(subject) && !oneForEach(subject.column, fullestMaxima(subject)),
  },
  { name: 'item: nearly every text another', fires: (subject) => subject.column.fill.different >= 0.75 * most(subject) },
  { name: 'item: the same texts again and again', fires: (subject) => subject.column.fill.different < 0.65 * subject.column.fill.texts },
  { name: 'item: texts as long as a clause', fires: ({ column }) => column.fill.length >= 7 },
  { name: 'item: texts of a word beside longer ones', fires: (subject) => subject.column.fill.length < 5 && longerBeside(subject) },
  {
    name: 'item: no column has more different texts',
    fires: (subject) => subject.columns.every((other) => other.fill.ruleShare > 0.3 || other.fill.different <= subject.column.fill.different),
  },
  { name: 'item: names with their points, beside a column of points', fires: (subject) => hasMaximum(subject) && titled(subject.column) },
  { name: 'item: names with their points, and no column of points', fires: (subject) => !hasMaximum(subject) && titled(subject.column) },
  { name: 'item: a text of its own wherever there are points', fires: (subject) => pointsWithoutText(subject) === 0 },
  { name: 'item: points beside which it has no text', fires: (subject) => (pointsWithoutText(subject) ?? 0) >= 0.2 },
  { name: 'item: several texts for one full mark, beside one that has just one', fires: severalForOne },
  { name: 'item: texts that take or give points', fires: ({ column }) => column.fill.ruleShare > 0.3 && !holdsBoth(column) },
];

/** A heading for rules over nothing but numbers: 加分标准 | 5. */
const onlyNumbers = ({ role: asked, fill }: Measured): boolean => asked === 'rule' && fill.texts === 0 && fill.numbers > 0;

/** A word for scores over printed numbers (计分 | 4), where no column is headed for full marks and another further right asks for the score. */
const printedScores = ({ column, columns }: ColumnTry): boolean =>
  column.role === 'score' &&
  column.fill.numbers > 0 &&
  !columns.some((other) => other.role === 'max' || other.role === 'weight') &&
  columns.some((other) => other.index > column.index && (other.role === 'score' || other.role === 'self'));

/** Points are no more than this, and halves or tenths at the finest. */
const highestPoints = 200;
const areMarks = ({ fill }: Measured): boolean => {
  const values = [...fill.values.values()];
  return values.length > 0 && values.every((value) => value >= 0 && value <= highestPoints && Math.abs(value * 10 - Math.round(value * 10)) < 1e-6);
};

/** Whether a column's numbers run on from row to row, as numbers of lines do. */
const runsOn = ({ fill }: Measured): boolean => {
  const values = [...fill.values.values()];
  return values.length > 2 && values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
};

const sumOf = ({ fill }: Measured): number => [...fill.values.values()].reduce((sum, value) => sum + value, 0);
const close = (one: number, other: number): boolean => Math.abs(one - other) < 0.011;
const sumsToHundred = (column: Measured): boolean => column.fill.values.size > 1 && close(sumOf(column), 100);
/** Whether a column's numbers add up to what a total below them says in the same column. */
const sumsToTotal = (column: Measured): boolean => column.fill.values.size > 1 && column.fill.totals.some((total) => close(total, sumOf(column)));

/** A column right of the items that no heading tells, over printed numbers in most rows, where no column is headed for full marks. */
const blindMarks = (subject: ColumnTry): boolean => {
  const { column, columns, item } = subject;
  return (
    column.role === undefined &&
    column.fact === undefined &&
    !column.unit &&
    item !== undefined &&
    column.index > item.index &&
    column.fill.texts === 0 &&
    column.fill.numbers >= 0.6 * rowsOf(subject) &&
    column.fill.numbers > 1 &&
    !columns.some((other) => other.role === 'max' || other.role === 'weight')
  );
};
/** How many rows have a number in another column that is above the one here: full marks are never below a score. */
const belowBeside = ({ column, columns }: ColumnTry): boolean =>
  columns.some((other) => {
    if (other === column || other.role === 'no' || other.role === 'max' || other.role === 'weight' || other.fill.texts > 0 || other.fill.values.size < 2)
      return false;
    const both = [...column.fill.values].filter(([row]) => other.fill.values.has(row));
    return both.length > 1 && both.filter(([row, value]) => (other.fill.values.get(row) ?? 0) > value).length > 0.2 * both.length;
  });

/** Whether a column can hold the full marks: a weight only over numbers, and so a group whose last word asks for them; one that no heading tells, by its numbers. */
export const couldBeMaximum = (subject: ColumnTry): boolean => {
  const { column } = subject;
  return (
    column.role === 'max' ||
    onlyNumbers(column) ||
    printedScores(subject) ||
    blindMarks(subject) ||
    (column.fill.numbers + column.fill.percents > 0 && (column.role === 'weight' || (column.path.length > 1 && lastAsksMax(column))))
  );
};

/** What tells the column of the full marks. */
export const maxChecks: readonly EvidenceCheck<ColumnTry>[] = [
  { name: 'max: the heading asks for full marks', fires: role('max') },
  { name: 'max: the heading asks for weights', fires: role('weight') },
  { name: 'max: the heading asks for rules, over nothing but numbers', fires: ({ column }) => onlyNumbers(column) },
  { name: 'max: a word for scores over printed numbers, the score asked for further right', fires: printedScores },
  { name: 'max: the last of its headings asks for full marks', fires: ({ column }) => column.role !== 'max' && column.path.length > 1 && lastAsksMax(column) },
  { name: 'max: numbers in nearly every row', fires: (subject) => subject.column.fill.numbers >= 0.8 * rowsOf(subject) },
  { name: 'max: numbers in some rows', fires: (subject) => subject.column.fill.numbers > 0 && subject.column.fill.numbers < 0.8 * rowsOf(subject) },
  { name: 'max: no number', fires: ({ column }) => column.fill.numbers === 0 },
  { name: 'max: no heading tells it, over printed numbers', fires: blindMarks },
  { name: 'max: its numbers sum to a hundred', fires: ({ column }) => sumsToHundred(column) },
  { name: 'max: its numbers sum to the total below them', fires: ({ column }) => sumsToTotal(column) },
  { name: 'max: its numbers run on like those of lines', fires: ({ column }) => runsOn(column) },
  { name: 'max: numbers that no points are', fires: ({ column }) => column.fill.numbers > 0 && !areMarks(column) },
  { name: 'max: numbers beside it are above', fires: belowBeside },
];

const strictlyAssessed = /考评|验收|审核|复核|核查|初验|复验|组|县|镇|上级|核定|审定|检查/;
const assessing = role('assessed', 'final');
const strict = (subject: ColumnTry): boolean => strictlyAssessed.test(headingOf(subject.column));

/** A column whose heading names the unit's own assessment, though of its words, and that holds points all the same (自评情况 over numbers). */
const holdsSelfPoints = ({ column }: ColumnTry): boolean =>
  column.role !== 'self' &&
  /自[评查检测我]/.test(headingOf(column)) &&
  column.role !== 'deduction' &&
  column.fill.numbers > 0 &&
  column.fill.numbers >= column.fill.texts;

const unknownNumbers = ({ column }: ColumnTry): boolean =>
  column.role === undefined && column.fact === undefined && column.path.length > 0 && column.fill.numbers > 0 && column.fill.texts === 0;

/** A column of numbers right of the full marks that no heading tells, none of them above the full mark beside it, where no heading names the unit's own score. */
const blindScores = (subject: ColumnTry): boolean => {
  const { column, columns } = subject;
  const { all, above } = comparedWithMaximum(subject);
  return (
    column.role === undefined &&
    column.fact === undefined &&
    !column.unit &&
    column.fill.texts <= 0.2 * column.fill.numbers &&
    isRightOfMaximum(subject) &&
    all > 1 &&
    above === 0 &&
    column.fill.numbers >= 0.6 * rowsOf(subject) &&
    !columns.some((other) => other.role === 'self' || other.role === 'score')
  );
};

/** A heading that is only a year, over numbers right of the full marks: the scores of that year. */
const isYear = (subject: ColumnTry): boolean => unknownNumbers(subject) && isRightOfMaximum(subject) && /^20\d\d(?:年度?)?$/.test(headingOf(subject.column));

const hasScoringWord = ({ column }: ColumnTry): boolean => /[分评查测得自本我]/.test(headingOf(column));
const isRightOfMaximum = ({ column, max }: ColumnTry): boolean => max !== undefined && column.index > max.index;
const mayBeTheUnits = (subject: ColumnTry): boolean => assessing(subject) && !strict(subject) && subject.column.fill.numbers > 0;

/** Whether a heading can mean the unit's own score: by its words, or, over numbers right of the full marks, by a word of scoring in it. */
export const couldBeSelf = (subject: ColumnTry): boolean =>
  role('self', 'score')(subject) ||
  isYear(subject) ||
  holdsSelfPoints(subject) ||
  mayBeTheUnits(subject) ||
  blindScores(subject) ||
  (unknownNumbers(subject) && isRightOfMaximum(subject) && hasScoringWord(subject));

/** In how many rows a column has a number beside a full mark, and in how many the number is above it. */
function comparedWithMaximum({ column, max }: ColumnTry): { readonly all: number; readonly above: number } {
  let [all, above] = [0, 0];
  for (const [row, value] of max === undefined ? [] : column.fill.values) {
    const full = max?.fill.values.get(row);
    if (full === undefined) continue;
    all += 1;
    if (value > full) above += 1;
  }
  return { all, above };
}

const fullestOfItsKind = ({ column, columns }: ColumnTry): boolean =>
  columns.every((other) => other.role !== column.role || other.fill.numbers <= column.fill.numbers);

/** What tells the column of the unit's own scores. */
export const selfChecks: readonly EvidenceCheck<ColumnTry>[] = [
  { name: 'self: the heading names the unit’s own score', fires: role('self') },
  { name: 'self: the heading names the unit’s own words, over points', fires: holdsSelfPoints },
  { name: 'self: the heading names a score of anyone', fires: role('score') },
  { name: 'self: the heading names a score that may be the unit’s', fires: mayBeTheUnits },
  { name: 'self: a heading no list holds, with a word of scoring', fires: (subject) => unknownNumbers(subject) && hasScoringWord(subject) },
  { name: 'self: the heading is a year', fires: isYear },
  { name: 'self: no heading tells it, over numbers right of the full marks', fires: blindScores },
  { name: 'self: its numbers sum to the total below them', fires: ({ column }) => sumsToTotal(column) },
  { name: 'self: as many numbers as any of its kind', fires: (subject) => subject.column.fill.numbers > 0 && fullestOfItsKind(subject) },
  { name: 'self: no number is above the full marks', fires: (subject) => comparedWithMaximum(subject).all > 1 && comparedWithMaximum(subject).above === 0 },
  { name: 'self: numbers are above the full marks', fires: (subject) => comparedWithMaximum(subject).above > comparedWithMaximum(subject).all * 0.2 },
  { name: 'self: nothing below it', fires: ({ column }) => column.fill.numbers + column.fill.texts === 0 },
  {
    name: 'self: of the whole year or the last time',
    fires: ({ column }) => column.fill.numbers > 0 && /全年|年终|年末|年度|最终|最后|下半年|合计|终评|第二次/.test(headingOf(column)),
  },
  {
    name: 'self: the first of its kind',
    fires: ({ column, columns }) => columns.find((other) => other.role === column.role && other.fill.numbers > 0) === column,
  },
];
