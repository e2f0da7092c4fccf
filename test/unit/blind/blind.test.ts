import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindProgress } from '#shared/rounds/blind-progress.ts';
import { compareSheets, type ScoredSheet } from '#shared/blind/compare-sheets.ts';
import { isAgreed, noAgreement, type Panel } from '#shared/blind/panel.ts';
import { openWords, blindRuleWords } from '#shared/blind/rule-words.ts';
import { settledFields, type BlindPair } from '#shared/record/settled-fields.ts';
import { itemField } from '#shared/record/visit-fields.ts';
import type { SheetRecord } from '#shared/record/records.ts';
import { noFinding, type Finding, type Findings } from '#shared/model/finding.ts';
import { blindPhaseOf, readSheetPhase, scorerOf, sheetWord, type BlindRule } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { panelMinutes } from '#shared/output/papers/panel-minutes.ts';
import { score } from '#shared/scoring/score.ts';
import { everyKind } from '../visit/a-standard.ts';

const mean: BlindRule = { item: { by: 'points', value: 100 }, total: 10_000, settles: 'mean' };
const noPanel: Panel = { heldOn: null, present: [], agreements: {} };
const found = (finding: Partial<Finding>): Finding => ({ ...noFinding, ...finding });
const allMet: Findings = Object.fromEntries(
  itemsOf(everyKind).map(({ item }) => [item.id, found({ verdict: item.id === 'bonus' ? 'not-applicable' : 'met' })]),
);
const sheet = (scorer: string, findings: Findings): ScoredSheet => ({ scorer, findings, result: score(everyKind, { findings, facts: {} }) });
const compare = (one: Findings, two: Findings, rule = mean, leader = '') =>
  compareSheets(everyKind, rule, [sheet('甲', { ...allMet, ...one }), sheet('乙', { ...allMet, ...two })], leader);
const pair: BlindPair = { scorers: ['甲', '乙'], fields: [{}, {}], changedMs: [1, 2] };
const stateOf = (comparison: ReturnType<typeof compare>, id: string) => {
  const compared = comparison.items.find(({ item }) => item.id === id);
  return [compared?.state, compared?.why];
};

describe('two blind sheets', () => {
  it('agree where points are equal, are settled by the rule within the limits, and open beyond them', () => {
    const comparison = compare({ free: found({ verdict: 'partly', answers: { '0': 1 } }) }, { free: found({ verdict: 'partly', answers: { '0': 2 } }) });
    expect(stateOf(comparison, 'free')).toEqual(['rule', null]);
    expect(stateOf(comparison, 'missing')).toEqual(['same', null]);
    const wide = compare({}, { missing: found({ verdict: 'partly', answers: { '0': 1 } }) });
    expect(stateOf(wide, 'missing')).toEqual(['open', 'apart']);
    const percent = { ...mean, item: { by: 'percent', value: 34 } } as const;
    expect(stateOf(compare({}, { missing: found({ verdict: 'partly', answers: { '0': 1 } }) }, percent), 'missing')).toEqual(['rule', null]);
  });

  it('open every difference when the totals are too far apart', () => {
    const comparison = compare({ free: found({ verdict: 'partly', answers: { '0': 1 } }) }, {}, { ...mean, total: 50 });
    expect([comparison.totalWithin, comparison.open]).toEqual([false, 1]);
    expect(stateOf(comparison, 'free')).toEqual(['open', 'total']);
  });

  it('never find a middle between what has none: not applicable, mandatory, veto, not looked at', () => {
    expect(stateOf(compare({}, { grade: found({ verdict: 'not-applicable' }) }), 'grade')).toEqual(['open', 'kind']);
    expect(stateOf(compare({}, { must: found({ verdict: 'unmet', answers: { '1': true } }) }), 'must')).toEqual(['open', 'kind']);
    expect(stateOf(compare({ veto: found({ verdict: 'unmet', answers: { '0': true } }) }, {}), 'veto')).toEqual(['open', 'kind']);
    expect(stateOf(compare({}, { count: noFinding }), 'count')).toEqual(['open', 'kind']);
  });

  it('go to the panel where the leader’s points would hold but the leader scored neither', () => {
    const leads = { ...mean, settles: 'leader' } as const;
    const one = { free: found({ verdict: 'partly', answers: { '0': 1 } }) } as const;
    expect(stateOf(compare(one, {}, leads, '丙'), 'free')).toEqual(['open', 'no-leader']);
    expect(stateOf(compare(one, {}, leads, '乙'), 'free')).toEqual(['rule', null]);
  });
});

