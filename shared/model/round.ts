import { z } from 'zod';
import { AcceptedBy } from './standard.ts';
import { Facts } from './unit.ts';

/** How blind double scoring (背靠背双评) settles what two inspectors scored apart. */
export const BlindRule = z.object({
  /** How far apart the two may be on one item: CentiPoints, or percent of the item's full mark. */
  item: z.object({ by: z.enum(['points', 'percent']), value: z.int().nonnegative() }),
  /** How far apart their totals may be, in CentiPoints. */
  total: z.int().nonnegative(),
  /** What holds within these limits: the mean, the lower, or what the team's leader gave. */
  settles: z.enum(['mean', 'lower', 'leader']),
});
export type BlindRule = z.infer<typeof BlindRule>;

/** Why a unit of a round does not submit: it need not (免报), or later than the others, by a day `YYYY-MM-DD` (缓报). */
export const Filing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('excused'), reason: z.string() }),
  z.object({ kind: z.literal('deferred'), until: z.string(), reason: z.string() }),
]);
export type Filing = z.infer<typeof Filing>;

/** A filing in short: “免报”, “缓报至 2024-12-10”. */
export const filingWords = (filing: Filing): string => (filing.kind === 'excused' ? '免报' : `缓报至 ${filing.until}`);

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
  /** Who accepts; left out: as the standard says. */
  acceptedBy: AcceptedBy.optional(),
  /** True where the leader of a unit's team approves its visit before the federation decides (组长审核). */
  teamApproval: z.boolean().optional(),
  /** Present where every unit is scored by two inspectors apart. */
  blind: BlindRule.optional(),
  /** How near a line of the decision policy a total must be for a second person to look at it, in integers of 0.01; left out: the usual 2 points. */
  secondLook: z.int().nonnegative().optional(),
  /** By how much totals may move in the ranges of places (名次范围), in integers of 0.01; left out: the tolerance of double scoring, or the usual 2 points. */
  placeTolerance: z.int().nonnegative().optional(),
  /** Within how many days of being raised an objection is to be ruled on (calendar days); left out: no limit. */
  rulingDays: z.int().positive().optional(),
  /** Units in this round: those with a submission or added by hand. */
  unitIds: z.array(z.string()),
  /** Units that were excused from submitting or granted a later day, by unit id; left out for none. */
  filings: z.record(z.string(), Filing).optional(),
  /** Units that nobody visits in this round (不去), each with the reason, by unit id; left out for none. */
  skips: z.record(z.string(), z.string()).optional(),
});
export type Round = z.infer<typeof Round>;

/** Which visit of a unit in a round: 初验 or 复验. */
export const VisitPhase = z.enum(['first', 're']);
export type VisitPhase = z.infer<typeof VisitPhase>;

/** One of two sheets on which a first visit is scored blind, by the name of its scorer. It is no visit of record: 初验 is what the two settle on. */
type BlindPhase = `first~${string}`;

/** What a visit's fields may belong to: a visit of record, or one scorer's blind sheet. */
export type SheetPhase = VisitPhase | BlindPhase;

/** Whether a phase is a scorer's blind sheet. */
export const isBlind = (phase: SheetPhase): phase is BlindPhase => phase.startsWith('first~');

/** The sheet of a scorer. A slash in a name is written full-width, since slashes separate the parts of a subject. */
export const blindPhaseOf = (scorer: string): BlindPhase => `first~${scorer.trim().replaceAll('/', '／')}`;

/** The scorer of a blind sheet. */
export const scorerOf = (phase: BlindPhase): string => phase.slice('first~'.length);

/** The phase that a text names; undefined when it is not one. */
export function readSheetPhase(text: string): SheetPhase | undefined {
  const plain = VisitPhase.safeParse(text).data;
  return plain ?? (text.startsWith('first~') && text.length > 'first~'.length ? (text as BlindPhase) : undefined);
}

/** A visit, or a blind sheet of it, as acts and readers address it. */
export interface VisitKey {
  readonly roundId: string;
  readonly unitId: string;
  readonly phase: SheetPhase;
}

/** Chinese words for the visits. */
export const phaseWords: Readonly<Record<VisitPhase, string>> = { first: '初验', re: '复验' };

/** What the federation decides for a unit: 合格, 限期整改, 不合格. */
export const Outcome = z.enum(['accepted', 'rectify', 'rejected']);
export type Outcome = z.infer<typeof Outcome>;

/** Chinese words for outcomes. */
export const outcomeWords: Readonly<Record<Outcome, string>> = { accepted: '合格', rectify: '限期整改', rejected: '不合格' };

/** What the visit that a decision rests on said when it was made. Titles are those of the standard's items and conditions. */
export const VisitBasis = z.object({
  phase: VisitPhase,
  standardHash: z.string(),
  /** Integers of 0.01. */
  total: z.int(),
  grade: z.string().nullable(),
  /** Null where conditions were incomplete, so that none was given. */
  recommendation: Outcome.nullable(),
  openMandatory: z.array(z.string()),
  vetoes: z.array(z.string()),
  /** Conditions beside the points that did not hold or could not be told; left out where that was not known. */
  unmet: z.array(z.string()).optional(),
});
export type VisitBasis = z.infer<typeof VisitBasis>;

/** What a decision rests on: a completed visit, or that there was none yet. Whatever of it changes makes the decision out of date. */
export const DecisionBasis = z.union([VisitBasis, z.object({ phase: z.literal('none') })]);
export type DecisionBasis = z.infer<typeof DecisionBasis>;

/** A decision on one unit of a round, made by a person. */
export const Decision = z.object({
  roundId: z.string(),
  unitId: z.string(),
  outcome: Outcome,
  /** True when the program's recommendation was taken (采纳建议), false when it was overridden (改判). */
  adopted: z.boolean(),
  reason: z.string(),
  recommended: Outcome.nullable(),
  /** Left out of decisions that an older program recorded. */
  basis: DecisionBasis.optional(),
  decidedBy: z.string(),
  /** The id of the meeting at which it was made; left out where it was made at the desk. */
  meeting: z.string().optional(),
  /** Milliseconds since 1970-01-01 UTC. */
  decidedMs: z.number(),
});
export type Decision = z.infer<typeof Decision>;

/** What a visit or a sheet is called: 初验, 复验, 初验（王立新评分）. */
export const sheetWord = (phase: SheetPhase): string => (isBlind(phase) ? `${phaseWords.first}（${scorerOf(phase)}评分）` : phaseWords[phase]);
