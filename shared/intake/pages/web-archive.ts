import { decodeCodePage, decodeText } from '../sniff/decode-text.ts';
import { attributeOf } from './page-text.ts';

/** One page of a web archive that holds a table. */
export interface ArchivedPage {
  readonly name: string;
  readonly page: string;
}

interface Part {
  readonly type: string;
  readonly charset: string;
  readonly body: Uint8Array;
}

/** Bytes as characters of the same numbers, so that the frame of an archive can be searched whatever its parts are written in. */
function latinOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const bytesOf = (latin: string): Uint8Array => Uint8Array.from(latin, (character) => character.charCodeAt(0));

const ofQuotedPrintable = (latin: string): string =>
  latin.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function ofBase64(latin: string): Uint8Array {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const character of latin) {
    const value = letters.indexOf(character);
    if (value === -1) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** A header's value with what is folded onto the next lines; empty where there is none. */
const headerOf = (head: string, name: string): string =>
  new RegExp(`^${name}:((?:.*)(?:\\r?\\n[ \\t]+.*)*)`, 'im').exec(head)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';

/** The parts of a MIME message, those of nested multiparts among them. */
function partsOf(message: string, depth = 0): readonly Part[] {
  const split = /\r?\n[ \t]*\r?\n/.exec(message);
  if (split === null) return [];
  const [head, body] = [message.slice(0, split.index), message.slice(split.index + split[0].length)];
  const type = headerOf(head, 'Content-Type');
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined && depth < 4)
    return body
      .split(`--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, ''), depth + 1));
  const coding = headerOf(head, 'Content-Transfer-Encoding').toLowerCase();
  const bytes = coding === 'base64' ? ofBase64(body) : bytesOf(coding === 'quoted-printable' ? ofQuotedPrintable(body) : body);
  return [{ type: type.toLowerCase(), charset: attributeOf(type.replaceAll(';', ' '), 'charset')?.toLowerCase() ?? '', body: bytes }];
}

/** Code pages by the names that pages give them; a page that names another, or none, is read as its bytes look. */
const codePages: Readonly<Record<string, number>> = { gb2312: 936, gbk: 936, gb18030: 936, big5: 950, 'utf-16': 1200, 'utf-16le': 1200, unicode: 1200 };

function textOf({ charset, body }: Part): string {
  const codePage = codePages[charset];
  return (codePage === undefined ? decodeText(body) : decodeCodePage(codePage, body)) ?? '';
}

/** Whether a file begins as a web archive (.mht) does: with the headers of a MIME message that holds a page. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const start = latinOf(bytes.subarray(0, 4000));
  return /^\s*[\w-]+:/.test(start) && /^MIME-Version:/im.test(start) && /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(start);
}

/** The pages of a web archive (.mht, one file with all parts of a page) that hold tables, each named as the workbook it was saved from names its sheets. */
export function pagesOfArchive(bytes: Uint8Array): readonly ArchivedPage[] {
  const pages = partsOf(latinOf(bytes))
    .filter((part) => part.type.startsWith('text/html') || part.type === '')
    .map(textOf);
  const names = pages.flatMap((page) => [...page.matchAll(/<x:Name>([^<]*)<\/x:Name>/gi)].map(([, name = '']) => name));
  const tables = pages.filter((page) => /<table\b/i.test(page));
  return tables.map((page, index) => ({ page, name: (names.length === tables.length ? names[index] : undefined) ?? `Sheet${String(index + 1)}` }));
}
