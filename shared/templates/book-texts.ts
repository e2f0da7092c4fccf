import { addressOf } from '../intake/grid.ts';
import { itemString, sharedTexts } from '../intake/plain-workbook/plain-parts.ts';
import { openBook, type OpenBook } from '../writeback/workbook-back.ts';
import { scanSheet, type ScannedCell, type ScannedSheet } from '../writeback/scan-sheet.ts';
import type { TemplateText } from './template-marks.ts';

/** A workbook opened as a template: its sheets as scanned, and the text of any cell. */
export interface TemplateBook {
  readonly book: OpenBook;
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly xml: string; readonly scanned: ScannedSheet }[];
  /** The text in a cell; undefined where it holds none. */
  readonly textOf: (cell: ScannedCell) => string | undefined;
}

/** Opens a workbook as a template; undefined where it is none, or a sheet of it is written in an unknown way. */
export function openTemplateBook(bytes: Uint8Array): TemplateBook | undefined {
  const book = openBook(bytes);
  const strings = sharedTexts(book?.part('xl/sharedStrings.xml') ?? '');
  if (book === undefined || strings === undefined) return undefined;
  const sheets = book.sheets.flatMap(({ name, part, xml }) => {
    const scanned = scanSheet(xml);
    return scanned === undefined ? [] : [{ name, part, xml, scanned }];
  });
  const textOf = ({ tag, inner }: ScannedCell): string | undefined => {
    if (tag.includes(' t="inlineStr"')) return itemString(inner);
    return tag.includes(' t="s"') ? strings[Number(/<v>(\d+)<\/v>/.exec(inner)?.[1] ?? '-1')] : undefined;
  };
  return sheets.length === book.sheets.length ? { book, sheets, textOf } : undefined;
}

/** The texts of a workbook's cells, by rows, sheet after sheet. */
export const bookTexts = ({ sheets, textOf }: TemplateBook): readonly TemplateText[] =>
  sheets.flatMap(({ name, scanned }) =>
    scanned.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        const text = textOf(cell);
        return text === undefined || text === '' ? [] : [{ place: addressOf(name, cell.row, cell.column), text }];
      }),
    ),
  );
