const exifMark = [0x45, 0x78, 0x69, 0x66, 0, 0];
const dateTimeOriginal = 0x9003;
const dateTime = 0x0132;
const exifDirectory = 0x8769;

/** Finds the day a JPEG was taken, `YYYY-MM-DD`, as the camera wrote it (Exif DateTimeOriginal, else DateTime). Null when the picture does not say. */
export function photoDate(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tiff = findTiff(view);
  if (tiff === undefined) return null;
  try {
    return readDate(new DataView(view.buffer, view.byteOffset + tiff, view.byteLength - tiff));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function findTiff(view: DataView): number | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return undefined;
    if (marker === 0xe1 && exifMark.every((byte, index) => view.getUint8(at + 4 + index) === byte)) return at + 10;
  }
  return undefined;
}

function readDate(tiff: DataView): string | null {
  const little = tiff.getUint16(0) === 0x4949;
  const first = directory(tiff, tiff.getUint32(4, little), little);
  const exifAt = first.get(exifDirectory);
  const exif = exifAt === undefined ? undefined : directory(tiff, tiff.getUint32(exifAt, little), little);
  const at = exif?.get(dateTimeOriginal) ?? first.get(dateTime);
  return at === undefined ? null : dayOf(tiff, tiff.getUint32(at, little));
}

/** The places of a directory's values, by tag. */
function directory(tiff: DataView, start: number, little: boolean): ReadonlyMap<number, number> {
  const count = tiff.getUint16(start, little);
  return new Map(Array.from({ length: count }, (_, index) => start + 2 + index * 12).map((entry) => [tiff.getUint16(entry, little), entry + 8]));
}

function dayOf(tiff: DataView, at: number): string | null {
  const text = Array.from({ length: 10 }, (_, index) => String.fromCharCode(tiff.getUint8(at + index))).join('');
  const [, year, month, day] = /^(\d{4}):(0[1-9]|1[0-2]):(0[1-9]|[12]\d|3[01])$/u.exec(text) ?? [];
  return year === undefined || month === undefined || day === undefined || year === '0000' ? null : `${year}-${month}-${day}`;
}
