import { inflateSync } from 'fflate';
import { decodeEntities } from '../pages/page-text.ts';
import { limits } from '../sniff/limits.ts';
import { readZipDirectory, type ZipPart } from '../sniff/zip-directory.ts';

/** The part of the platform's TextDecoder that is used here. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** The text of a part of a zip by its name; undefined where there is none, or it cannot be unpacked. */
export type PartText = (name: string) => string | undefined;

/** The bytes of a part whose size was measured before: unpacked in one go into the room that the directory declares, and no further. */
function unpacked(bytes: Uint8Array, { dataAt, packedBytes, inflatedBytes, deflated, stored }: ZipPart): Uint8Array | undefined {
  const packed = bytes.subarray(dataAt, dataAt + packedBytes);
  if (!deflated) return stored ? packed : undefined;
  if (inflatedBytes > limits.inflatedBytes) return undefined;
  try {
    const content = inflateSync(packed, { out: new Uint8Array(inflatedBytes + 1) });
    return content.length === inflatedBytes ? content : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Gives access to the parts of a zip as text. Their sizes must have been measured: a part may unpack to more than it declares. */
export function partsOfZip(bytes: Uint8Array): PartText {
  const parts = new Map((readZipDirectory(bytes) ?? []).map((part) => [part.name, part]));
  const decoder = new TextDecoder('utf-8');
  return (name) => {
    const part = parts.get(name);
    const content = part === undefined ? undefined : unpacked(bytes, part);
    return content === undefined ? undefined : decoder.decode(content);
  };
}

/** The value of an attribute in the text of a tag; undefined where there is none. Only for tags whose values stand in double quotes. */
export function plainAttribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at === -1) return undefined;
  const from = at + name.length + 3;
  return tag.slice(from, tag.indexOf('"', from));
}

/** Whether an attribute says yes. */
export const saysYes = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Text of a workbook's XML as it is meant: entities, and the characters that cannot stand in XML (“_x000D_”). */
export const plainText = (text: string): string => {
  const decoded = text.includes('&') ? decodeEntities(text) : text;
  return decoded.includes('_x') ? decoded.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : decoded;
};

const phonetic = /<rPh\b[\s\S]*?<\/rPh>/g;

/** The text of a string item, its runs joined, without what is only there to pronounce it. */
export function itemString(item: string): string {
  const written = item.includes('<rPh') ? item.replace(phonetic, '') : item;
  let text = '';
  for (let at = written.indexOf('<t'); at !== -1; at = written.indexOf('<t', at + 1)) {
    const next = written.charCodeAt(at + 2);
    if (next !== 62 && next !== 32) continue;
    const from = written.indexOf('>', at) + 1;
    if (written.charCodeAt(from - 2) === 47) continue;
    const end = written.indexOf('</t>', from);
    if (end === -1) break;
    text += written.slice(from, end);
    at = end;
  }
  return plainText(text);
}

/** The shared strings of a workbook; undefined where their part is written in another way than spreadsheet programs write it. */
export function sharedTexts(xml: string): readonly string[] | undefined {
  const strings: string[] = [];
  for (let at = xml.indexOf('<si'); at !== -1; at = xml.indexOf('<si', at)) {
    const from = xml.indexOf('>', at) + 1;
    if (xml.charCodeAt(from - 2) === 47) {
      strings.push('');
      at = from;
      continue;
    }
    const end = xml.indexOf('</si>', from);
    if (end === -1) return undefined;
    strings.push(itemString(xml.slice(from, end)));
    at = end;
  }
  return strings;
}
