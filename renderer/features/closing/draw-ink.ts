import { inkBox, type Stroke } from '#shared/closing/strokes.ts';

const penPx = 3;
/** Pictures of signatures are drawn at twice the size of the screen, so that they print sharp. */
const scale = 2;

/** Draws strokes as a pen would: rounded, curved through the middle of each step. */
export function drawInk(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  context.lineWidth = penPx;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = '#10151f';
  for (const stroke of strokes) {
    const [first] = stroke;
    if (first === undefined) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    stroke.forEach((point, index) => {
      const next = stroke[index + 1] ?? point;
      context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    });
    context.stroke();
  }
}

/** The strokes as a PNG on white, cut to the ink. Undefined where nothing was drawn. */
export async function inkAsPng(strokes: readonly Stroke[]): Promise<Uint8Array | undefined> {
  const box = inkBox(strokes);
  if (box === undefined) return undefined;
  const canvas = new OffscreenCanvas(Math.ceil(box.width * scale), Math.ceil(box.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('这台电脑的浏览器不能画图，请选“在纸上签字”。');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(-box.x, -box.y);
  drawInk(context, strokes);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
