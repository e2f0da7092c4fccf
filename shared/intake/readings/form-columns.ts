import type { FormRole } from '../words/columns.ts';
import type { Header } from '../blocks/heading-columns.ts';
import { choiceColumns, type ChoiceColumn } from './choice-columns.ts';
import {
  couldBeItem,
  itemCandidates,
  maxCandidates,
  maximaBeside,
  noteCandidates,
  numberCandidates,
  rivalsOf,
  ruleCandidates,
  sectionCandidates,
  selfCandidates,
  withoutHidden,
  type ColumnCandidate,
} from './choose-columns.ts';
import { gradeColumns, scaleOf, type MaximumScale } from './maximum-scale.ts';
import { measureColumns, type Measured } from './column-fill.ts';
import type { SheetView } from '../blocks/sheet-view.ts';

/** Whether a column holds nothing but signs (★): what is marked with them, and no names. */
const holdsOnlySigns = ({ fill }: Measured): boolean => fill.sample.length > 0 && fill.sample.every((text) => !/[\p{L}\p{N}]/u.test(text));

/** Which column of a form is which, once the data has had its say. Absent: there is no such column. */
export interface FormColumns {
  readonly item: number;
  /** Columns left of the item whose values head groups of items, broadest first. */
  readonly sections: readonly number[];
  /** Which of them is the sections; the ones before it are kinds of parts, the ones after it parts of a section. Undefined where there are none. */
  readonly section: number | undefined;
  /** Whether the names in it are single signs, one a row: names written downwards. */
  readonly oneSign: boolean;
  /** A column that should name the groups of items and holds only numbers. */
  readonly numbered: number | undefined;
  readonly no: number | undefined;
  readonly max: number | undefined;
  /** How the full marks are written. */
  readonly scale: MaximumScale;
  /** Columns of grades with the points of each, where there is no column of full marks. */
  readonly grades: readonly number[];
  readonly self: number | undefined;
  readonly assessed: number | undefined;
  readonly deduction: number | undefined;
  readonly rule: number | undefined;
  /** Further columns of rules beside that one: 加分标准 beside 扣分标准, what each of several situations takes. */
  readonly alsoRules: readonly number[];
  readonly note: number | undefined;
  /** The columns in which the unit ticks its choice instead of writing points; `self` is the first of them then. */
  readonly choices: readonly ChoiceColumn[];
  /** Another column might as well hold the full marks: the heading of the one taken. */
  readonly assumedMax: string | undefined;
  /** The self column was chosen without the word 自评: its heading. */
  readonly assumed: string | undefined;
}

const byRole = (columns: readonly Measured[], role: FormRole): readonly Measured[] => columns.filter((column) => column.role === role);

const isUnknownNumbers = (column: Measured): boolean =>
  column.role === undefined && column.fact === undefined && column.path.length > 0 && column.fill.numbers > 0 && column.fill.texts === 0;

/** Columns of texts that head groups of items: left of them, or, in a table that runs from right to left, right of them. */
function chooseSections(texts: readonly Measured[], item: Measured): readonly number[] {
  const heading = texts.filter(
    (column) =>
      column.fill.texts > 0 &&
      column.fill.texts >= column.fill.marks + column.fill.numbers &&
      (column.role !== undefined || column.fill.different < item.fill.different),
  );
  const left = heading.filter((column) => column.index < item.index);
  if (left.length > 0) return left.map((column) => column.index);
  return heading
    .filter(
      (column) =>
        column.role === 'coarse' && column.fill.different <= item.fill.different && column.fill.length < item.fill.length && column.fill.ruleShare < 0.3,
    )
    .map((column) => column.index)
    .reverse();
}

/** Whether a column says what each situation takes: its texts do (每次扣3分), or it holds numbers beside situations that take none themselves. */
const saysWhatIsTaken = (column: Measured, rule: Measured | undefined): boolean =>
  (column.fill.texts > column.fill.numbers && column.fill.ruleShare > 0.3) ||
  (rule !== undefined && rule.fill.texts > 1 && rule.fill.ruleShare === 0 && column.index === rule.index + 1 && column.fill.numbers >= 0.8 * rule.fill.texts);

/** The column of situations right before that of what each takes (扣分情形 | 扣分标准): its texts take nothing themselves. */
const situationsBeside = (columns: readonly Measured[], item: Measured, taking: Measured | undefined): Measured | undefined =>
  columns.find(
    ({ role, index, fill }) =>
      taking !== undefined &&
      role === 'rule' &&
      index === taking.index - 1 &&
      index > item.index &&
      fill.ruleShare === 0 &&
      taking.fill.ruleShare > 0.5 &&
      fill.texts >= 0.8 * taking.fill.texts,
  );

/** The columns right of the items that hold rules too, beside the first one. */
const alsoRules = (columns: readonly Measured[], item: Measured, rule: Measured | undefined): readonly Measured[] =>
  columns.filter(
    (column) =>
      column !== rule &&
      column.index > item.index &&
      ((column.role === 'rule' && column.fill.ruleShare > 0.3) || (column.role === 'deduction' && saysWhatIsTaken(column, rule))),
  );

const holdsNumbersForNames = ({ role, fill }: Measured): boolean => role === 'coarse' && fill.texts === 0 && fill.numbers + fill.marks > 0;

