import type { FormRole } from '../words/columns.ts';
import type { Header } from './heading-columns.ts';
import { roleOfPath } from './word-roles.ts';
import { measureColumns, type Measured } from './column-fill.ts';
import type { SheetView } from './sheet-view.ts';

/** Which column of a form is which, once the data has had its say. Absent: there is no such column. */
export interface FormColumns {
  readonly item: number;
  /** Columns left of the item whose values head groups of items, broadest first. */
  readonly sections: readonly number[];
  readonly no: number | undefined;
  readonly max: number | undefined;
  readonly self: number | undefined;
  readonly assessed: number | undefined;
  readonly deduction: number | undefined;
  readonly rule: number | undefined;
  readonly note: number | undefined;
  /** The self column was chosen without the word 自评: its heading. */
  readonly assumed: string | undefined;
}

const byRole = (columns: readonly Measured[], role: FormRole): readonly Measured[] => columns.filter((column) => column.role === role);

/** Columns that can hold the items: a heading like 评分细则, or one that no vocabulary knows, may be over them where nothing finer is. */
const textRoles: ReadonlySet<FormRole | undefined> = new Set(['fine', 'coarse', 'rule', undefined]);

const wordMerit = (column: Measured, both: boolean, someFine: boolean): number => {
  if (column.role === 'fine') return 2;
  if (both || (column.role === 'rule' && !someFine)) return 1;
  if (column.role === 'coarse') return 0.6;
  if (column.role === 'rule') return -1;
  return column.path.length > 0 ? 0 : -1.5;
};

const headingOf = (column: Measured): string => column.path.map((label) => label.full).join('');

/** A heading over items that carry their scoring rule in the same cell: 考核内容及评分标准. */
const holdsBoth = (column: Measured): boolean => column.role === 'rule' && /内容|指标|要求|任务|要点/.test(headingOf(column));

/** The text column with the finest grain: nearly one text a row, not the scoring rules, the finer word first. */
function chooseItem(columns: readonly Measured[]): Measured | undefined {
  const most = Math.max(1, ...columns.map((column) => column.fill.texts));
  const someFine = columns.some((column) => column.role === 'fine' && column.fill.texts > 0);
  const merit = (column: Measured): number => {
    const both = holdsBoth(column);
    return (
      wordMerit(column, both, someFine) +
      (3 * (column.fill.texts + column.fill.different)) / most +
      Math.min(column.fill.length, 20) / 20 -
      (both ? 0 : 3 * Math.max(0, column.fill.ruleShare - 0.3)) +
      column.index / 1000
    );
  };
  return columns
    .filter((column) => textRoles.has(column.role) && column.fact === undefined && !column.unit && (column.role !== undefined || column.fill.texts > 0))
    .reduce<Measured | undefined>((best, column) => (best === undefined || merit(column) > merit(best) ? column : best), undefined);
}

const fullest = (columns: readonly Measured[]): Measured | undefined =>
  columns.reduce<Measured | undefined>((best, column) => (best === undefined || column.fill.numbers > best.fill.numbers ? column : best), undefined);

/** Of several self-assessments of one year the last: 上半年自评, 全年自评. */
const wholeYear = (selves: readonly Measured[]): Measured | undefined =>
  selves.length < 2
    ? undefined
    : selves.find((column) => column.fill.numbers > 0 && /全年|年终|年末|年度|最终|最后|下半年|合计|终评|第二次/.test(headingOf(column)));

/** Whether a column under the same heading only explains the score: 自评 → 扣分, 得分. */
const isSubScore = (column: Measured, self: Measured): boolean => column.path.length > 1 && self.path.length > 1 && column.path[0]?.full === self.path[0]?.full;

interface Scores {
  readonly self: Measured | undefined;
  readonly assessed: Measured | undefined;
  readonly assumed: string | undefined;
}

const strictlyAssessed = /考评|验收|审核|复核|核查|初验|复验|组|县|镇|上级|核定|审定|检查/;

/** A column whose heading names the unit's own assessment, though of its words, and that holds points all the same (自评情况 over numbers). */
const holdsSelfPoints = (column: Measured): boolean =>
  /自[评查检测我]/.test(headingOf(column)) && column.role !== 'deduction' && column.fill.numbers > 0 && column.fill.numbers >= column.fill.texts;

