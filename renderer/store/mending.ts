import { planIntake } from '#shared/ledger/chain.ts';
import { restoreDoor } from '#shared/record/doors.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import type { LedgerPackage } from '#shared/ledger/package.ts';
import { bytesBeside, keepBeside } from './beside-backups.ts';
import type { Exclusive } from './exclusive.ts';
import { unpack } from './packing.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { putBack } from './put-back.ts';
import { allEntries } from './read-entries.ts';
import { reconcile, type LedgerParts } from './reconcile.ts';
import type { IntegrityReport } from './integrity-report.ts';
import type { Store } from './store.ts';
import type { Writer } from './writer.ts';

/** What mending works with. */
interface MendingParts {
  readonly ledger: LedgerParts;
  readonly writer: Writer;
  readonly exclusive: Exclusive;
  readonly insist: <T>(work: () => Promise<T>) => Promise<T>;
  readonly check: () => Promise<IntegrityReport>;
  readonly rebuild: Store['rebuild'];
}

/**
 * Mends what can be mended: journal and index from each other; documents, lost entries and the originals of altered ones from the backups that are here (the latest first, one
 * after another until nothing is missing); documents beside the backups from those here, then what screens read. Resolves to what is still wrong.
 */
export async function mendEverything(parts: MendingParts, onProgress: (done: number, of: number) => void): Promise<IntegrityReport> {
  const { ledger, exclusive, rebuild } = parts;
  await exclusive(() => reconcile(ledger, 'whole'));
  let report = await parts.check();
  if (await takeFromBeside(parts, report)) report = await parts.check();
  const restored: Entry[] = isBroken(report) ? [...(await putBack(ledger, exclusive, []))] : [];
  if (restored.length > 0) report = await parts.check();
  const files = isLacking(report) || isBroken(report) ? await backupsHere(ledger) : [];
  for (const name of files) {
    if (!isLacking(report) && !isBroken(report)) break;
    const backup = await readBackup(ledger, name);
    if (backup === undefined) continue;
    const originals = await putBack(ledger, exclusive, backup.entries);
    restored.push(...originals);
    if ((await takeFrom(parts, backup, report)) || originals.length > 0) report = await parts.check();
  }
  if (report.faultyBackups.length > 0) {
    await keepBeside(ledger.host, ledger.shelf, await allEntries(ledger.db), new Map());
    report = await parts.check();
  }
  if (report.stale.length === 0) return { ...report, putBack: restored };
  await rebuild(onProgress);
  return { ...(await parts.check()), putBack: restored };
}

/** Takes documents that are missing here from those beside the backups. False where none of them is there. */
async function takeFromBeside({ ledger: { host }, insist }: MendingParts, { missingDocuments }: IntegrityReport): Promise<boolean> {
  let taken = false;
  for (const sha256 of missingDocuments) {
    const bytes = await bytesBeside(host, sha256);
    if (bytes === undefined) continue;
    await insist(() => host.documents.put(sha256, bytes));
    taken = true;
  }
  return taken;
}

const isLacking = (report: IntegrityReport): boolean => report.missingDocuments.length > 0 || report.ledger.problems.some(({ code }) => code === 'gap');

/** Whether entries are contradicted by their chain. */
const isBroken = (report: IntegrityReport): boolean => report.ledger.problems.some(({ code }) => code !== 'gap');

async function backupsHere({ host }: LedgerParts): Promise<readonly string[]> {
  if ((await host.backups.place()).kind !== 'ready') return [];
  return (await host.backups.list()).toSorted((a, b) => b.writtenMs - a.writtenMs).map(({ name }) => name);
}

/** A backup that cannot be read is no help; the next one is asked. */
async function readBackup({ host }: LedgerParts, name: string): Promise<LedgerPackage | undefined> {
  const bytes = await host.backups.read(name);
  const read = bytes === undefined ? undefined : await unpack(bytes);
  return read?.ok === true ? read.value : undefined;
}

/** Takes from a backup what is missing here. False where it holds nothing of that. */
async function takeFrom({ ledger, writer, insist }: MendingParts, backup: LedgerPackage, report: IntegrityReport): Promise<boolean> {
  const wanted = new Set(report.missingDocuments);
  const documents = backup.documents.filter(({ sha256 }) => wanted.has(sha256));
  for (const document of documents) await insist(() => ledger.host.documents.put(document.sha256, document.bytes));
  const held = new Map((await allEntries(ledger.db)).map((entry) => [entryPlace(entry), entry]));
  const { fresh } = planIntake(held, backup.entries, restoreDoor(backup));
  const lost = fresh.filter((entry) => report.ledger.devices.some((chain) => chain.device === entry.device && entry.seq <= chain.last));
  if (lost.length > 0) await writer.write(() => Promise.resolve(lost));
  return documents.length > 0 || lost.length > 0;
}
