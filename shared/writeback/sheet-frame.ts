import { addressOf, columnNumber, type Merge } from '../intake/grid.ts';
import { plainAttribute } from '../intake/plain-workbook/plain-parts.ts';

/** How wide a column is made, in characters as spreadsheets count them. */
export interface ColumnWidth {
  readonly column: number;
  readonly width: number;
}

interface ColumnRange {
  readonly min: number;
  readonly max: number;
  readonly rest: string;
}

const rangeOf = (tag: string): ColumnRange => ({
  min: Number(plainAttribute(tag, 'min') ?? '0'),
  max: Number(plainAttribute(tag, 'max') ?? '0'),
  rest: tag
    .replace(/^<col/, '')
    .replace(/\s*\/?>?$/, '')
    .replace(/ (?:min|max)="[^"]*"/g, ''),
});

const columnXml = ({ min, max, rest }: ColumnRange): string => `<col min="${String(min)}" max="${String(max)}"${rest}/>`;
const widened = (rest: string, width: number): string =>
  `${rest.replace(/ (?:width|customWidth|hidden|bestFit|collapsed)="[^"]*"/g, '')} width="${String(width)}" customWidth="1"`;

/** The ranges of columns with one of them made wide: the range that holds it is cut at it. */
function withWidth(ranges: readonly ColumnRange[], { column, width }: ColumnWidth): readonly ColumnRange[] {
  const at = column + 1;
  const holder = ranges.find(({ min, max }) => min <= at && at <= max);
  const own = { min: at, max: at, rest: widened(holder?.rest ?? '', width) };
  if (holder === undefined) return [...ranges, own].sort((a, b) => a.min - b.min);
  const parts = [{ ...holder, max: at - 1 }, own, { ...holder, min: at + 1 }].filter(({ min, max }) => min <= max);
  return ranges.flatMap((range) => (range === holder ? parts : [range]));
}

/** What stands before a sheet's rows, with columns made wide. */
export function withWidths(before: string, widths: readonly ColumnWidth[]): string {
  if (widths.length === 0) return before;
  const known = /<cols(?:\s[^<>]*)?>([\s\S]*?)<\/cols>/.exec(before);
  const ranges = [...(known?.[1] ?? '').matchAll(/<col\s[^<>]*>/g)].map(([tag]) => rangeOf(tag));
  const made = `<cols>${widths.reduce<readonly ColumnRange[]>(withWidth, ranges).map(columnXml).join('')}</cols>`;
  if (known !== null) return before.slice(0, known.index) + made + before.slice(known.index + known[0].length);
  const at = before.lastIndexOf('<sheetData');
  return at === -1 ? before + made : before.slice(0, at) + made + before.slice(at);
}

/** What stands before a sheet's rows, with its stated extent reaching at least to a cell. */
export const withDimension = (before: string, row: number, column: number): string =>
  before.replace(
    /(<dimension ref=")([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?"/,
    (_, head: string, left: string, top: string, right?: string, bottom?: string) => {
      const corner = addressOf('', Math.max(row, Number(bottom ?? top) - 1), Math.max(column, columnNumber(right ?? left))).slice(1);
      return `${head}${left}${top}:${corner}"`;
    },
  );

const mergeXml = ({ top, left, bottom, right }: Merge): string =>
  `<mergeCell ref="${addressOf('', top, left).slice(1)}:${addressOf('', bottom, right).slice(1)}"/>`;

/** What may stand between a sheet's rows and its merges, in the order that the format asks for. */
const beforeMerges = ['sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews'];

/** Where merges belong in what stands after a sheet's rows. */
function placeOfMerges(after: string): number {
  let at = after.startsWith('</sheetData>') ? '</sheetData>'.length : 0;
  for (const name of beforeMerges) {
    const found = new RegExp(`<${name}(?:\\s[^<>]*)?(?:/>|>[\\s\\S]*?</${name}>)`).exec(after);
    if (found !== null) at = Math.max(at, found.index + found[0].length);
  }
  return at;
}

/** What stands after a sheet's rows, with further merges. */
export function withMerges(after: string, merges: readonly Merge[]): string {
  if (merges.length === 0) return after;
  const added = merges.map(mergeXml).join('');
  const known = /<mergeCells(?:\s[^<>]*)?>([\s\S]*?)<\/mergeCells>/.exec(after);
  if (known !== null) {
    const count = (known[1]?.match(/<mergeCell\s/g) ?? []).length + merges.length;
    return `${after.slice(0, known.index)}<mergeCells count="${String(count)}">${known[1] ?? ''}${added}</mergeCells>${after.slice(known.index + known[0].length)}`;
  }
  const at = placeOfMerges(after);
  return `${after.slice(0, at)}<mergeCells count="${String(merges.length)}">${added}</mergeCells>${after.slice(at)}`;
}
