import { describe, expect, it } from 'vitest';
import { itemsOf, type Item } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { deductionsOf } from '#shared/scoring/deductions.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { item, section, standard, type ItemFile } from './make-standard.ts';

const labels = (rules: ItemFile['rules'], facts?: Facts): readonly string[] => {
  const [only] = itemsOf(standard([section('a', [item({ id: 'i', ...(rules === undefined ? {} : { rules }) })])]));
  return only === undefined ? [] : deductionsOf(only.item, facts).map((deduction) => `${deduction.input}: ${deduction.label}`);
};

describe('what the checklist offers', () => {
  it.each([
    [{ kind: 'per-missing', points: 2 }, 'count: 每少一个扣2分'],
    [{ kind: 'per-missing', points: 0.5, cap: 2, text: '每少一次' }, 'count: 每少一次扣0.5分，最多扣2分'],
    [{ kind: 'per-missing', points: 2, text: '每少一个扣2分' }, 'count: 每少一个扣2分'],
    [{ kind: 'fixed', points: 2, text: '经审会未建立' }, 'toggle: 经审会未建立 扣2分'],
    [{ kind: 'fixed', points: 2 }, 'toggle: 扣2分'],
    [{ kind: 'all-or-nothing' }, 'toggle: 未达到，整项不得分'],
    [{ kind: 'per-step', threshold: 98, step: 5, points: 1 }, 'value: 低于98的，每低5扣1分'],
    [
      {
        kind: 'tiers',
        tiers: [
          { atLeast: 90, points: 3 },
          { atLeast: 80, points: 2 },
        ],
      },
      'value: 90以上得3分，80以上得2分',
    ],
    [{ kind: 'count', points: 1, cap: 4, text: '每次' }, 'count: 每次得1分，最多得4分'],
    [{ kind: 'grade', shares: { A: 100, B: 80 } }, 'grade: A级得100%，B级得80%'],
    [{ kind: 'parts', parts: [1, 1] }, 'parts: 分项计分，缺哪项扣哪项'],
    [{ kind: 'discretionary', min: 0.5, max: 2 }, 'points: 酌情扣0.5至2分'],
    [{ kind: 'bonus', points: 1, cap: 3 }, 'count: 每项加1分，最多加3分'],
    [{ kind: 'bonus', cap: 3, text: '受到表彰' }, 'points: 受到表彰，最多加3分'],
    [{ kind: 'mandatory' }, 'toggle: 必备条件未达到'],
    [{ kind: 'veto' }, 'toggle: 出现一票否决情形'],
  ] as const)('%j', (rule, label) => {
    expect(labels([rule] as ItemFile['rules'])).toEqual([label]);
  });

  it('leaves out what the facts rule out, and says what to ask where they are unknown', () => {
    const women = shippedStandards.flatMap(itemsOf).find(({ item: one }) => one.id === 'women-body')?.item as Item;
    const members = ['女会员达到10人，没有设女职工委员会 扣3分', null];
    expect(deductionsOf(women, { womenWorkers: 10 }).map(({ label, open }) => [label, open])).toEqual([
      ['女职工达到10人，没有设女职工委员会 扣3分', null],
      members,
    ]);
    expect(deductionsOf(women, { womenWorkers: 9 }).map(({ label, open }) => [label, open])).toEqual([
      ['女职工不足10人，没有设女职工委员 扣3分', null],
      members,
    ]);
    expect(deductionsOf(women).map(({ open }) => open)).toEqual(['女职工人数未知，请确认是否适用。', '女职工人数未知，请确认是否适用。', null]);
  });

  it('numbers the deductions by the place of their rule', () => {
    const [only] = itemsOf(
      standard([
        section('a', [
          item({
            id: 'i',
            rules: [
              { kind: 'not-applicable', gives: 'full' },
              { kind: 'fixed', points: 1 },
            ],
          }),
        ]),
      ]),
    );
    expect(only && deductionsOf(only.item).map(({ rule }) => rule)).toEqual([1]);
  });
});
