import { z } from 'zod';
import { Outcome, VisitPhase } from './round.ts';

/** The second look (复看) of a person at a unit near a line or with a veto. `total` and `recommended` are what stood there then: with their change the look is out of date. */
export const SecondLook = z.object({
  by: z.string(),
  /** `YYYY-MM-DD` */
  on: z.string(),
  agrees: z.boolean(),
  words: z.string(),
  /** Integers of 0.01. */
  total: z.int(),
  recommended: Outcome.nullable(),
});
export type SecondLook = z.infer<typeof SecondLook>;

/** The approval (审核) of a unit's completed visit by the leader of its team, before the federation decides. What it saw stands with it: with another completion or result it is out of date. */
export const Approval = z.object({
  by: z.string(),
  /** `YYYY-MM-DD` */
  on: z.string(),
  words: z.string(),
  /** Integers of 0.01. */
  total: z.int(),
  recommended: Outcome.nullable(),
  /** When the visit that was approved had been completed, milliseconds since 1970-01-01 UTC. */
  completedMs: z.number(),
});
export type Approval = z.infer<typeof Approval>;

/** A unit that was given back to its team (退回小组): what is to be looked at again. Its visit was opened again by the same act. */
export const ReturnedUnit = z.object({
  phase: VisitPhase,
  /** Ids of the items to look at again; empty where words alone say it. */
  items: z.array(z.string()),
  words: z.string(),
  by: z.string(),
  /** `YYYY-MM-DD` */
  on: z.string(),
});
export type ReturnedUnit = z.infer<typeof ReturnedUnit>;

/** What people recorded of a unit beside its decision: second looks, by who looked, approvals of its team's leader, and the last time it was given back. */
export interface Review {
  readonly roundId: string;
  readonly unitId: string;
  readonly looks: readonly SecondLook[];
  readonly approvals: readonly Approval[];
  readonly returned: ReturnedUnit | null;
}

/** A meeting at which units were decided on (审议会): who was there. What was decided at it are the decisions that name it. */
export const Meeting = z.object({
  id: z.string(),
  title: z.string(),
  /** `YYYY-MM-DD` */
  heldOn: z.string(),
  place: z.string(),
  chair: z.string(),
  recorder: z.string(),
  present: z.array(z.string()),
  absent: z.array(z.string()),
});
export type Meeting = z.infer<typeof Meeting>;
