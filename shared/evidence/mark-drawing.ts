import { assertNever } from '../result.ts';
import type { Mark, MarkColour, Marks, Place } from '../model/marks.ts';

/** A mark ready to be drawn on a picture of so many pixels: a path in the notation of SVG (which a canvas understands too), or a text. */
export type DrawnMark =
  | { readonly kind: 'path'; readonly d: string; readonly colour: string; readonly edge: string; readonly width: number }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly colour: string;
      readonly edge: string;
    };

const inks: Readonly<Record<MarkColour, { readonly colour: string; readonly edge: string }>> = {
  red: { colour: '#e60012', edge: '#ffffff' },
  yellow: { colour: '#ffe100', edge: '#000000' },
  cyan: { colour: '#00e5ff', edge: '#000000' },
};

/** The colour of marks as screens and canvases write it. */
export const markInk = (colour: MarkColour): string => inks[colour].colour;

/** The family of texts on pictures. */
export const markFont = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';

/** Shares of the longer side. */
const strokeShare = 0.006;
const textShare = 0.04;
const headShare = 0.035;
/** Half the angle of an arrow's head. */
const headAngle = Math.PI / 7;

/** What marks look like on a picture of `width` × `height` pixels: the same on screen and in an exported copy. */
export function drawMarks(marks: Marks, width: number, height: number): readonly DrawnMark[] {
  const longer = Math.max(width, height);
  return marks.map((mark): DrawnMark => {
    const ink = inks[mark.colour];
    if (mark.kind === 'text') {
      const [x, y] = onPicture(mark.at, width, height);
      return { kind: 'text', x, y, text: mark.text, size: longer * textShare, ...ink };
    }
    return { kind: 'path', d: pathOf(mark, width, height), width: longer * strokeShare, ...ink };
  });
}

const onPicture = ([x, y]: Place, width: number, height: number): readonly [number, number] => [(x / 10_000) * width, (y / 10_000) * height];
const spot = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function pathOf(mark: Exclude<Mark, { kind: 'text' }>, width: number, height: number): string {
  switch (mark.kind) {
    case 'arrow':
      return arrowPath(onPicture(mark.from, width, height), onPicture(mark.to, width, height), Math.max(width, height) * headShare);
    case 'circle':
      return circlePath(onPicture(mark.from, width, height), onPicture(mark.to, width, height));
    case 'line':
      return mark.places.map((place, index) => `${index === 0 ? 'M' : 'L'}${spot(...onPicture(place, width, height))}`).join('');
    default:
      return assertNever(mark);
  }
}

function arrowPath([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], head: number): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number) => spot(x2 - head * Math.cos(angle + turn), y2 - head * Math.sin(angle + turn));
  return `M${spot(x1, y1)}L${spot(x2, y2)}M${wing(headAngle)}L${spot(x2, y2)}L${wing(-headAngle)}`;
}

function circlePath([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const [rx, ry] = [Math.abs(x2 - x1) / 2, Math.abs(y2 - y1) / 2];
  const y = (y1 + y2) / 2;
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const half = `A${spot(rx, ry)} 0 1 1 `;
  return `M${spot(left, y)}${half}${spot(right, y)}${half}${spot(left, y)}`;
}
