import { strFromU8 } from 'fflate';
import { readOleFile } from './ole-directory.ts';

/** The two streams of properties (MS-OLEPS), of the summary and of the document, whose names begin with the sign 5. */
const isPropertyStream = (name: string, words = /^(?:Document)?SummaryInformation$/iu): boolean => name.charCodeAt(0) === 5 && words.test(name.slice(1));

/** More properties than any program writes. */
const mostProperties = 100;
const [codePageId, keywordsId] = [1, 5] as const;
const [shortType, bytesType, wideType] = [0x02, 0x1e, 0x1f] as const;
const utf16 = 1200;

/** What of an old workbook goes to the spreadsheet library, and what its properties say. */
interface WithoutProperties {
  readonly bytes: Uint8Array;
  readonly keywords?: string;
}

/**
 * An old workbook without its properties. The library believes every number in them: one flipped byte makes it read a vector of four thousand million texts. Of all properties only the key words are
 * asked for, where a form of this program has its mark; they are read here, within the bounds of their stream.
 */
export function withoutProperties(bytes: Uint8Array): WithoutProperties {
  const file = readOleFile(bytes);
  const streams = file?.entries.filter(({ name }) => isPropertyStream(name)) ?? [];
  if (file === undefined || streams.length === 0) return { bytes };
  const hidden = Uint8Array.from(bytes);
  // Under another first letter the library does not find them.
  for (const { at } of streams) hidden[at] = 0x58;
  const summary = streams.find(({ name }) => isPropertyStream(name, /^SummaryInformation$/iu));
  const keywords = summary === undefined ? undefined : keywordsIn(file.streamOf(summary));
  return keywords === undefined ? { bytes: hidden } : { bytes: hidden, keywords };
}

/** The key words in a stream of properties; undefined where it has none, or says what cannot be. */
function keywordsIn(stream: Uint8Array): string | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const number = (at: number): number => (at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : Number.NaN);
  const section = number(44);
  const count = number(section + 4);
  if (!(count <= mostProperties)) return undefined;
  const placeOf = (id: number): number => {
    for (let index = 0; index < count; index += 1) if (number(section + 8 + index * 8) === id) return section + number(section + 12 + index * 8);
    return Number.NaN;
  };
  const page = placeOf(codePageId);
  const isWide = (number(page) & 0xffff) === shortType && (number(page + 4) & 0xffff) === utf16;
  const at = placeOf(keywordsId);
  const type = number(at) & 0xffff;
  const length = number(at + 4) * (type === wideType ? 2 : 1);
  if ((type !== bytesType && type !== wideType) || !(at + 8 + length <= stream.length)) return undefined;
  const text = stream.subarray(at + 8, at + 8 + length);
  return (type === wideType || isWide ? wideText(text) : strFromU8(text, true)).replace(/\0+$/u, '');
}

function wideText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}
