import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { ScoreResult } from '#shared/scoring/score-result.ts';

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
  readonly unjudged: readonly OpenItem[];
  readonly doubtful: readonly OpenItem[];
}

/** Finds the items that nobody has looked at and those whose findings leave a doubt. */
export function openItems(standard: Standard, result: ScoreResult): OpenItems {
  const scores = new Map(result.items.map((score) => [score.itemId, score]));
  const all = itemsOf(standard).map(({ item }, index) => ({ itemId: item.id, place: index + 1, text: item.text, score: scores.get(item.id) }));
  return {
    unjudged: all.flatMap(({ itemId, place, text, score }) => (score?.judged === true ? [] : [{ itemId, place, text, doubt: null }])),
    doubtful: all.flatMap(({ itemId, place, text, score }) =>
      score?.judged === true && score.doubt !== null ? [{ itemId, place, text, doubt: score.doubt }] : [],
    ),
  };
}
