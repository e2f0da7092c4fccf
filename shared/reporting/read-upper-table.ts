import { refusalMessage } from '../intake/refusals.ts';
import type { Grid } from '../intake/grid.ts';
import { readGrids } from '../intake/read-grids.ts';
import { sniff } from '../intake/sniff/sniff.ts';
import { readZipDirectory } from '../intake/sniff/zip-directory.ts';
import { zipFault } from '../intake/sniff/zip-fault.ts';
import { convertedWorkbook } from '../output/converted-workbook.ts';
import { fail, ok, type Result } from '../result.ts';
import { scanSheet } from '../writeback/scan-sheet.ts';
import { openBook, type OpenBook } from '../writeback/workbook-back.ts';
import { cellLooks } from './cell-looks.ts';
import { findUpperTable, type UpperTable } from './upper-table.ts';

/** A file with tables from the union above, ready to be filled. */
export interface UpperFile {
  /** The workbook that is filled: the file itself, or what it was converted to. */
  readonly bytes: Uint8Array;
  readonly converted: boolean;
  /** One for each visible sheet that has a table. */
  readonly tables: readonly UpperTable[];
}

const tablesOf = (book: OpenBook, grids: readonly Grid[]): readonly UpperTable[] =>
  grids.flatMap((grid) => (grid.hidden ? [] : (findUpperTable(grid, cellLooks(book, grid.sheet)) ?? [])));

/** Whether a file is a workbook that can be written in place. */
function isPlainBook(bytes: Uint8Array): boolean {
  const sniffed = sniff(bytes);
  return sniffed.ok && sniffed.value.kind === 'zip' && !sniffed.value.openDocument;
}

/** Reads a table that the union above wants filled. Fails with a sentence. A file of another format is read from a copy as .xlsx, which is what will be filled. */
export async function readUpperFile(file: string, bytes: Uint8Array): Promise<Result<UpperFile, string>> {
  const isPlain = isPlainBook(bytes);
  const fault = isPlain ? zipFault(bytes) : undefined;
  if (fault !== undefined) return fail(refusalMessage(fault, file));
  if (isPlain && (readZipDirectory(bytes) ?? []).some(({ name }) => /vbaProject|macrosheets\/|activeX\//i.test(name)))
    return fail(`「${file}」里有宏，不能填写。请另存为不带宏的 .xlsx，再选。`);
  const grids = readGrids(bytes, file);
  if (!grids.ok) return fail(`${grids.problem.message}上级表格应是 Excel 工作簿。`);
  const own = isPlain ? openBook(bytes) : undefined;
  const isWritable = own !== undefined && own.sheets.every(({ xml }) => scanSheet(xml) !== undefined);
  const made = isWritable
    ? bytes
    : await convertedWorkbook(grids.value, `本表由“${file}”转换而来。图片、颜色、批注和公式没有带过来，以上级下发的原件为准。`, []);
  const book = isWritable ? own : openBook(made);
  const read = isWritable ? grids : readGrids(made);
  if (book === undefined || !read.ok) return fail(`「${file}」转换成 .xlsx 时没有成功。请用 WPS 或 Excel 另存为 .xlsx，再选。`);
  const tables = tablesOf(book, read.value);
  if (tables.length === 0) return fail(`「${file}」里没有找到表头：没有一行有两个以上像“单位名称”“会员数”“得分”这样的栏目。请核对是不是要填的那张表。`);
  return ok({ bytes: made, converted: !isWritable, tables });
}
