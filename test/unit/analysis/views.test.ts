import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedVisit } from '#shared/analysis/cohort.ts';
import { funnelOf } from '#shared/analysis/funnel.ts';
import { placeRanges } from '#shared/analysis/place-ranges.ts';
import { peersOf, profileOf } from '#shared/analysis/profile.ts';
import { rankRows } from '#shared/analysis/rank-rows.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { rescoredPoints } from '#shared/analysis/rescore.ts';
import { againstTarget, paceOf } from '#shared/analysis/round-figures.ts';
import { overstatingUnits } from '#shared/analysis/self-gap.ts';
import { selected, staged } from '#shared/analysis/selection.ts';
import { modifiedZ, standsOut } from '#shared/analysis/statistics.ts';
import { changeParted, itemChanges, pairYears } from '#shared/analysis/year-change.ts';
import { yearChanges } from '#shared/analysis/year-changes.ts';
import { factFields } from '#shared/facts/fact-fields.ts';
import { factVocabulary } from '#shared/intake/words/facts.ts';
import { Standard } from '#shared/model/standard.ts';
import { Unit } from '#shared/model/unit.ts';
import { comparedUnits } from '#shared/rounds/compared-units.ts';
import { noFinding } from '#shared/model/finding.ts';
import { nothingKnown } from '#shared/scoring/score-basis.ts';
import { places, standard, unit, unvisited } from './compared-units.ts';

const points = fc.integer({ min: -1, max: 1000 });
const visitOf = (assessed: readonly number[], total: number, verdicts: readonly number[]): ComparedVisit => ({
  standardHash: 'h',
  completedMs: 1,
  verdicts: Uint8Array.from(verdicts),
  assessed: Int32Array.from(assessed),
  self: new Int32Array(assessed.length).fill(-1),
  sections: new Int32Array(1),
  total,
  selfTotal: null,
  recommendation: null,
});
const standardOf = (ids: readonly string[]): Standard =>
  Standard.parse({
    format: 'yanshoutai-standard/1',
    id: 's',
    version: '1',
    title: 's',
    total: 10 * ids.length,
    sections: [{ id: 'a', title: 'a', max: 10 * ids.length, items: ids.map((id) => ({ id, no: id, text: `内容${id}`, max: 10 })) }],
    policy: { accept: 8, rectify: 6 },
  });

