import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/model/finding.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { sumCenti } from '#shared/points.ts';
import { score } from '#shared/scoring/score.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { finding } from './make-standard.ts';

const everyItem = (standard: Standard, found: Finding): Record<string, Finding> => Object.fromEntries(itemsOf(standard).map(({ item }) => [item.id, found]));

/** Full marks from every other scorer, so that only the items decide. */
const otherScorers = (standard: Standard, points: number): Facts =>
  Object.fromEntries(standard.scorers.flatMap(({ fact }) => (fact === undefined ? [] : [[fact, points]])));

describe.each(shippedStandards.map((standard) => [standard.title, standard] as const))('%s', (_title, standard) => {
  const items = itemsOf(standard).map(({ item }) => item);

  it('adds up: items to sections, sections to the total', () => {
    for (const section of standard.sections) expect(sumCenti(section.items.map((item) => item.max))).toBe(section.max);
    expect(sumCenti(standard.sections.map((section) => section.max))).toBe(standard.total);
  });

  it('has ids that can be part of a ledger field, each once', () => {
    for (const item of items) expect(item.id).toMatch(/^[a-z0-9-]+$/);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  });

  it('says for every item how it is checked, where it comes from and how it loses points', () => {
    for (const item of items) {
      expect(item.methods.length, item.text).toBeGreaterThan(0);
      expect(item.clause !== undefined || item.assumed?.item === true, item.text).toBe(true);
      expect(item.ruleText, item.text).not.toBe('');
      if (item.max > 0) expect(item.evidence.length, item.text).toBeGreaterThan(0);
      for (const rule of item.rules) if (['per-missing', 'mandatory', 'veto'].includes(rule.kind)) expect(rule.text, item.text).toBeTruthy();
      expect(item.rules.length, item.text).toBeGreaterThan(0);
    }
  });

  it('gives the full mark to a unit that meets everything, and nothing to one that meets nothing', () => {
    expect(score(standard, { findings: everyItem(standard, finding('met')), facts: otherScorers(standard, 100) }).total).toBe(standard.total);
    expect(score(standard, { findings: everyItem(standard, finding('unmet')), facts: otherScorers(standard, 0) })).toMatchObject({
      total: 0,
      recommendation: 'rejected',
    });
  });

  it('never deducts more by fixed rules than the item is worth, in any one case of its conditions', () => {
    for (const item of items) {
      const fixed = item.rules.filter((rule) => rule.kind === 'fixed' && rule.when === undefined).map((rule) => (rule.kind === 'fixed' ? rule.points : 0));
      expect(sumCenti(fixed), item.text).toBeLessThanOrEqual(item.max);
    }
  });
});

describe('十有', () => {
  const standard = shippedStandards.find(({ id }) => id === 'shi-you') as Standard;
  const itemOf = (id: string): Item => itemsOf(standard).find(({ item }) => item.id === id)?.item as Item;
  const pointsOf = (id: string, found: Finding, facts: Facts): number | undefined =>
    score(standard, { findings: { [id]: found }, facts }).items.find((one) => one.itemId === id)?.points;

  it('asks a committee of ten women, a commissioner below', () => {
    expect(pointsOf('women-body', finding('partly', [true]), { womenWorkers: 10 })).toBe(0);
    expect(pointsOf('women-body', finding('partly', [true]), { womenWorkers: 9 })).toBe(300);
    expect(pointsOf('women-body', finding('partly', [null, true]), { womenWorkers: 9 })).toBe(0);
  });

  it('asks originals of fifty workers, an activity book below', () => {
    expect(pointsOf('activity-content', finding('partly', [2]), { workers: 50 })).toBe(200);
    expect(pointsOf('activity-content', finding('partly', [2]), { workers: 49 })).toBe(400);
    expect(pointsOf('activity-content', finding('partly', [null, [0, 3]]), { workers: 49 })).toBe(250);
  });

  it("does not ask for the women's seal where there is no committee", () => {
    expect(pointsOf('women-seal', finding('not-applicable'), { womenCommittee: false })).toBe(100);
    expect(pointsOf('women-seal', finding('partly', [true]), { womenCommittee: true })).toBe(0);
  });

  it('takes half a point for each five points of files missing', () => {
    expect(pointsOf('member-files', finding('partly', [88]), {})).toBe(200);
    expect(pointsOf('member-files', finding('partly', [96]), {})).toBe(300);
  });

  it('recommends by 80, 60, mandatory items and vetoes', () => {
    const all = everyItem(standard, finding('met'));
    expect(score(standard, { findings: { ...all, 'own-account': finding('unmet') }, facts: {} })).toMatchObject({
      total: 9600,
      recommendation: 'rectify',
      grade: '基本达标',
    });
    expect(score(standard, { findings: { ...all, truthful: finding('unmet') }, facts: {} })).toMatchObject({
      total: 10000,
      recommendation: 'rejected',
      grade: null,
    });
    expect(itemOf('venue-rules').max).toBe(0);
    expect(score(standard, { findings: { ...all, 'venue-rules': finding('met', [1]) }, facts: {} })).toMatchObject({ total: 10100, bonus: 100 });
  });
});
