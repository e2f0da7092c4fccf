import { describe, expect, it } from 'vitest';
import { dateDoubt } from '#shared/evidence/date-doubt.ts';

const round = { year: 2025, openedOn: '2026-01-10', visitUntil: '2026-03-31' };

describe('the date of taking', () => {
  it.each([['2025-01-01'], ['2025-12-31'], ['2026-01-10'], ['2026-03-31'], [null]])('%s raises no doubt', (takenOn) => {
    expect(dateDoubt(takenOn, round, '2026-02-01')).toBeNull();
  });

  it.each([['2024-12-31'], ['2026-01-09'], ['2026-04-01']])('%s is pointed out', (takenOn) => {
    expect(dateDoubt(takenOn, round, '2026-02-01')).toContain(takenOn);
  });

  it('is compared with today where the round has no last day', () => {
    expect(dateDoubt('2026-02-01', { ...round, visitUntil: null }, '2026-02-01')).toBeNull();
    expect(dateDoubt('2026-02-02', { ...round, visitUntil: null }, '2026-02-01')).not.toBeNull();
  });
});
