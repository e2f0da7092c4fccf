interface Magic {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: string;
}

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

/** First bytes of the foreign files that units send under a spreadsheet's name, with the word for them. */
const foreign: readonly Magic[] = [
  { bytes: [0xff, 0xd8, 0xff], what: '图片（JPEG 照片）' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: '图片（PNG）' },
  { bytes: ascii('GIF8'), what: '图片（GIF）' },
  { bytes: ascii('BM'), what: '图片（BMP）' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: '图片（TIFF）' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: '图片（TIFF）' },
  { bytes: ascii('WEBP'), at: 8, what: '图片（WebP）' },
  { bytes: ascii('ftyp'), at: 4, what: '图片或视频' },
  { bytes: ascii('%PDF'), what: 'PDF 文件' },
  { bytes: ascii('Rar!'), what: '压缩包（RAR），需先解压' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '压缩包（7z），需先解压' },
  { bytes: [0x1f, 0x8b], what: '压缩包（gzip），需先解压' },
  { bytes: ascii('{\\rtf'), what: 'Word 文档（RTF）' },
  { bytes: ascii('MZ'), what: '程序文件' },
  { bytes: ascii('SQLite format 3'), what: '数据库文件' },
];

const startsWith = (bytes: Uint8Array, magic: Magic): boolean => magic.bytes.every((byte, index) => bytes[(magic.at ?? 0) + index] === byte);

/** What a file that is surely no spreadsheet is, in Chinese; undefined when its first bytes do not tell. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const found = foreign.find((magic) => startsWith(bytes, magic));
  if (found?.what === '图片（BMP）' && bytes[6] !== 0) return undefined;
  return found?.what;
}
