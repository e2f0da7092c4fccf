import { makeEntries, type Writing } from '#shared/ledger/entry.ts';
import type { Position } from '#shared/ledger/position.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { startBreather } from './breather.ts';

const draftsAtATime = 200;

/** {@link makeEntries} for acts of any size, without holding up the page. */
export async function makeEntriesInTurns(drafts: readonly Draft[], start: Position, writing: Writing): Promise<readonly Entry[]> {
  const breathe = startBreather();
  const entries: Entry[] = [];
  let position = start;
  for (let from = 0; from < drafts.length; from += draftsAtATime) {
    const made = makeEntries(drafts.slice(from, from + draftsAtATime), position, writing);
    entries.push(...made.entries);
    position = made.position;
    await breathe();
  }
  return entries;
}
