import { describe, expect, it } from 'vitest';
import { noFinding, type Findings } from '#shared/model/finding.ts';
import { score } from '#shared/scoring/score.ts';
import { idsShown } from '#shared/visit/checklist-filter.ts';
import { noReference } from '#shared/visit/item-reference.ts';
import { mustSee } from '#shared/visit/must-see.ts';
import { openItems } from '#shared/visit/open-items.ts';
import { phrasesOf, shortcomingIn } from '#shared/visit/phrases.ts';
import { photoDate } from '#shared/evidence/photo-date.ts';
import { readTypedNumber, readTypedPoints } from '#shared/text/typed-number.ts';
import { everyKind, itemOf } from './a-standard.ts';

describe('typed numbers', () => {
  it.each([
    ['3.5', 3.5],
    ['３．５', 3.5],
    ['3。5', 3.5],
    ['4分', 4],
    ['88%', 88],
    [' 2 ', 2],
    ['.5', 0.5],
    ['', null],
    ['   ', null],
    ['满分', undefined],
    ['3-4', undefined],
    ['1e3', undefined],
  ])('reads “%s”', (text, number) => {
    expect(readTypedNumber(text)).toBe(number);
  });

  it('refuses points outside the bounds instead of clamping them', () => {
    expect(readTypedPoints('4', 400)).toEqual({ ok: true, value: 400 });
    expect(readTypedPoints('0.25', 400)).toEqual({ ok: true, value: 25 });
    expect(readTypedPoints('', 400)).toEqual({ ok: true, value: null });
    for (const text of ['4.01', '45', '-1', '1.234', 'x']) expect(readTypedPoints(text, 400).ok).toBe(false);
  });
});

describe('phrases for a note', () => {
  it.each([
    ['未建女职工委员会的扣2分', '未建女职工委员会'],
    ['没有办公场所，扣1分', '没有办公场所'],
    ['未签订不得分', '未签订'],
    ['工作不扎实酌情扣0.5—2分', '工作不扎实'],
    ['每少一个扣2分', undefined],
    ['达到90%以上得3分', undefined],
  ])('finds in “%s” %s', (sentence, phrase) => {
    expect(shortcomingIn(sentence)).toBe(phrase);
  });

  it('offers what was answered first', () => {
    expect(phrasesOf(itemOf('must'), { 1: true })[0]).toBe('没有集体合同');
    expect(phrasesOf(itemOf('must'), { 1: true }, ['主席已调离'])[1]).toBe('主席已调离');
  });
});

describe('the day a photo was taken', () => {
  /** A JPEG head with an Exif block that holds DateTimeOriginal, in either byte order. */
  function jpeg(date: string, little: boolean): Uint8Array {
    const tiff = new DataView(new ArrayBuffer(26 + 18 + 20));
    tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
    tiff.setUint16(2, 42, little);
    tiff.setUint32(4, 8, little);
    tiff.setUint16(8, 1, little);
    tiff.setUint16(10, 0x8769, little);
    tiff.setUint32(18, 26, little);
    tiff.setUint16(26, 1, little);
    tiff.setUint16(28, 0x9003, little);
    tiff.setUint32(36, 44, little);
    const bytes = new Uint8Array(tiff.buffer);
    bytes.set(new TextEncoder().encode(`${date}\0`), 44);
    const length = 8 + bytes.length;
    return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0, ...bytes, 0xff, 0xda]);
  }

  it('comes from the camera, in either byte order', () => {
    expect(photoDate(jpeg('2024:11:05 09:30:00', true))).toBe('2024-11-05');
    expect(photoDate(jpeg('2024:11:05 09:30:00', false))).toBe('2024-11-05');
  });

  it('is unknown where the picture does not say, or says nonsense', () => {
    expect(photoDate(jpeg('0000:00:00 00:00:00', true))).toBeNull();
    expect(photoDate(Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 0]))).toBeNull();
    expect(photoDate(new Uint8Array())).toBeNull();
    const whole = jpeg('2024:11:05 09:30:00', true);
    for (let length = 0; length < whole.length; length += 1) expect(['2024-11-05', null]).toContain(photoDate(whole.slice(0, length)));
  });
});

describe('what is open and what a filter shows', () => {
  const findings: Findings = {
    missing: { ...noFinding, verdict: 'partly', answers: { 0: 1 } },
    step: { ...noFinding, verdict: 'partly' },
    grade: { ...noFinding, verdict: 'met', photos: ['1'.repeat(64)] },
  };
  const result = score(everyKind, { findings, facts: {} });

  it('lists what nobody looked at, what leaves a doubt, and vetoes that only a person can judge', () => {
    const open = openItems(everyKind, result, 4);
    expect(open.unjudged.map(({ itemId }) => itemId)).toEqual(['tiers', 'count', 'parts', 'free', 'must', 'veto']);
    expect(open.vetoes.map(({ itemId, place }) => ({ itemId, place }))).toEqual([{ itemId: 'veto', place: 9 }]);
    expect(open.unproven).toBe(4);
    expect(open.doubtful.map(({ itemId }) => itemId)).toEqual(['step']);
    const again = openItems(everyKind, result, 0, { isAsked: (itemId) => itemId === 'free' });
    expect([again.unjudged.map(({ itemId }) => itemId), again.vetoes, again.doubtful]).toEqual([['free'], [], []]);
  });

  it('names what to look at first: vetoes, contradicting facts, suggestions against 符合', () => {
    const none = { lines: [], suggestions: new Map(), references: new Map() };
    expect([...mustSee(everyKind, none)]).toEqual(['veto']);
    const suggestion = { itemId: 'grade', verdict: 'unmet', answers: [], reason: '', facts: [] } as const;
    expect([...mustSee(everyKind, { ...none, suggestions: new Map([['grade', suggestion]]) })]).toEqual(['grade', 'veto']);
    const last = { title: '', year: 2025, points: 0, verdict: 'partly', found: '' } as const;
    expect([...mustSee(everyKind, { ...none, references: new Map([['count', { ...noReference, last }]]) })]).toEqual(['count', 'veto']);
  });

  it('narrows the checklist', () => {
    const first = { first: new Set(['step']), unproven: new Set(['grade']), isReopened: () => true };
    expect([...idsShown('must-see', everyKind, findings, result, first)]).toEqual(['step']);
    expect([...idsShown('lost', everyKind, findings, result, first)]).toEqual(['missing']);
    expect([...idsShown('photos', everyKind, findings, result, first)]).toEqual(['grade']);
    expect([...idsShown('unproven', everyKind, findings, result, first)]).toEqual(['grade']);
    expect([...idsShown('mandatory', everyKind, findings, result, first)]).toEqual(['must', 'veto']);
    expect([...idsShown('open', everyKind, findings, result, first)]).toContain('step');
    expect(idsShown('all', everyKind, findings, result, first).size).toBe(10);
    const again = { ...first, isReopened: (itemId: string) => itemId === 'missing' || itemId === 'free' };
    expect([...idsShown('reopened', everyKind, findings, result, again)].toSorted()).toEqual(['free', 'missing']);
    expect([...idsShown('open', everyKind, findings, result, again)]).toEqual(['free']);
  });
});