describe('a year’s change', () => {
  const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'), { minLength: 1 });

  it('is parted so that the parts add up to the change of the total, whatever changed', () => {
    const arrays = fc.array(points, { minLength: 6, maxLength: 6 });
    const verdicts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 });
    const total = fc.integer({ min: 0, max: 12_000 });
    fc.assert(
      fc.property(ids, ids, arrays, arrays, arrays, verdicts, verdicts, total, total, (old, now, was, is, again, v1, v2, t1, t2) => {
        const pairing = pairYears(standardOf(old), standardOf(now));
        const [before, after] = [visitOf(was, t1, v1), visitOf(is, t2, v2)];
        const parts = changeParted(pairing, before, after, Int32Array.from(again));
        expect(parts.real + parts.rule + parts.added + parts.missing + parts.rest).toBe(t2 - t1);
      }),
    );
  });

  it('has nothing left over where totals are the sums of their items, and its items say the same', () => {
    const both = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ids, ids, both, both, both, (old, now, was, is, again) => {
        const sum = (values: readonly number[], n: number): number => values.slice(0, n).reduce((a, b) => a + b, 0);
        const pairing = pairYears(standardOf(old), standardOf(now));
        const judged = [2, 2, 2, 2, 2, 2];
        const [before, after] = [visitOf(was, sum(was, old.length), judged), visitOf(is, sum(is, now.length), judged)];
        const rescored = Int32Array.from(again);
        const parts = changeParted(pairing, before, after, rescored);
        const items = itemChanges(pairing, before, after, rescored);
        const by = (part: string, of: (one: (typeof items)[number]) => number): number =>
          items.filter((one) => one.part === part).reduce((a, one) => a + of(one), 0);
        expect(parts.rest).toBe(0);
        expect(by('pair', (one) => (one.now ?? 0) - (one.rescored ?? 0))).toBe(parts.real);
        expect(by('pair', (one) => (one.rescored ?? 0) - (one.before ?? 0))).toBe(parts.rule);
        expect(by('added', (one) => one.now ?? 0)).toBe(parts.added);
        expect(by('missing', (one) => (one.now ?? 0) - (one.before ?? 0))).toBe(parts.missing);
      }),
    );
  });

  it('puts what only the rules changed apart: the same finding, scored by this year’s rules', () => {
    const rule = (each: number) =>
      Standard.parse({
        ...standardOf(['1']),
        total: 10,
        sections: [{ id: 'a', title: 'a', max: 10, items: [{ id: '1', no: '1', text: '内容1', max: 10, rules: [{ kind: 'per-missing', points: each }] }] }],
        policy: { accept: 8, rectify: 6 },
      });
    const [old, now] = [rule(1), rule(2)];
    const pairing = pairYears(old, now);
    const found = { '1': { ...noFinding, verdict: 'partly' as const, answers: { '0': 3 } } };
    expect([...rescoredPoints(pairing, found, now, nothingKnown)]).toEqual([400]);
    const changes = changeParted(pairing, visitOf([700], 700, [2]), visitOf([600], 600, [2]), Int32Array.from([400]));
    expect(changes).toEqual({ real: 200, rule: -300, added: 0, missing: 0, rest: 0 });
    // A rule of another kind asks something else: last year’s answer says nothing of it.
    const other = Standard.parse({
      ...now,
      total: 10,
      sections: [{ id: 'a', title: 'a', max: 10, items: [{ id: '1', no: '1', text: '内容1', max: 10, rules: [{ kind: 'fixed', points: 2 }] }] }],
      policy: { accept: 8, rectify: 6 },
    });
    expect([...rescoredPoints(pairYears(old, other), found, other, nothingKnown)]).toEqual([-1]);
  });

  it('compares only units that completed both years, and counts the others', () => {
    const [甲, 乙] = [unit('甲', { assessed: [6, 4, 10] }), unit('乙', { assessed: [1, 1, 1] })];
    const past = [unit('甲', { assessed: [3, 4, 10] })];
    const changes = yearChanges(pairYears(standard, standard), [甲, 乙], past, new Map());
    expect(changes.rows.map(({ unit: { unitId }, change, parts }) => [unitId, change, parts.real])).toEqual([['甲', 300, 300]]);
    expect(changes.only).toBe(1);
    expect(changes.interval).toBeUndefined();
  });
});

describe('ranges of places', () => {
  it('hold every place that the totals can come to, and no others, when each moves by no more than the tolerance', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 8, maxLength: 8 }),
        (given, tolerance, moves) => {
          const ranges = placeRanges(given, tolerance);
          const moved = given.map((total, index) => total + Math.max(-tolerance, Math.min(tolerance, moves[index] ?? 0)));
          const placeOf = (values: readonly number[], index: number): number => 1 + values.filter((value) => value > (values[index] ?? 0)).length;
          given.forEach((_, index) => {
            const range = ranges[index];
            if (range === undefined) throw new Error('no range');
            expect(placeOf(moved, index)).toBeGreaterThanOrEqual(range.best);
            expect(placeOf(moved, index)).toBeLessThanOrEqual(range.worst);
            const extreme = (own: number): readonly number[] => given.map((total, other) => (other === index ? total + own : total - own));
            expect(placeOf(extreme(tolerance), index)).toBe(range.best);
            expect(placeOf(extreme(-tolerance), index)).toBe(range.worst);
          });
        },
      ),
    );
  });

  it('are of the peer group where that is asked for, and a group under five has none', () => {
    const like = [20, 18, 16, 14, 12].map((b1, index) => unit(`同${String(index)}`, { assessed: [0, 0, b1 / 2], workers: 60 }));
    const few = unit('少', { assessed: [6, 4, 10], workers: 500 });
    const ranking = rankingOf([...like, few], { basis: 'first', standardHash: 'h', section: null });
    const rows = rankRows(ranking, true, 100);
    expect(rows.find(({ unit: { unitId } }) => unitId === '少')).toMatchObject({ place: null, few: true, range: null });
    expect(rows.find(({ unit: { unitId } }) => unitId === '同0')).toMatchObject({ place: 1, among: 5, range: { best: 1, worst: 2 } });
    expect(rankRows(ranking, false, 0)[0]).toMatchObject({ place: 1, among: 6, unit: { unitId: '少' } });
  });
});

