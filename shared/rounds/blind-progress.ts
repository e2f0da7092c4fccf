import type { SheetRecord } from '../record/records.ts';
import { blindPhaseOf, isBlind, scorerOf } from '../model/round.ts';

/**
 * How far the blind scoring of a unit is for one person: `score` that person still scores, or may begin · `wait` done, the other is not · `taken` two others score it ·
 * `settle` both are done, so that their points may be seen and settled.
 */
type BlindStage = 'score' | 'wait' | 'taken' | 'settle';

/** The blind scoring of one unit, as one person may know of it. */
export interface BlindProgress {
  readonly stage: BlindStage;
  /** This person's own sheet. */
  readonly mine: SheetRecord | undefined;
  /** The other scorers, with whether each is done: names and nothing else of their sheets. */
  readonly others: readonly { readonly scorer: string; readonly done: boolean }[];
  /** The two sheets to be settled, in the order they were begun; undefined until both are done. */
  readonly pair: readonly [SheetRecord, SheetRecord] | undefined;
}

/** The name of a sheet's scorer. */
export const scorerOfSheet = ({ phase }: SheetRecord): string => (isBlind(phase) ? scorerOf(phase) : '');

/** How far the sheets of one unit are for a person. Where more than two scored it, the first two that were begun of those that are done are settled. */
export function blindProgress(sheets: readonly SheetRecord[], name: string): BlindProgress {
  const begun = sheets.toSorted((a, b) => a.openedMs - b.openedMs || (a.phase < b.phase ? -1 : 1));
  const mine = name.trim() === '' ? undefined : begun.find(({ phase }) => phase === blindPhaseOf(name));
  const [one, two] = begun.filter(({ completedMs }) => completedMs !== null);
  const pair = one === undefined || two === undefined ? undefined : ([one, two] as const);
  const others = begun.filter((sheet) => sheet !== mine).map((sheet) => ({ scorer: scorerOfSheet(sheet), done: sheet.completedMs !== null }));
  const done = mine !== undefined && mine.completedMs !== null;
  const stage = pair !== undefined && (mine === undefined || done) ? 'settle' : done ? 'wait' : mine === undefined && others.length >= 2 ? 'taken' : 'score';
  return { stage, mine, others, pair };
}
