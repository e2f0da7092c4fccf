import type { Cell } from '../grid.ts';
import type { SheetView } from './sheet-view.ts';
import { holdsNumber } from './table-end.ts';
import type { TableBlock } from './sheet-blocks.ts';

/** A rectangle of used rows and columns. */
interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const cellsIn = (view: SheetView, row: number, { left, right }: Region): readonly Cell[] =>
  view.ownCells(row).filter((cell) => cell.column >= left && cell.column <= right);

/** Rows that follow one another without a blank one between. */
function bandsOf(view: SheetView): readonly Region[] {
  const bands: Region[] = [];
  const right = view.grid.columnCount - 1;
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    if (view.ownCells(row).length === 0) continue;
    const last = bands.at(-1);
    if (last?.bottom === row - 1) bands[bands.length - 1] = { ...last, bottom: row };
    else bands.push({ top: row, bottom: row, left: 0, right });
  }
  return bands;
}

/** The parts of a band with an empty column between them. */
function partsOf(view: SheetView, band: Region): readonly Region[] {
  const used = new Set<number>();
  for (let row = band.top; row <= band.bottom; row += 1)
    for (const cell of view.ownCells(row)) for (let column = cell.column; column <= view.reachOf(cell); column += 1) used.add(column);
  const parts: Region[] = [];
  for (const column of [...used].sort((one, other) => one - other)) {
    const last = parts.at(-1);
    if (last?.right === column - 1) parts[parts.length - 1] = { ...last, right: column };
    else parts.push({ ...band, left: column, right: column });
  }
  return parts;
}

/** A region without the lines above and below it that fill one cell only. */
function withoutLines(view: SheetView, region: Region): Region | undefined {
  let { top, bottom } = region;
  while (top <= bottom && cellsIn(view, top, region).length < 2) top += 1;
  while (bottom > top && cellsIn(view, bottom, region).length < 2) bottom -= 1;
  return bottom > top && region.right > region.left ? { ...region, top, bottom } : undefined;
}

const headed = (view: SheetView, region: Region): boolean => cellsIn(view, region.top, region).every((cell) => !holdsNumber(cell));

/** A region below another of the same columns whose first row heads nothing is the rest of it. */
function joined(view: SheetView, regions: readonly Region[]): readonly Region[] {
  const whole: Region[] = [];
  for (const region of regions) {
    const last = whole.findLast((other) => other.left <= region.left && other.right >= region.right && region.top - other.bottom <= 3);
    if (last !== undefined && last.bottom < region.top && !headed(view, region)) whole[whole.indexOf(last)] = { ...last, bottom: region.bottom };
    else whole.push(region);
  }
  return whole;
}

function numbersIn(view: SheetView, region: Region): number {
  let [numbers, all] = [0, 0];
  for (let row = region.top + 1; row <= region.bottom; row += 1)
    for (const cell of cellsIn(view, row, region)) {
      all += 1;
      if (holdsNumber(cell)) numbers += 1;
    }
  return all === 0 ? 0 : numbers / all;
}

/** The tables of a sheet whose words say nothing, by their outline alone: used rows and columns between blank ones, without the lines over and under them. */
export function plainTables(view: SheetView): readonly (TableBlock & { readonly start: number })[] {
  const regions = bandsOf(view).flatMap((band) => partsOf(view, band).flatMap((part) => withoutLines(view, part) ?? []));
  return joined(view, regions).map(({ top, bottom, left, right }) => ({
    kind: numbersIn(view, { top, bottom, left, right }) > 0.2 ? 'units' : 'facts',
    start: top,
    top,
    bottom,
    columns: { left, right },
    evidence: [],
  }));
}
