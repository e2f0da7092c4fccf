import { automaticBackupName } from '#shared/backups/automatic-backups.ts';
import type { Host } from '#shared/host.ts';
import { entriesOf, readingJournal } from '#shared/ledger/journal.ts';
import { inTurns } from './breather.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { backupReasonOf } from './store-error.ts';
import { writeRollingBackup } from './write-rolling-backup.ts';

/**
 * Backs up what the journal holds before the index takes another shape. Resolves to why that failed, as a Chinese sentence, or to null: an upgrade goes on either way,
 * since it does not touch the journal.
 */
export async function backUpBeforeUpgrade(host: Host, shelf: DocumentShelf, nowMs: number): Promise<string | null> {
  try {
    const [place, journal] = await Promise.all([host.backups.place(), host.journal.read()]);
    const reading = await inTurns(readingJournal(journal));
    const entries = entriesOf(reading);
    if (place.kind !== 'ready' || entries.length === 0) return null;
    const start = reading.records.find((record) => record.kind === 'start');
    const about = { device: start?.device ?? '', by: '', writtenMs: nowMs, entries, key: null };
    await writeRollingBackup(host, shelf, about, automaticBackupName(nowMs, 'migration'), new Map());
    return null;
  } catch (error) {
    return `升级数据前的${backupReasonOf(error)}`;
  }
}
