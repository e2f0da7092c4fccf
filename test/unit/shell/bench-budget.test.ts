import { describe, expect, it } from 'vitest';
import { overBudget, withFigures } from '#electron/commands/bench-budget.ts';

describe('the budget of the bench', () => {
  const figures = [
    { name: 'act', ratio: 1.16 },
    { name: 'import', ratio: 1.15 },
    { name: 'new', ratio: 9 },
  ];

  it('is exceeded by what is worse by more than 15 %, and by nothing that has none', () => {
    expect(overBudget(figures, { act: 1, import: 1, gone: 1 })).toEqual([{ name: 'act', ratio: 1.16, budget: 1 }]);
  });

  it('leaves room for noise where a ratio is near nothing', () => {
    const near = [
      { name: 'start', ratio: 0.14 },
      { name: 'growth', ratio: 0.11 },
    ];
    expect(overBudget(near, { start: 0.05, growth: 0 })).toEqual([{ name: 'growth', ratio: 0.11, budget: 0 }]);
  });

  it('takes the figures of a run and keeps the others', () => {
    expect(Object.entries(withFigures({ gone: 2, act: 1 }, [{ name: 'act', ratio: 1.234 }]))).toEqual([
      ['act', 1.23],
      ['gone', 2],
    ]);
  });
});
