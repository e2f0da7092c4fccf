import { describe, expect, it } from 'vitest';
import { answersAgainstMet, verdictByAnswers, verdictByPoints } from '#shared/scoring/implied-verdict.ts';
import { itemOf } from '../visit/a-standard.ts';

describe('the verdict that answers imply', () => {
  it('is 部分符合 for a deduction', () => {
    expect(verdictByAnswers(itemOf('missing'), { 0: 1 }, null)).toBe('partly');
    expect(verdictByAnswers(itemOf('parts'), { 0: [1] }, 'met')).toBe('partly');
    expect(verdictByAnswers(itemOf('free'), { 0: 0.5 }, null)).toBe('partly');
    expect(verdictByAnswers(itemOf('missing'), { 0: 1 }, 'not-applicable')).toBe('partly');
  });

  it('stays 部分符合 where deductions eat up all points, so that the receipt keeps their arithmetic', () => {
    expect(verdictByAnswers(itemOf('missing'), { 0: 5 }, null)).toBe('partly');
  });

  it('is 部分符合 for what was measured short of the mark and 符合 for what reaches it', () => {
    expect(verdictByAnswers(itemOf('step'), { 0: 88 }, null)).toBe('partly');
    expect(verdictByAnswers(itemOf('step'), { 0: 98 }, null)).toBe('met');
    expect(verdictByAnswers(itemOf('tiers'), { 0: 65 }, null)).toBe('partly');
    expect(verdictByAnswers(itemOf('tiers'), { 0: 70 }, null)).toBe('met');
    expect(verdictByAnswers(itemOf('count'), { 0: 3 }, null)).toBe('partly');
    expect(verdictByAnswers(itemOf('count'), { 0: 4 }, 'partly')).toBe('met');
    expect(verdictByAnswers(itemOf('grade'), { 0: 'B' }, null)).toBe('partly');
    expect(verdictByAnswers(itemOf('grade'), { 0: 'A' }, null)).toBe('met');
  });

  it('is 不符合 for what leaves nothing, but never where that would strike a mandatory or veto rule that nobody answered', () => {
    expect(verdictByAnswers(itemOf('veto'), { 0: true }, null)).toBe('unmet');
    expect(verdictByAnswers(itemOf('must'), { 1: true }, null)).toBe('unmet');
    expect(verdictByAnswers(itemOf('must'), { 0: true }, null)).toBe('partly');
    expect(verdictByAnswers(itemOf('must'), { 0: true, 1: false }, null)).toBe('unmet');
  });

  it('goes when the last answer is taken back, unless a person gave another', () => {
    expect(verdictByAnswers(itemOf('missing'), {}, 'partly')).toBeNull();
    expect(verdictByAnswers(itemOf('veto'), {}, 'unmet')).toBeNull();
    expect(verdictByAnswers(itemOf('missing'), {}, 'met')).toBe('met');
    expect(verdictByAnswers(itemOf('missing'), {}, 'not-applicable')).toBe('not-applicable');
  });

  it('is 符合 for a claimed bonus and none once it is taken back', () => {
    expect(verdictByAnswers(itemOf('bonus'), { 0: 2 }, null)).toBe('met');
    expect(verdictByAnswers(itemOf('bonus'), {}, 'met')).toBeNull();
  });
});

describe('the verdict that hand-set points imply', () => {
  it('follows full marks, some and none', () => {
    expect(verdictByPoints(itemOf('missing'), {}, 600, null)).toBe('met');
    expect(verdictByPoints(itemOf('missing'), {}, 350, 'met')).toBe('partly');
    expect(verdictByPoints(itemOf('missing'), {}, 0, null)).toBe('unmet');
    expect(verdictByPoints(itemOf('must'), {}, 0, null)).toBe('partly');
  });

  it('stays when the points are taken back', () => {
    expect(verdictByPoints(itemOf('missing'), {}, null, 'partly')).toBe('partly');
  });
});

describe('answers that contradict 符合', () => {
  it('are those that take or lack points', () => {
    expect(answersAgainstMet(itemOf('missing'), { 0: 1 })).toEqual([0]);
    expect(answersAgainstMet(itemOf('step'), { 0: 99 })).toEqual([]);
    expect(answersAgainstMet(itemOf('must'), { 0: true, 1: false })).toEqual([0]);
    expect(answersAgainstMet(itemOf('bonus'), { 0: 2 })).toEqual([]);
  });
});
