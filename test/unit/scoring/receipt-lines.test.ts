import { describe, expect, it } from 'vitest';
import type { RuleAnswer } from '#shared/model/finding.ts';
import { finding, scoreOne, type ItemFile } from './make-standard.ts';

type RuleFile = NonNullable<ItemFile['rules']>[number];
const rate = { kind: 'per-step', threshold: 98, step: 5, points: 1.25, fact: 'membershipRate' } as const;

/** A rule, an answer, and the line that an inspector reads aloud. */
const lines: readonly (readonly [RuleFile, RuleAnswer, string])[] = [
  [rate, 87.9, '低于98%的，每低5个百分点扣1.25分：实际87.9%，低10.1个百分点，够2档 × 1.25分 = −2.5分'],
  [rate, 93.01, '低于98%的，每低5个百分点扣1.25分：实际93.01%，低4.99个百分点，不够一档，不扣分'],
  [rate, 93, '低于98%的，每低5个百分点扣1.25分：实际93%，低5个百分点，够1档 × 1.25分 = −1.25分'],
  [rate, 98, '低于98%的，每低5个百分点扣1.25分：实际98%，已达到，不扣分'],
  [{ ...rate, proportional: true }, 87.9, '低于98%的，每低5个百分点扣1.25分（不足的按比例）：实际87.9%，低10.1个百分点，10.1 ÷ 5 × 1.25分 = −2.53分'],
  [{ kind: 'per-step', step: 2, points: 0.5 }, 5, '每低2扣0.5分：低5，够2档 × 0.5分 = −1分'],
  [{ kind: 'per-step', threshold: 4, step: 1, points: 1 }, 2, '低于4的，每低1扣1分：实际2，低2，够2档 × 1分 = −2分'],
  [{ kind: 'tiers', tiers: [{ atLeast: 90, points: 4 }], fact: 'satisfactionRate' }, 90, '90%以上得4分：实际90%，达到90% = 4分'],
  [{ kind: 'tiers', tiers: [{ atLeast: 90, points: 4 }], fact: 'satisfactionRate' }, 89.99, '90%以上得4分：实际89.99%，未到最低一档 = 0分'],
  [{ kind: 'per-missing', points: 2, cap: 3, text: '每少一个委员会' }, 2, '每少一个委员会扣2分，最多扣3分：2分 × 2 = 4分，按上限 = −3分'],
];

describe('the arithmetic of a receipt in one line', () => {
  it.each(lines)('%j with %j', (rule, answer, text) => {
    const { item } = scoreOne({ max: 4, rules: [rule] }, finding('partly', [answer]));
    expect(item.lines.map((line) => line.text)).toContain(text);
  });
});
