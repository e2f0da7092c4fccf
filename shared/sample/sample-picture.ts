import { crc32 } from '../output/zip-parts.ts';
import { zlibSync } from 'fflate';
import type { Random } from './random.ts';

/** A colour: red, green, blue, 0–255 each. */
type Colour = readonly [number, number, number];

/** What a picture of the sample shows. */
export type Scene = 'plate' | 'papers' | 'room' | 'board';

const width = 320;
const height = 240;

/** A drawn picture: its file, and its pixels for comparing it with others. */
interface SamplePicture {
  readonly png: Uint8Array;
  /** 4 bytes a pixel, row by row. */
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Paints rectangles; every scene is made of them. Edges are fractions of the picture; `fade` darkens towards the bottom. */
class Canvas {
  readonly rgba = new Uint8Array(width * height * 4);
  private readonly pixels = new Uint32Array(this.rgba.buffer);

  box(left: number, top: number, right: number, bottom: number, [red, green, blue]: Colour, fade = 0): void {
    const [x0, y0, x1, y1] = [Math.round(left * width), Math.round(top * height), Math.round(right * width), Math.round(bottom * height)];
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y += 1) {
      const light = 1 - (fade * (y - y0)) / Math.max(1, y1 - y0);
      const [pixel = 0] = new Uint32Array(Uint8Array.of(red * light, green * light, blue * light, 255).buffer);
      this.pixels.fill(pixel, y * width + Math.max(0, x0), y * width + Math.min(width, x1));
    }
  }
}

/** Steps of brightness in which light falls off: few enough that the file stays small. */
const steps = 3.3;

/** Lets light fall in from somewhere, so that no two pictures of the same scene look alike; now and then the scene is seen from the other side. */
function lit(rgba: Uint8Array, random: Random): Uint8Array {
  const lights = Array.from({ length: 3 }, () => waveOf(random.next() * 2 * Math.PI, 0.4 + random.next() * 1.4, random.next() * 2 * Math.PI));
  const mirrored = random.chance(0.5);
  const lighted = new Uint8Array(rgba.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let light = 0;
      for (const wave of lights) light += wave(x, y);
      const factor = 0.78 + 0.07 * (Math.round(light * steps) / steps);
      const from = (y * width + (mirrored ? width - 1 - x : x)) * 4;
      const to = (y * width + x) * 4;
      for (let part = 0; part < 3; part += 1) lighted[to + part] = Math.min(255, (rgba[from + part] ?? 0) * factor);
      lighted[to + 3] = 255;
    }
  }
  return lighted;
}

/** A wave of light across the picture, from −1 to 1. Cosines of both axes are looked up: cos(a + b) = cos a cos b − sin a sin b. */
function waveOf(angle: number, waves: number, phase: number): (x: number, y: number) => number {
  const across = Float64Array.from({ length: width }, (_, x) => (x / width) * Math.cos(angle) * waves * 2 * Math.PI + phase);
  const down = Float64Array.from({ length: height }, (_, y) => (y / height) * Math.sin(angle) * waves * 2 * Math.PI);
  const [cosX, sinX, cosY, sinY] = [across.map(Math.cos), across.map(Math.sin), down.map(Math.cos), down.map(Math.sin)];
  return (x, y) => (cosX[x] ?? 0) * (cosY[y] ?? 0) - (sinX[x] ?? 0) * (sinY[y] ?? 0);
}

const wallColours: readonly Colour[] = [
  [226, 221, 208],
  [208, 216, 214],
  [232, 228, 222],
  [214, 206, 196],
];
const red: Colour = [176, 42, 36];
const paper: Colour = [247, 247, 243];
const ink: Colour = [96, 100, 106];

function drawWall(canvas: Canvas, random: Random): void {
  canvas.box(0, 0, 1, 1, random.pick(wallColours), 0.18);
  canvas.box(0, 0.86, 1, 1, [150, 140, 128], 0.3);
}

