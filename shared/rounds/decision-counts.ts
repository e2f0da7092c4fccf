import type { Outcome } from '../model/round.ts';
import type { DecisionRow, DecisionStage } from './decision-rows.ts';

/** How far the decisions of a round have come: units by stage, and decided ones by outcome. */
export type DecisionCounts = Readonly<Record<DecisionStage, number>> & { readonly total: number; readonly outcomes: Readonly<Record<Outcome, number>> };

/** Counts the lines of 验收决定. A decision whose result changed since counts as `reopened`, its outcome still among `outcomes`. */
export function countDecisions(rows: readonly DecisionRow[]): DecisionCounts {
  const counts = { unvisited: 0, visiting: 0, open: 0, reopened: 0, decided: 0 };
  const outcomes = { accepted: 0, rectify: 0, rejected: 0 };
  for (const row of rows) {
    counts[row.stage] += 1;
    if (row.decision !== undefined) outcomes[row.decision.outcome] += 1;
  }
  return { ...counts, total: rows.length, outcomes };
}
