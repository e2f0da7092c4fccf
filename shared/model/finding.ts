import { z } from 'zod';
import type { CentiPoints } from '../points.ts';
import { Facts } from './unit.ts';

/** What the inspector says of an item: 符合, 部分符合, 不符合, 不适用. */
export const Verdict = z.enum(['met', 'partly', 'unmet', 'not-applicable']);
export type Verdict = z.infer<typeof Verdict>;

/** Chinese words for verdicts, in the order of the keys 1, 2, 3, 0. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: '符合',
  partly: '部分符合',
  unmet: '不符合',
  'not-applicable': '不适用',
};

/**
 * What was found for one rule of an item, by kind of rule:
 * per-missing, count, bonus: how many (a number) · fixed, all-or-nothing, mandatory, veto: true when it happened / is not met; a veto that an objection lifted: the word `lifted` ·
 * per-step, tiers: the measured value (percent as 88) · grade: the letter · parts: indexes of the parts that are missing · discretionary: points deducted, decimal.
 */
export const RuleAnswer = z.union([z.number(), z.boolean(), z.string(), z.array(z.int())]);
export type RuleAnswer = z.infer<typeof RuleAnswer>;

/** What was found on site for one item. `answers` are keyed by the rule's place in the item, "0", "1" …; `points` is a hand-set 考评分 (integers of 0.01) that outranks the rules. */
export const Finding = z.object({
  verdict: Verdict.nullable(),
  answers: z.record(z.string(), RuleAnswer),
  points: z.int().nullable(),
  note: z.string(),
  photos: z.array(z.string()),
  /** True where `points` were set on an objection and not by the inspectors. */
  ruled: z.boolean().optional(),
});
export type Finding = z.infer<typeof Finding>;

/** An item nobody has looked at yet. */
export const noFinding: Finding = { verdict: null, answers: {}, points: null, note: '', photos: [] };

/** Findings by item id. An absent item has not been looked at. */
export type Findings = Readonly<Record<string, Finding>>;

/** What `score` needs besides the standard: findings by item id, and facts of the unit, its kind among them as `facts.kind` (for items that are only for some kinds). */
export interface ScoreInput {
  readonly findings: Findings;
  readonly facts: Facts;
  /** Totals of the units below a township, for a standard that rolls them up. */
  readonly subordinates?: readonly CentiPoints[];
}
