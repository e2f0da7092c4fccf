import { documentUses, documentsNamed, documentsOfOthers } from '#shared/record/documents.ts';
import { checkingLedger, type LedgerCheck } from '#shared/ledger/integrity.ts';
import { entriesOf, readingJournal } from '#shared/ledger/journal.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { isChainSignature } from '#shared/ledger/chain-signature.ts';
import { isDeciding } from '#shared/record/deciding.ts';
import { signingStateOf } from '#shared/record/signing-state.ts';
import { checkedSignings, type CheckedSignatures } from './sign-chain.ts';
import { inTurns } from './breather.ts';
import { chunked } from './document-chunks.ts';
import { faultsBeside, type FaultBeside } from './beside-backups.ts';
import type { Exclusive } from './exclusive.ts';
import { allEntries } from './read-entries.ts';
import { stateOf, type LedgerParts } from './reconcile.ts';
import { backupReasonOf } from './store-error.ts';
import { staleTables } from './stale-tables.ts';
import type { IntegrityReport } from './integrity-report.ts';

/** Reads everything that is stored and checks it (see {@link IntegrityReport}). With `ownUnitIds` the evidence of other units may be elsewhere. */
export async function checkEverything(ledger: LedgerParts, exclusive: Exclusive, ownUnitIds?: readonly string[]): Promise<IntegrityReport> {
  const { db, host, shelf } = ledger;
  const [reading, indexed, stale] = await exclusive(async () => {
    const entries = await allEntries(db);
    return [
      await inTurns(readingJournal(await host.journal.read())),
      entries,
      await staleTables(db, shelf, entries, (await stateOf(db))?.device ?? ''),
    ] as const;
  });
  const journaled = entriesOf(reading);
  const inJournal = new Set(journaled.map((entry) => entry.hash));
  const inIndex = new Set(indexed.map((entry) => entry.hash));
  const named = documentsNamed(indexed);
  const others = ownUnitIds === undefined ? new Set<string>() : documentsOfOthers(indexed, new Set(ownUnitIds));
  const listed = await host.documents.list();
  const held = new Set(listed.map(({ sha256 }) => sha256));
  const readable = new Set<string>();
  for (const few of chunked(
    listed.filter(({ sha256 }) => named.has(sha256)),
    ({ size }) => size,
  ))
    for (const sha256 of (await shelf.bytesOf(few.map((one) => one.sha256))).keys()) readable.add(sha256);
  const unreadable = [...named].filter((sha256) => !readable.has(sha256));
  const missingDocuments = unreadable.filter((sha256) => !others.has(sha256) || held.has(sha256));
  const backups = await backupFaults(ledger);
  const asked = new Set([...missingDocuments, ...backups.faulty.map(({ sha256 }) => sha256)]);
  const uses: ReturnType<typeof documentUses> = asked.size === 0 ? new Map() : documentUses(indexed, asked);
  // Without what a visit rests on it cannot be made again to compare: what screens show is then better than what a rebuild would give.
  const restingOn = missingDocuments.map((sha256) => uses.get(sha256)?.kind).filter((kind) => kind === 'standard' || kind === 'reading');
  const check = await inTurns(checkingLedger(indexed));
  return {
    ledger: check,
    putBack: [],
    journalDamages: reading.damages.length,
    onlyInJournal: journaled.filter((entry) => !inIndex.has(entry.hash)).length,
    onlyInIndex: indexed.filter((entry) => !inJournal.has(entry.hash)).length,
    unsound: unsoundEntries(check, indexed, inJournal),
    signing: await signingOf(indexed),
    stale: restingOn.length === 0 ? stale : stale.filter((table) => table !== 'visits'),
    documents: named.size,
    missingDocuments,
    faultyDocuments: missingDocuments.map((sha256) => ({ sha256, held: held.has(sha256), use: uses.get(sha256) ?? null })),
    documentsElsewhere: unreadable.length - missingDocuments.length,
    faultyBackups: backups.faulty.map((fault) => ({ ...fault, use: uses.get(fault.sha256) ?? null })),
    backupProblem: backups.problem,
  };
}

/** A folder of backups that cannot be read (a stick that is not plugged in) is told, and is no reason to tell nothing of what is here. */
async function backupFaults({ host }: LedgerParts): Promise<{ readonly faulty: readonly FaultBeside[]; readonly problem: string | null }> {
  try {
    return { faulty: await faultsBeside(host), problem: null };
  } catch (error) {
    return { faulty: [], problem: backupReasonOf(error) };
  }
}

/** The entries that a fault can be named by: those that do not check out, and those that only the index still holds. */
function unsoundEntries(check: LedgerCheck, indexed: readonly Entry[], inJournal: ReadonlySet<string>): readonly Entry[] {
  const places = new Set(check.problems.map(({ device, seq }) => `${device}/${String(seq)}`));
  return indexed.filter((entry) => places.has(`${entry.device}/${String(entry.seq)}`) || !inJournal.has(entry.hash));
}

/** How what is decided is signed. An entry of signing that does not fit got in past the door: by an older program, or by a hand in the files. */
async function signingOf(indexed: readonly Entry[]): Promise<IntegrityReport['signing']> {
  const signatures = indexed.filter(isChainSignature);
  const checked: CheckedSignatures = new Map();
  const signings = await checkedSignings(signatures, checked);
  const decided = indexed.filter(isDeciding);
  const unsigned = decided.filter((entry) => !['signed', 'compared'].includes(signingStateOf(entry, signings, new Map()))).length;
  return { decided: decided.length, unsigned, wrong: signatures.filter(({ hash }) => checked.get(hash) !== true) };
}
