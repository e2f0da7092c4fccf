import { describe, expect, it } from 'vitest';
import type { AcceptanceBody } from '#shared/closing/closing.ts';
import type { DecisionRow } from '#shared/rounds/decision-rows.ts';
import { firstPublicDay, isNameable, isPublishable, titleRows, yuanFor, type TitleRowSource } from '#shared/rounds/title-rows.ts';

const decided = (unsigned: readonly AcceptanceBody[]): DecisionRow =>
  ({
    unitId: 'u',
    unit: undefined,
    name: '甲',
    decision: { outcome: 'accepted', decidedMs: Date.parse('2024-12-20T08:00:00Z') },
    outdated: null,
    openMatters: 0,
    unsigned,
    finished: undefined,
  }) as unknown as DecisionRow;
const rowOf = (unsigned: readonly AcceptanceBody[], more: Partial<TitleRowSource> = {}) => {
  const [row] = titleRows({
    roundId: 'r',
    decisions: [decided(unsigned)],
    publication: undefined,
    titles: [],
    rules: [],
    grants: [],
    awards: new Map(),
    today: '2024-12-30',
    ...more,
  });
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('a unit on its way to the title', () => {
  it('is neither shown nor named while one of those who accept together has not signed', () => {
    expect([isPublishable(rowOf([])), isPublishable(rowOf(['town']))]).toEqual([true, false]);
    expect(rowOf(['town', 'county']).hindrance).toBe('联合验收缺乡镇(街道)总工会、县总工会签字');
    expect(isNameable(rowOf(['county']))).toBe(false);
  });

  it('can be shown to the public from the day of the last decision on', () => {
    const rows = [rowOf([]), { ...rowOf([]), decidedOn: '2024-12-24' }, { ...rowOf([]), decidedOn: null }];
    expect([firstPublicDay(rows), firstPublicDay(rows.slice(0, 1)), firstPublicDay([])]).toEqual(['2024-12-24', '2024-12-20', null]);
  });

  it('is granted what the county’s rules give, otherwise what it asked for', () => {
    const asked = (yuan: number | null) => ({ awards: new Map([['u', { subsidy: { yuan, use: '', appliedOn: '2024-12-30' } }]]) });
    expect([yuanFor(rowOf([])), yuanFor(rowOf([], asked(null))), yuanFor(rowOf([], asked(5000)))]).toEqual([undefined, undefined, 5000]);
    expect(yuanFor(rowOf([], { ...asked(5000), rules: [{ kind: null, grade: null, yuan: 3000 }] }))).toBe(3000);
  });
});
