import { drawMarks, markFont, type DrawnMark } from '#shared/evidence/mark-drawing.ts';
import type { Marks } from '#shared/model/marks.ts';

/** Quality of a copy with marks: no worse to look at than the photo. */
const copyQuality = 0.9;

/** A copy of a photo with its marks drawn into it, as JPEG; undefined where the picture cannot be read. To be called in a worker. The photo itself stays as it is. */
export async function drawOnPhoto(bytes: Uint8Array, marks: Marks): Promise<Uint8Array | undefined> {
  const picture = await decode(bytes);
  if (picture === undefined) return undefined;
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.drawImage(picture, 0, 0);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const mark of drawMarks(marks, picture.width, picture.height)) drawOne(context, mark);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: copyQuality });
  return new Uint8Array(await blob.arrayBuffer());
}

async function decode(bytes: Uint8Array): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([Uint8Array.from(bytes)]), { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function drawOne(context: OffscreenCanvasRenderingContext2D, mark: DrawnMark): void {
  if (mark.kind === 'path') {
    const path = new Path2D(mark.d);
    context.strokeStyle = mark.edge;
    context.lineWidth = mark.width * 2;
    context.stroke(path);
    context.strokeStyle = mark.colour;
    context.lineWidth = mark.width;
    context.stroke(path);
    return;
  }
  context.font = `700 ${String(mark.size)}px ${markFont}`;
  context.textBaseline = 'hanging';
  context.strokeStyle = mark.edge;
  context.lineWidth = mark.size / 6;
  context.strokeText(mark.text, mark.x, mark.y);
  context.fillStyle = mark.colour;
  context.fillText(mark.text, mark.x, mark.y);
}
