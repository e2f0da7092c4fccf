import type { Entry } from '#shared/model/ledger.ts';
import { startBreather } from './breather.ts';
import type { Database } from './database.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { IndexChange } from '#shared/projecting/index-change.ts';
import { emptySource } from '#shared/projecting/index-source.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import type { StateRow } from './rows.ts';
import { inChunks, writeIndex } from './write-index.ts';

/** How far a rebuild is, for a progress bar. */
export type Progress = (done: number, of: number) => void;

/** Throws the index away and makes it again from entries. Its state row comes last, so that a rebuild that was broken off is seen and done again. */
export async function rebuildIndex(db: Database, shelf: DocumentShelf, entries: readonly Entry[], state: StateRow, onProgress: Progress): Promise<void> {
  const change = await planIndex(emptySource, shelf, entries, state.device, {
    onVisit: (done, of) => {
      onProgress(done, of * 3);
    },
    breathe: startBreather(),
  });
  await clear(db);
  let added = 0;
  await inChunks(entries, async (chunk) => {
    await db.entries.bulkAdd(chunk);
    added += chunk.length;
    onProgress(entries.length + added, entries.length * 3);
  });
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
