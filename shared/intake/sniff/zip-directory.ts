/** One part of a zip as its central directory declares it. */
export interface ZipPart {
  readonly name: string;
  /** The name as the bytes that stand there: of a file that a person packed, in whatever code page. */
  readonly nameBytes: Uint8Array;
  /** Whether the directory says that the name is in UTF-8. */
  readonly nameInUtf8: boolean;
  /** Declared, not measured. */
  readonly inflatedBytes: number;
  readonly packedBytes: number;
  readonly deflated: boolean;
  /** Kept as it is, without packing. */
  readonly stored: boolean;
  /** Where in the file its bytes begin. */
  readonly dataAt: number;
  readonly encrypted: boolean;
}

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const endLength = 22;

function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= least; at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}

const nameOf = (bytes: Uint8Array): string => {
  let name = '';
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name;
};

/**
 * Reads the central directory of a zip without inflating anything. Undefined when the directory is missing or does not fit the file: a file cut short.
 * A `name` is its bytes as characters: the parts of office files have ASCII names.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== partSignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const packedBytes = view.getUint32(at + 20, true);
    if (start + 30 > end || (packedBytes !== 0xffffffff && start + packedBytes > end)) return undefined;
    const flags = view.getUint16(at + 8, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    parts.push({
      name: nameOf(nameBytes).replaceAll('\\', '/'),
      nameBytes,
      nameInUtf8: (flags & 0x800) !== 0,
      inflatedBytes: view.getUint32(at + 24, true),
      packedBytes,
      deflated: view.getUint16(at + 10, true) === 8,
      stored: view.getUint16(at + 10, true) === 0,
      // A part's own head may be longer than its entry in the directory.
      dataAt: start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true),
      encrypted: (flags & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}
