import { zipFault } from '../intake/sniff/zip-fault.ts';
import { readZipDirectory } from '../intake/sniff/zip-directory.ts';
import { sniff } from '../intake/sniff/sniff.ts';
import { refusalMessage } from '../intake/refusals.ts';
import { fail, ok, type Result } from '../result.ts';
import { bookTexts, openTemplateBook } from './book-texts.ts';
import { checkTemplate, type TemplateCheck } from './check-template.ts';
import { fillWord } from './fill-word.ts';
import { fillWorkbook } from './fill-workbook.ts';
import type { TemplateValues } from './template-values.ts';
import { wordTexts } from './word-texts.ts';

/** What a template is: a Word document or a workbook. Its filled copies end the same way. */
export type TemplateFormat = 'docx' | 'xlsx';

/** A template as it was looked through. */
export interface ReadTemplate {
  readonly format: TemplateFormat;
  readonly check: TemplateCheck;
}

const wanted = '模板应是 Word 文档（.docx）或 Excel 工作簿（.xlsx）。';

/** Looks a dropped template through: what it is, what is wrong with it, what it uses. Fails with a sentence where it is no template at all. */
export function readTemplate(file: string, bytes: Uint8Array): Result<ReadTemplate, string> {
  const sniffed = sniff(bytes);
  if (!sniffed.ok) return fail(`${refusalMessage(sniffed.problem, file)}${wanted}`);
  const isWord = sniffed.value.kind === 'word';
  if (!isWord && (sniffed.value.kind !== 'zip' || sniffed.value.openDocument))
    return fail(`「${file}」不是可以用作模板的文件。${wanted}旧格式请先用 WPS 或 Office 另存。`);
  const fault = zipFault(bytes);
  if (fault !== undefined) return fail(refusalMessage(fault, file));
  if ((readZipDirectory(bytes) ?? []).some(({ name }) => /vbaProject|macrosheets\/|activeX\//i.test(name)))
    return fail(`「${file}」里有宏，不能用作模板：模板只写名称，不运行程序。请另存为不带宏的 .docx 或 .xlsx，再导入。`);
  if (isWord) return ok({ format: 'docx', check: checkTemplate(file, wordTexts(bytes)) });
  const book = openTemplateBook(bytes);
  if (book === undefined) return fail(`「${file}」的内部写法特殊，不能用作模板。请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。`);
  return ok({ format: 'xlsx', check: checkTemplate(file, bookTexts(book)) });
}

/** Fills a template that {@link readTemplate} found nothing wrong with. Fails with a sentence. */
export const fillTemplate = (
  format: TemplateFormat,
  bytes: Uint8Array,
  values: TemplateValues,
  images: ReadonlyMap<string, Uint8Array>,
): Result<Uint8Array, string> => (format === 'docx' ? fillWord(bytes, values, images) : fillWorkbook(bytes, values, images));
