import type { Contradiction } from '#shared/checks/contradictions.ts';
import type { Suggestion } from '#shared/checks/suggestions.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import type { ItemReference } from './item-reference.ts';

const factsOf = (item: Item): readonly string[] =>
  item.rules.flatMap((rule) => [
    ...(rule.when ?? []).map(({ fact }) => fact),
    ...(rule.shownBy ?? []).map(({ fact }) => fact),
    ...('fact' in rule && rule.fact !== undefined ? [rule.fact] : []),
  ]);

/** The items to look at first (必看): a veto, facts that contradict each other, facts that speak against 符合, a shortcoming the last time. */
export function mustSee(
  standard: Standard,
  known: {
    readonly contradictions: readonly Contradiction[];
    readonly suggestions: ReadonlyMap<string, Suggestion>;
    readonly references: ReadonlyMap<string, ItemReference>;
  },
): ReadonlySet<string> {
  const doubtful = new Set(known.contradictions.flatMap(({ facts }) => facts));
  const against = (verdict: string | undefined) => verdict === 'partly' || verdict === 'unmet';
  return new Set(
    itemsOf(standard).flatMap(({ item }) => {
      const seen =
        item.rules.some((rule) => rule.kind === 'veto') ||
        factsOf(item).some((fact) => doubtful.has(fact)) ||
        against(known.suggestions.get(item.id)?.verdict) ||
        against(known.references.get(item.id)?.last?.verdict);
      return seen ? [item.id] : [];
    }),
  );
}
