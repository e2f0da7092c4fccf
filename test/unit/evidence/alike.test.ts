import { describe, expect, it } from 'vitest';
import { alike, nearDistance, type VisitPictures } from '#shared/evidence/alike.ts';
import { printDistance, printOf, printWords } from '#shared/evidence/picture-print.ts';

const word = (bits: number): string => (2n ** BigInt(bits) - 1n).toString(16).padStart(32, '0');
const sha = (byte: string): string => byte.repeat(32);
const visit = (roundId: string, unitId: string, phase: 'first' | 're', ...photos: readonly (readonly [string, string | null])[]): VisitPictures => ({
  id: `${roundId}/${unitId}/${phase}`,
  roundId,
  unitId,
  phase,
  photos: photos.map(([sha256, print], index) => ({ itemId: String(index + 1), sha256, print })),
});

describe('prints', () => {
  it('are equal for equal pictures at any size and light', () => {
    const picture = (width: number, height: number, light: number): string => {
      const pixels = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
        const [x, y] = [((Math.floor(at / 4) % width) + 0.5) / width, (Math.floor(at / 4 / width) + 0.5) / height];
        return at % 4 === 3 ? 255 : (80 + 60 * Math.sin(7 * x + 3 * y) + 40 * Math.cos(9 * y)) * light;
      });
      return printOf(pixels, width, height);
    };
    expect(picture(144, 72, 1)).toMatch(/^[0-9a-f]{32}$/);
    expect(picture(288, 144, 1)).toBe(picture(144, 72, 1));
    expect(picture(144, 72, 1.2)).toBe(picture(144, 72, 1));
  });

  it('differ in as many bits as they differ', () => {
    const words = (print: string): Uint32Array => printWords(print) ?? new Uint32Array();
    for (const bits of [0, 1, 31, 32, 33, 64, 127, 128]) expect(printDistance(words(word(0)), words(word(bits)))).toBe(bits);
    expect(printWords('f'.repeat(16))).toBeUndefined();
  });
});

describe('the same picture', () => {
  const own = visit('2026', 'u1', 'first', [sha('aa'), word(0)], [sha('bb'), null]);

  it('is found at another unit and in another round, exactly the same and nearly the same', () => {
    const near = visit('2026', 'u2', 'first', [sha('cc'), word(nearDistance)], [sha('dd'), word(3)]);
    const same = visit('2025', 'u1', 're', [sha('bb'), null]);
    const found = alike([own], [own, near, same]);
    expect(found.map(({ own: { itemId }, other, same: exact }) => [itemId, other.roundId, other.unitId, other.itemId, exact])).toEqual([
      ['1', '2026', 'u2', '2', false],
      ['2', '2025', 'u1', '1', true],
    ]);
  });

  it('says nothing where one unit shows it twice in one round', () => {
    expect(alike([own], [own, visit('2026', 'u1', 're', [sha('aa'), word(0)])])).toEqual([]);
  });

  it('is not taken for another picture, nor a photo without a print for any', () => {
    expect(alike([own], [visit('2026', 'u2', 'first', [sha('cc'), word(nearDistance + 1)], [sha('dd'), null])])).toEqual([]);
  });
});
