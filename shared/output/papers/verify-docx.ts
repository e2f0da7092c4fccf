import { strFromU8, unzipSync } from 'fflate';
import type { Paper, PaperBlock } from './paper.ts';
import { fail, ok, type Result } from '../../result.ts';
import { fileText } from '../cell-text.ts';
import type { OutputProblem } from '../verify-workbook.ts';

/** What a written Word document was found to hold. */
export interface DocxCount {
  readonly bytes: number;
  readonly pictures: number;
}

/** Texts are compared as files hold them and without blanks: a line break in a cell is its own mark in the file. */
const dense = (text: string): string => fileText(text).replaceAll(/\s/gu, '');

const textOfXml = (xml: string): string =>
  xml
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function textsOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'text':
      return [block.text];
    case 'table':
      return [...block.head, ...block.rows.flatMap((row) => row.map(({ text }) => text))];
    case 'pictures':
      return block.pictures.map(({ caption }) => caption);
    case 'signatures':
      return block.parts.flatMap(({ label, name }) => [label, name]);
    case 'bars':
      return [block.label];
    case 'page-break':
      return [];
  }
}

/** Reads a written Word document back: every text of the paper must be in it, and as many different pictures as were given. */
export function verifyDocx(bytes: Uint8Array, paper: Paper, pictures: number): Result<DocxCount, OutputProblem> {
  const parts = unzipSync(bytes);
  const body = parts['word/document.xml'];
  const shown = body === undefined ? '' : dense(textOfXml(strFromU8(body)));
  const lacking = paper.blocks.flatMap(textsOf).find((text) => !shown.includes(dense(text)));
  if (lacking !== undefined) return fail({ code: 'cell-differs', message: `写出的文书里少了“${lacking.slice(0, 30)}”，没有保存，请重试。` });
  const found = Object.keys(parts).filter((name) => name.startsWith('word/media/')).length;
  if (found !== pictures) return fail({ code: 'cell-differs', message: `文书应有图片${String(pictures)}张，写出的有${String(found)}张，没有保存，请重试。` });
  return ok({ bytes: bytes.length, pictures: found });
}
