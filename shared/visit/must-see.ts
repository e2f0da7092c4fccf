import type { Suggestion } from '../checks/suggestions.ts';
import type { CheckLine } from '../checks/completeness.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { ItemReference } from './item-reference.ts';

/** The items to look at first (必看): a veto, what the unit's papers leave open (`mustSeeLines`), facts that speak against 符合, a shortcoming the last time. */
export function mustSee(
  standard: Standard,
  known: {
    readonly lines: readonly CheckLine[];
    readonly suggestions: ReadonlyMap<string, Suggestion>;
    readonly references: ReadonlyMap<string, ItemReference>;
  },
): ReadonlySet<string> {
  const doubtful = new Set(known.lines.flatMap(({ shortcoming }) => shortcoming?.itemIds ?? []));
  const against = (verdict: string | undefined) => verdict === 'partly' || verdict === 'unmet';
  return new Set(
    itemsOf(standard).flatMap(({ item }) => {
      const seen =
        item.rules.some((rule) => rule.kind === 'veto') ||
        doubtful.has(item.id) ||
        against(known.suggestions.get(item.id)?.verdict) ||
        against(known.references.get(item.id)?.last?.verdict);
      return seen ? [item.id] : [];
    }),
  );
}
