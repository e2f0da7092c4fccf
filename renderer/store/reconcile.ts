import type { Host } from '#shared/host.ts';
import { inOrder } from '#shared/ledger/fold.ts';
import { checkingLedger, soundEntries } from '#shared/ledger/integrity.ts';
import { checkingJournal, entriesOf, frameRecords, journalFormat, readingJournal, type JournalReading, type JournalRecord } from '#shared/ledger/journal.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { inTurns, startBreather } from './breather.ts';
import type { Database } from './database.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { databaseSource } from './database-source.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import { allEntries } from './read-entries.ts';
import { rebuildIndex, type Progress } from './rebuild-index.ts';
import type { StateRow } from './rows.ts';
import { isStorageFailure, StoreError } from './store-error.ts';
import { writeIndex } from './write-index.ts';

/** What comparing journal and index with each other needs. */
export interface LedgerParts {
  readonly db: Database;
  readonly host: Host;
  readonly shelf: DocumentShelf;
  /** A name for a laptop that has none yet. Throws where this one had a name and both journal and index are gone. */
  newDevice(): string;
  readonly onProgress: Progress;
}

/** What was found and done. `sentence` is Chinese, for the person; null when all was well. */
interface Reconciled {
  readonly state: StateRow;
  /** All entries, where both had to be read. */
  readonly entries?: readonly Entry[];
  readonly rebuilt: 'index' | 'journal' | null;
  readonly sentence: string | null;
}

/** The state row, when the index has one. */
export async function stateOf(db: Database): Promise<StateRow | undefined> {
  const row = await db.meta.get('state');
  return row?.key === 'state' ? row : undefined;
}

/** Whether journal and index are as long as they say of each other; false also where the connection to one of them is gone. Only looks. */
export async function agree({ db, host }: LedgerParts): Promise<boolean> {
  try {
    const [state, journalBytes] = await Promise.all([stateOf(db), host.journal.size()]);
    return state?.journalBytes === journalBytes;
  } catch (error) {
    if (isStorageFailure(error)) return false;
    throw error;
  }
}

/**
 * How far journal and index are compared with each other: `quick` by their lengths, `counted` with the entries counted and the journal's checksums looked over, `read` with both read and those entries
 * checked by their hash that only the index has, `whole` each entry of the index by its hash.
 */
type Depth = 'quick' | 'counted' | 'read' | 'whole';

/** Compares journal and index with each other and mends what one of them lacks from the other (docs/decisions/0001). Run it only while no other window writes. */
export async function reconcile(parts: LedgerParts, depth: Depth): Promise<Reconciled> {
  const { db, host } = parts;
  const [state, journalBytes, count] = await Promise.all([stateOf(db), host.journal.size(), depth === 'counted' ? db.entries.count() : undefined]);
  const agrees = state !== undefined && state.entries === (count ?? state.entries) && state.journalBytes === journalBytes;
  if (agrees && depth === 'quick') return { state, rebuilt: null, sentence: null };
  const bytes = await host.journal.read();
  if (agrees && depth === 'counted' && (await inTurns(checkingJournal(bytes)))) return { state, rebuilt: null, sentence: null };
  const reading = await inTurns(readingJournal(bytes, state?.journalBytes));
  if (reading.newer) throw new StoreError('这台电脑上的数据由更新版本的验收台写成，请安装最新版本后再打开。数据没有改动。');
  const start = reading.records.find((record) => record.kind === 'start');
  const device = state?.device ?? start?.device ?? parts.newDevice();
  const kept = await allEntries(db);
  const journaled = uniqueByPlace(entriesOf(reading));
  const indexed = depth === 'whole' ? await inTurns(soundEntries(kept)) : depth === 'read' ? await soundBeside(kept, journaled) : kept;
  const whole = state !== undefined && state.entries === indexed.length;
  // A new version of the program takes the state row away to have the index made again; the entries are all there then.
  const renewed = state === undefined && indexed.length > 0 && indexed.length === journaled.length;
  const mended = await mendJournal(host, device, reading, bytes.length, journaled, indexed);
  const entries = uniqueByPlace([...journaled, ...indexed]);
  const index = await mendIndex(parts, { device, journalBytes: await host.journal.size(), whole, renewed }, entries, indexed);
  return {
    state: index.state,
    entries,
    rebuilt: index.rebuilt ? 'index' : mended.rewritten ? 'journal' : null,
    sentence: [mended.sentence, index.sentence].filter((sentence) => sentence !== null).join('') || null,
  };
}

/** What the index holds and the journal holds too, with what else is as it was hashed. */
async function soundBeside(indexed: readonly Entry[], journaled: readonly Entry[]): Promise<readonly Entry[]> {
  const places = new Set(journaled.map(entryPlace));
  const [both, alone] = [indexed.filter((entry) => places.has(entryPlace(entry))), indexed.filter((entry) => !places.has(entryPlace(entry)))];
  return [...both, ...(await inTurns(soundEntries(alone)))];
}

