import type { Finding } from '../model/finding.ts';
import { itemsOf, type Item, type Section, type Standard } from '../model/standard.ts';
import { lostOn } from '../scoring/lost.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import type { Evidence } from './evidence.ts';

/** An item with full marks for which nothing was kept that shows why. */
export interface UnprovenItem {
  readonly section: Section;
  readonly item: Item;
  /** Its place in the standard, from 1. */
  readonly place: number;
}

/**
 * Lists the items that got full marks (满分) without a photo or file (无佐证): not wrong, but hard to defend later. Items without points of their own,
 * items that do not apply and items in doubt are not meant.
 */
export function withoutEvidence(
  standard: Standard,
  findings: Readonly<Record<string, Pick<Finding, 'photos'>>>,
  result: ScoreResult,
  evidence: Pick<Evidence, 'files'>,
): readonly UnprovenItem[] {
  const scores = new Map(result.items.map((score) => [score.itemId, score]));
  const filed = new Set(evidence.files.map(({ itemId }) => itemId));
  return itemsOf(standard).flatMap(({ section, item }, index) => {
    const score = scores.get(item.id);
    const full = score?.judged === true && score.doubt === null && !score.notApplicable && score.max > 0 && lostOn(score) === 0;
    const proven = (findings[item.id]?.photos.length ?? 0) > 0 || filed.has(item.id);
    return full && !proven ? [{ section, item, place: index + 1 }] : [];
  });
}
