import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/model/finding.ts';
import type { Facts } from '#shared/model/unit.ts';
import { toPoints } from '#shared/points.ts';
import { finding, scoreOne, type ItemFile } from './make-standard.ts';

type Case = readonly [name: string, item: Omit<ItemFile, 'id'>, found: Finding, points: number, facts?: Facts];

const perMissingRule = { kind: 'per-missing', points: 2 } as const;
const perMissing: Omit<ItemFile, 'id'> = { rules: [perMissingRule] };
const rate = (more: object): Omit<ItemFile, 'id'> => ({ max: 5, rules: [{ kind: 'per-step', threshold: 98, step: 5, points: 1, ...more }] });
const tiers: Omit<ItemFile, 'id'> = {
  max: 4,
  rules: [
    {
      kind: 'tiers',
      tiers: [
        { atLeast: 80, points: 4 },
        { atLeast: 75, points: 3 },
        { atLeast: 70, points: 2 },
        { atLeast: 65, points: 1 },
      ],
    },
  ],
};

const cases: readonly Case[] = [
  ['met is the full mark', {}, finding('met'), 4],
  ['unmet is nothing', {}, finding('unmet'), 0],
  ['unmet is nothing whatever was answered', perMissing, finding('unmet', [1]), 0],
  ['nobody looked: nothing', {}, finding(null), 0],
  ['met less what was answered', perMissing, finding('met', [1]), 2],
  ['an answer without a verdict counts as 部分符合', perMissing, finding(null, [1]), 2],

  ['per missing: 扣完为止, never below zero', perMissing, finding('partly', [3]), 0],
  ['per missing: the cap bites', { rules: [{ kind: 'per-missing', points: 1, cap: 2.5 }] }, finding('partly', [3]), 1.5],
  ['per missing: none missing', perMissing, finding('met', [0]), 4],
  ['per missing: half a thing earns nothing', perMissing, finding('met', [1.5]), 0],
  ['per missing: a negative count earns nothing', perMissing, finding('met', [-1]), 0],
  ['fixed: happened', { rules: [{ kind: 'fixed', points: 0.25 }] }, finding('partly', [true]), 3.75],
  ['fixed: did not happen', { rules: [{ kind: 'fixed', points: 0.25 }] }, finding('met', [false]), 4],
  [
    'several deductions add up exactly',
    {
      max: 1,
      rules: [
        { kind: 'per-missing', points: 0.1 },
        { kind: 'fixed', points: 0.2 },
      ],
    },
    finding('partly', [3, true]),
    0.5,
  ],

  ['per step: exactly the threshold', rate({}), finding('met', [98]), 5],
  ['per step: above the threshold', rate({}), finding('met', [100]), 5],
  ['per step: 97.9 is no full step', rate({}), finding('partly', [97.9]), 5],
  ['per step: 93 is one full step', rate({}), finding('partly', [93]), 4],
  ['per step: 93.01 is none', rate({}), finding('partly', [93.01]), 5],
  ['per step: 88 is two steps', rate({}), finding('partly', [88]), 3],
  ['per step: 87.9 is two full steps', rate({}), finding('partly', [87.9]), 3],
  ['per step: stops at the item maximum', rate({}), finding('partly', [10]), 0],
  ['per step: decimals do not drift (0.3 − 0.2 under step 0.1 is one step)', rate({ threshold: 0.3, step: 0.1 }), finding('partly', [0.2]), 4],
  ['per step: proportional', rate({ proportional: true }), finding('partly', [87.9]), 2.98],
  ['per step: proportional half of a hundredth rounds up', rate({ threshold: 100, step: 8, points: 0.1, proportional: true }), finding('partly', [98]), 4.97],
  ['per step: each 1 point under 100 costs 0.25', rate({ threshold: 100, step: 1, points: 0.25 }), finding('partly', [97]), 4.25],
  ['per step without threshold: the answer is how far below', { max: 5, rules: [{ kind: 'per-step', step: 5, points: 1 }] }, finding('partly', [11]), 3],

  ['tiers: exactly on a line (80以上 includes 80)', tiers, finding('met', [80]), 4],
  ['tiers: just under a line', tiers, finding('partly', [79.99]), 3],
  ['tiers: under the lowest', tiers, finding('partly', [64.9]), 0],
  [
    'tiers: order of the tiers does not matter',
    {
      max: 4,
      rules: [
        {
          kind: 'tiers',
          tiers: [
            { atLeast: 65, points: 1 },
            { atLeast: 80, points: 4 },
          ],
        },
      ],
    },
    finding('met', [90]),
    4,
  ],

  ['count: 每季一次, 1 point each', { rules: [{ kind: 'count', points: 1, cap: 4 }] }, finding('partly', [3]), 3],
  ['count: capped', { rules: [{ kind: 'count', points: 1, cap: 3 }] }, finding('met', [9]), 3],
  ['count: without cap the item is the ceiling', { rules: [{ kind: 'count', points: 1 }] }, finding('met', [9]), 4],
  ['count: met and not counted is the full mark', { rules: [{ kind: 'count', points: 1 }] }, finding('met'), 4],

  ['grade B is 80 % of the item', { max: 6, rules: [{ kind: 'grade', shares: { A: 100, B: 80, C: 60 } }] }, finding('partly', ['B']), 4.8],
  ['grade: a share of an odd maximum rounds half up to 0.01', { max: 3.33, rules: [{ kind: 'grade', shares: { B: 50 } }] }, finding('partly', ['B']), 1.67],
  ['grade: 33.3 % is exact', { max: 10, rules: [{ kind: 'grade', shares: { C: 33.3 } }] }, finding('partly', ['C']), 3.33],
  ['grade: an unknown letter earns nothing', { max: 6, rules: [{ kind: 'grade', shares: { A: 100 } }] }, finding('met', ['toString']), 0],

  ['parts: what is missing costs its part', { max: 2, rules: [{ kind: 'parts', parts: [0.5, 0.5, 0.5, 0.5] }] }, finding('partly', [[1, 3]]), 1],
  ['parts: the same part twice costs once', { max: 2, rules: [{ kind: 'parts', parts: [0.5, 0.5, 1] }] }, finding('partly', [[2, 2]]), 1],
  ['parts: a part that does not exist earns nothing', { max: 2, rules: [{ kind: 'parts', parts: [1, 1] }] }, finding('partly', [[5]]), 0],

  ['discretionary: as asked', { rules: [{ kind: 'discretionary', min: 0.5, max: 2 }] }, finding('partly', [1.5]), 2.5],
  ['discretionary: not over the most', { rules: [{ kind: 'discretionary', min: 0.5, max: 2 }] }, finding('partly', [3]), 2],
  ['discretionary: not under the least', { rules: [{ kind: 'discretionary', min: 0.5, max: 2 }] }, finding('partly', [0.25]), 3.5],
  ['discretionary: zero is no deduction', { rules: [{ kind: 'discretionary', min: 0.5, max: 2 }] }, finding('met', [0]), 4],

  ['all or nothing: happened', { rules: [{ kind: 'all-or-nothing' }] }, finding('partly', [true]), 0],
  ['all or nothing: partly is not met', { rules: [{ kind: 'all-or-nothing' }] }, finding('partly'), 0],
  [
    'all or nothing beside a deduction: partly is the deduction',
    { rules: [{ kind: 'all-or-nothing' }, { kind: 'fixed', points: 1 }] },
    finding('partly', [null, true]),
    3,
  ],
  [
    '整项不得分 outweighs every other line',
    { rules: [{ kind: 'all-or-nothing' }, { kind: 'count', points: 2 }, { kind: 'bonus', points: 1 }] },
    finding('met', [true, 2, 1]),
    0,
  ],
  ['a mandatory condition not met leaves nothing', { rules: [{ kind: 'mandatory' }, { kind: 'fixed', points: 1 }] }, finding('partly', [true]), 0],

  ['hand-set points outrank the rules', perMissing, finding('partly', [1], 350), 3.5],
  ['hand-set points outrank 不符合', {}, finding('unmet', [], 100), 1],
  ['hand-set points stay under the maximum', {}, finding('met', [], 900), 4],
  ['hand-set points stay above zero', {}, finding('met', [], -100), 0],
  ['hand-set points need no verdict', {}, finding(null, [], 250), 2.5],

  [
    'a condition that holds: the rule counts (women 10)',
    { rules: [{ kind: 'fixed', points: 2, when: [{ fact: 'womenWorkers', is: 'at-least', value: 10 }] }] },
    finding('partly', [true]),
    2,
    { womenWorkers: 10 },
  ],
  [
    'a condition that fails: the rule does not (women 9)',
    { rules: [{ kind: 'fixed', points: 2, when: [{ fact: 'womenWorkers', is: 'at-least', value: 10 }] }] },
    finding('partly', [true]),
    4,
    { womenWorkers: 9 },
  ],
  [
    '不足25 excludes 25',
    { rules: [{ kind: 'fixed', points: 2, when: [{ fact: 'members', is: 'below', value: 25 }] }] },
    finding('partly', [true]),
    4,
    { members: 25 },
  ],
  [
    '不足25 holds at 24',
    { rules: [{ kind: 'fixed', points: 2, when: [{ fact: 'members', is: 'below', value: 25 }] }] },
    finding('partly', [true]),
    2,
    { members: 24 },
  ],
  [
    'an unknown fact: what the inspector says counts',
    { rules: [{ kind: 'fixed', points: 2, when: [{ fact: 'members', is: 'below', value: 25 }] }] },
    finding('partly', [true]),
    2,
  ],
  ['an item for other kinds of unit is left out', { kinds: ['school'] }, finding('met'), 0, { kind: 'enterprise' }],
  ['an item for this kind counts', { kinds: ['school'] }, finding('met'), 4, { kind: 'school' }],
  ['a kind in words is understood', { kinds: ['school'] }, finding('met'), 0, { kind: '企业' }],
];

