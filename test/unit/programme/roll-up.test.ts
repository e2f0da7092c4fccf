import { describe, expect, it } from 'vitest';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { rollUp } from '#shared/rounds/register-roll-up.ts';

const unit = (id: string, town: string, facts: Facts, more: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  aliases: [],
  town,
  kind: 'enterprise',
  uscc: null,
  orgUscc: null,
  facts,
  ...more,
});

const units = [
  unit('a', '石桥镇', { workers: 100, members: 90, hardshipWorkers: 3 }),
  unit('b', '石桥镇', { workers: 50, members: 0, hasUnion: false }),
  unit('c', '南屏乡', { workers: 40, members: 40 }, { kind: 'school' }),
  unit('d', '', { members: 5 }),
  unit('e', '南屏乡', { workers: 9, members: 9 }, { ended: { kind: 'closed', on: '2024-01-01', reason: '' } }),
];
const found = [
  { unitId: 'b', kind: 'no-union' as const },
  { unitId: 'a', kind: 'term-overdue' as const },
];

describe('the register of the three levels', () => {
  it('adds up the units of each station and the county, without those that work no more', () => {
    expect(rollUp(units, found, 'town')).toEqual([
      {
        key: '石桥镇',
        name: '石桥镇工会服务站',
        units: 2,
        withoutUnion: 1,
        coverage: { reached: 90, of: 150, unknown: 0 },
        hardship: { workers: 3, known: 1 },
      },
      { key: '南屏乡', name: '南屏乡工会服务站', units: 1, withoutUnion: 0, coverage: { reached: 40, of: 40, unknown: 0 }, hardship: { workers: 0, known: 0 } },
      { key: '', name: '未填乡镇', units: 1, withoutUnion: 0, coverage: { reached: 0, of: 0, unknown: 1 }, hardship: { workers: 0, known: 0 } },
      { key: null, name: '全县', units: 4, withoutUnion: 1, coverage: { reached: 130, of: 190, unknown: 1 }, hardship: { workers: 3, known: 1 } },
    ]);
  });

  it('adds up the same county along its second axis', () => {
    const rows = rollUp(units, found, 'kind');
    expect(rows.map(({ name, units: count }) => [name, count])).toEqual([
      ['企业', 3],
      ['学校', 1],
      ['全县', 4],
    ]);
    expect(rows.at(-1)).toEqual(rollUp(units, found, 'town').at(-1));
  });
});
