import { restoreDoor } from '#shared/record/doors.ts';
import { planIntake } from '#shared/ledger/chain.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import type { LedgerPackage } from '#shared/ledger/package.ts';
import { advance, type Position } from '#shared/ledger/position.ts';
import { planRestore } from '#shared/backups/restore.ts';
import { holdingOf, planAdmission } from '#shared/record/holding.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import type { Database } from './database.ts';
import { allEntries } from './read-entries.ts';
import type { StateRow } from './rows.ts';

/** Makes entries of drafts at a position, all in the one batch of the act under way. */
export type BatchMaker = (drafts: readonly Draft[], position: Position, device: string) => Promise<readonly Entry[]>;

/** The rounds that are locked here. */
export const lockedRounds = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set((await db.rounds.toArray()).flatMap(({ id, locked }) => (locked ? [id] : [])));

/** The entries of a restoring: what was missing here, then what sets the fields back to the backup's, as one act. `setBack` false only adds what is missing. What does not follow from the entries here is left out of both, and locked rounds stay as they are. */
export async function entriesOfRestoring(
  db: Database,
  state: StateRow,
  backup: LedgerPackage,
  how: { readonly id: string; readonly setBack: boolean; readonly make: BatchMaker },
): Promise<{ readonly fresh: number; readonly entries: readonly Entry[] }> {
  const held = await allEntries(db);
  const places = new Map(held.map((entry) => [entryPlace(entry), entry]));
  const { fresh } = planIntake(places, backup.entries, restoreDoor(backup));
  const fitting = new Set([...held, ...fresh].map(({ hash }) => hash));
  const { device, by, writtenMs } = backup.manifest;
  const admission = planAdmission(held, fresh, state.device, { id: how.id, device, by, writtenMs });
  const notes = await how.make(admission.notes, advance(state.position, fresh), state.device);
  const { counted } = holdingOf([...held, ...fresh, ...notes], state.device);
  const target = backup.entries.filter(({ hash }) => fitting.has(hash));
  const restoring = { id: how.id, by: backup.manifest.by, writtenMs: backup.manifest.writtenMs };
  const drafts = planRestore(restoring, counted, fresh, how.setBack ? holdingOf(target, state.device).counted : undefined, await lockedRounds(db));
  const made = await how.make(drafts, advance(advance(state.position, fresh), notes), state.device);
  return { fresh: fresh.length, entries: [...fresh, ...notes, ...made] };
}
