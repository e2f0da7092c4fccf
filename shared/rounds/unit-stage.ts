import type { Outcome } from '../model/round.ts';

/**
 * How far a unit has come in a round, as far as one round's records tell:
 * 未交材料 · 免报 (excused from submitting, and nothing recorded) · 不去 (nobody visits it in this round, and nobody did) · 待核查 · 双人评分中 (blind sheets begun, not settled) · 核查中 · 待决定 · 待整改 (decided 限期整改, 复验 not yet done) · 已决定.
 */
export const unitStages = ['listed', 'excused', 'skipped', 'submitted', 'scoring', 'visiting', 'visited', 'rectifying', 'decided'] as const;
export type UnitStage = (typeof unitStages)[number];

/** Chinese words for the stages, in the order of the work. */
export const unitStageWords: Readonly<Record<UnitStage, string>> = {
  listed: '未交材料',
  excused: '免报',
  skipped: '不去',
  submitted: '待核查',
  scoring: '双人评分中',
  visiting: '核查中',
  visited: '待决定',
  rectifying: '待整改',
  decided: '已决定',
};

/** What the stage of a unit is read from: its records in the round. */
export interface UnitTraces {
  readonly submitted: boolean;
  /** Whether it was excused from submitting. */
  readonly excused?: boolean;
  /** Whether nobody is to visit it in this round. */
  readonly skipped?: boolean;
  /** Whether a blind sheet of its first visit was begun. */
  readonly scored?: boolean;
  /** Whether each visit is completed; null when it was not begun. */
  readonly first: VisitTrace | null;
  readonly re: VisitTrace | null;
  /** What was decided; `outdated` where it does not rest on the present result any more (see `outdatedDecision`). */
  readonly decision: { readonly outcome: Outcome; readonly outdated: boolean } | null;
}

/** What counts of a visit: when it was completed, in milliseconds since 1970-01-01 UTC; null while it goes on. */
interface VisitTrace {
  readonly completedMs: number | null;
}

/** How far a unit has come. A decision that is out of date calls for a new one. */
export function stageOf(traces: UnitTraces): UnitStage {
  const { first, re, decision } = traces;
  if (re !== null && re.completedMs === null) return 'visiting';
  if (decision !== null && !decision.outdated) return decision.outcome === 'rectify' ? 'rectifying' : 'decided';
  if (first !== null) return first.completedMs === null ? 'visiting' : 'visited';
  if (traces.scored === true) return 'scoring';
  if (traces.skipped === true) return 'skipped';
  if (traces.submitted) return 'submitted';
  return traces.excused === true ? 'excused' : 'listed';
}
