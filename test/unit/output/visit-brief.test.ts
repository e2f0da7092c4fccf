import { describe, expect, it } from 'vitest';
import { selfOutlook } from '#shared/desk/self-flips.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { visitBrief } from '#shared/output/papers/visit-brief.ts';
import { noReference } from '#shared/visit/item-reference.ts';
import { visitMinutes } from '#shared/visit/visit-minutes.ts';
import { item, section, standard } from '../scoring/make-standard.ts';

const made = standard(
  [
    section('组织', [item({ id: 'a', max: 8, evidence: ['建会批复'] }), item({ id: 'must', max: 0, rules: [{ kind: 'mandatory' }] })]),
    section('作用', [item({ id: 'b', max: 2, evidence: ['台账', '建会批复'] })]),
  ],
  { total: 10, policy: { accept: 8, rectify: 6, mandatoryOpen: 'rectify' } },
);
const basis = { facts: {}, subordinates: [] };

describe('minutes of a visit', () => {
  it('are 60 to 90 together, at least one each, more for what is worth more', () => {
    const minutes = visitMinutes(made);
    expect([...minutes.values()].reduce((sum, one) => sum + one, 0)).toBe(60);
    expect(Math.min(...minutes.values())).toBeGreaterThanOrEqual(1);
    expect(minutes.get('a')).toBeGreaterThan(minutes.get('b') ?? 0);
    const many = standard(
      [
        section(
          'a',
          Array.from({ length: 60 }, (_, index) => item({ id: `i${String(index)}`, max: 1 })),
        ),
      ],
      { total: 60 },
    );
    expect([...visitMinutes(many).values()].reduce((sum, one) => sum + one, 0)).toBe(90);
    expect(itemsOf(many)).toHaveLength(visitMinutes(many).size);
  });
});

describe('what turns on which item, before anybody went there', () => {
  it('takes the unit at its word and names what alone would change the result', () => {
    const outlook = selfOutlook(made, (itemId) => (itemId === 'b' ? 150 : null), basis);
    expect(outlook).toMatchObject({ total: 950, outcome: 'accepted' });
    expect(outlook?.flips.map(({ item: { id } }) => id)).toEqual(expect.arrayContaining(['a', 'must']));
    expect(outlook?.flips.map(({ item: { id } }) => id)).not.toContain('b');
  });
});

describe('核查行前简报', () => {
  const paper = visitBrief({
    federation: '云溪县总工会',
    roundTitle: '2024年验收',
    unitName: '某厂工会',
    unitWords: '城关镇，企业',
    standard: made,
    lines: Array.from({ length: 10 }, (_, index) => `矛盾${String(index + 1)}`),
    references: new Map([['b', { ...noReference, last: { title: '2023年', year: 2023, points: 100, verdict: 'partly' as const, found: '缺两次记录' } }]]),
    selfTotal: 950,
    outlook: selfOutlook(made, () => null, basis),
    team: '第一组',
    plannedOn: '2024-11-05',
    today: '2024-11-01',
  });
  const text = JSON.stringify(paper);

  it('says what is out of line, what was missed, what the verdict turns on and what to see', () => {
    for (const words of ['某厂工会', '第一组', '自评 9.5 分', '第3项', '缺两次记录', '自评全部属实', '建会批复', '必备或否决 1 项'])
      expect(text).toContain(words);
  });

  it('stays on a page: further lines are counted', () => {
    expect(text).toContain('矛盾6');
    expect(text).not.toContain('矛盾7');
    expect(text).toContain('另有 4 条');
  });
});
