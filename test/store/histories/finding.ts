import type { Draft } from '#shared/model/ledger.ts';
import type { Verdict } from '#shared/model/finding.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { giveAnswer, givePoints, giveVerdict, writeNote } from '#shared/record/visit-acts.ts';
import { standard } from './county.ts';
import type { Random } from '#test/random.ts';

/** The items of the county's standard. */
export const allItems = itemsOf(standard).map(({ item }) => item);

/** What an inspector finds of one item: a verdict, or an answer with the verdict that goes with it, or points by hand. */
export function finding(random: Random, visit: VisitKey, itemId: string): readonly Draft[] {
  const item = allItems.find(({ id }) => id === itemId);
  const [rule] = item?.rules ?? [];
  if (item === undefined || rule === undefined) return [];
  const verdict = random.pick<Verdict>(['met', 'met', 'met', 'met', 'unmet', 'not-applicable']) ?? 'met';
  if (verdict === 'not-applicable') return [giveVerdict(visit, [itemId], verdict), writeNote(visit, itemId, '本单位不涉及')];
  if (random.below(3) > 0) return [giveVerdict(visit, [itemId], verdict), giveAnswer(visit, itemId, 0, null), givePoints(visit, itemId, null)];
  switch (rule.kind) {
    case 'per-missing':
      return [giveAnswer(visit, itemId, 0, 1 + random.below(4), 'partly')];
    case 'discretionary':
      return random.below(2) === 0 ? [giveAnswer(visit, itemId, 0, 1 + random.below(3), 'partly')] : [givePoints(visit, itemId, random.below(350), 'partly')];
    case 'parts':
      return [giveAnswer(visit, itemId, 0, random.pick([[0], [1], [0, 1]]) ?? [], 'partly')];
    case 'fixed':
      return [giveAnswer(visit, itemId, 0, true, 'partly')];
    default:
      return [giveAnswer(visit, itemId, 0, true, 'unmet')];
  }
}
