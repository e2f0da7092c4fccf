interface Magic {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: string;
  readonly remedy?: string;
}

/** What to do with a document of another word processor, or of an old one. */
export const asWord = '请用 Word 或 WPS 打开，另存为 .docx 后再导入。';
const askAnew = '图上的字读不出来。请向单位要这张表的电子版（.docx 或 .xlsx）再导入。';
const asTable = '请用 WPS 把它转换、另存为 .docx 或 .xlsx，或向单位要原来的表格再导入。';
const unpack = '请先解压，再把里面的文件或整个文件夹放进来；也可以让单位改发 .zip。';

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

/** First bytes of the foreign files that units send under a spreadsheet's name, with the word for them. */
const foreign: readonly Magic[] = [
  { bytes: [0xff, 0xd8, 0xff], what: '图片（JPEG 照片）', remedy: askAnew },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: '图片（PNG）', remedy: askAnew },
  { bytes: ascii('GIF8'), what: '图片（GIF）', remedy: askAnew },
  { bytes: ascii('BM'), what: '图片（BMP）', remedy: askAnew },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: '图片（TIFF）', remedy: askAnew },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: '图片（TIFF）', remedy: askAnew },
  { bytes: ascii('WEBP'), at: 8, what: '图片（WebP）', remedy: askAnew },
  { bytes: ascii('ftyp'), at: 4, what: '图片或视频', remedy: askAnew },
  { bytes: ascii('%PDF'), what: 'PDF 文件', remedy: asTable },
  { bytes: ascii('Rar!'), what: 'RAR 压缩包', remedy: unpack },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '7z 压缩包', remedy: unpack },
  { bytes: [0x1f, 0x8b], what: 'gzip 压缩包', remedy: unpack },
  { bytes: ascii('{\\rtf'), what: 'Word 文档（RTF）', remedy: asWord },
  { bytes: ascii('MZ'), what: '程序文件' },
  { bytes: ascii('SQLite format 3'), what: '数据库文件' },
];

const startsWith = (bytes: Uint8Array, magic: Magic): boolean => magic.bytes.every((byte, index) => bytes[(magic.at ?? 0) + index] === byte);

/** What a file that is surely no spreadsheet is and, where that is known, what to do with it, in Chinese; undefined when its first bytes do not tell. */
export function foreignKind(bytes: Uint8Array): Pick<Magic, 'what' | 'remedy'> | undefined {
  const found = foreign.find((magic) => startsWith(bytes, magic));
  return found?.what === '图片（BMP）' && bytes[6] !== 0 ? undefined : found;
}
