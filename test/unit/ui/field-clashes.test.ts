import { describe, expect, it } from 'vitest';
import { clashingFields, withoutFields } from '#renderer/ui/field-clashes.tsx';

describe('a form whose unit or round someone else changes while it is open', () => {
  it('asks about what both changed otherwise, and about nothing else', () => {
    const mine = { name: '城东社区工会', 'fact/workers': 30, town: '城关镇' };
    const theirs = { 'fact/workers': 28, town: '城关镇', uscc: '8134' };
    expect(clashingFields(mine, theirs)).toEqual(['fact/workers']);
    expect(withoutFields(mine, ['fact/workers'])).toEqual({ name: '城东社区工会', town: '城关镇' });
    expect(clashingFields({ visitUntil: null }, { visitUntil: '2024-12-01' })).toEqual(['visitUntil']);
    expect(clashingFields(mine, {})).toEqual([]);
  });
});
