import { fail, ok, type Result } from '../result.ts';
import type { RefusalCode } from '../model/submission.ts';
import { gridOfText } from './csv-grid.ts';
import type { Grid } from './grid.ts';
import { gridOfSheet } from './grid-of-sheet.ts';
import { hiddenInOpenDocument, type HiddenParts } from './open-document-hidden.ts';
import { linesBeforeTable } from './page-lines.ts';
import { openWorkbook } from './open-workbook.ts';
import { refusalMessage, type Refusal } from './refusals.ts';
import { sniff } from './sniff/sniff.ts';

/** The sheets of a file as grids, or why there are none, ready to show. */
type GridsResult = Result<readonly Grid[], { readonly code: RefusalCode; readonly message: string }>;

function gridsOf(bytes: Uint8Array): Result<readonly Grid[], Refusal> {
  const sniffed = sniff(bytes);
  if (!sniffed.ok) return sniffed;
  if (sniffed.value.kind === 'text') {
    const grid = gridOfText(sniffed.value.text);
    return grid.rowCount === 0 ? fail({ code: 'empty' }) : ok([grid]);
  }
  const book = openWorkbook(bytes, sniffed.value);
  if (!book.ok) return book;
  const { SheetNames: names, Sheets: sheets, Workbook: properties } = book.value;
  const keywords: unknown = book.value.Props?.Keywords;
  const open = sniffed.value.kind === 'zip' && sniffed.value.openDocument ? hiddenInOpenDocument(bytes) : new Map<string, HiddenParts>();
  const date1904 = properties?.WBProps?.date1904 ?? false;
  const grids = names.flatMap((name, index) => {
    const sheet = sheets[name];
    if (sheet?.['!data'] === undefined) return [];
    const behind = open.get(name);
    const grid = gridOfSheet(name, sheet, (properties?.Sheets?.[index]?.Hidden ?? 0) > 0 || behind?.hidden === true, date1904);
    const shown = behind === undefined ? grid : { ...grid, hiddenRows: behind.rows };
    return [typeof keywords === 'string' ? { ...shown, keywords } : shown];
  });
  const before = sniffed.value.kind === 'markup' ? linesBeforeTable(sniffed.value.text) : undefined;
  return grids.every((grid) => grid.rowCount === 0) ? fail({ code: 'empty' }) : ok(before === undefined ? grids : [before, ...grids]);
}

/** Reads the sheets of a file by its content. `name` is only for the sentence of a refusal. */
export function readGrids(bytes: Uint8Array, name = '这个文件'): GridsResult {
  const grids = gridsOf(bytes);
  return grids.ok ? grids : fail({ code: grids.problem.code, message: refusalMessage(grids.problem, name) });
}
