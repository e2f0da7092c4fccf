import { itemsOf, type Standard } from '../model/standard.ts';
import { isBonusItem } from '../scoring/rule-reads.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** An item that still asks for something. */
export interface OpenItem {
  readonly itemId: string;
  /** Its place in the standard, from 1. */
  readonly place: number;
  readonly text: string;
  /** What is asked, as a Chinese sentence; null for an item that nobody has looked at. */
  readonly doubt: string | null;
}

/** What a visit still has open before it can be completed. */
export interface OpenItems {
  /** How many items have full marks and nothing that shows why (满分无佐证): told, never in the way. */
  readonly unproven: number;
  /** Bonus items aside: nobody has to claim a bonus. */
  readonly unjudged: readonly OpenItem[];
  /** Those of `unjudged` that a person must judge: 不符合 there would strike a veto. */
  readonly vetoes: readonly OpenItem[];
  /** Those of `unjudged` whose record cannot be used: a verdict for all would not correct it. */
  readonly unusable: readonly OpenItem[];
  readonly doubtful: readonly OpenItem[];
  /** Those in which people differ, and how many matters of the unit are open in all: nothing is completed before they are settled. */
  readonly disputed: readonly OpenItem[];
  readonly openMatters: number;
}

/** What people differ about: items of the visit, and matters of the unit in all. */
export interface Dispute {
  readonly itemIds: ReadonlySet<string>;
  readonly openMatters: number;
}

const noDispute: Dispute = { itemIds: new Set(), openMatters: 0 };

/** Finds the items that nobody has looked at and those whose findings leave a doubt, among those that the visit looks at (`isAsked`). */
export function openItems(
  standard: Standard,
  result: ScoreResult,
  unproven: number,
  { dispute = noDispute, isAsked = () => true }: { readonly dispute?: Dispute; readonly isAsked?: (itemId: string) => boolean } = {},
): OpenItems {
  const scores = new Map(result.items.map((score) => [score.itemId, score]));
  const all = itemsOf(standard)
    .map(({ item }, index) => ({ item, score: scores.get(item.id), place: index + 1 }))
    .filter(({ item }) => isAsked(item.id));
  const unjudged = all.filter(({ item, score }) => score?.judged !== true && !(isBonusItem(item) && (score?.doubt ?? null) === null));
  const open = ({ item, place, score }: (typeof all)[number]): OpenItem => ({
    itemId: item.id,
    place,
    text: item.text,
    doubt: score?.doubt ?? null,
  });
  return {
    disputed: all.filter(({ item }) => dispute.itemIds.has(item.id)).map(open),
    openMatters: dispute.openMatters,
    unproven,
    unjudged: unjudged.map(open),
    vetoes: unjudged.filter(({ item }) => item.rules.some((rule) => rule.kind === 'veto')).map(open),
    unusable: unjudged.filter(({ score }) => (score?.doubt ?? null) !== null).map(open),
    // What asks for a fact is told with all else that lacks.
    doubtful: all.filter(({ score }) => score?.judged === true && score.doubt !== null && score.asksFacts.length === 0).map(open),
  };
}
