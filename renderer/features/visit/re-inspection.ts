import type { Photo } from '#shared/evidence/evidence.ts';
import { noFinding, type Finding } from '#shared/model/finding.ts';
import type { SheetPhase } from '#shared/model/round.ts';
import { lostOn } from '#shared/scoring/lost.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';
import type { Store } from '#renderer/store/store.ts';

/** What the first inspection left of an item, after rulings on objections. */
export interface FirstLook {
  readonly finding: Finding;
  readonly score: ItemScore;
  readonly photos: readonly Photo[];
}

/** What a re-inspection looks at, and what the first inspection left of each item. */
export interface ReInspection {
  readonly openItems: ReadonlySet<string>;
  readonly first: ReadonlyMap<string, FirstLook>;
}

/** Reads what a re-inspection looks at; null for a first visit, and for a re-inspection that looks at the whole list. */
export async function readReInspection(store: Store, roundId: string, unitId: string, phase: SheetPhase): Promise<ReInspection | null> {
  if (phase !== 're') return null;
  const [re, first] = await Promise.all([store.readVisit(roundId, unitId, 're'), store.readVisit(roundId, unitId, 'first')]);
  if (re === undefined || re.openItems === null) return null;
  const looks = (first?.result.items ?? []).map((score): readonly [string, FirstLook] => [
    score.itemId,
    {
      finding: first?.findings[score.itemId] ?? noFinding,
      score,
      photos: (first?.evidence.photos ?? []).filter(({ itemId }) => itemId === score.itemId),
    },
  ]);
  return { openItems: new Set(re.openItems), first: new Map(looks) };
}

/** Whether a checklist lets an item be judged: always, but in a re-inspection that does not look at it. */
export const isReopened = (reInspection: ReInspection | null, itemId: string): boolean => reInspection === null || reInspection.openItems.has(itemId);

/** Why an item of a re-inspection is not looked at, in a few words. `closed` items were short at the first inspection and closed on their papers since (销号), or an objection was accepted. */
export function lockedWords(first: FirstLook | undefined): string {
  return first === undefined || lostOn(first.score) === 0 ? '初验已通过，不再核查' : '已凭材料销号，不再核查';
}
