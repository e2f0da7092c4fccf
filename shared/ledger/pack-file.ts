import { strFromU8, strToU8 } from 'fflate';
import { jsonOf } from '../text/read-json.ts';

/** A file of a folder by its name: a document under its hash, or a sealed file. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const lengthBytes = 4;

/** Where a file lies in its pack. */
interface FilePlace {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Many files as one: how long the list of names and sizes is (4 bytes, little end first), the list as JSON, and the contents one after the other. */
export function packOf(files: readonly NamedFile[]): Uint8Array {
  const list = strToU8(JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length])));
  const pack = new Uint8Array(lengthBytes + list.length + files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  new DataView(pack.buffer).setUint32(0, list.length, true);
  pack.set(list, lengthBytes);
  let at = lengthBytes + list.length;
  for (const { bytes } of files) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

/** So many bytes of a pack hold its list for certain, by its first bytes. */
export const listEndOf = (head: Uint8Array): number =>
  head.length < lengthBytes ? lengthBytes : lengthBytes + new DataView(head.buffer, head.byteOffset).getUint32(0, true);

/**
 * Where the files of a pack of so many bytes lie, by its first bytes, which reach as far as {@link listEndOf} says. None where it is not one: it is written whole or not at all, so that only a disk
 * that went bad makes that, and then the copies are there.
 */
export function placesInPack(head: Uint8Array, size: number): readonly FilePlace[] {
  if (head.length < lengthBytes) return [];
  let from = listEndOf(head);
  return listOf(head.subarray(lengthBytes, from)).flatMap(([name, length]) => {
    const place = { name, from, to: from + length };
    from = place.to;
    return place.to <= size ? [place] : [];
  });
}

/** The files of a whole pack. */
export const filesOfPack = (pack: Uint8Array): readonly NamedFile[] =>
  placesInPack(pack, pack.length).map(({ name, from, to }) => ({ name, bytes: pack.slice(from, to) }));

function listOf(bytes: Uint8Array): readonly (readonly [string, number])[] {
  const list = jsonOf(strFromU8(bytes));
  return list.ok && Array.isArray(list.value) ? list.value.filter(isLine) : [];
}

const isLine = (line: unknown): line is readonly [string, number] =>
  Array.isArray(line) && typeof line[0] === 'string' && Number.isInteger(line[1]) && Number(line[1]) >= 0;
