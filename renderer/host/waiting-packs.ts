import type { NamedFile } from './second-copies.ts';

const lengthBytes = 4;

/** Many files as one: how long the list of names and sizes is (4 bytes, little end first), the list as JSON, and the contents one after the other. */
export function packOf(files: readonly NamedFile[]): Uint8Array {
  const list = new TextEncoder().encode(JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length])));
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

/** The files of a pack. None where it is not one: it is written whole or not at all, so that only a disk that went bad makes that, and then the copies are there. */
export function filesOfPack(pack: Uint8Array): readonly NamedFile[] {
  if (pack.length < lengthBytes) return [];
  const listed = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  let at = lengthBytes + listed;
  return listOf(pack.subarray(lengthBytes, at)).flatMap(([name, size]) => {
    const bytes = pack.slice(at, at + size);
    at += size;
    return bytes.length === size ? [{ name, bytes }] : [];
  });
}

function listOf(bytes: Uint8Array): readonly (readonly [string, number])[] {
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(list) ? list.filter(isLine) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const isLine = (line: unknown): line is readonly [string, number] => Array.isArray(line) && typeof line[0] === 'string' && typeof line[1] === 'number';
