import * as spreadsheet from 'xlsx';
import { biffRecords, sharedStrings, type BiffRecord, type RichText } from './biff-records.ts';
import { placeKey, strikeOf, type SheetStrikes, type Strike, type TextRun } from './strike.ts';

interface OleFile {
  readonly content?: ArrayLike<number>;
}

/** The library's reader of OLE files, which its types leave open. */
const { read: readOle, find: findStream } = spreadsheet.CFB as {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'array' }) => object;
  readonly find: (file: object, path: string) => OleFile | null;
};

/** Record types (MS-XLS 2.3). */
const [bof, end, sheet, font, xf, sst, goesOn, labelSst, mulRk] = [0x0809, 0x000a, 0x0085, 0x0031, 0x00e0, 0x00fc, 0x003c, 0x00fd, 0x00bd] as const;
/** Cells that begin with row, column and style: number, rk, label, formula, boolean or error, label with looks. */
const oneCell = new Set<number>([0x0203, 0x027e, 0x0204, 0x0006, 0x0205, 0x00d6, labelSst]);

interface Book {
  readonly view: DataView;
  /** Whether a font is struck out, by its number. */
  readonly fonts: readonly boolean[];
  /** The font of each cell style. */
  readonly styles: readonly number[];
  readonly strings: readonly RichText[];
}

function runsOf({ text, runs }: RichText, fonts: readonly boolean[], cellStruck: boolean): readonly TextRun[] {
  const [first] = runs;
  const begins = first === undefined ? text.length : first.from;
  return [
    { text: text.slice(0, begins), struck: cellStruck },
    ...runs.map(({ from, font: number }, index) => ({ text: text.slice(from, runs[index + 1]?.from ?? text.length), struck: fonts[number] === true })),
  ];
}

function takeCell(book: Book, { type, at, length }: BiffRecord, found: Map<string, Strike>): void {
  const { view, fonts, styles } = book;
  const [row, column] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
  const struckAt = (place: number): boolean => fonts[styles[view.getUint16(place, true)] ?? 0] === true;
  if (type === mulRk) {
    for (let index = 0; 4 + index * 6 + 6 < length; index += 1) if (struckAt(at + 4 + index * 6)) found.set(placeKey(row, column + index), 'whole');
    return;
  }
  const struck = struckAt(at + 4);
  const text = type === labelSst && length >= 10 ? book.strings[view.getUint32(at + 6, true)] : undefined;
  const strike = text !== undefined && text.runs.length > 0 ? strikeOf(runsOf(text, fonts, struck)) : struck ? 'whole' : undefined;
  if (strike !== undefined) found.set(placeKey(row, column), strike);
}

/** The fonts of a workbook, from the records before its first sheet. */
function fontsIn(view: DataView): readonly boolean[] {
  const fonts: boolean[] = [];
  for (const { type, at, length } of biffRecords(view)) {
    if (type === end) break;
    if (type !== font || length < 4) continue;
    // There is no font number 4.
    if (fonts.length === 4) fonts.push(false);
    fonts.push((view.getUint16(at + 2, true) & 8) !== 0);
  }
  return fonts;
}

/** The struck-out cells of the sheet whose first record is at an index; what is embedded in it, charts, is passed over. */
function strikesOfSheet(book: Book, records: readonly BiffRecord[], first: number): SheetStrikes {
  const found = new Map<string, Strike>();
  let depth = 0;
  for (let index = first; index !== -1 && index < records.length; index += 1) {
    const record = records[index];
    if (record === undefined) break;
    if (record.type === bof) depth += 1;
    else if (record.type === end) depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && record.length >= 6 && (oneCell.has(record.type) || record.type === mulRk)) takeCell(book, record, found);
  }
  return found;
}

function strikesInStream(view: DataView): readonly SheetStrikes[] {
  const fonts = fontsIn(view);
  if (!fonts.includes(true)) return [];
  const records = [...biffRecords(view)];
  const styles = records.flatMap(({ type, at, length }) => (type === xf && length >= 2 ? [view.getUint16(at, true)] : []));
  const begin = records.findIndex(({ type }) => type === sst);
  const after = records.findIndex(({ type }, index) => index > begin && type !== goesOn);
  const book: Book = { view, fonts, styles, strings: begin === -1 ? [] : sharedStrings(view, records.slice(begin, after)) };
  const starts = records.flatMap(({ type, at, length }) => (type === sheet && length >= 4 ? [view.getUint32(at, true)] : []));
  return starts.map((start) =>
    strikesOfSheet(
      book,
      records,
      records.findIndex(({ at }) => at === start + 4),
    ),
  );
}

/** The struck-out cells of an .xls of Excel 5 and later, by sheet in the order of its tabs. */
export function strikesInBiff(bytes: Uint8Array): readonly SheetStrikes[] {
  const file = readOle(bytes, { type: 'array' });
  const content = (findStream(file, 'Workbook') ?? findStream(file, 'Book'))?.content;
  if (content === undefined) return [];
  const stream = Uint8Array.from(content);
  return strikesInStream(new DataView(stream.buffer));
}
