import { z } from 'zod';
import { Facts } from './unit.ts';

/** A round of acceptance (验收批次): one year's work with one standard. */
export const Round = z.object({
  id: z.string(),
  title: z.string(),
  year: z.int(),
  /** SHA-256 of the standard's file bytes; null until one is chosen. */
  standardHash: z.string().nullable(),
  openedOn: z.string(),
  /** Deadlines `YYYY-MM-DD`; null when not set. */
  visitUntil: z.string().nullable(),
  rectifyUntil: z.string().nullable(),
  locked: z.boolean(),
  /** What scoring knew of each unit when the round was locked, by unit id: later changes of a unit do not touch a locked round. Left out: it was locked without. */
  lockedFacts: z.record(z.string(), Facts).optional(),
  /** Totals of the units below each township when the round was locked (integers of 0.01), by the township's id. */
  lockedBelow: z.record(z.string(), z.array(z.int())).optional(),
  /** Units in this round: those with a submission or added by hand. */
  unitIds: z.array(z.string()),
});
export type Round = z.infer<typeof Round>;

/** Which visit of a unit in a round: 初验 or 复验. */
export const VisitPhase = z.enum(['first', 're']);
export type VisitPhase = z.infer<typeof VisitPhase>;

/** Chinese words for the visits. */
export const phaseWords: Readonly<Record<VisitPhase, string>> = { first: '初验', re: '复验' };

/** What the federation decides for a unit: 合格, 限期整改, 不合格. */
export const Outcome = z.enum(['accepted', 'rectify', 'rejected']);
export type Outcome = z.infer<typeof Outcome>;

/** Chinese words for outcomes. */
export const outcomeWords: Readonly<Record<Outcome, string>> = { accepted: '合格', rectify: '限期整改', rejected: '不合格' };

/** A decision on one unit of a round, made by a person. */
export const Decision = z.object({
  roundId: z.string(),
  unitId: z.string(),
  outcome: Outcome,
  /** True when the program's recommendation was taken (采纳建议), false when it was overridden (改判). */
  adopted: z.boolean(),
  reason: z.string(),
  recommended: Outcome.nullable(),
  decidedBy: z.string(),
  /** Milliseconds since 1970-01-01 UTC. */
  decidedMs: z.number(),
});
export type Decision = z.infer<typeof Decision>;
