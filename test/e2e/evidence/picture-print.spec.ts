import type { Page } from 'playwright/test';
import { nearDistance } from '#shared/evidence/alike.ts';
import { printDistance, printOf, printWords } from '#shared/evidence/picture-print.ts';
import { expect, test } from '../harness/test.ts';

const scenes = 20;
const papers = 20;
const side = 144;
const variants = ['compressed', 'half', 'third', 'brighter', 'darker', 'cropped'] as const;
type Variant = (typeof variants)[number];

/** Pixels of pictures as the photo worker looks at them, in base64: rooms and people (shapes in light), or photographed papers (lines of text), each as taken and changed. */
function pixels(page: Page, kind: 'scene' | 'paper', seed: number, asked: readonly ('plain' | Variant)[]): Promise<readonly string[]> {
  return page.evaluate(
    async ({ kind: what, seed: from, asked: wanted, side: sidePx }) => {
      let state = from * 7919 + 17;
      const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
      const make = (width: number, height: number, paint: (context: OffscreenCanvasRenderingContext2D) => void): OffscreenCanvas => {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (context === null) throw new Error('no canvas');
        paint(context);
        return canvas;
      };
      const light = (context: OffscreenCanvasRenderingContext2D, width: number, height: number) => {
        const fall = context.createLinearGradient(width * random(), height * random(), width * random(), height * random());
        fall.addColorStop(0, 'rgb(255 255 240 / 25%)');
        fall.addColorStop(1, 'rgb(0 0 20 / 30%)');
        context.fillStyle = fall;
        context.fillRect(0, 0, width, height);
      };
      const scene = () =>
        make(1200, 900, (context) => {
          context.fillStyle = `hsl(${String(random() * 360)} 20% ${String(40 + random() * 40)}%)`;
          context.fillRect(0, 0, 1200, 900);
          for (let shape = 0; shape < 60; shape += 1) {
            context.fillStyle = `hsl(${String(random() * 360)} 50% ${String(15 + random() * 70)}% / 80%)`;
            context.beginPath();
            if (random() < 0.5) context.rect(random() * 1100 - 50, random() * 800 - 50, 40 + random() * 350, 40 + random() * 250);
            else context.ellipse(random() * 1200, random() * 900, 30 + random() * 150, 30 + random() * 120, random() * 3, 0, 7);
            context.fill();
          }
          light(context, 1200, 900);
        });
      const paper = () =>
        make(900, 1200, (context) => {
          context.fillStyle = '#6e503c';
          context.fillRect(0, 0, 900, 1200);
          context.translate(20 + random() * 60, 20 + random() * 60);
          context.rotate((random() - 0.5) * 0.08);
          context.fillStyle = '#f2efe6';
          context.fillRect(0, 0, 780, 1080);
          context.fillStyle = '#303030';
          context.fillRect(200 + random() * 80, 60, 300 + random() * 120, 32);
          for (let y = 140; y < 1020; y += random() < 0.15 ? 60 : 30) {
            const end = random() < 0.7 ? 720 : 120 + random() * 500;
            for (let x = 60; x < end; x += 18) if (random() < 0.92) context.fillRect(x, y, 13, 16);
          }
          context.setTransform(1, 0, 0, 1, 0, 0);
          light(context, 900, 1200);
        });
      const picture = what === 'scene' ? scene() : paper();
      const { width, height } = picture;
      const changed = async (how: string): Promise<ImageBitmap> => {
        const cut = how === 'cropped' ? 0.02 : 0;
        const scale = how === 'half' ? 0.5 : how === 'third' ? 1 / 3 : 1;
        const filter = how === 'brighter' ? 'brightness(1.2)' : how === 'darker' ? 'brightness(0.75)' : 'none';
        const copy = make(Math.round(width * scale), Math.round(height * scale), (context) => {
          context.filter = filter;
          context.imageSmoothingQuality = 'high';
          context.drawImage(picture, width * cut, height * cut * 0.5, width * (1 - cut * 1.5), height * (1 - cut * 1.5), 0, 0, width * scale, height * scale);
        });
        return createImageBitmap(await copy.convertToBlob({ type: 'image/jpeg', quality: how === 'plain' ? 0.9 : how === 'compressed' ? 0.35 : 0.7 }));
      };
      const seen: string[] = [];
      for (const how of wanted) {
        const bitmap = await changed(how);
        const context = make(sidePx, sidePx, (small) => {
          small.imageSmoothingQuality = 'high';
          small.drawImage(bitmap, 0, 0, sidePx, sidePx);
        }).getContext('2d');
        const data = context?.getImageData(0, 0, sidePx, sidePx).data ?? new Uint8ClampedArray();
        let text = '';
        for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
        seen.push(btoa(text));
      }
      return seen;
    },
    { kind, seed, asked, side },
  );
}

const wordsOf = (base64: string): Uint32Array => printWords(printOf(new Uint8Array(Buffer.from(base64, 'base64')), side, side)) ?? new Uint32Array(4);

test('the same picture is found again when compressed, shrunk, brightened, darkened or slightly cropped, and others are not taken for it', async ({ page }) => {
  await page.goto('about:blank');
  const plain: Uint32Array[] = [];
  const found = new Map<Variant, number>(variants.map((variant) => [variant, 0]));
  for (const [kind, count] of [
    ['scene', scenes],
    ['paper', papers],
  ] as const) {
    for (let seed = 1; seed <= count; seed += 1) {
      const [first = '', ...others] = await pixels(page, kind, seed, ['plain', ...variants]);
      const words = wordsOf(first);
      plain.push(words);
      variants.forEach((variant, index) => {
        if (printDistance(words, wordsOf(others[index] ?? '')) <= nearDistance) found.set(variant, (found.get(variant) ?? 0) + 1);
      });
    }
  }
  const distances = plain.flatMap((a, index) => plain.slice(index + 1).map((b) => printDistance(a, b)));
  const wrong = distances.filter((distance) => distance <= nearDistance).length;
  const rate = (variant: Variant): number => (found.get(variant) ?? 0) / plain.length;
  process.stdout.write(
    `picture prints, ${String(plain.length)} pictures: found again ${variants.map((variant) => `${variant} ${(rate(variant) * 100).toFixed(0)}%`).join(', ')}; ` +
      `taken for another ${String(wrong)} of ${String(distances.length)} pairs, nearest ${String(Math.min(...distances))} of 128 bits, threshold ${String(nearDistance)}\n`,
  );
  expect(wrong / distances.length).toBeLessThan(0.0005);
  for (const variant of ['compressed', 'half', 'third', 'darker'] as const) expect(rate(variant), variant).toBeGreaterThan(0.97);
  expect(rate('brighter')).toBeGreaterThan(0.9);
  expect(rate('cropped')).toBeGreaterThan(0.6);
});
