import { z } from 'zod';

/** Colours of marks: each stands out in sunlight, with an edge that keeps it visible on any ground. */
export const markColours = ['red', 'yellow', 'cyan'] as const;
export type MarkColour = (typeof markColours)[number];

/** Chinese words for the colours. */
export const markColourWords: Readonly<Record<MarkColour, string>> = { red: '红', yellow: '黄', cyan: '青' };

/** A place on a picture in ten-thousandths of its width and of its height, so that marks fit the picture at any size. */
const Place = z.tuple([z.int().min(-2000).max(12_000), z.int().min(-2000).max(12_000)]);
export type Place = z.infer<typeof Place>;

const colour = z.enum(markColours);

/** The longest text on a picture. */
export const longestMarkText = 40;

/** One mark: an arrow to a place, a circle around a box, a free line, or a text that begins at a place. */
export const Mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('arrow'), colour, from: Place, to: Place }),
  z.object({ kind: z.literal('circle'), colour, from: Place, to: Place }),
  z.object({ kind: z.literal('line'), colour, places: z.array(Place).min(2).max(2000) }),
  z.object({ kind: z.literal('text'), colour, at: Place, text: z.string().min(1).max(longestMarkText) }),
]);
export type Mark = z.infer<typeof Mark>;

/** What was drawn on a photo, the last on top. The photo itself is never changed: marks are a layer over it. */
export const Marks = z.array(Mark).max(200);
export type Marks = readonly Mark[];

/** How far, in ten-thousandths, a place may be off a line before it is kept. */
const lineTolerance = 25;

/** A free line with the places left out that change nothing to see (Ramer, Douglas and Peucker): a hand gives hundreds a second. */
export function simplerLine(places: readonly Place[]): readonly Place[] {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || places.length < 3) return places;
  let farthest = 0;
  let at = 0;
  places.forEach((place, index) => {
    const off = distanceFrom(place, first, last);
    if (off > farthest) [farthest, at] = [off, index];
  });
  if (farthest <= lineTolerance) return [first, last];
  return [...simplerLine(places.slice(0, at + 1)).slice(0, -1), ...simplerLine(places.slice(at))];
}

function distanceFrom([x, y]: Place, [x1, y1]: Place, [x2, y2]: Place): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
