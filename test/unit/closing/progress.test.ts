import { describe, expect, it } from 'vitest';
import { digestOf, type Closing } from '#shared/closing/closing.ts';
import { closingProgress } from '#shared/closing/progress.ts';
import { shortfallsOf } from '#shared/closing/shortfalls.ts';
import { inkBox, isSignature } from '#shared/closing/strokes.ts';
import type { Findings } from '#shared/model/finding.ts';
import { firstFindings, firstResult, threeItems } from './a-visit.ts';

const shortfalls = shortfallsOf(threeItems, firstFindings, firstResult);
const replies = { missing: { stance: 'disputed', words: '已成立' } } as const;
const signature = { name: '王芳', post: '主席', image: null, signedOn: '2024-11-20' };

describe('how far a closing meeting has come', () => {
  it('counts what the unit has answered to, and whose signatures stand', () => {
    const digest = digestOf(firstFindings, replies);
    const closing: Closing = { replies, signatures: { unit: { ...signature, seals: digest } }, leftOut: [] };
    expect(closingProgress(shortfalls, closing, digest)).toEqual({
      replied: 1,
      of: 2,
      disputed: 1,
      signatures: { inspector: 'none', unit: 'signed' },
      signed: 1,
    });
  });

  it('shows a signature as outdated when a finding or a reply is changed after it', () => {
    const sealed = digestOf(firstFindings, replies);
    const closing: Closing = { replies, signatures: { unit: { ...signature, seals: sealed }, inspector: { ...signature, seals: sealed } }, leftOut: [] };
    const changed: Findings = { ...firstFindings, plain: { verdict: 'unmet', answers: {}, points: null, note: '', photos: [] } };
    expect(closingProgress(shortfalls, closing, digestOf(changed, replies)).signatures).toEqual({ inspector: 'outdated', unit: 'outdated' });
    expect(closingProgress(shortfalls, closing, digestOf(firstFindings, {})).signed).toBe(0);
    expect(closingProgress(shortfalls, closing, sealed).signed).toBe(2);
  });
});

describe('drawn strokes', () => {
  it('have a box with air around them, and none where nothing was drawn', () => {
    expect(inkBox([])).toBeUndefined();
    const strokes = [
      [
        { x: 20, y: 30 },
        { x: 60, y: 30 },
      ],
      [{ x: 40, y: 90 }],
    ];
    expect(inkBox(strokes)).toEqual({ x: 12, y: 22, width: 56, height: 76 });
  });

  it('are a signature only when they are longer than a slip of the hand', () => {
    const stroke = (length: number) => [
      { x: 0, y: 0 },
      { x: length, y: 0 },
    ];
    expect([[], [[{ x: 5, y: 5 }]], [stroke(59)], [stroke(30), stroke(30)]].map(isSignature)).toEqual([false, false, false, true]);
  });
});
