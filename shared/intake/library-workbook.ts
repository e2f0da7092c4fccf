import type { WorkBook } from 'xlsx';
import { ok, type Result } from '../result.ts';
import type { Grid } from './grid.ts';
import { gridOfSheet } from './grid-of-sheet.ts';
import { contentOfOpenDocument, hiddenInOpenDocument, type HiddenParts } from './open-document-hidden.ts';
import { openWorkbook } from './open-workbook.ts';
import type { Refusal } from './refusals.ts';
import { withoutProperties } from './sniff/ole-properties.ts';
import type { Sniffed } from './sniff/sniff.ts';
import { strikesInBiff } from './strikes/biff-strikes.ts';
import { strikesInOpenDocument } from './strikes/open-document-strikes.ts';
import { withoutStruck, type SheetStrikes } from './strikes/strike.ts';
import { mayHoldStrikes, strikesInWorkbook } from './strikes/workbook-strikes.ts';

/** What the library does not tell of a workbook: what an OpenDocument file hides, and what is struck out. */
interface Untold {
  readonly hidden: ReadonlyMap<string, HiddenParts>;
  readonly strikes: readonly SheetStrikes[];
}

const nothing: Untold = { hidden: new Map(), strikes: [] };

function untoldOf(bytes: Uint8Array, book: WorkBook, sniffed: Sniffed): Untold {
  if (sniffed.kind === 'markup') return { ...nothing, strikes: strikesInOpenDocument(sniffed.text) };
  if (sniffed.kind === 'ole') return { ...nothing, strikes: strikesInBiff(bytes) };
  if (sniffed.kind !== 'zip') return nothing;
  if (!sniffed.openDocument) return mayHoldStrikes(book) ? { ...nothing, strikes: strikesInWorkbook(bytes) } : nothing;
  const content = contentOfOpenDocument(bytes);
  return { hidden: hiddenInOpenDocument(content), strikes: strikesInOpenDocument(content) };
}

/** The sheets of any workbook that the spreadsheet library can open. */
export function gridsByLibrary(bytes: Uint8Array, sniffed: Sniffed): Result<readonly Grid[], Refusal> {
  const old = sniffed.kind === 'ole' ? withoutProperties(bytes) : undefined;
  const book = openWorkbook(sniffed.kind === 'markup' ? sniffed.text : (old?.bytes ?? bytes));
  if (!book.ok) return book;
  const { SheetNames: names, Sheets: sheets, Workbook: properties } = book.value;
  const keywords: unknown = old === undefined ? book.value.Props?.Keywords : old.keywords;
  const { hidden, strikes } = untoldOf(bytes, book.value, sniffed);
  const date1904 = properties?.WBProps?.date1904 ?? false;
  return ok(
    names.flatMap((name, index) => {
      const sheet = sheets[name];
      if (sheet?.['!data'] === undefined) return [];
      const behind = hidden.get(name);
      const grid = gridOfSheet(name, sheet, (properties?.Sheets?.[index]?.Hidden ?? 0) > 0 || behind?.hidden === true, date1904);
      const shown = withoutStruck(behind === undefined ? grid : { ...grid, hiddenRows: behind.rows }, strikes[index] ?? new Map());
      return [typeof keywords === 'string' && keywords !== '' ? { ...shown, keywords } : shown];
    }),
  );
}
