import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuleText } from '#shared/intake/rule-text/read-rule-text.ts';
import type { Rule } from '#shared/model/standard.ts';

/** What points may be: quarters from 0.25 to 5, in 0.01. */
const points = fc.integer({ min: 1, max: 20 }).map((quarters) => quarters * 25);
const percent = fc.integer({ min: 40, max: 99 });
const step = fc.integer({ min: 1, max: 10 });
const joins = fc.constantFrom(',', '，', ';', '；', '。', '、');
const stops = fc.constantFrom('', '。', '，扣完为止', ',扣完为止。。', '；');
const things = fc.constantFrom('个', '项', '次', '处', '人', '件', '户', '本');
const unwords = ({ text: _, ...rule }: Rule & { text?: string | undefined }): object => rule;
const said = (value: number): string => String(value / 100);

const perMissing = fc
  .record({ value: points, unit: things, verb: fc.constantFrom('每少一', '每缺1', '每发现一', '缺一', '每有1', '少一') })
  .map(({ value, unit, verb }) => ({
    text: `${verb}${unit}扣${said(value)}分`,
    rule: { kind: 'per-missing', points: value } as const,
  }));
const perStep = fc.record({ value: points, mark: percent, width: step, rate: fc.constantFrom('%', '个百分点') }).map(({ value, mark, width, rate }) => ({
  text: `入会率低于${String(mark)}%的，每低${String(width)}${rate}扣${said(value)}分`,
  rule: { kind: 'per-step', threshold: mark, step: width, points: value } as const,
}));
const fixed = fc.record({ value: points, what: fc.constantFrom('未制定计划', '资料不全的', '无专人管理', '账目不清') }).map(({ value, what }) => ({
  text: `${what}扣${said(value)}分`,
  rule: { kind: 'fixed', points: value } as const,
}));
const free = fc.record({ least: points, more: points, dash: fc.constantFrom('-', '—', '~', '至', '～') }).map(({ least, more, dash }) => ({
  text: `不规范的酌情扣${said(least)}${dash}${said(least + more)}分`,
  rule: { kind: 'discretionary', min: least, max: least + more } as const,
}));

describe('numbers of a wording', () => {
  it('are in the result in their roles, whatever wordings are joined by whatever signs', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(perMissing, perStep, fixed, free), { minLength: 1, maxLength: 4 }), joins, stops, (clauses, join, stop) => {
        const text = clauses.map((clause) => clause.text).join(join) + stop;
        const reading = readRuleText(text, null);
        expect(reading.rules.map(unwords), text).toEqual(clauses.map((clause) => clause.rule));
      }),
    );
  });

  it('make tiers in either order', () => {
    fc.assert(
      fc.property(percent, step, points, points, fc.boolean(), (mark, above, low, more, upwards) => {
        const steps = [
          { atLeast: mark, points: low },
          { atLeast: mark + above, points: low + more },
        ];
        const tiers = upwards ? steps : steps.toReversed();
        const text = tiers.map((tier) => `${String(tier.atLeast)}%以上得${said(tier.points)}分`).join('，');
        expect(readRuleText(`${text}，${String(mark)}%以下不得分`, low + more).rules, text).toEqual([{ kind: 'tiers', tiers }]);
      }),
    );
  });

  it('are never lost without a word: what no rule holds is told', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('扣', '得', '加', '2分', '0.75分', '每', '缺', '一项', '85%', '以上', '，', '；', '最多', '酌情', '未', '不足', '制度'), {
          maxLength: 14,
        }),
        (words) => {
          const reading = readRuleText(words.join(''), 900);
          const held = JSON.stringify(reading.rules.map(unwords));
          for (const number of [200, 75]) {
            if (words.join('').includes(`${said(number)}分`)) expect(held.includes(String(number)) || reading.doubts.length > 0, words.join('')).toBe(true);
          }
        },
      ),
    );
  });
});
