import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { noFinding } from '#shared/model/finding.ts';
import { Standard } from '#shared/model/standard.ts';
import { nothingKnown, scoreOn } from '#shared/scoring/score-basis.ts';
import { TotalOf } from '#renderer/ui/total-of.tsx';

const standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 's',
  version: '1',
  title: 's',
  total: 100,
  sections: [
    { id: 'a', title: 'A', max: 100, items: [{ id: 'a1', no: '1', text: '一', max: 100 }] },
    { id: 'b', title: '加分', max: 0, items: [{ id: 'b1', no: '2', text: '二', max: 0, rules: [{ kind: 'bonus', points: 1, cap: 3 }] }] },
  ],
  policy: { accept: 80, rectify: 60 },
});

describe('a total', () => {
  const met = { ...noFinding, verdict: 'met' as const };
  const words = (result: Parameters<typeof TotalOf>[0]['result']): string => renderToStaticMarkup(<TotalOf result={result} />).replaceAll(/<[^>]*>/gu, '');

  it('of 101 out of 100 says that 1 of it is bonus', () => {
    const result = scoreOn(standard, { a1: met, b1: { ...met, answers: { 0: 1 } } }, nothingKnown);
    expect([result.total, result.max, result.bonus]).toEqual([10100, 10000, 100]);
    expect(words(result)).toBe('101 / 100，含加分 1');
  });

  it('without bonus says nothing of it', () => {
    expect(words(scoreOn(standard, { a1: met, b1: noFinding }, nothingKnown))).toBe('100 / 100');
  });
});
