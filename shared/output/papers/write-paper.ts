import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../../result.ts';
import { discreetWorkbook, noDiscretion } from '../discretion.ts';
import { csvFile } from '../csv.ts';
import { csvRows, verifyCsv } from '../verify-csv.ts';
import { verifyWorkbook, type OutputProblem, type WorkbookCount } from '../verify-workbook.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import { writeWorkbook } from '../write-workbook.ts';

/** A file that was written, read back and found to hold what it should. */
export interface WrittenPaper {
  readonly bytes: Uint8Array;
  readonly count: WorkbookCount;
}

/** Writes a model in a format, for those who may read it, and checks the result by reading it back. A file of separated values holds the first sheet's table. */
export async function writePaper(given: WorkbookModel, format: 'xlsx' | 'csv', discretion = noDiscretion): Promise<Result<WrittenPaper, OutputProblem>> {
  const model = discreetWorkbook(given, discretion);
  if (format === 'xlsx') {
    const bytes = await writeWorkbook(model);
    const verified = verifyWorkbook(bytes, model);
    return verified.ok ? ok({ bytes, count: verified.value }) : verified;
  }
  const [sheet] = model.sheets;
  if (sheet === undefined) return fail({ code: 'sheets-differ', message: '没有可以写出的表。' });
  const text = csvFile(csvRows(sheet));
  const verified = verifyCsv(text, sheet);
  const bytes = utf8ToBytes(text);
  return verified.ok ? ok({ bytes, count: { ...verified.value, bytes: bytes.length } }) : verified;
}
