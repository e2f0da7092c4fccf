import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { digestOf, type Closing, type Sealed } from '#shared/closing/closing.ts';
import { closingProgress } from '#shared/closing/progress.ts';
import { shortfallsOf } from '#shared/scoring/shortfalls.ts';
import { inkBox, isSignature } from '#shared/closing/strokes.ts';
import type { Marks } from '#shared/model/marks.ts';
import { canonicalJson } from '#shared/json.ts';
import type { Findings } from '#shared/model/finding.ts';
import { firstFindings, firstResult, threeItems } from './a-visit.ts';

const shortfalls = shortfallsOf(threeItems, firstFindings, firstResult);
const replies = { missing: { stance: 'disputed', words: '已成立' } } as const;
const signature = { name: '王芳', post: '主席', image: null, signedOn: '2024-11-20' };

const sealed: Sealed = { findings: firstFindings, replies, result: firstResult, leftOut: [], marksOf: () => [] };
const signedUnder = (seal: string): Closing => ({
  replies,
  signatures: { unit: { ...signature, seals: seal }, inspector: { ...signature, seals: seal } },
  leftOut: [],
});

describe('how far a closing meeting has come', () => {
  it('counts what the unit has answered to, and whose signatures are valid', () => {
    const closing: Closing = { replies, signatures: { unit: { ...signature, seals: digestOf(sealed) } }, leftOut: [] };
    expect(closingProgress(shortfalls, closing, sealed)).toEqual({
      replied: 1,
      of: 2,
      disputed: 1,
      signatures: { inspector: 'none', unit: 'signed', town: 'none', county: 'none' },
      signed: 1,
      signers: 2,
    });
  });

  it('shows a signature as outdated when anything printed above it is changed', () => {
    const closing = signedUnder(digestOf(sealed));
    const signedIf = (change: Partial<Sealed>) => closingProgress(shortfalls, closing, { ...sealed, ...change }).signed;
    const changed: Findings = { ...firstFindings, plain: { verdict: 'unmet', answers: {}, points: null, note: '', photos: [] } };
    const circle: Marks = [{ kind: 'circle', colour: 'red', from: [1000, 1000], to: [3000, 3000] }];
    expect(closingProgress(shortfalls, closing, { ...sealed, findings: changed }).signatures).toMatchObject({ inspector: 'outdated', unit: 'outdated' });
    expect(signedIf({})).toBe(2);
    expect(signedIf({ replies: {} })).toBe(0);
    expect(signedIf({ leftOut: ['ab'] })).toBe(0);
    expect(signedIf({ marksOf: () => circle })).toBe(0);
    expect(signedIf({ result: { ...firstResult, total: firstResult.total + 100 } })).toBe(0);
  });

  it('compares a signature that covers findings and replies only with those', () => {
    const plain = bytesToHex(sha256(utf8ToBytes(canonicalJson(z.json().parse(JSON.parse(JSON.stringify({ findings: firstFindings, replies })))))));
    const closing = signedUnder(plain);
    expect(closingProgress(shortfalls, closing, { ...sealed, leftOut: ['ab'] }).signed).toBe(2);
    expect(closingProgress(shortfalls, closing, { ...sealed, replies: {} }).signed).toBe(0);
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