/** A column of numbers between the items and the scores, where no heading asks for full marks. */
const givenMaximum = (columns: readonly Measured[], item: Measured, self: Measured, assessed: Measured | undefined): Measured | undefined =>
  columns.find(
    (column) =>
      column !== self &&
      column !== assessed &&
      column.index < self.index &&
      column.index > item.index &&
      ((column.fill.texts === 0 && (isUnknownNumbers(column) || column.role === 'fine' || column.role === 'coarse')) || column.role === 'score') &&
      column.fill.numbers > 0,
  );

/** Whether the heading of the column taken for the unit's own scores does not say so by itself. */
const isAssumed = (self: Measured, columns: readonly Measured[]): boolean =>
  self.role === 'assessed' || self.role === 'final' || self.role === undefined || (self.role === 'score' && byRole(columns, 'score').length > 1);

const headingText = (column: Measured): string => column.path.map((label) => label.full).join('');

/** The columns of a form as chosen, with all that was weighed for the roles that evidence decides; the surest of a role first. */
export interface ColumnReading {
  readonly columns: FormColumns;
  readonly candidates: Readonly<Record<ColumnCandidate['role'], readonly ColumnCandidate[]>>;
}

/** The surest of the columns tried in a role, where anything speaks for it. */
const believed = ([best]: readonly ColumnCandidate[]): ColumnCandidate | undefined => (best !== undefined && best.sure > 0 ? best : undefined);

/** Decides what each column of a form is for: what its heading says and what is below it are weighed together. */
export function planColumns(view: SheetView, header: Header, to: number): ColumnReading | undefined {
  const measured = measureColumns(view, header, to);
  const ticked = choiceColumns(view, header, to, measured);
  const graded = gradeColumns(view, header, to, measured);
  const columns = measured.filter(({ index }) => !ticked.some((choice) => choice.index === index));
  const ungraded = columns.filter(({ index }) => !graded.includes(index));
  const items = itemCandidates(view.weights, ungraded);
  const item = items[0]?.column;
  if (item === undefined) return undefined;
  const maxima = maxCandidates(view.weights, ungraded, item);
  const headed = believed(maxima)?.column;
  const selves = withoutHidden(selfCandidates(view.weights, columns, item, headed), view.grid.hiddenColumns);
  const rivals = rivalsOf(selves);
  const self = believed(selves)?.column;
  const others = columns.filter((column) => column !== item);
  const assessed = [...byRole(others, 'assessed'), ...byRole(others, 'final'), ...byRole(others, 'score')].find(
    (column) => column !== self && column !== headed,
  );
  const max = headed ?? (self === undefined ? undefined : givenMaximum(others, item, self, assessed));
  const texts = others.filter((column) => (column.role === 'coarse' || column.role === 'fine' || column.role === undefined) && !holdsOnlySigns(column));
  const sections = chooseSections(texts, item);
  const rules = ruleCandidates(
    view.weights,
    others.filter((column) => column !== max && column !== self),
    item,
    sections,
  );
  const numbers = numberCandidates(view.weights, others, item);
  const no = believed(numbers)?.column;
  const notes = noteCandidates(
    view.weights,
    others.filter((column) => column !== self),
    item,
  );
  const taking = rules[0]?.column;
  const situations = situationsBeside(others, item, taking);
  const rule = situations ?? taking;
  const also = [...(situations === undefined || taking === undefined ? [] : [taking]), ...alsoRules(others, item, rule).filter((column) => column !== taking)];
  const levels = sectionCandidates(
    view.weights,
    columns.filter((column) => sections.includes(column.index)),
    item,
  );
  const section = levels.length < 2 ? sections[0] : levels[0]?.column.index;
  const plan: FormColumns = {
    item: item.index,
    sections,
    section,
    oneSign: columns.some(({ index, fill }) => index === section && fill.texts > 2 && fill.length === 1),
    numbered: sections.length > 0 ? undefined : others.find((column) => column !== no && column.index < item.index && holdsNumbersForNames(column))?.index,
    no: no?.index,
    max: max?.index,
    scale: max === undefined ? 'points' : scaleOf(view, header, to, max),
    grades: max === undefined ? graded : [],
    self: self?.index ?? ticked[0]?.index,
    choices: self === undefined ? ticked : [],
    assumedMax: headed !== undefined && maximaBeside(maxima).length > 0 ? headingText(headed) : undefined,
    assessed: assessed?.index,
    deduction: byRole(others, 'deduction').find((column) => !also.includes(column) && column !== rule)?.index,
    rule: rule?.index,
    alsoRules: also.map(({ index }) => index),
    note: notes[0]?.column.index,
    assumed: self !== undefined && (rivals.length > 0 || isAssumed(self, others)) ? headingText(self) : undefined,
  };
  return { columns: plan, candidates: { item: items, max: maxima, self: selves, section: levels, no: numbers, rule: rules, note: notes } };
}

/** Whether a table has a column that could hold items at all. */
export function holdsItems(view: SheetView, header: Header, to: number): boolean {
  const columns = measureColumns(view, header, to);
  const numbers = Math.max(0, ...columns.map(({ fill }) => fill.numbers));
  return columns.some((column) => couldBeItem(column) && column.fill.texts >= 0.5 * numbers);
}
