import { plainAttribute } from '../intake/plain-workbook/plain-parts.ts';
import { scanSheet } from '../writeback/scan-sheet.ts';
import type { OpenBook } from '../writeback/workbook-back.ts';

/** What of a sheet a grid does not tell: formulas that have a result, borders, and the number formats of empty cells. Rows and columns count from 0. */
export interface CellLooks {
  readonly hasFormula: (row: number, column: number) => boolean;
  /** Undefined where there is no such cell. */
  readonly hasBorder: (row: number, column: number) => boolean | undefined;
  readonly isPercent: (row: number, column: number) => boolean;
}

interface Format {
  readonly border: boolean;
  readonly percent: boolean;
}

/** The formats of a workbook's cells, by their number. */
function formatsOf(styles: string): readonly Format[] {
  const drawn = [...(/<borders[\s\S]*?<\/borders>/.exec(styles)?.[0].matchAll(/<border(?:\s[^<>]*)?(?:\/>|>[\s\S]*?<\/border>)/g) ?? [])].map(([border]) =>
    /<(?:left|right|top|bottom)\s[^<>]*style="(?!none)/.test(border),
  );
  // 9 and 10 are the formats 0% and 0.00% that every workbook has.
  const percents = new Set(['9', '10']);
  for (const [tag] of styles.matchAll(/<numFmt\s[^<>]*>/g))
    if ((plainAttribute(tag, 'formatCode') ?? '').includes('%')) percents.add(plainAttribute(tag, 'numFmtId') ?? '');
  return [...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0].matchAll(/<xf\s[^<>]*>/g) ?? [])].map(([xf]) => ({
    border: drawn[Number(plainAttribute(xf.replace(/\/?>$/, ''), 'borderId') ?? '0')] === true,
    percent: percents.has(plainAttribute(xf.replace(/\/?>$/, ''), 'numFmtId') ?? ''),
  }));
}

/** Looks at the cells of one sheet of a workbook. */
export function cellLooks(book: OpenBook, sheet: string): CellLooks {
  const formats = formatsOf(book.part('xl/styles.xml') ?? '');
  const cells = new Map(
    (scanSheet(book.sheets.find(({ name }) => name === sheet)?.xml ?? '')?.rows ?? []).flatMap((row) =>
      row.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell] as const),
    ),
  );
  const at = (row: number, column: number) => cells.get(`${String(row)},${String(column)}`);
  const formatAt = (row: number, column: number): Format | undefined => {
    const cell = at(row, column);
    return cell === undefined ? undefined : formats[Number(plainAttribute(cell.tag.replace(/\/?>$/, ''), 's') ?? '0')];
  };
  return {
    hasFormula: (row, column) => at(row, column)?.formula !== undefined,
    hasBorder: (row, column) => (at(row, column) === undefined ? undefined : formatAt(row, column)?.border === true),
    isPercent: (row, column) => formatAt(row, column)?.percent === true,
  };
}
