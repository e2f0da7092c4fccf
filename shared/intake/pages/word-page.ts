import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '../../result.ts';
import type { Refusal } from '../refusals.ts';
import { asWord } from '../sniff/magic.ts';
import { sniff } from '../sniff/sniff.ts';
import { zipFault } from '../sniff/zip-fault.ts';

/** Blanks side by side keep a line's parts apart in Word; in a page they would be one. */
const keepBlanks = (page: string): string => page.replace(/\t/g, '&emsp;&emsp;').replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length));

const body = 'word/document.xml';

/** A document in which what is struck out twice is struck out once: the library knows no other line through a text. */
function struckOnce(bytes: Uint8Array): Uint8Array {
  const written = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === body })[body] ?? new Uint8Array());
  return written.includes('<w:dstrike')
    ? zipSync({ ...unzipSync(bytes), [body]: strToU8(written.replaceAll('<w:dstrike', '<w:strike')) }, { level: 0 })
    : bytes;
}

/** A Word document (.docx) as a web page with its lines and tables; undefined when the bytes are none. Its pictures stay closed. */
export async function wordPage(bytes: Uint8Array): Promise<Result<string, Refusal> | undefined> {
  const sniffed = sniff(bytes);
  if (!sniffed.ok || sniffed.value.kind !== 'word') return undefined;
  const fault = zipFault(bytes);
  if (fault !== undefined) return fail(fault);
  const { default: mammoth } = await import('mammoth');
  try {
    const document = Uint8Array.from(struckOnce(bytes));
    // In a browser the library takes `arrayBuffer`, in Node `buffer`.
    const source = { arrayBuffer: document.buffer, buffer: document };
    const page = await mammoth.convertToHtml(source, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) });
    return ok(keepBlanks(page.value));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail({ code: 'not-a-spreadsheet', what: '打不开的 Word 文档', remedy: asWord });
  }
}