describe('what is settled', () => {
  const one = { free: found({ verdict: 'partly', answers: { '0': 1 }, note: '记录少' }) };
  const two = { free: found({ verdict: 'partly', answers: { '0': 0.5 }, note: '有记录' }) };
  const held = (rule: BlindRule, leader = '') => settledFields(compare(one, two, rule, leader), rule, pair, leader, noPanel) ?? {};

  it('is the mean by hand-set points, or the lower or the leader’s finding whole, with both notes', () => {
    expect(held(mean)).toMatchObject({ [itemField.points('free')]: 1925, [itemField.verdict('free')]: 'partly' });
    expect(held(mean)[itemField.answer('free', 0)]).toBeUndefined();
    expect(held(mean)[itemField.note('free')]).toBe('甲：记录少；乙：有记录；双评：甲 19 分，乙 19.5 分，取平均 19.25 分');
    expect(held({ ...mean, settles: 'lower' })).toMatchObject({ [itemField.answer('free', 0)]: 1, [itemField.verdict('free')]: 'partly' });
    expect(held({ ...mean, settles: 'lower' })[itemField.points('free')]).toBeUndefined();
    expect(held({ ...mean, settles: 'leader' }, '乙')).toMatchObject({ [itemField.answer('free', 0)]: 0.5 });
    expect(held(mean)['blind']).toEqual({ scorers: ['甲', '乙'], totals: [5900, 5950], changedMs: [1, 2] });
  });

  it('needs the panel’s word and reason for what is open: one scorer’s finding whole, or points of its own', () => {
    const comparison = compare({}, { missing: found({ verdict: 'partly', answers: { '0': 2 } }), must: found({ verdict: 'unmet', answers: { '1': true } }) });
    const agreements = { missing: { ...noAgreement, points: 400, reason: '补了一份' }, must: { ...noAgreement, take: '乙', reason: '确实没有' } };
    const settle = (given: Panel['agreements']) => settledFields(comparison, mean, pair, '', { ...noPanel, agreements: given });
    expect(settle({})).toBeUndefined();
    expect(settle({ ...agreements, must: { ...agreements.must, reason: ' ' } })).toBeUndefined();
    expect(isAgreed({ ...noAgreement, take: '乙' })).toBe(false);
    expect(settle(agreements)).toMatchObject({
      [itemField.points('missing')]: 400,
      [itemField.verdict('missing')]: 'partly',
      [itemField.verdict('must')]: 'unmet',
      [itemField.answer('must', 1)]: true,
    });
    expect(settle(agreements)?.[itemField.note('must')]).toContain('确实没有');
  });

  it('keeps the photos and files of both', () => {
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    const fields = [
      { [itemField.photo('free', a)]: { name: '1' } },
      { [itemField.photo('free', b)]: { name: '2' }, [itemField.note('free')]: '不带' },
    ] as const;
    const settled = settledFields(compare({}, {}), mean, { ...pair, fields: [fields[0], fields[1]] }, '', noPanel);
    expect(settled).toMatchObject({ [itemField.photo('free', a)]: { name: '1' }, [itemField.photo('free', b)]: { name: '2' } });
    expect(settled?.[itemField.note('free')]).toBeUndefined();
  });

  it('is between the two on every item, whatever was found, and scores to what was settled', () => {
    const deduction = fc.integer({ min: 0, max: 4 }).map((halves) => halves / 2);
    const findings = fc.record({ free: deduction, missing: fc.integer({ min: 0, max: 2 }), parts: fc.subarray([0, 1, 2]) });
    const of = (given: { free: number; missing: number; parts: readonly number[] }): Findings => ({
      free: found({ verdict: 'partly', answers: { '0': given.free } }),
      missing: found({ verdict: 'partly', answers: { '0': given.missing } }),
      parts: found({ verdict: 'partly', answers: { '0': [...given.parts] } }),
    });
    const generous = { ...mean, item: { by: 'percent', value: 100 } } as const;
    fc.assert(
      fc.property(findings, findings, fc.constantFrom('mean' as const, 'lower' as const), (first, second, settles) => {
        const comparison = compare(of(first), of(second), { ...generous, settles });
        const fields = settledFields(comparison, { ...generous, settles }, pair, '', noPanel);
        if (fields === undefined) throw new Error('open');
        const settled: Record<string, Finding> = { ...allMet };
        for (const id of ['free', 'missing', 'parts']) {
          const points = fields[itemField.points(id)];
          const answer = fields[itemField.answer(id, 0)];
          settled[id] = found({
            verdict: fields[itemField.verdict(id)] as Finding['verdict'],
            points: typeof points === 'number' ? points : null,
            answers: answer === undefined || answer === null ? {} : { '0': answer as number },
          });
        }
        const result = score(everyKind, { findings: settled, facts: {} });
        for (const compared of comparison.items) {
          const points = result.items.find(({ itemId }) => itemId === compared.item.id)?.points ?? -1;
          expect(points).toBeGreaterThanOrEqual(Math.min(...compared.points));
          expect(points).toBeLessThanOrEqual(settles === 'lower' ? Math.min(...compared.points) : Math.max(...compared.points));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('who sees what', () => {
  const record = (name: string, completedMs: number | null, openedMs: number) =>
    ({ phase: blindPhaseOf(name), completedMs, openedMs, total: 88 }) as unknown as SheetRecord;

  it('is the own sheet until both are done; of the other only the name and whether it is done', () => {
    const half = [record('甲', 5, 1), record('乙', null, 2)];
    expect(blindProgress(half, '甲')).toMatchObject({ stage: 'wait', others: [{ scorer: '乙', done: false }], pair: undefined });
    expect(blindProgress(half, '乙').stage).toBe('score');
    expect(blindProgress(half, '丙').stage).toBe('taken');
    expect(blindProgress([half[0] as SheetRecord], '丙').stage).toBe('score');
    expect(blindProgress([], '').stage).toBe('score');
    expect(JSON.stringify(blindProgress(half, '乙').others)).not.toContain('88');
  });

  it('is both once both are done; a third who still scores sees neither', () => {
    const done = [record('乙', 9, 2), record('甲', 5, 1)];
    expect(blindProgress(done, '组长').pair?.map(({ phase }) => scorerOf(phase as ReturnType<typeof blindPhaseOf>))).toEqual(['甲', '乙']);
    expect(blindProgress([...done, record('丙', null, 3)], '丙').stage).toBe('score');
  });

  it('uses names that subjects can carry', () => {
    expect(blindPhaseOf(' 王/李 ')).toBe('first~王／李');
    expect(readSheetPhase('first~王立新')).toBe('first~王立新');
    expect([readSheetPhase('re'), readSheetPhase('first~'), readSheetPhase('third')]).toEqual(['re', undefined, undefined]);
    expect(sheetWord(blindPhaseOf('王立新'))).toBe('初验（王立新评分）');
  });
});

it('the minutes say the rule, both points, what was agreed and why, and leave room to sign', () => {
  const comparison = compare({}, { missing: found({ verdict: 'partly', answers: { '0': 2 } }) });
  const panel: Panel = {
    heldOn: '2024-11-07',
    present: ['甲', '乙', '周敏'],
    agreements: { missing: { take: null, points: 400, argument: '甲说有记录', reason: '补看了记录' } },
  };
  const paper = panelMinutes({
    mark: { code: '3f2a-91bc-07de-4410', device: 'ab12', ms: Date.UTC(2026, 10, 29) },
    federation: '云溪县总工会',
    roundTitle: '2024年验收',
    unitName: '石桥镇总工会',
    scorers: ['甲', '乙'],
    leader: '',
    rule: mean,
    comparison,
    panel,
  });
  const text = JSON.stringify(paper.blocks);
  for (const words of [blindRuleWords(mean), '2024年11月7日', '甲、乙、周敏', '甲说有记录', '补看了记录', `合议：${openWords.apart}`, '"4"', '三个委员会健全'])
    expect(text).toContain(words);
  expect(paper.blocks.find((block) => block.kind === 'signatures')).toMatchObject({ parts: [{ name: '甲' }, { name: '乙' }, { name: '周敏' }] });
});