function chooseScores(columns: readonly Measured[], max: Measured | undefined): Scores {
  const selves = byRole(columns, 'self');
  const firstSelf = byRole(columns, 'self')[0];
  const scores = byRole(columns, 'score').filter((column) => max !== undefined || firstSelf === undefined || column.index > firstSelf.index);
  const assessed = [...byRole(columns, 'assessed'), ...byRole(columns, 'final')];
  const named = wholeYear(selves) ?? fullest(selves);
  const self = named !== undefined && named.fill.numbers + named.fill.texts > 0 ? named : (columns.find(holdsSelfPoints) ?? named);
  if (self !== undefined) {
    const rivals = selves.filter(
      (column) => column !== self && column.fill.numbers >= self.fill.numbers && column.fill.numbers > 0 && !isSubScore(column, self),
    );
    const assumed = rivals.length > 0 && self === named ? headingOf(self) : undefined;
    return { self, assessed: assessed.find((column) => column !== self) ?? scores[0], assumed };
  }
  if (scores.length > 0) {
    const [first] = scores;
    const second = scores[1];
    return { self: first, assessed: assessed[0] ?? second, assumed: second === undefined || first === undefined ? undefined : headingOf(first) };
  }
  const loose =
    assessed.find((column) => column.fill.numbers > 0 && !strictlyAssessed.test(headingOf(column))) ??
    columns.find((column) => isUnknownNumbers(column) && max !== undefined && column.index > max.index && /[分评查测得自本我]/.test(headingOf(column)));
  if (loose !== undefined) return { self: loose, assessed: assessed.find((column) => column !== loose), assumed: headingOf(loose) };
  return { self: undefined, assessed: assessed[0], assumed: undefined };
}

const isUnknownNumbers = (column: Measured): boolean =>
  column.role === undefined && column.fact === undefined && column.path.length > 0 && column.fill.numbers > 0 && column.fill.texts === 0;

/** Columns of texts that head groups of items: left of them, or, in a table that runs from right to left, right of them. */
function chooseSections(texts: readonly Measured[], item: Measured): readonly number[] {
  const heading = texts.filter((column) => column.fill.texts > 0 && (column.role !== undefined || column.fill.different < item.fill.different));
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

/** The column of item numbers: by its heading, or because it holds nothing but numbers of lines (（一）, 1.1, ①). */
function chooseNumbers(columns: readonly Measured[], item: Measured): Measured | undefined {
  const named = byRole(columns, 'no');
  return (
    named.findLast((column) => column.index < item.index) ??
    named[0] ??
    columns.find(
      (column) =>
        column.index < item.index &&
        column.fill.marks > 0 &&
        column.fill.marks + column.fill.numbers >= 2 &&
        column.fill.marks + column.fill.numbers > 3 * column.fill.texts,
    )
  );
}

function chooseMaximum(columns: readonly Measured[]): Measured | undefined {
  const weight = byRole(columns, 'weight').find((column) => column.fill.numbers > 0);
  const under = columns.find((column) => column.fill.numbers > 0 && column.path.length > 1 && roleOfPath(column.path.slice(-1)) === 'max');
  return fullest(byRole(columns, 'max')) ?? under ?? weight;
}

/** Decides what each column of a form is for: by its heading first, and where headings leave it open by what is below them. */
export function planColumns(view: SheetView, header: Header, to: number): FormColumns | undefined {
  const columns = measureColumns(view, header, to);
  const item = chooseItem(columns);
  if (item === undefined) return undefined;
  const others = columns.filter((column) => column !== item);
  const max = chooseMaximum(others);
  const { self, assessed, assumed } = chooseScores(
    others.filter((column) => column !== max),
    max,
  );
  const texts = others.filter((column) => column.role === 'coarse' || column.role === 'fine' || column.role === undefined);
  const sections = chooseSections(texts, item);
  const rule =
    byRole(others, 'rule')[0] ??
    texts.find((column) => column.role !== undefined && column.index > item.index && column.fill.texts > 0 && !sections.includes(column.index));
  const given = others.find(
    (column) =>
      column !== self &&
      column !== assessed &&
      column.index < (self?.index ?? 0) &&
      column.index > item.index &&
      ((column.fill.texts === 0 && (isUnknownNumbers(column) || column.role === 'fine' || column.role === 'coarse')) || column.role === 'score') &&
      column.fill.numbers > 0,
  );
  return {
    item: item.index,
    sections,
    no: chooseNumbers(others, item)?.index,
    max: (max ?? given)?.index,
    self: self?.index,
    assessed: assessed?.index,
    deduction: byRole(others, 'deduction')[0]?.index,
    rule: rule?.index,
    note: byRole(others, 'note').find((column) => column !== self)?.index,
    assumed,
  };
}