describe('units that overstate', () => {
  const rows = (...given: readonly (readonly [name: string, self: number | null, total: number, workers?: number])[]) =>
    given.map(([unitId, selfTotal, total, workers = 60]) => ({ unit: { unitId, kind: 'school' as const, workers }, visit: { selfTotal, total } }));
  const like = [
    ['a', 9500, 9400],
    ['b', 9300, 9100],
    ['c', 9000, 8700],
    ['d', 9200, 8800],
    ['e', 9000, 8500],
  ] as const;

  it('are those whose self − assessed is far above that of their peers, never those far below', () => {
    expect([...overstatingUnits(rows(...like, ['over', 9900, 7900], ['under', 6000, 8000]))]).toEqual(['over']);
  });

  it('are not told of without a total of their own, and not among fewer than five peers', () => {
    expect([...overstatingUnits(rows(...like, ['none', null, 1000]))]).toEqual([]);
    expect([...overstatingUnits(rows(...like, ['other', 9900, 1000, 500]))]).toEqual([]);
    expect([...overstatingUnits(rows(...like.slice(0, 3), ['over', 9900, 1000]))]).toEqual([]);
  });
});

describe('what chance explains', () => {
  it('says nothing of a group under five, and of a large one only what is beyond the limits', () => {
    const overall = { count: 70, n: 100 };
    expect(standsOut({ count: 0, n: 4 }, overall, 0.95)).toBe(false);
    expect(standsOut({ count: 5, n: 10 }, overall, 0.95)).toBe(false);
    expect(standsOut({ count: 2, n: 10 }, overall, 0.95)).toBe(true);
  });

  it('is drawn for each group of a funnel', () => {
    const town = (name: string, good: number, bad: number) =>
      Array.from({ length: good + bad }, (_, index) =>
        unit(`${name}${String(index)}`, { assessed: [6, 4, 10], town: name, recommendation: index < good ? 'accepted' : 'rejected' }),
      );
    const units = [...town('甲镇', 38, 2), ...town('乙镇', 1, 9), ...town('丙镇', 2, 1)];
    const funnel = funnelOf(units, ({ town: key }) => key, 'h', true);
    expect(Object.fromEntries(funnel.groups.map(({ key, says }) => [key, says]))).toEqual({ 丙镇: 'few', 甲镇: 'above', 乙镇: 'below' });
    expect(funnel.overall).toEqual({ count: 41, n: 53 });
  });

  it('calls a value unusual by the median of the others, not by their mean', () => {
    expect(modifiedZ([1, 1, 1, 1, 9])).toEqual([null, null, null, null, null]);
    expect(modifiedZ([1, 2, 3])).toEqual([null, null, null]);
    expect(modifiedZ([10, 11, 12, 13, 40])[4]).toBeGreaterThan(3.5);
  });
});

