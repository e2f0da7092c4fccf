import { itemsOf, type Item, type Section } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import type { ItemScore } from '../scoring/score-result.ts';
import { lostOn, takingLines } from '../scoring/lost.ts';
import { receiptWords, type ReceiptWords } from '../scoring/receipt-words.ts';
import { finishedScore, type AcceptanceUnit } from './acceptance-input.ts';

/** An item on which a unit lost points, with the arithmetic that took them. */
interface LostItem {
  readonly section: Section;
  readonly item: Item;
  readonly score: ItemScore;
  readonly self: CentiPoints | null;
  readonly lost: CentiPoints;
  readonly words: ReceiptWords;
  /** Only what took points: the receipt without the full mark it begins with. */
  readonly shortfall: string;
  readonly note: string;
}

/** The items on which a finished visit lost points, in the order of its standard. Items that do not apply are none. */
export function lostItems(unit: AcceptanceUnit): readonly LostItem[] {
  const score = finishedScore(unit);
  const visit = unit.visit;
  if (score === undefined || visit === null) return [];
  const scores = new Map(score.items.map((item) => [item.itemId, item]));
  return itemsOf(visit.standard).flatMap(({ section, item }) => {
    const itemScore = scores.get(item.id);
    const lost = itemScore === undefined ? 0 : lostOn(itemScore);
    if (itemScore === undefined || lost === 0) return [];
    const words = receiptWords(item, itemScore.lines);
    const taking = takingLines(itemScore);
    const shortfall = taking.length === 0 ? words.steps : taking.map((line) => line.text).join('；');
    return [{ section, item, score: itemScore, self: visit.self[item.id] ?? null, lost, words, shortfall, note: visit.notes[item.id] ?? '' }];
  });
}

/** As much of a note as a table prints: a cell over many pages is read by nobody, and office programs take minutes over it. */
const longestTableNote = 1000;

/** A note as a table has it: whole up to 1,000 characters; beyond that cut where it says so and where the whole note stands. */
export const tableNote = (note: string): string =>
  note.length <= longestTableNote ? note : `${note.slice(0, longestTableNote).replace(/[\uD800-\uDBFF]$/u, '')}……（以下略，全文见一单位一档）`;

const longestShortText = 24;

/** The gist of an item's text for lists: its first clause, at most 24 characters. */
export function shortText(text: string): string {
  const clause = /^[^，。；：,;:\n]+/.exec(text.trim())?.[0] ?? text.trim();
  return clause.length <= longestShortText ? clause : `${clause.slice(0, longestShortText - 1)}…`;
}
