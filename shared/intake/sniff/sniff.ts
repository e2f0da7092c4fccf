import { fail, ok, type Result } from '../../result.ts';
import type { Refusal } from '../refusals.ts';
import { decodeText } from './decode-text.ts';
import { inflatesWithin } from './inflated-size.ts';
import { limits } from './limits.ts';
import { isWebArchive } from '../pages/web-archive.ts';
import { asWord, foreignKind } from './magic.ts';
import { textFault } from './part-bounds.ts';
import { readOleDirectory } from './ole-directory.ts';
import { readZipDirectory, type ZipPart } from './zip-directory.ts';

/**
 * What a file is by its content; its name plays no part. `word` is a Word document (.docx), `archive` a web page with all its parts in one file (.mht), `page` a web page
 * that holds tables, `markup` a workbook in XML, `text` separated values, `bundle` a zip of other files.
 */
export type Sniffed =
  | { readonly kind: 'zip' | 'ole' | 'biff'; readonly openDocument: boolean }
  | { readonly kind: 'word' | 'archive' | 'bundle' }
  | { readonly kind: 'page' | 'markup' | 'text'; readonly text: string };

const refuse = (code: Refusal['code'], what?: string, remedy?: string): { readonly ok: false; readonly problem: Refusal } =>
  fail({ code, ...(what === undefined ? {} : { what }), ...(remedy === undefined ? {} : { remedy }) });

function sniffParts(parts: readonly ZipPart[], bytes: Uint8Array): Result<Sniffed, Refusal> {
  const names = parts.map((part) => part.name);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/(^|\/)workbook\d*\.(xml|bin)$/i)) return ok({ kind: 'zip', openDocument: false });
  if (has(/^word\/document\d*\.xml$/i)) return ok({ kind: 'word' });
  if (has(/^ppt\//)) return refuse('not-a-spreadsheet', '演示文稿');
  if (has(/^OFD\.xml$/i)) return refuse('not-a-spreadsheet', 'OFD 版式文件');
  if (!has(/^content\.xml$/)) return ok({ kind: 'bundle' });
  const start = decodeText(bytes.subarray(30, 130).filter((byte) => byte >= 32 && byte < 127)) ?? '';
  if (start.includes('opendocument.text')) return refuse('not-a-spreadsheet', '文字文档（ODT）', asWord);
  return start.includes('opendocument.presentation') ? refuse('not-a-spreadsheet', '演示文稿（ODP）') : ok({ kind: 'zip', openDocument: true });
}

const tooLong = (bytes: Uint8Array): Result<Sniffed, Refusal> => refuse('too-large', `${String(Math.round(bytes.length / 1024 / 1024))} MB`);

function sniffZip(bytes: Uint8Array): Result<Sniffed, Refusal> {
  if (bytes.length > limits.bundleBytes) return tooLong(bytes);
  const parts = readZipDirectory(bytes);
  if (parts === undefined || parts.length === 0) return refuse('corrupt', '压缩结构不完整');
  if (parts.length > limits.zipParts) return refuse('too-large', `内有 ${String(parts.length)} 个部件`);
  const sniffed = sniffParts(parts, bytes);
  if (sniffed.ok && sniffed.value.kind === 'bundle') return sniffed;
  if (bytes.length > limits.fileBytes) return tooLong(bytes);
  let inflated = 0;
  for (const part of parts) inflated += part.inflatedBytes;
  if (inflated > limits.inflatedBytes) return refuse('too-large', `展开后有 ${String(Math.round(inflated / 1024 / 1024))} MB`);
  if (parts.some((part) => part.encrypted)) return refuse('encrypted');
  return inflatesWithin(bytes, parts, limits.inflatedBytes) ? sniffed : refuse('too-large', `展开后超过${String(limits.inflatedBytes / 1024 / 1024)} MB`);
}

function sniffOle(bytes: Uint8Array): Result<Sniffed, Refusal> {
  const names = readOleDirectory(bytes);
  if (names === undefined) return refuse('corrupt', '内部目录不完整');
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^(EncryptedPackage|EncryptionInfo|encryption)$/i)) return refuse('encrypted');
  if (has(/^(Workbook|Book)$/i)) return ok({ kind: 'ole', openDocument: false });
  if (has(/^WordDocument$/i)) return refuse('not-a-spreadsheet', '旧版 Word 文档（.doc 或 .wps）', asWord);
  if (has(/^PowerPoint Document$/i)) return refuse('not-a-spreadsheet', '演示文稿');
  return refuse('not-a-spreadsheet', '其他办公文件');
}

function sniffText(bytes: Uint8Array): Result<Sniffed, Refusal> {
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return refuse('not-a-spreadsheet', foreign.what, foreign.remedy);
  if (bytes.every((byte) => byte === 0)) return refuse('corrupt', '内容全是零');
  if (isWebArchive(bytes)) return ok({ kind: 'archive' });
  const text = decodeText(bytes);
  if (text === undefined) return refuse('not-a-spreadsheet', '无法识别的文件');
  const start = text.slice(0, 4000).trimStart();
  if (start === '' && text.trim() === '') return refuse('empty');
  if (!start.startsWith('<')) return ok({ kind: 'text', text });
  if (/<(?:w:)?wordDocument\b/i.test(start)) return refuse('not-a-spreadsheet', 'Word 文档（XML）', asWord);
  if (/<(?:[a-z]+:)?(?:workbook|document-content|document)\b/i.test(start)) {
    const fault = textFault(text);
    return fault === undefined ? ok({ kind: 'markup', text }) : refuse('too-large', fault);
  }
  if (/<table\b/i.test(text)) return ok({ kind: 'page', text });
  return refuse('not-a-spreadsheet', '没有表格的网页或文本');
}

const oleMagic = [0xd0, 0xcf, 0x11, 0xe0];

/** Says what a file is by its first bytes and its inner directory, before anything is inflated or parsed; or why it cannot be read. */
export function sniff(bytes: Uint8Array): Result<Sniffed, Refusal> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9) return sniffZip(bytes);
  if (bytes.length > limits.fileBytes) return tooLong(bytes);
  if (oleMagic.every((byte, index) => bytes[index] === byte)) return sniffOle(bytes);
  if (bytes[0] === 0x09 && (bytes[1] ?? 9) <= 8 && bytes[1] !== 0x09 && (bytes[2] === 4 || bytes[2] === 6 || bytes[2] === 8 || bytes[2] === 16))
    return ok({ kind: 'biff', openDocument: false });
  return sniffText(bytes);
}
