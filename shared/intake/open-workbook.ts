import { read, set_cptable, type ParsingOptions, type WorkBook } from 'xlsx';
import { fail, ok, type Result } from '../result.ts';
import type { Refusal } from './refusals.ts';
import { decodeCodePage } from './sniff/decode-text.ts';

/** Lets the library read .xls files older than BIFF8 in their own code page; its own tables are half a megabyte. */
set_cptable({
  utils: {
    decode: (codePage: number, bytes: ArrayLike<number>) => decodeCodePage(codePage, Uint8Array.from(bytes)),
    encode: () => {
      throw new Error('writing is not done here');
    },
  },
});

/** Measured fastest while keeping what the reader needs: formats, hidden rows and columns, formulas without a result. Never dates as Date. */
const options: ParsingOptions = { dense: true, cellHTML: false, cellText: false, cellStyles: true, cellFormula: true, cellDates: false, bookVBA: false };

/** The library throws errors, and texts, at what it cannot read. */
function refusalOf(thrown: unknown): Refusal {
  if (/password|encrypt/i.test(thrown instanceof Error ? thrown.message : String(thrown))) return { code: 'encrypted' };
  return { code: 'corrupt', what: '打不开内部数据' };
}

/** Opens a workbook, a text where it is written in XML, with the spreadsheet library. The one place that calls it to read. */
export function openWorkbook(content: Uint8Array | string): Result<WorkBook, Refusal> {
  try {
    return ok(typeof content === 'string' ? read(content, { ...options, type: 'string', raw: true }) : read(content, { ...options, type: 'array' }));
  } catch (thrown) {
    return fail(refusalOf(thrown));
  }
}
