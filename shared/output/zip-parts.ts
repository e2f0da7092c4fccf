import { deflateSync, strToU8 } from 'fflate';

/** One entry of a zip as its central directory has it, with where its own head is. */
interface ZipEntry {
  readonly name: Uint8Array;
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly packed: Uint8Array;
}

const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endLength, entryLength, localLength] = [22, 46, 30];
/** Bit 3 of the flags: the sizes follow the packed bytes. They are written in front here. */
const sizesBehind = 8;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zips and PNGs carry it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = viewOf(bytes);
  let end = bytes.length - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return undefined;
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const [packed, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    if (packed === 0xffffffff || local + localLength > end || view.getUint32(local, true) !== localMark) return undefined;
    const dataAt = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (dataAt + packed > end) return undefined;
    entries.push({
      head: bytes.slice(at, at + entryLength),
      name: bytes.slice(at + entryLength, at + entryLength + name),
      tail: bytes.slice(at + entryLength + name, at + entryLength + name + extra + comment),
      packed: bytes.subarray(dataAt, dataAt + packed),
    });
    at += entryLength + name + extra + comment;
  }
  return entries;
}

function changedEntry(entry: ZipEntry, content: Uint8Array): ZipEntry {
  const head = entry.head.slice();
  const view = viewOf(head);
  const packed = deflateSync(content);
  view.setUint16(10, 8, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, content.length, true);
  return { ...entry, head, packed };
}

/** An entry that was not there, with the date and attributes of another; its name has no letter beyond ASCII. */
function newEntry(like: ZipEntry, name: Uint8Array, content: Uint8Array): ZipEntry {
  const head = like.head.slice();
  const view = viewOf(head);
  view.setUint16(8, 0, true);
  view.setUint16(28, name.length, true);
  view.setUint32(30, 0, true);
  return changedEntry({ head, name, tail: new Uint8Array(), packed: new Uint8Array() }, content);
}

/** The head that stands before an entry's packed bytes, made of what the directory says of it. */
function localHead({ head, name }: ZipEntry): Uint8Array {
  const own = new Uint8Array(localLength + name.length);
  const view = viewOf(own);
  view.setUint32(0, localMark, true);
  own.set(head.subarray(6, 28), 4);
  view.setUint16(26, name.length, true);
  own.set(name, localLength);
  return own;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A zip in which parts hold other bytes, or (null) are no more. All other entries keep their packed bytes, their order, dates and attributes. Undefined where the bytes are no zip
 * whose directory can be followed. `added` are new parts, dated as the first one is.
 */
export function replaceParts(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | null>,
  added: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array | undefined {
  const present = entriesOf(bytes);
  const [like] = present ?? [];
  const kept = present?.flatMap((entry) => {
    const change = changes.get(String.fromCharCode(...entry.name).replaceAll('\\', '/'));
    return change === null ? [] : [change === undefined ? entry : changedEntry(entry, change)];
  });
  if (kept === undefined || like === undefined) return undefined;
  const entries = [...kept, ...Array.from(added, ([name, content]) => newEntry(like, strToU8(name), content))];
  const [written, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const entry of entries) {
    const head = entry.head.slice();
    const view = viewOf(head);
    view.setUint16(8, view.getUint16(8, true) & ~sizesBehind, true);
    view.setUint32(42, at, true);
    const local = localHead({ ...entry, head });
    written.push(local, entry.packed);
    directory.push(head, entry.name, entry.tail);
    at += local.length + entry.packed.length;
  }
  const listed = joined(directory);
  const end = new Uint8Array(endLength);
  const view = viewOf(end);
  view.setUint32(0, endMark, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, listed.length, true);
  view.setUint32(16, at, true);
  return joined([...written, listed, end]);
}
