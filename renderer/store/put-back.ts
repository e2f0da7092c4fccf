import { checkingLedger, originalsIn } from '#shared/ledger/integrity.ts';
import { entriesOf, frameRecords, readJournal } from '#shared/ledger/journal.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { inTurns } from './breather.ts';
import type { Exclusive } from './exclusive.ts';
import { allEntries } from './read-entries.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { journalRecordsOf, reconcile, type LedgerParts } from './reconcile.ts';

/**
 * Puts entries back as they were written, where what is in their place is contradicted by the chain: from `pool` (a package, a backup) and the journal.
 * Journal and index are written again. Resolves to the entries that were put back.
 */
export async function putBack(ledger: LedgerParts, exclusive: Exclusive, pool: readonly Entry[]): Promise<readonly Entry[]> {
  const { db, host, shelf, onProgress } = ledger;
  return exclusive(async () => {
    const entries = await allEntries(db);
    const { problems } = await inTurns(checkingLedger(entries));
    if (problems.every(({ code }) => code === 'gap')) return [];
    const originals = originalsIn([...entriesOf(readJournal(await host.journal.read())), ...pool], entries, problems);
    if (originals.length === 0) return originals;
    const byPlace = new Map(originals.map((entry) => [entryPlace(entry), entry]));
    const whole = entries.map((entry) => byPlace.get(entryPlace(entry)) ?? entry);
    const { state } = await reconcile(ledger, 'quick');
    await host.journal.replace(frameRecords(journalRecordsOf(state.device, whole)));
    await rebuildIndex(db, shelf, whole, { ...state, journalBytes: await host.journal.size() }, onProgress);
    return originals;
  });
}
