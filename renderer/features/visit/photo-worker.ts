import { printOf } from '#shared/evidence/picture-print.ts';
import { photoDate } from '#shared/evidence/photo-date.ts';

/** A picture to shrink, as the worker is asked. */
export interface PhotoRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** A picture ready to keep; `unreadable` when the browser cannot decode it (HEIC, a broken file). */
export type PhotoReply =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly takenOn: string | null; readonly print: string }
  | { readonly id: number; readonly ok: false; readonly code: 'unreadable' };

const longestSide = 2000;
const jpegQuality = 0.85;

addEventListener('message', (event: MessageEvent<PhotoRequest>) => {
  void shrink(event.data).then((reply) => postMessage(reply));
});

async function shrink({ id, bytes, type }: PhotoRequest): Promise<PhotoReply> {
  const picture = await decode(bytes, type);
  if (picture === undefined) return { id, ok: false, code: 'unreadable' };
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const takenOn = photoDate(bytes);
  const print = printOfPicture(picture);
  if (scale === 1 && type === 'image/jpeg') return { id, ok: true, bytes, takenOn, print };
  return { id, ok: true, bytes: await encode(picture, scale), takenOn, print };
}

/** A multiple of the places a print compares, both ways, so that its areas are equal. */
const printSide = 288;

function printOfPicture(picture: ImageBitmap): string {
  const context = new OffscreenCanvas(printSide, printSide).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, printSide, printSide);
  return printOf(context.getImageData(0, 0, printSide, printSide).data, printSide, printSide);
}

async function decode(bytes: Uint8Array, type: string): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type }), { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

async function encode(picture: ImageBitmap, scale: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  return new Uint8Array(await blob.arrayBuffer());
}
