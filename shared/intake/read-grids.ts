import type { WorkBook } from 'xlsx';
import { fail, ok, type Result } from '../result.ts';
import type { RefusalCode } from '../model/submission.ts';
import { gridOfText } from './csv-grid.ts';
import type { Grid } from './grid.ts';
import { gridOfSheet } from './grid-of-sheet.ts';
import { contentOfOpenDocument, hiddenInOpenDocument, type HiddenParts } from './open-document-hidden.ts';
import { openWorkbook } from './open-workbook.ts';
import { gridOfPage } from './pages/page-grid.ts';
import { pagesOfArchive } from './pages/web-archive.ts';
import { refusalMessage, type Refusal } from './refusals.ts';
import { sniff, type Sniffed } from './sniff/sniff.ts';
import { strikesInBiff } from './strikes/biff-strikes.ts';
import { strikesInOpenDocument } from './strikes/open-document-strikes.ts';
import { withoutStruck, type SheetStrikes } from './strikes/strike.ts';
import { mayHoldStrikes, strikesInWorkbook } from './strikes/workbook-strikes.ts';

/** The sheets of a file as grids, or why there are none, ready to show. */
type GridsResult = Result<readonly Grid[], { readonly code: RefusalCode; readonly message: string }>;

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

function gridsOfWorkbook(bytes: Uint8Array, sniffed: Sniffed): Result<readonly Grid[], Refusal> {
  const book = openWorkbook(sniffed.kind === 'markup' ? sniffed.text : bytes);
  if (!book.ok) return book;
  const { SheetNames: names, Sheets: sheets, Workbook: properties } = book.value;
  const keywords: unknown = book.value.Props?.Keywords;
  const { hidden, strikes } = untoldOf(bytes, book.value, sniffed);
  const date1904 = properties?.WBProps?.date1904 ?? false;
  return ok(
    names.flatMap((name, index) => {
      const sheet = sheets[name];
      if (sheet?.['!data'] === undefined) return [];
      const behind = hidden.get(name);
      const grid = gridOfSheet(name, sheet, (properties?.Sheets?.[index]?.Hidden ?? 0) > 0 || behind?.hidden === true, date1904);
      const shown = withoutStruck(behind === undefined ? grid : { ...grid, hiddenRows: behind.rows }, strikes[index] ?? new Map());
      return [typeof keywords === 'string' ? { ...shown, keywords } : shown];
    }),
  );
}

function gridsOf(bytes: Uint8Array, sniffed: Sniffed, word: Result<string, Refusal> | undefined): Result<readonly Grid[], Refusal> {
  switch (sniffed.kind) {
    case 'text':
      return ok([gridOfText(sniffed.text)]);
    case 'page':
      return ok([gridOfPage(sniffed.text)]);
    case 'archive':
      return ok(pagesOfArchive(bytes).map(({ name, page }) => gridOfPage(page, name)));
    case 'word':
      if (word === undefined) return fail({ code: 'not-a-spreadsheet', what: 'Word 文档' });
      return word.ok ? ok([gridOfPage(word.value, '正文')]) : word;
    case 'bundle':
      return fail({
        code: 'not-a-spreadsheet',
        what: '压缩包',
        remedy: '压缩包里的压缩包只打开一层；扩展名不是 .zip 的也不打开。请先解压，再把里面的文件或整个文件夹放进来。',
      });
    default:
      return gridsOfWorkbook(bytes, sniffed);
  }
}

/**
 * Reads the sheets of a file by its content. `name` is only for the sentence of a refusal. `word`: what {@link wordPage} made of the bytes; without it a Word document is
 * refused.
 */
export function readGrids(bytes: Uint8Array, name = '这个文件', word?: Result<string, Refusal>): GridsResult {
  const sniffed = sniff(bytes);
  const grids = sniffed.ok ? gridsOf(bytes, sniffed.value, word) : sniffed;
  if (grids.ok && grids.value.some((grid) => grid.rowCount > 0)) return grids;
  const refusal: Refusal = grids.ok ? { code: 'empty' } : grids.problem;
  return fail({ code: refusal.code, message: refusalMessage(refusal, name) });
}
