import type { Entry } from '../model/ledger.ts';
import type { ActName } from './act-words.ts';
import { clockMs } from '../ledger/clock.ts';
import { lastStandingBatch, standingEntries } from '../ledger/undo.ts';

const noteAct: ActName = 'note-written';
const openAct: ActName = 'visit-opened';
const longestPauseMs = 120_000;

/**
 * The batches that one undo takes back, the newest first: the last batch of a device that still has effect and, where it wrote a note, all that came directly before it
 * for the same note without a longer pause and went on from the same text. A note is kept pause by pause, but a person wrote one note. `entries` hold the whole history of their subjects.
 */
export function lastStandingRun(entries: readonly Entry[], device: string): readonly string[] {
  const last = lastStandingBatch(entries, device);
  if (last === undefined) return [];
  const own = standingEntries(entries)
    .filter((entry) => entry.device === device)
    .toSorted((a, b) => b.seq - a.seq);
  const newest = own.findIndex((entry) => entry.batch === last);
  const run: string[] = [];
  let later = own[newest];
  for (const entry of own.slice(newest)) {
    if (later === undefined || !continues(own, entry, later)) break;
    if (entry.batch !== null && run.at(-1) !== entry.batch) run.push(entry.batch);
    later = entry;
  }
  return run.length === 0 ? [last] : run;
}

/** Whether an entry belongs to the same note as the one written after it: both wrote only this field, each as the only act of its batch except the opening of the visit. */
function continues(own: readonly Entry[], entry: Entry, later: Entry): boolean {
  if (entry === later) return true;
  if (entry.batch === later.batch) return true;
  if (entry.act !== noteAct || later.act !== noteAct || entry.subject !== later.subject) return false;
  if (clockMs(later.at) - clockMs(entry.at) > longestPauseMs) return false;
  const alone = own.filter((one) => one.batch === entry.batch || one.batch === later.batch).every((one) => one.act === noteAct || one.act === openAct);
  return alone && Object.keys(entry.fields).join() === Object.keys(later.fields).join() && entry.by === later.by && isSameNote(noteOf(entry), noteOf(later));
}

const noteOf = ({ fields }: Entry): string => Object.values(fields).find((value) => typeof value === 'string') ?? '';

/** Whether one text goes on from the other: another window of this machine may have written the earlier one, and its text must come back by itself. */
function isSameNote(earlier: string, later: string): boolean {
  const shorter = Math.min(earlier.length, later.length);
  let head = 0;
  while (head < shorter && earlier[head] === later[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && earlier.at(-1 - tail) === later.at(-1 - tail)) tail += 1;
  return (head + tail) * 2 >= shorter;
}
