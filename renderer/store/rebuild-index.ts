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

/** Throws the index away and makes it again from entries. Its state row comes last, so that a rebuild that was broken off is seen and done again. Resolves to that row. */
export async function rebuildIndex(db: Database, shelf: DocumentShelf, entries: readonly Entry[], state: StateRow, onProgress: Progress): Promise<StateRow> {
  let [planned, added] = [0, 0];
  const tell = (): void => onProgress(planned + added, entries.length * 2);
  // What is worked out of the entries does not wait for their writing.
  const [change] = await Promise.all([
    planIndex(emptySource, shelf, entries, state.device, {
      onVisit: (done, of) => {
        planned = Math.floor((done / of) * (entries.length / 2));
        tell();
      },
      breathe: startBreather(),
    }),
    writeEntries(db, entries, (count) => {
      added = count;
      tell();
    }),
  ]);
  const rest: IndexChange = { ...change, entries: [] };
  const made: StateRow = { ...state, made: newMark() };
  await writeIndex(db, rest, made);
  onProgress(1, 1);
  return made;
}

/** A text that no other making of an index has. */
const newMark = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** Empties the index and writes the entries into it again, in one transaction: each by itself would wait for the disk as often as there are portions. */
async function writeEntries(db: Database, entries: readonly Entry[], onAdded: (count: number) => void): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await db.meta.delete('state');
    await Promise.all(db.tables.filter((table) => table.name !== 'meta').map((table) => table.clear()));
    let added = 0;
    await inChunks(entries, (chunk) => {
      added += chunk.length;
      onAdded(added);
      return db.entries.bulkAdd(chunk);
    });
  });
}