const scenes: Readonly<Record<Scene, (canvas: Canvas, random: Random) => void>> = {
  plate: (canvas, random) => {
    drawWall(canvas, random);
    const door = 0.5 + random.next() * 0.2;
    canvas.box(door, 0.2, door + 0.3, 0.86, [112, 84, 62], 0.25);
    const left = 0.1 + random.next() * 0.12;
    const plates = random.integer(1, 3);
    for (let place = 0; place < plates; place += 1) {
      const at = left + place * 0.12;
      canvas.box(at, 0.18, at + 0.09, 0.74, paper, 0.1);
      for (let sign = 0; sign < 6; sign += 1) canvas.box(at + 0.02, 0.22 + sign * 0.085, at + 0.07, 0.28 + sign * 0.085, place === 0 ? red : ink);
    }
  },
  papers: (canvas, random) => {
    canvas.box(0, 0, 1, 1, [134, 100, 70], 0.3);
    const sheets = random.integer(2, 4);
    for (let place = 0; place < sheets; place += 1) {
      const left = 0.06 + place * 0.22 + random.next() * 0.04;
      const top = 0.1 + random.next() * 0.2;
      canvas.box(left, top, left + 0.26, top + 0.6, paper, 0.06);
      canvas.box(left + 0.05, top + 0.05, left + 0.21, top + 0.09, red);
      const lines = random.integer(5, 11);
      for (let line = 0; line < lines; line += 1)
        canvas.box(left + 0.03, top + 0.14 + line * 0.04, left + 0.15 + random.next() * 0.08, top + 0.155 + line * 0.04, ink);
    }
  },
  room: (canvas, random) => {
    drawWall(canvas, random);
    const window = random.next() * 0.5 + 0.1;
    canvas.box(window, 0.12, window + 0.28, 0.48, [168, 204, 226], 0.2);
    canvas.box(window + 0.135, 0.12, window + 0.145, 0.48, paper);
    canvas.box(0.16, 0.6, 0.84, 0.68, [120, 86, 58]);
    canvas.box(0.2, 0.68, 0.23, 0.92, [90, 64, 44]);
    canvas.box(0.77, 0.68, 0.8, 0.92, [90, 64, 44]);
    const chairs = random.integer(2, 5);
    for (let place = 0; place < chairs; place += 1) canvas.box(0.2 + place * 0.13, 0.5, 0.28 + place * 0.13, 0.6, [58, 76, 104]);
  },
  board: (canvas, random) => {
    drawWall(canvas, random);
    canvas.box(0.1, 0.12, 0.9, 0.76, [92, 66, 46]);
    canvas.box(0.12, 0.15, 0.88, 0.73, [196, 214, 198], 0.08);
    canvas.box(0.3, 0.17, 0.7, 0.24, red);
    const colours: readonly Colour[] = [paper, [246, 226, 164], [196, 218, 242], [240, 200, 196]];
    for (let row = 0; row < 2; row += 1) {
      for (let column = 0; column < 5; column += 1) {
        if (!random.chance(0.75)) continue;
        canvas.box(0.15 + column * 0.145, 0.28 + row * 0.22, 0.27 + column * 0.145, 0.46 + row * 0.22, random.pick(colours));
      }
    }
  },
};

/** Draws a picture as a phone might have taken it on site: nobody's real photo, so that anybody may be shown it. */
export function samplePicture(random: Random, scene: Scene): SamplePicture {
  const canvas = new Canvas();
  scenes[scene](canvas, random);
  const rgba = lit(canvas.rgba, random);
  return { png: pngOf(rgba), rgba, width, height };
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = name.charCodeAt(index);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** A PNG of 8-bit colours: rows without a filter, packed by zlib (RFC 2083), quickly rather than tightly. */
function pngOf(rgba: Uint8Array): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = new Uint8Array(height * (width * 3 + 1));
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1) {
      for (let part = 0; part < 3; part += 1) rows[to + part] = rgba[from + part] ?? 0;
      from += 4;
      to += 3;
    }
  }
  const parts = [
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows, { level: 2 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (png.set(part, at), at + part.length), 0);
  return png;
}
