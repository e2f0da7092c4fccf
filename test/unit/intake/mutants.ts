import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '#test/random.ts';

/** What happens to files on their way, and what a stranger does to them. Each gives bytes that are nearly those of the file. */
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** One to eight bytes have another value. */
const flipped: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + random.below(8); left > 0; left -= 1) changed[random.below(changed.length)] = random.below(256);
  return changed;
};

/** The file breaks off. */
const cut: Mutation = (bytes, random) => bytes.slice(0, random.below(bytes.length));

/** A piece of it is missing, or there twice. */
const spliced: Mutation = (bytes, random) => {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.below(600));
  return random.below(2) === 0 ? joined(bytes.slice(0, from), bytes.slice(to)) : joined(bytes.slice(0, to), bytes.slice(from));
};

/** One field of the zip's own books says something else. */
const zipFields: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  const places: number[] = [];
  for (let at = 0; at + 4 < changed.length; at += 1) if (changed[at] === 0x50 && changed[at + 1] === 0x4b && (changed[at + 2] ?? 9) < 9) places.push(at);
  const at = (random.pick(places) ?? 0) + 4 + random.below(40);
  const value = random.pick([0, 1, 0x7f, 0xff]) ?? 0;
  for (let byte = 0; byte < 1 + random.below(4); byte += 1) if (at + byte < changed.length) changed[at + byte] = value;
  return changed;
};

const hugeNumbers = ['0', '-1', '1048577', '16385', '4294967295', '1e308', '99999999999999999999'];
const oddTexts = [
  '<',
  '>',
  '"',
  '&#0;',
  '&lt;',
  ']]>',
  '<![CDATA[',
  '<row>',
  '</row>',
  '<c r="A1">',
  '<table><tr><td>',
  '\u0000',
  '合计',
  '（10分）',
  '['.repeat(300),
  '<'.repeat(3000),
  'x'.repeat(40_000),
];

/** Text of a page, a table of separated values or an XML part: a number is another, a piece is gone, doubled or foreign. */
function textChanged(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  switch (random.below(4)) {
    case 0: {
      const numbers = [...text.matchAll(/\d+/gu)];
      const one = random.pick(numbers);
      return one === undefined ? text : `${text.slice(0, one.index)}${random.pick(hugeNumbers) ?? ''}${text.slice(one.index + one[0].length)}`;
    }
    case 1:
      return `${text.slice(0, at)}${text.slice(at + 1 + random.below(200))}`;
    case 2:
      return `${text.slice(0, at)}${text.slice(at, at + 1 + random.below(2000)).repeat(2 + random.below(30))}${text.slice(at)}`;
    default:
      return `${text.slice(0, at)}${random.pick(oddTexts) ?? ''}${text.slice(at)}`;
  }
}

/** The parts of a zip; none of one that is broken already, as some fixtures are. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    if (error instanceof Error) return {};
    throw error;
  }
}

/** One part of a zip of XML is changed, and the zip is sound. */
const xmlChanged: Mutation = (bytes, random) => {
  const parts = partsOf(bytes);
  const name = random.pick(Object.keys(parts).filter((part) => part.endsWith('.xml')));
  const part = name === undefined ? undefined : parts[name];
  return name === undefined || part === undefined ? bytes : zipSync({ ...parts, [name]: strToU8(textChanged(strFromU8(part), random)) });
};

/** A record of an old workbook (BIFF) says another length or is of another kind. */
const recordChanged: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  const start = bytes[0] === 0xd0 ? 512 : 0;
  const places: number[] = [];
  for (let at = start; at + 4 < changed.length && places.length < 4000;) {
    places.push(at);
    at += 4 + (changed[at + 2] ?? 0) + 256 * (changed[at + 3] ?? 0);
  }
  const at = (random.pick(places) ?? start) + random.below(4);
  changed[at] = random.below(256);
  return changed;
};

const plain: readonly Mutation[] = [flipped, cut, spliced];

/** A file as something on its way made it; the same for the same numbers of `random`. */
export function mutantOf(bytes: Uint8Array, random: Random): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOld = bytes[0] === 0xd0 || bytes[0] === 0x09;
  const own: readonly Mutation[] = isZip
    ? [zipFields, xmlChanged, xmlChanged]
    : isOld
      ? [recordChanged, recordChanged]
      : [(text, dice) => Uint8Array.from(Buffer.from(textChanged(Buffer.from(text).toString('latin1'), dice), 'latin1'))];
  const mutate = random.pick([...plain, ...own]) ?? flipped;
  return bytes.length === 0 ? bytes : mutate(bytes, random);
}
