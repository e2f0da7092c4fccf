import type { Entry } from '#shared/model/ledger.ts';
import type { Database } from './database.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { IndexChange } from './index-change.ts';
import { emptySource } from './index-source.ts';
import { planIndex } from './plan-index.ts';
import type { StateRow } from './rows.ts';
import { writeIndex } from './write-index.ts';

/** How far a rebuild is, for a progress bar. */
export type Progress = (done: number, of: number) => void;

const entriesAtATime = 3000;

/** Throws the index away and makes it again from entries. Its state row comes last, so that a rebuild that was broken off is seen and done again. */
export async function rebuildIndex(db: Database, shelf: DocumentShelf, entries: readonly Entry[], state: StateRow, onProgress: Progress): Promise<void> {
  const change = await planIndex(emptySource, shelf, entries, (done, of) => {
    onProgress(done, of * 2);
  });
  await clear(db);
  for (let from = 0; from < entries.length; from += entriesAtATime) {
    await db.entries.bulkAdd(entries.slice(from, from + entriesAtATime));
    onProgress(entries.length + from, entries.length * 2);
  }
  const rest: IndexChange = { ...change, entries: [] };
  await writeIndex(db, rest, state);
  onProgress(1, 1);
}

async function clear(db: Database): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await db.meta.delete('state');
    await Promise.all(db.tables.filter((table) => table.name !== 'meta').map((table) => table.clear()));
  });
}