describe('points of one item', () => {
  it.each(cases.map(([name, item, found, points, facts]) => ({ name, item, found, points, facts })))('$name', ({ item, found, points, facts }) => {
    const scored = scoreOne(item, found, facts).item;
    expect(toPoints(scored.points)).toBe(points);
    expect(scored.lines.reduce((sum, line) => sum + line.effect, 0)).toBe(scored.points);
  });
});

describe('what is still to be said', () => {
  const doubt = (item: Omit<ItemFile, 'id'>, found: Finding, facts?: Facts): string | null => scoreOne(item, found, facts).item.doubt;

  it('asks for the deduction behind 部分符合', () => {
    expect(doubt(perMissing, finding('partly'))).toBe('判为部分符合，请点选扣分项或填写考评分。');
    expect(doubt(perMissing, finding('partly', [1]))).toBeNull();
    expect(doubt(perMissing, finding('partly', [], 300))).toBeNull();
    expect(doubt({ rules: [{ kind: 'fixed', points: 1 }] }, finding('partly', [false]))).toBe('判为部分符合，请点选扣分项或填写考评分。');
  });

  it('asks for an unknown fact instead of guessing, until the inspector has answered the rule', () => {
    const women: Omit<ItemFile, 'id'> = {
      rules: [{ kind: 'fixed', points: 2, text: '女工委未建立', when: [{ fact: 'womenWorkers', is: 'at-least', value: 10 }] }],
    };
    expect(doubt(women, finding('met'))).toBe('女职工人数未知，请确认“女工委未建立 扣2分”是否适用。');
    expect(doubt(women, finding('met', [false]))).toBeNull();
    expect(doubt(women, finding('met'), { womenWorkers: 12 })).toBeNull();
    expect(doubt(women, finding('unmet'))).toBeNull();
    expect(doubt(women, finding(null))).toBeNull();
  });

  it('tells of an answer that cannot be used with item and value, and does not count it', () => {
    expect(doubt(perMissing, finding('met', ['两个']))).toBe('“i”：“每少一个扣2分”的记录“两个”不能计分，应为0或正整数，请改正。');
    expect(doubt({ rules: [{ kind: 'discretionary', max: 2 }] }, finding('partly', [3]))).toContain('超出规定的幅度');
    expect(doubt({ rules: [{ kind: 'discretionary', max: 2, step: 0.5 }] }, finding('partly', [0.75]))).toContain('不是0.5分的整倍数');
    expect(doubt({ rules: [{ kind: 'discretionary' }] }, finding('partly', [0.125]))).toContain('最多两位小数');
    expect(doubt({}, finding('met', [], 500))).toContain('超出0至4分');
  });

  it('tells of an answer to a rule that does not apply', () => {
    const scored = scoreOne({ rules: [{ kind: 'fixed', points: 2, when: [{ fact: 'workers', is: 'below', value: 50 }] }] }, finding('met', [true]), {
      workers: 50,
    }).item;
    expect(scored.lines.map((line) => line.text)).toContain('扣2分：本单位不适用此条，记录不计');
  });

  it('asks for what else is counted up, once counting began', () => {
    const two: Omit<ItemFile, 'id'> = {
      rules: [
        { kind: 'count', points: 1 },
        { kind: 'tiers', tiers: [{ atLeast: 90, points: 2 }] },
      ],
    };
    expect(doubt(two, finding('met', [1]))).toContain('还没有填写');
    expect(doubt(two, finding('met'))).toBeNull();
  });
});

