import { z } from 'zod';
import type { Day } from '../days/days.ts';
import { Verdict } from '../model/finding.ts';
import type { CentiPoints } from '../points.ts';

/** Why an item is asked again: it is worth most, most was lost on it, inspectors differed on it, or a person chose it. */
export const pickReasons = ['weight', 'lost', 'apart', 'chosen'] as const;
export type PickReason = (typeof pickReasons)[number];

/** The words for them. */
export const pickWords: Readonly<Record<PickReason, string>> = { weight: '分值大', lost: '失分多', apart: '分歧大', chosen: '指定' };

/** A draw as it was recorded: what it was made of, so that anybody can make it again, and what came out. */
export const BackCheckDraw = z.object({
  seed: z.string().min(1),
  percent: z.int(),
  drawnOn: z.string(),
  standardHash: z.string(),
  pool: z.array(z.object({ unitId: z.string(), inspectors: z.array(z.string()) })),
  units: z.array(z.string()),
  items: z.array(z.object({ itemId: z.string(), why: z.enum(pickReasons) })),
});
export type BackCheckDraw = z.infer<typeof BackCheckDraw>;

/** What one person found of an item: points are null where it does not apply or nothing was given. */
export const Answer = z.object({ verdict: Verdict.nullable(), points: z.int().nullable() });
export type Answer = z.infer<typeof Answer>;

/** That a second form is done, and what the first had said at that moment: what is corrected afterwards does not make the two agree. */
export const BackCheckDone = z.object({ on: z.string(), inspectors: z.array(z.string()), first: z.record(z.string(), Answer) });
export type BackCheckDone = z.infer<typeof BackCheckDone>;

/** What follows from a back-check: nothing, the visit is opened again and corrected, or somebody is talked to. */
export const consequenceKinds = ['none', 'corrected', 'talked'] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** The words for what follows. */
export const consequenceWords: Readonly<Record<ConsequenceKind, string>> = { none: '不作处理', corrected: '重新打开核查改正', talked: '约谈核查人' };

/** What followed, who said so and why. */
export const Consequence = z.object({ kind: z.enum(consequenceKinds), reason: z.string(), by: z.string(), on: z.string() });
export type Consequence = z.infer<typeof Consequence>;

/** One item of a second form. */
export interface SecondAnswer extends Answer {
  readonly note: string;
}

/** The second form of one unit. */
export interface BackCheckForm {
  readonly unitId: string;
  /** Who fills it in; empty while nobody began. */
  readonly by: string;
  readonly heldOn: Day | null;
  readonly answers: Readonly<Record<string, SecondAnswer>>;
  readonly done: BackCheckDone | null;
  readonly follows: Consequence | null;
}

/** An item that nobody answered a second time. */
export const noSecondAnswer: SecondAnswer = { verdict: null, points: null, note: '' };

/** The points that a verdict gives by itself; null where they have to be said. */
export function pointsByVerdict(verdict: Verdict, max: CentiPoints): CentiPoints | null {
  return verdict === 'met' ? max : verdict === 'unmet' ? 0 : null;
}

/** Whether an item is answered: a verdict, and points unless it does not apply. */
export const isAnswered = ({ verdict, points }: Answer): boolean => verdict !== null && (verdict === 'not-applicable' || points !== null);

/** Whether somebody may fill in the second form of a unit: with a name, and not one of those who inspected it. */
export const isSecondPerson = (name: string, inspectors: readonly string[]): boolean => name.trim() !== '' && !inspectors.includes(name.trim());
