import { inflateSync } from 'fflate';
import { sha256Of } from '#renderer/host/sha256-of.ts';

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const endLength = 22;
const stored = 0;

interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly start: number;
}

/** Reads bytes of a finished zip; what it gives may be written over at the next reading, so that a large zip is read back through one piece of memory. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array>;

/**
 * Reads a finished zip of so many bytes back, a part at a time, and compares it with what it should hold: exactly those names, and each part's hash. Null when all agree, otherwise a
 * Chinese sentence.
 */
export async function checkBundle(size: number, read: ReadBytes, expected: ReadonlyMap<string, string>): Promise<string | null> {
  const parts = await directoryOf(size, read);
  if (parts === undefined) return '写出的压缩包读不回来，没有保存。';
  if (parts.length !== expected.size) return `压缩包里有 ${String(parts.length)} 个文件，应有 ${String(expected.size)} 个，没有保存。`;
  for (const part of parts) {
    if ((await sha256Of(await bytesOf(read, part))) !== expected.get(part.name)) return `压缩包里的“${part.name}”与原件不一致，没有保存。`;
  }
  return null;
}

async function directoryOf(size: number, read: ReadBytes): Promise<readonly ZipPart[] | undefined> {
  const tail = viewOf(await read(Math.max(0, size - endLength), size));
  if (tail.byteLength < endLength || tail.getUint32(0, true) !== endSignature) return undefined;
  const [count, length, start] = [tail.getUint16(10, true), tail.getUint32(12, true), tail.getUint32(16, true)];
  const bytes = await read(start, start + length);
  const view = viewOf(bytes);
  const names = new TextDecoder();
  const parts: ZipPart[] = [];
  for (let at = 0; parts.length < count;) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== partSignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

async function bytesOf(read: ReadBytes, part: ZipPart): Promise<Uint8Array> {
  const head = viewOf(await read(part.start, part.start + 30));
  const start = part.start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = await read(start, start + part.packedBytes);
  return part.method === stored ? packed : inflateSync(packed);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
