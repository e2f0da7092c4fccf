import type { Finding } from '../model/finding.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { lostOn } from '../scoring/lost.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** An item that lost points with nothing beside it that says or shows why. */
export interface UnexplainedItem {
  readonly itemId: string;
  /** Its place in the standard, from 1. */
  readonly place: number;
  readonly text: string;
}

/** Lists the judged items that lost points or are not met and have neither a note nor a photo nor a file (`filed`): told before a visit is completed, never in the way. */
export function unexplainedItems(
  standard: Standard,
  findings: Readonly<Record<string, Pick<Finding, 'photos' | 'note' | 'verdict'>>>,
  result: ScoreResult,
  filed: ReadonlySet<string>,
): readonly UnexplainedItem[] {
  const scores = new Map(result.items.map((score) => [score.itemId, score]));
  return itemsOf(standard).flatMap(({ item }, index) => {
    const score = scores.get(item.id);
    const finding = findings[item.id];
    const lost = score?.judged === true && !score.notApplicable && (lostOn(score) > 0 || finding?.verdict === 'unmet');
    const said = finding !== undefined && (finding.note.trim() !== '' || finding.photos.length > 0);
    return lost && !said && !filed.has(item.id) ? [{ itemId: item.id, place: index + 1, text: item.text }] : [];
  });
}
