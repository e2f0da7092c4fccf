import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '../../result.ts';
import type { Refusal } from '../refusals.ts';
import { asWord } from '../sniff/magic.ts';
import { sniff } from '../sniff/sniff.ts';
import { zipFault } from '../sniff/zip-fault.ts';
import { marginLines, marginParts } from './word-margins.ts';
import { withNumbers } from './word-numbers.ts';
import { replaceElements, attributeIn } from './xml-elements.ts';

/** What a Word document says: its body as a web page with its lines and tables, and the lines of its headers and of its footers. */
export interface WordText {
  readonly page: string;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** Blanks side by side keep a line's parts apart in Word; in a page they would be one. Boxes and ticks of a font that only Word has are told by their twins. */
const keepBlanks = (page: string): string =>
  page
    .replace(/\t/g, '&emsp;&emsp;')
    .replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length))
    .replace(/🗹|🗷|🗸|🗴/gu, (sign) => signs[sign] ?? sign);
const signs: Readonly<Record<string, string>> = { '🗹': '☑', '🗷': '☒', '🗸': '✓', '🗴': '✗' };

const body = 'word/document.xml';
/** Cells before the first one of a row; no table is so wide. */
const widestRow = 200;

const isHidden = (run: string): boolean => !run.includes('<w:txbxContent') && /^<w:r[^<>]*>\s*<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*?<w:vanish\s*\/>/.test(run);

/** A cell in the place of those that a row leaves out at its start: a library that makes a page would begin the row at the margin. */
function withCellsBefore(properties: string): string {
  const before = Math.min(widestRow, Number(attributeIn(properties, 'w:gridBefore') ?? '0'));
  return before > 0 ? `${properties}<w:tc><w:tcPr><w:gridSpan w:val="${String(before)}"/></w:tcPr><w:p/></w:tc>` : properties;
}

/** A document as the library knows it: numbers as texts, what is struck out twice struck out once, hidden text left out, rows begun where they begin. */
function asKnown(document: string, numbering: string, styles: string): string {
  const numbered = numbering === '' ? document : withNumbers(document, numbering, styles);
  const placed = numbered.includes('<w:gridBefore') ? replaceElements(numbered, 'w:trPr', withCellsBefore) : numbered;
  const shown = placed.includes('<w:vanish') ? replaceElements(placed, 'w:r', (run) => (isHidden(run) ? '' : run)) : placed;
  return shown.replaceAll('<w:dstrike', '<w:strike');
}

/** A Word document (.docx) as texts; undefined when the bytes are none. Its pictures stay closed. */
export async function wordPage(bytes: Uint8Array): Promise<Result<WordText, Refusal> | undefined> {
  const sniffed = sniff(bytes);
  if (!sniffed.ok || sniffed.value.kind !== 'word') return undefined;
  const fault = zipFault(bytes);
  if (fault !== undefined) return fail(fault);
  const { default: mammoth } = await import('mammoth');
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name) });
    const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const written = textOf(body);
    const known = asKnown(written, textOf('word/numbering.xml'), textOf('word/styles.xml'));
    const document = known === written ? Uint8Array.from(bytes) : Uint8Array.from(zipSync({ ...unzipSync(bytes), [body]: strToU8(known) }, { level: 0 }));
    // In a browser the library takes `arrayBuffer`, in Node `buffer`.
    const source = { arrayBuffer: document.buffer, buffer: document };
    const page = await mammoth.convertToHtml(source, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) });
    const margins = marginParts(written, textOf('word/_rels/document.xml.rels'));
    const linesOf = (names: readonly string[]): readonly string[] => [...new Set(names.flatMap((name) => marginLines(textOf(name))))];
    return ok({ page: keepBlanks(page.value), headers: linesOf(margins.headers), footers: linesOf(margins.footers) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail({ code: 'not-a-spreadsheet', what: '打不开的 Word 文档', remedy: asWord });
  }
}
