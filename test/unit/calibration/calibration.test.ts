import { describe, expect, it } from 'vitest';
import { allIn, presentStage, pointsSpreadOf, type ScoringExercise } from '#shared/calibration/calibration.ts';
import { maskText, namesOfUnit } from '#shared/calibration/mask-text.ts';
import { applyEntries } from '#shared/ledger/registers.ts';
import { noteCase, openCalibration, scoreCases } from '#shared/record/calibration-acts.ts';
import { projectCalibration } from '#shared/record/project-calibration.ts';
import type { Draft } from '#shared/model/ledger.ts';

const recorded = (drafts: readonly Draft[]): ScoringExercise =>
  projectCalibration(
    applyEntries(
      {},
      drafts.map((draft, index) => ({
        ...draft,
        device: 'd',
        seq: index + 1,
        at: String(index).padStart(21, '0'),
        by: '王',
        seen: {},
        batch: null,
        prev: '',
        hash: '',
      })),
    ),
  );

const opened = openCalibration('r', {
  openedOn: '2024-11-01',
  people: ['王/立', '李'],
  cases: { c2: { itemId: 'b', text: '二', fromUnit: null, order: 2 }, c1: { itemId: 'a', text: '一', fromUnit: 'u', order: 1 } },
});

describe('a calibration exercise', () => {
  it('keeps its cases in their order, and everybody’s points apart', () => {
    const calibration = recorded([opened, scoreCases('r', 'before', '王/立', { c1: 300, c2: 100 }), noteCase('r', 'c1', '批复也算')]);
    expect(calibration.cases.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(calibration.people).toEqual(['王／立', '李']);
    expect(calibration.scores.before).toEqual({ '王／立': { c1: 300, c2: 100 } });
    expect(calibration.said).toEqual({ c1: '批复也算' });
  });
  it('is blind until everybody handed in, and then goes on to the second scoring', () => {
    const one = recorded([opened, scoreCases('r', 'before', '王/立', { c1: 300 })]);
    expect([allIn(one, 'before'), presentStage(one)]).toEqual([false, 'before']);
    const both = recorded([opened, scoreCases('r', 'before', '王/立', { c1: 300 }), scoreCases('r', 'before', '李', { c1: 100 })]);
    expect([allIn(both, 'before'), presentStage(both)]).toEqual([true, 'after']);
    const over = recorded([
      opened,
      ...(['before', 'after'] as const).flatMap((stage) => ['王/立', '李'].map((name) => scoreCases('r', stage, name, { c1: 200 }))),
    ]);
    expect(presentStage(over)).toBeNull();
  });
  it('is never over with one person', () => {
    expect(allIn({ people: ['王'], handedIn: { before: ['王'], after: [] } }, 'before')).toBe(false);
  });
  it('tells the spread: lowest, highest, mean, sample standard deviation', () => {
    const calibration = recorded([opened, scoreCases('r', 'before', '王/立', { c1: 300 }), scoreCases('r', 'before', '李', { c1: 100 })]);
    expect(pointsSpreadOf(calibration, 'before', 'c1')).toEqual({ n: 2, lowest: 100, highest: 300, mean: 200, deviation: Math.sqrt(20000) });
    expect(pointsSpreadOf(calibration, 'after', 'c1')).toBeNull();
  });
});

describe('a case without names', () => {
  it('loses the unit in all its forms, places and people', () => {
    const names = [...namesOfUnit('云溪恒远包装有限公司工会委员会'), '柳河镇', '李晓梅'];
    expect(maskText('恒远包装没有批复；云溪恒远包装有限公司在柳河镇，主席李晓梅', [...names, '恒远包装'])).toBe('○○没有批复；○○在○○，主席○○');
    expect(namesOfUnit('云溪恒远包装有限公司工会委员会')).toEqual(['云溪恒远包装有限公司工会委员会', '云溪恒远包装有限公司', '云溪恒远包装']);
  });
});
