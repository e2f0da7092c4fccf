import { isLineNumber, readSectionTitle } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import { footWords } from '../words/lines.ts';
import type { Column, Header } from '../blocks/heading-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import type { Cell } from '../grid.ts';
import { totalKindOf } from '../words/total-line.ts';

/** What is in one column below its heading, counted over the first rows that are no titles or totals. */
interface Fill {
  readonly texts: number;
  readonly different: number;
  readonly numbers: number;
  /** Texts that are percents: 20%. They are counted as texts too. */
  readonly percents: number;
  /** Cells that hold nothing but the number of a line: （一）, 1.1, ①. */
  readonly marks: number;
  readonly length: number;
  readonly ruleShare: number;
  /** The rows that have a text of their own. */
  readonly textRows: ReadonlySet<number>;
  /** The numbers by their rows. */
  readonly values: ReadonlyMap<number, number>;
  /** The numbers in rows that are headed as totals. */
  readonly totals: readonly number[];
  /** The different texts as written, the first few of them. */
  readonly sample: readonly string[];
}

const ruleWords = /扣\d|扣[一二两三四五]|不得分|得\d|酌情|每[少缺低差增多]|扣完|满分|给分|计\d|加\d/;
const numberLike = /^[\d０-９.．]+分?$|^满分$|^[/—-]$/;

const pointsInName = /[(（【[]\s*\d{1,3}(?:\.\d+)?\s*分?\s*[)）】\]]|\d{1,3}(?:\.\d+)?分$/;
/** The length of a text without the points of a name: 组织建设（20分） is four signs long. */
const bareLength = (text: string): number => (text.length > 24 || !/\d/.test(text) ? text.length : text.replace(pointsInName, '').length);

/** Rows that say nothing about columns: titles of sections, totals, foot. */
function isAside(view: SheetView, row: number): boolean {
  const cells = view.ownCells(row);
  const first = cells[0]?.text ?? '';
  return cells.length < 2 || totalKindOf(first) !== undefined || footWords.test(squash(first));
}

/** The number that a cell holds: written as one, or as text with or without 分. */
function numberIn(cell: Cell | undefined): number | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell.raw === 'number') return cell.raw;
  const text = squash(cell.text);
  return text.length <= 12 && /^\d+(?:\.\d+)?分?$/.test(text) ? Number.parseFloat(text) : undefined;
}

function fillOf(view: SheetView, column: number, from: number, to: number, aside: ReadonlySet<number>, totalRows: readonly number[]): Fill {
  let [texts, numbers, percents, marks, length, rules] = [0, 0, 0, 0, 0, 0];
  const different = new Set<string>();
  const values = new Map<number, number>();
  const textRows = new Set<number>();
  for (let row = from; row < to; row += 1) {
    const cell = freshCell(view, row, column);
    if (cell === undefined || aside.has(row)) continue;
    const merge = view.mergeAt(row, column);
    if (merge !== undefined && merge.left < column) continue;
    const text = cell.text.length > 12 ? cell.text : squash(cell.text);
    if (typeof cell.raw === 'number' || (text.length <= 12 && numberLike.test(text))) {
      numbers += 1;
      const value = typeof cell.raw === 'number' ? cell.raw : Number.parseFloat(text);
      if (!Number.isNaN(value)) values.set(row, value);
    } else if (isLineNumber(text)) marks += 1;
    else {
      texts += 1;
      textRows.add(row);
      if (text.length <= 6 && /^[\d.]+[%％]$/.test(text)) percents += 1;
      different.add(text);
      length += bareLength(text);
      if (ruleWords.test(text)) rules += 1;
    }
  }
  return {
    texts,
    different: different.size,
    numbers,
    percents,
    marks,
    length: texts === 0 ? 0 : length / texts,
    ruleShare: texts === 0 ? 0 : rules / texts,
    values,
    textRows,
    totals: totalRows.flatMap((row) => numberIn(freshCell(view, row, column)) ?? []),
    sample: [...different].slice(0, sampled),
  };
}

/** A column of a heading with what is below it. */
export interface Measured extends Column {
  readonly fill: Fill;
}

/** How many different texts of a column are looked at closely. */
const sampled = 12;
/** Whether most texts are names with their points: 责任意识（20分）. */
const namesWithPoints = ({ texts, sample }: Fill): boolean =>
  texts > 0 && sample.filter((text) => readSectionTitle(text).points !== null).length > sample.length / 2;

/** A heading merged over numbers and names (序号), or for points (项目分值), says nothing of the names below it: they head groups. */
const headedByContents = (column: Measured): Measured => {
  const { role, fill } = column;
  const overNames = role === 'no' ? fill.texts > 1 && fill.texts > fill.numbers + fill.marks : role === 'max' && fill.numbers === 0 && namesWithPoints(fill);
  return overNames ? { ...column, role: 'coarse' } : column;
};

/** How many rows below a heading are looked at to see what its columns hold. */
const lookedAt = 80;

/** The columns of a heading with what is below each; columns without a heading only where they hold something. */
export function measureColumns(view: SheetView, header: Header, to: number): readonly Measured[] {
  const from = header.bottom + 1;
  const until = Math.min(to, from + lookedAt);
  const aside = new Set<number>();
  for (let row = from; row < until; row += 1) if (isAside(view, row)) aside.add(row);
  const totals = Array.from(aside).filter((row) => totalKindOf(view.ownCells(row)[0]?.text ?? '') !== undefined);
  return header.columns
    .map((column): Measured => headedByContents({ ...column, fill: fillOf(view, column.index, from, until, aside, totals) }))
    .filter((column) => column.path.length > 0 || column.fill.texts + column.fill.marks + column.fill.numbers > 0);
}
