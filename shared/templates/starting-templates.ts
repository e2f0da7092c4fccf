import { strToU8 } from 'fflate';
import { officialStarts } from '../output/papers/official-start.ts';
import { opinionStart, publicNoticeStart, rectificationStart } from '../output/papers/starting-papers.ts';
import { writeDocx } from '../output/papers/write-docx.ts';
import { summaryStart } from '../output/starting-summary.ts';
import { writeWorkbook } from '../output/write-workbook.ts';
import { openBook } from '../writeback/workbook-back.ts';
import { replaceParts } from '../output/zip-parts.ts';
import type { TemplateFormat } from './template-file.ts';

/** A template to begin with: written by the program, to be changed in Word or Excel and dropped in again. */
export interface StartingTemplate {
  readonly name: string;
  readonly format: TemplateFormat;
  readonly write: () => Promise<Uint8Array>;
}

/** The line that is repeated has no height of its own: it grows with what is written into it. */
function withoutHeight(bytes: Uint8Array): Uint8Array {
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = openBook(bytes)?.part(sheet) ?? '';
  return replaceParts(bytes, new Map([[sheet, strToU8(xml.replace(/(<row r="4"[^<>]*?) ht="[^"]*"(?: customHeight="1")?/, '$1'))]])) ?? bytes;
}

const none = new Map<string, Uint8Array>();

/** The templates to begin with, in the order of the work. */
export const startingTemplates: readonly StartingTemplate[] = [
  ...[publicNoticeStart, rectificationStart, opinionStart].map((paper) => ({ name: paper.name, format: 'docx' as const, write: () => writeDocx(paper, none) })),
  ...officialStarts.map(({ name, write }) => ({ name, format: 'docx' as const, write })),
  { name: '汇总表', format: 'xlsx', write: async () => withoutHeight(await writeWorkbook(summaryStart)) },
];