describe('a unit’s profile', () => {
  it('takes the closest group with five others, and widens it where there are not', () => {
    const own = unit('己', { assessed: [3, 4, 5], workers: 60 });
    const like = [1, 2, 3, 4, 5].map((a1) => unit(`同${String(a1)}`, { assessed: [a1, 'n/a', 10], workers: 70 }));
    const others = [unit('大', { assessed: [6, 4, 10], workers: 900 })];
    expect(peersOf(own, [own, ...like, ...others])).toMatchObject({ of: 'kind-size', units: { length: 5 } });
    expect(peersOf(own, [own, ...like.slice(1), ...others])).toMatchObject({ of: 'kind', units: { length: 5 } });
    const last = { visit: unit('己', { assessed: [2, 4, 5] }).visit, pairing: pairYears(standard, standard) };
    const [a1, a2] = profileOf(own, like, places, last);
    expect(a1).toMatchObject({ points: 300, last: 200, spread: { low: 100, q1: 200, median: 300, q3: 400, high: 500, n: 5 } });
    expect(a2).toMatchObject({ points: 400, last: 400, spread: undefined });
  });
});

describe('filters', () => {
  const units = [
    unit('甲', { assessed: [6, 4, 10], system: '教育系统', workers: 30 }, { assessed: [1, 1, 1] }),
    unit('乙', { assessed: [5, 4, 9], workers: 300 }),
    unvisited('丙'),
  ];
  const open = { town: null, system: null, unitKind: null, size: null, team: null };
  const ids = (of: readonly { readonly unitId: string }[]): readonly string[] => of.map(({ unitId }) => unitId);

  it('leave the units that fit all of them', () => {
    expect(ids(selected(units, { ...open, system: '教育系统' }))).toEqual(['甲']);
    expect(ids(selected(units, { ...open, size: 'large' }))).toEqual(['乙']);
    expect(ids(selected(units, { ...open, size: 'large', system: '教育系统' }))).toEqual([]);
  });

  it('take the system from a fact of the unit, which forms bring and its page shows and changes', () => {
    expect(factVocabulary.find(({ labels }) => labels.includes('所属系统'))?.key).toBe('system');
    expect(factFields([]).find(({ fact }) => fact === 'system')).toMatchObject({ word: '所属系统（产业）', kind: 'text' });
    const known = Unit.parse({
      id: '甲',
      name: '甲',
      aliases: [],
      town: '',
      kind: 'school',
      uscc: null,
      orgUscc: null,
      facts: { system: ' 教育系统 ', workers: 60 },
    });
    const state = {
      unitId: '甲',
      first: undefined,
      re: undefined,
      decision: undefined,
      outdated: null,
      stage: 'listed',
      filing: null,
      submission: undefined,
      scorers: [],
    } as const;
    expect(comparedUnits([state], new Map([['甲', known]]), new Map([['甲', 't1']]))).toMatchObject([{ system: '教育系统', workers: 60, team: 't1' }]);
  });

  it('look at one stage: a unit without a re-inspection has none', () => {
    const totals = (stage: 'first' | 're' | 'standing') => staged(units, stage).map(({ visit }) => visit?.total ?? null);
    expect(totals('first')).toEqual([2000, 1800, null]);
    expect(totals('re')).toEqual([300, null, null]);
    expect(totals('standing')).toEqual([300, 1800, null]);
  });
});

describe('targets and pace', () => {
  it('count the whole units that are missing, exactly at the edge', () => {
    expect(againstTarget({ count: 9, n: 10 }, 90)).toEqual({ missing: 0, permille: 0 });
    expect(againstTarget({ count: 65, n: 95 }, 70)?.missing).toBe(2);
    expect(againstTarget({ count: 0, n: 0 }, 70)).toBeUndefined();
  });

  it('count who is visited, decided, waiting and rectifying', () => {
    const units = [
      unit('甲', { assessed: [6, 4, 10], decision: 'accepted' }),
      unit('乙', { assessed: [1, 1, 1], decision: 'rectify' }),
      unit('丁', { assessed: [1, 1, 1] }),
      unvisited('丙'),
    ];
    expect(paceOf(units)).toEqual({ visited: 3, listed: 4, decided: 2, waiting: 1, rectifying: 1 });
  });
});
