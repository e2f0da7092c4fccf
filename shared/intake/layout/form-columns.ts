import type { FormRole } from '../words/columns.ts';
import { squash } from '../values/text.ts';
import { footWords, grandTotalWords, subtotalWords, totalWords } from '../words/lines.ts';
import type { Column, Header } from './find-headers.ts';
import { freshCell, type SheetView } from './sheet-view.ts';

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

interface Fill {
  readonly texts: number;
  readonly different: number;
  readonly numbers: number;
  readonly length: number;
  readonly ruleShare: number;
}

const ruleWords = /扣\d|扣[一二两三四五]|不得分|得\d|酌情|每[少缺低差增多]|扣完|满分|给分|计\d|加\d/;
const numberLike = /^[\d０-９.．]+分?$|^满分$|^[/—-]$/;

/** Rows that say nothing about columns: titles of sections, totals, foot. */
function isAside(view: SheetView, row: number): boolean {
  const cells = view.ownCells(row);
  const first = squash(cells[0]?.text ?? '');
  return cells.length < 2 || totalWords.test(first) || grandTotalWords.test(first) || subtotalWords.test(first) || footWords.test(first);
}

function fillOf(view: SheetView, column: number, from: number, to: number, aside: ReadonlySet<number>): Fill {
  let [texts, numbers, length, rules] = [0, 0, 0, 0];
  const different = new Set<string>();
  for (let row = from; row < to; row += 1) {
    const cell = freshCell(view, row, column);
    if (cell === undefined || aside.has(row)) continue;
    const merge = view.mergeAt(row, column);
    if (merge !== undefined && merge.left < column) continue;
    const text = cell.text.length > 12 ? cell.text : squash(cell.text);
    if (typeof cell.raw === 'number' || (text.length <= 12 && numberLike.test(text))) numbers += 1;
    else {
      texts += 1;
      different.add(text);
      length += text.length;
      if (ruleWords.test(text)) rules += 1;
    }
  }
  return { texts, different: different.size, numbers, length: texts === 0 ? 0 : length / texts, ruleShare: texts === 0 ? 0 : rules / texts };
}

interface Measured extends Column {
  readonly fill: Fill;
}

const byRole = (columns: readonly Measured[], role: FormRole): readonly Measured[] => columns.filter((column) => column.role === role);

/** Columns that can hold the items: a heading like 评分细则 may stand over them where nothing finer does. */
const textRoles: ReadonlySet<FormRole | undefined> = new Set(['fine', 'coarse', 'rule']);

const headingOf = (column: Measured): string => column.path.map((label) => label.full).join('');

/** A heading over items that carry their scoring rule in the same cell: 考核内容及评分标准. */
const holdsBoth = (column: Measured): boolean => column.role === 'rule' && /内容|指标|要求|任务|要点/.test(headingOf(column));

/** The text column with the finest grain: nearly one text a row, not the scoring rules, the finer word first. */
function chooseItem(columns: readonly Measured[]): Measured | undefined {
  const most = Math.max(1, ...columns.map((column) => column.fill.texts));
  const merit = (column: Measured): number => {
    const both = holdsBoth(column);
    const word = column.role === 'fine' ? 2 : both ? 1 : column.role === 'coarse' ? 0.6 : -1;
    return (
      word +
      (3 * (column.fill.texts + column.fill.different)) / most +
      Math.min(column.fill.length, 20) / 20 -
      (both ? 0 : 3 * Math.max(0, column.fill.ruleShare - 0.3)) +
      column.index / 1000
    );
  };
  return columns
    .filter((column) => textRoles.has(column.role))
    .reduce<Measured | undefined>((best, column) => (best === undefined || merit(column) > merit(best) ? column : best), undefined);
}

const fullest = (columns: readonly Measured[]): Measured | undefined =>
  columns.reduce<Measured | undefined>((best, column) => (best === undefined || column.fill.numbers > best.fill.numbers ? column : best), undefined);

interface Scores {
  readonly self: Measured | undefined;
  readonly assessed: Measured | undefined;
  readonly assumed: string | undefined;
}

const strictlyAssessed = /考评|验收|审核|复核|核查|初验|复验|组|县|镇|上级|核定|审定|检查/;

function chooseScores(columns: readonly Measured[]): Scores {
  const selves = byRole(columns, 'self');
  const scores = byRole(columns, 'score');
  const assessed = [...byRole(columns, 'assessed'), ...byRole(columns, 'final')];
  const self = fullest(selves);
  if (self !== undefined) return { self, assessed: assessed[0] ?? scores[0], assumed: undefined };
  if (scores.length > 0) {
    const [first] = scores;
    const second = scores[1];
    return { self: first, assessed: assessed[0] ?? second, assumed: second === undefined || first === undefined ? undefined : headingOf(first) };
  }
  const loose = assessed.find((column) => column.fill.numbers > 0 && !strictlyAssessed.test(headingOf(column)));
  if (loose !== undefined) return { self: loose, assessed: assessed.find((column) => column !== loose), assumed: headingOf(loose) };
  return { self: undefined, assessed: assessed[0], assumed: undefined };
}

/** Decides what each column of a form is for: by its heading first, and where headings leave it open by what stands below them. */
export function planColumns(view: SheetView, header: Header, to: number): FormColumns | undefined {
  const from = header.bottom + 1;
  const until = Math.min(to, from + 80);
  const aside = new Set<number>();
  for (let row = from; row < until; row += 1) if (isAside(view, row)) aside.add(row);
  const columns = header.columns
    .filter((column) => column.path.length > 0)
    .map((column): Measured => ({ ...column, fill: fillOf(view, column.index, from, until, aside) }));
  const item = chooseItem(columns);
  if (item === undefined) return undefined;
  const { self, assessed, assumed } = chooseScores(columns);
  const texts = columns.filter((column) => (column.role === 'coarse' || column.role === 'fine') && column !== item);
  const sections = texts.filter((column) => column.index < item.index && column.fill.texts > 0).map((column) => column.index);
  const rule = byRole(columns, 'rule').find((column) => column !== item) ?? texts.find((column) => column.index > item.index && column.fill.texts > 0);
  const maxima = byRole(columns, 'max').filter((column) => column !== self);
  const weight = byRole(columns, 'weight').find((column) => column.fill.numbers > 0);
  const given = byRole(columns, 'score').find(
    (column) => column !== self && column !== assessed && column.fill.numbers > 0 && column.index < (self?.index ?? 0),
  );
  return {
    item: item.index,
    sections,
    no: (byRole(columns, 'no').findLast((column) => column.index < item.index) ?? byRole(columns, 'no')[0])?.index,
    max: (fullest(maxima) ?? weight ?? given)?.index,
    self: self?.index,
    assessed: assessed?.index,
    deduction: byRole(columns, 'deduction')[0]?.index,
    rule: rule?.index,
    note: byRole(columns, 'note')[0]?.index,
    assumed,
  };
}