describe('receipts', () => {
  it('reads as the arithmetic that was done', () => {
    const { item } = scoreOne(
      {
        max: 4,
        rules: [
          { kind: 'per-missing', points: 2, text: '每少一个委员会' },
          { kind: 'fixed', points: 1, text: '经审会未建立' },
        ],
      },
      finding('partly', [1, true]),
    );
    expect(item.lines).toEqual([
      { rule: null, text: '满分4分', effect: 400 },
      { rule: 0, text: '每少一个委员会扣2分 × 1 = −2分', effect: -200 },
      { rule: 1, text: '经审会未建立 扣1分 = −1分', effect: -100 },
    ]);
  });

  it('shows the floor as a line of its own', () => {
    const { item } = scoreOne(perMissing, finding('partly', [3]));
    expect(item.lines.at(-1)).toEqual({ rule: null, text: '扣完为止，不出现负分', effect: 200 });
  });

  it.each(['partly', 'unmet'] as const)('says which rule left nothing, also where the verdict is %s', (verdict) => {
    const { item } = scoreOne({ rules: [perMissingRule, { kind: 'mandatory', text: '没有集体合同' }] }, finding(verdict, [1, true]));
    expect(item.lines).toHaveLength(1);
    expect(item.lines[0]).toMatchObject({ rule: 1, effect: 0 });
    expect(item.lines[0]?.text).toContain('没有集体合同');
  });

  it('keeps what the rules would have given beside a hand-set mark', () => {
    const { item } = scoreOne(perMissing, finding('partly', [1], 350));
    expect(item.lines).toEqual([{ rule: null, text: '考评分由核查人员定为3.5分（按规则为2分）', effect: 350 }]);
  });
});
