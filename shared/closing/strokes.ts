/** One point of a drawn line, in pixels of the pad. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
}

/** What a pen drew without being lifted. */
export type Stroke = readonly PenPoint[];

/** The part of the pad that holds ink, with some air around it. */
interface InkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const airPx = 8;
/** Shorter than this it is a slip of the hand, not a name. */
const shortestPx = 60;

/** The box around all strokes; undefined where nothing was drawn. */
export function inkBox(strokes: readonly Stroke[]): InkBox | undefined {
  const points = strokes.flat();
  const [first] = points;
  if (first === undefined) return undefined;
  const box = points.reduce(
    (so, { x, y }) => ({ left: Math.min(so.left, x), top: Math.min(so.top, y), right: Math.max(so.right, x), bottom: Math.max(so.bottom, y) }),
    { left: first.x, top: first.y, right: first.x, bottom: first.y },
  );
  return { x: box.left - airPx, y: box.top - airPx, width: box.right - box.left + 2 * airPx, height: box.bottom - box.top + 2 * airPx };
}

/** Whether what was drawn can be a signature: an accidental tap cannot. */
export function isSignature(strokes: readonly Stroke[]): boolean {
  const lengths = strokes.map((stroke) =>
    stroke.reduce((sum, { x, y }, index) => {
      const before = stroke[index - 1];
      return before === undefined ? sum : sum + Math.hypot(x - before.x, y - before.y);
    }, 0),
  );
  return lengths.reduce((sum, length) => sum + length, 0) >= shortestPx;
}
