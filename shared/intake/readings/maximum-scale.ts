import { toCenti, type CentiPoints } from '../../points.ts';
import type { Cell } from '../grid.ts';
import type { Measured } from './column-fill.ts';
import type { Header } from '../blocks/heading-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import { totalKindOf } from '../words/total-line.ts';
import { isPercentFormat } from '../values/number-format.ts';
import { squash } from '../values/text.ts';
import { isChoiceHeading } from './choice-columns.ts';

/** How full marks are written: as points, as percents of a hundred points (20%), or as shares of one (0.2). */
export type MaximumScale = 'points' | 'percent' | 'share';

/** A percent as a number of points of a hundred: “20%”, or 0.2 shown as 20%. */
function percentIn(cell: Cell): number | undefined {
  if (typeof cell.raw === 'number') return isPercentFormat(cell.format) ? cell.raw * 100 : undefined;
  const written = /^(\d{1,3}(?:\.\d+)?)%$/.exec(squash(cell.text));
  return written === null ? undefined : Number(written[1]);
}

const shareIn = (cell: Cell): number | undefined => {
  const text = squash(cell.text);
  const value = typeof cell.raw === 'number' ? cell.raw : /^0?\.\d+$|^1(?:\.0+)?$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value > 0 && value <= 1 ? value : undefined;
};

/** Rows that are looked at, of a heading's table. */
const lookedAt = 120;

/** How a column of full marks is written, by what most of its cells hold. Shares must add up to one. */
export function scaleOf(view: SheetView, { bottom }: Header, to: number, column: Measured): MaximumScale {
  let [percents, shares, sum, all] = [0, 0, 0, 0];
  for (let row = bottom + 1; row < Math.min(to, bottom + lookedAt); row += 1) {
    const cell = freshCell(view, row, column.index);
    if (
      cell === undefined ||
      view
        .ownCells(row)
        .slice(0, 2)
        .some((label) => totalKindOf(label.text) !== undefined)
    )
      continue;
    all += 1;
    if (percentIn(cell) !== undefined) percents += 1;
    const share = shareIn(cell);
    if (share !== undefined) {
      shares += 1;
      sum += share;
    }
  }
  if (all > 0 && percents >= 0.6 * all) return 'percent';
  return all > 1 && shares === all && column.role === 'weight' && Math.abs(sum - 1) < 0.011 ? 'share' : 'points';
}

/** The points of a full mark that is written as a percent or a share of a hundred points; null for anything else. */
export function scaledPoints(cell: Cell, scale: MaximumScale): CentiPoints | null {
  const value = scale === 'percent' ? percentIn(cell) : (shareIn(cell) ?? 0) * 100;
  return value === undefined || value === 0 ? null : (toCenti(Math.round(value * 100) / 100) ?? null);
}

const upper = /^[[(]?\d{1,3}(?:\.\d+)?(?:分)?[-—–~～至到,](\d{1,3}(?:\.\d+)?)分?[\])]?$|^(?:\d{1,3}(?:\.\d+)?分?)?[<≤]?(?:得分)?≤?(\d{1,3}(?:\.\d+)?)分?$/;

const upperIn = (cell: Cell | undefined): number | undefined => {
  if (cell === undefined) return undefined;
  if (typeof cell.raw === 'number') return cell.raw;
  const found = upper.exec(squash(cell.text));
  return found === null ? undefined : Number(found[1] ?? found[2]);
};

/** Columns of grades that hold the points of each grade in every row (优秀 [21,25], 良好 [16,20]): none where there are not two at least. */
export function gradeColumns(view: SheetView, { bottom }: Header, to: number, columns: readonly Measured[]): readonly number[] {
  const rows = Array.from({ length: Math.max(0, Math.min(to, bottom + lookedAt) - bottom - 1) }, (_, index) => bottom + 1 + index).filter(
    (row) => view.ownCells(row).length > 2,
  );
  const holds = (index: number): boolean =>
    rows.length > 0 && rows.filter((row) => upperIn(view.grid.rows[row]?.[index]) !== undefined).length >= 0.6 * rows.length;
  const graded = columns.filter((column) => isChoiceHeading(column.path.at(-1)) && holds(column.index)).map(({ index }) => index);
  return graded.length > 1 ? graded : [];
}

/** The most that any grade gives in a row; null where none says a number. */
export function highestGrade(view: SheetView, row: number, columns: readonly number[]): CentiPoints | null {
  const uppers = columns.flatMap((column) => upperIn(view.grid.rows[row]?.[column]) ?? []);
  return uppers.length === 0 ? null : (toCenti(Math.max(...uppers)) ?? null);
}