interface JournalMending {
  readonly rewritten: boolean;
  readonly sentence: string | null;
}

async function mendJournal(
  host: Host,
  device: string,
  reading: JournalReading,
  size: number,
  journaled: readonly Entry[],
  indexed: readonly Entry[],
): Promise<JournalMending> {
  const held = new Set(journaled.map(entryPlace));
  const missing = indexed.filter((entry) => !held.has(entryPlace(entry)));
  const count = String(missing.length);
  const damagedOnly =
    missing.length === 0 && reading.damages.length > 0 && journaled.length > 0 && (await inTurns(checkingLedger(journaled))).problems.length === 0;
  if (damagedOnly || (missing.length > 0 && (journaled.length === 0 || reading.damages.length > 0))) {
    await host.journal.replace(frameRecords(journalRecordsOf(device, [...journaled, ...missing])));
    return {
      rewritten: true,
      sentence:
        journaled.length === 0
          ? `数据日志丢失，已按索引重新写成，${count} 条记录都在。`
          : `数据日志有损坏，已修复，${damagedOnly ? '记录都在' : `用索引找回 ${count} 条记录`}。`,
    };
  }
  const [first] = reading.records;
  if (first?.kind !== 'start' || first.format < journalFormat) {
    // A new journal, one without its beginning, or one of an older format, whose programs must not go on in it.
    await host.journal.replace(frameRecords(journalRecordsOf(device, [...journaled, ...missing])));
  } else {
    if (reading.keepLength < size) await host.journal.truncate(reading.keepLength);
    if (missing.length > 0) await host.journal.append(frameRecords(batchRecords(missing)));
  }
  const damaged = reading.damages.length === 0 ? '' : `数据日志有 ${String(reading.damages.length)} 处损坏，损坏之外的记录都在，请到“设置”检查数据。`;
  return { rewritten: false, sentence: `${missing.length === 0 ? '' : `数据日志缺少 ${count} 条记录，已从索引补上。`}${damaged}` || null };
}

async function mendIndex(
  parts: LedgerParts,
  facts: { readonly device: string; readonly journalBytes: number; readonly whole: boolean; readonly renewed: boolean },
  all: readonly Entry[],
  indexed: readonly Entry[],
): Promise<{ readonly state: StateRow; readonly rebuilt: boolean; readonly sentence: string | null }> {
  const { db, shelf } = parts;
  const state: StateRow = { key: 'state', device: facts.device, journalBytes: facts.journalBytes, position: advance(noPosition, all), entries: all.length };
  if (!facts.whole && all.length > 0) {
    const made = await rebuildIndex(db, shelf, all, state, parts.onProgress);
    const why = facts.renewed ? '程序有更新，数据索引已按数据日志重建' : '本机的数据索引丢失或不完整，已用数据日志重建';
    return { state: made, rebuilt: true, sentence: `${why}，${String(all.length)} 条记录都在。` };
  }
  const held = new Set(indexed.map(entryPlace));
  const missing = all.filter((entry) => !held.has(entryPlace(entry)));
  await writeIndex(db, await planIndex(databaseSource(db), shelf, missing, facts.device, { breathe: startBreather() }), state);
  // One batch that is journaled and not indexed is what a kill between the two leaves behind: nothing a person need hear of.
  const ordinary = new Set(missing.map((entry) => entry.batch)).size <= 1;
  return { state, rebuilt: false, sentence: ordinary ? null : `数据索引缺少 ${String(missing.length)} 条记录，已从数据日志补上。` };
}

const startRecord = (device: string): JournalRecord => ({ kind: 'start', format: journalFormat, device });

/** A whole journal of a device that holds these entries. */
export const journalRecordsOf = (device: string, entries: readonly Entry[]): readonly JournalRecord[] => [startRecord(device), ...batchRecords(entries)];

/** Entries as journal records again, one a batch, in the order of their history. */
function batchRecords(entries: readonly Entry[]): readonly JournalRecord[] {
  const batches = new Map<string, Entry[]>();
  for (const entry of inOrder(entries)) {
    const key = entry.batch ?? entryPlace(entry);
    const batch = batches.get(key);
    if (batch === undefined) batches.set(key, [entry]);
    else batch.push(entry);
  }
  return Array.from(batches.values(), (batch) => ({ kind: 'batch', entries: batch }));
}

function uniqueByPlace(entries: readonly Entry[]): readonly Entry[] {
  const unique = new Map<string, Entry>();
  for (const entry of entries) if (!unique.has(entryPlace(entry))) unique.set(entryPlace(entry), entry);
  return [...unique.values()];
}
