import { planUndoMerge, stretchesOf } from '#shared/backups/restore.ts';
import type { PackageManifest } from '#shared/ledger/package.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import type { Database } from './database.ts';
import { allEntries, countedOnly } from './read-entries.ts';
import { stateOf } from './reconcile.ts';
import { lockedRounds } from './restoring.ts';
import type { MergeRow } from './rows.ts';
import { RefusedAct } from './store-error.ts';

/** Notes what a merge brought, so that it can be taken back. It stands beside the ledger: a note in it would make the slips of two laptops differ after each merge. */
export async function noteMerge(
  db: Database,
  merge: { readonly manifest: Pick<PackageManifest, 'by' | 'writtenMs'>; readonly fresh: readonly Entry[]; readonly ms: number; readonly entries: number },
): Promise<void> {
  const { manifest, fresh, ms, entries } = merge;
  if (fresh.length === 0) return;
  await db.meta.put({ key: 'merge', by: manifest.by, writtenMs: manifest.writtenMs, ms, fresh: fresh.length, brought: stretchesOf(fresh), entries });
}

/** The last merge, while nothing was recorded since: what rests on it would hang in the air without it. */
export async function lastMergeOf(db: Database): Promise<MergeRow | undefined> {
  const [row, state] = await Promise.all([db.meta.get('merge'), stateOf(db)]);
  return row?.key === 'merge' && row.entries === state?.entries ? row : undefined;
}

/** What takes the last merge back, as the restoring `id`. */
export async function draftsOfUndoMerge(db: Database, id: string): Promise<readonly Draft[]> {
  const merge = await lastMergeOf(db);
  if (merge === undefined) throw new RefusedAct('合并之后又有了新的记录，不能直接撤回。请用“恢复备份”恢复名字里有“合并前”的那一份。');
  const { by, writtenMs, brought } = merge;
  return planUndoMerge({ id, by, writtenMs }, await countedOnly(db, await allEntries(db)), brought, await lockedRounds(db));
}
