import { describe, expect, it } from 'vitest';
import { drawMarks } from '#shared/evidence/mark-drawing.ts';
import { Marks, simplerLine, type Place } from '#shared/model/marks.ts';

describe('a free line', () => {
  it('keeps its corners and loses what is on the way', () => {
    const along: Place[] = Array.from({ length: 101 }, (_, step) => [step * 50, 0]);
    const down: Place[] = Array.from({ length: 100 }, (_, step) => [5000, (step + 1) * 50]);
    expect(simplerLine([...along, ...down])).toEqual([
      [0, 0],
      [5000, 0],
      [5000, 5000],
    ]);
  });

  it('stays within a hair of what the hand drew', () => {
    const circle: Place[] = Array.from({ length: 361 }, (_, degree) => [
      Math.round(5000 + 3000 * Math.cos((degree * Math.PI) / 180)),
      Math.round(5000 + 3000 * Math.sin((degree * Math.PI) / 180)),
    ]);
    const simpler = simplerLine(circle);
    expect(simpler.length).toBeLessThan(60);
    for (const [x, y] of simpler) expect(Math.abs(Math.hypot(x - 5000, y - 5000) - 3000)).toBeLessThan(30);
    expect(simplerLine(simpler)).toEqual(simpler);
  });
});

describe('drawing', () => {
  it('fits the picture at any size', () => {
    const marks = Marks.parse([
      { kind: 'arrow', colour: 'red', from: [1000, 2000], to: [5000, 2000] },
      { kind: 'circle', colour: 'yellow', from: [6000, 6000], to: [2000, 2000] },
      {
        kind: 'line',
        colour: 'cyan',
        places: [
          [0, 0],
          [10_000, 10_000],
        ],
      },
      { kind: 'text', colour: 'red', at: [5000, 5000], text: '缺公示栏' },
    ]);
    const [arrow, circle, line, text] = drawMarks(marks, 1000, 500);
    expect(arrow).toMatchObject({ kind: 'path', width: 6, d: expect.stringMatching(/^M100\.0 100\.0L500\.0 100\.0M.+L500\.0 100\.0L/) as unknown });
    expect(circle).toMatchObject({ kind: 'path', d: 'M200.0 200.0A200.0 100.0 0 1 1 600.0 200.0A200.0 100.0 0 1 1 200.0 200.0' });
    expect(line).toMatchObject({ kind: 'path', d: 'M0.0 0.0L1000.0 500.0' });
    expect(text).toMatchObject({ kind: 'text', x: 500, y: 250, size: 40, text: '缺公示栏' });
  });

  it('refuses a text that is longer than a picture can carry', () => {
    expect(Marks.safeParse([{ kind: 'text', colour: 'red', at: [0, 0], text: '长'.repeat(41) }]).success).toBe(false);
  });
});
