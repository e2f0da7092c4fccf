import { fail, ok, type Result } from '../result.ts';
import type { RefusalCode } from '../model/submission.ts';
import { gridOfText } from './csv-grid.ts';
import type { Grid } from './grid.ts';
import { gridsByLibrary } from './library-workbook.ts';
import { gridOfPage, gridsOfWord } from './pages/page-grid.ts';
import type { WordText } from './pages/word-page.ts';
import { pagesOfArchive } from './pages/web-archive.ts';
import { gridsOfPlainWorkbook } from './plain-workbook/plain-workbook.ts';
import { refusalMessage, type Refusal } from './refusals.ts';
import { sniff, type Sniffed } from './sniff/sniff.ts';
import { zipFault } from './sniff/zip-fault.ts';

/** The sheets of a file as grids, or why there are none, ready to show. */
export type GridsResult = Result<readonly Grid[], { readonly code: RefusalCode; readonly message: string }>;

/** The sheets of a workbook, which the library is given only where it must be. */
function gridsOfWorkbook(bytes: Uint8Array, sniffed: Sniffed): Result<readonly Grid[], Refusal> {
  if (sniffed.kind !== 'zip') return gridsByLibrary(bytes, sniffed);
  const plain = sniffed.openDocument ? undefined : gridsOfPlainWorkbook(bytes);
  if (plain !== undefined) return ok(plain);
  const fault = zipFault(bytes);
  return fault === undefined ? gridsByLibrary(bytes, sniffed) : fail(fault);
}

const noTable = (what: string): Result<never, Refusal> => fail({ code: 'not-a-spreadsheet', what });

function gridsOf(bytes: Uint8Array, sniffed: Sniffed, word: Result<WordText, Refusal> | undefined): Result<readonly Grid[], Refusal> {
  switch (sniffed.kind) {
    case 'text':
      return ok([gridOfText(sniffed.text)]);
    case 'page':
      return ok([gridOfPage(sniffed.text)]);
    case 'archive': {
      const pages = pagesOfArchive(bytes);
      return pages.length === 0 ? noTable('没有表格的网页') : ok(pages.map(({ name, page }) => gridOfPage(page, name)));
    }
    case 'word':
      if (word?.ok === false) return word;
      return word === undefined || !word.value.page.includes('<table') ? noTable('没有表格的 Word 文档') : ok(gridsOfWord(word.value));
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
export function readGrids(bytes: Uint8Array, name = '这个文件', word?: Result<WordText, Refusal>): GridsResult {
  const sniffed = sniff(bytes);
  const grids = sniffed.ok ? gridsOf(bytes, sniffed.value, word) : sniffed;
  if (grids.ok && grids.value.some((grid) => grid.rowCount > 0)) return grids;
  const refusal: Refusal = grids.ok ? { code: 'empty' } : grids.problem;
  return fail({ code: refusal.code, message: refusalMessage(refusal, name) });
}
