import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import type { ItemScore, ScoreResult } from '../scoring/score-result.ts';

/** One item as one of the two visits left it. */
export interface VisitSide {
  readonly finding: Finding;
  readonly score: ItemScore;
}

/** One item before and after rectification. */
export interface BeforeAfterRow {
  readonly item: Item;
  /** The item's place in the standard, from 1. */
  readonly place: number;
  readonly before: VisitSide;
  readonly after: VisitSide;
  readonly gain: CentiPoints;
}

/** A visit with its score. */
interface ScoredVisit {
  readonly findings: Findings;
  readonly result: ScoreResult;
}

/** The items that a re-inspection is about, before and after: those it looked at again (`reopened`; null for all), those that were closed on papers, and any other whose points differ. */
export function beforeAfter(
  standard: Standard,
  first: ScoredVisit,
  re: ScoredVisit,
  reopened: readonly string[] | null,
  closedIds: readonly string[],
): readonly BeforeAfterRow[] {
  const sideOf = (visit: ScoredVisit) => {
    const scores = new Map(visit.result.items.map((score) => [score.itemId, score]));
    return (itemId: string): VisitSide | undefined => {
      const score = scores.get(itemId);
      return score === undefined ? undefined : { finding: visit.findings[itemId] ?? noFinding, score };
    };
  };
  const [before, after] = [sideOf(first), sideOf(re)];
  const about = new Set([...(reopened ?? []), ...closedIds]);
  return itemsOf(standard).flatMap(({ item }, index): readonly BeforeAfterRow[] => {
    const [was, is] = [before(item.id), after(item.id)];
    if (was === undefined || is === undefined) return [];
    const gain = is.score.points - was.score.points;
    const shown = about.has(item.id) || gain !== 0 || (reopened === null && was.score.points < was.score.max);
    return shown ? [{ item, place: index + 1, before: was, after: is, gain }] : [];
  });
}
