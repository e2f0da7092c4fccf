import { checkingBatch, framingRecord } from '#shared/ledger/journal.ts';
import { advance } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { inTurns, startBreather } from './breather.ts';
import type { Exclusive } from './exclusive.ts';
import { databaseSource } from './database-source.ts';
import type { IndexSource } from '#shared/projecting/index-source.ts';
import { knownIndex, type KnownIndex } from './known-index.ts';
import type { Patience } from './patience.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import { reconcile, type LedgerParts } from './reconcile.ts';
import type { StateRow } from './rows.ts';
import type { SaveStateKeeper } from './save-state.ts';
import { isConnectionLoss, isMoved, isStorageFailure, UnreadableAct } from './store-error.ts';
import type { Connection } from './watch-connection.ts';
import { keyOfDevice } from './device-key.ts';
import { withSignature } from './sign-chain.ts';
import { writeIndex } from './write-index.ts';

/**
 * Makes the entries of an act once it is its turn: `state` is then the present end of the ledger, `index` the index there. None means there is nothing to do. It is asked a second time where what
 * this window knew of the ledger turns out not to hold any more.
 */
export type EntryMaker = (state: StateRow, index: IndexSource) => Promise<readonly Entry[]>;

/** The only way by which entries come into journal and index. */
export interface Writer {
  /** Resolves when journal and index both hold the entries: while storage refuses, the act waits and is tried again. Rejects where it is faulty in itself. */
  write(make: EntryMaker): Promise<readonly Entry[]>;
}

interface Job {
  readonly make: EntryMaker;
  /** What was last handed to the journal for this act: a second try must not write it twice. */
  attempted: readonly Entry[];
}

/** What this window knows of journal and index after its last act: it holds while nobody else has written, which the next act finds out by writing. */
interface Known {
  readonly state: StateRow;
  readonly index: KnownIndex;
}

interface Memory {
  known: Known | undefined;
}

/** What the writer works with. */
interface WriterParts {
  readonly ledger: LedgerParts;
  readonly exclusive: Exclusive;
  readonly saving: SaveStateKeeper;
  readonly patience: Patience;
  readonly connection: Connection;
  /** Told what was found and mended, as a Chinese sentence. */
  readonly onMended: (sentence: string) => void;
}

/** Opens the writer: acts go in one after another, in every window of the program. One that storage refuses keeps its place; one that is faulty in itself is dropped. */
export function openWriter(writing: WriterParts): Writer {
  const { saving, patience } = writing;
  let last: Promise<unknown> = Promise.resolve();
  const memory: Memory = { known: undefined };
  return {
    write: (make) => {
      const underway = saving.begin();
      const job: Job = { make, attempted: [] };
      const written = last.then(() => patience.insist(underway, () => writeThrough(writing, memory, job)));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

const connectionTries = 5;

/** A connection that the browser closed under an act is opened again: that is no reason to alarm anyone. */
async function writeThrough({ ledger, exclusive, connection, onMended }: WriterParts, memory: Memory, job: Job): Promise<readonly Entry[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await exclusive(() => writeOne(ledger, memory, job, onMended));
    } catch (error) {
      if (tries >= connectionTries || !isConnectionLoss(error)) throw error;
      await connection.reopen().catch((failure: unknown) => {
        if (!isConnectionLoss(failure)) throw failure;
      });
    }
  }
}

/** Writes by what this window knows, or else compares journal and index with each other first. */
async function writeOne(parts: LedgerParts, memory: Memory, job: Job, onMended: WriterParts['onMended']): Promise<readonly Entry[]> {
  const { known } = memory;
  memory.known = undefined;
  if (known !== undefined && job.attempted.length === 0) {
    const written = await writeKnowing(parts, memory, known, job);
    if (written !== undefined) return written;
  }
  const { state, sentence } = await reconcile(parts, 'quick');
  if (sentence !== null) onMended(sentence);
  const [tried] = job.attempted;
  if (tried !== undefined && (await parts.db.entries.get([tried.device, tried.seq]))?.hash === tried.hash) return job.attempted;
  const found: Known = { state, index: knownIndex(databaseSource(parts.db)) };
  const made = await job.make(state, found.index);
  if (made.length > 0) return writeMade(parts, memory, found, job, made);
  memory.known = found;
  return made;
}

/** Writes without reading what this window has read or written before. Undefined where that does not hold any more, or where it seems that there is nothing to do, or nothing allowed: nothing is said of that before journal and index were compared. */
async function writeKnowing(parts: LedgerParts, memory: Memory, known: Known, job: Job): Promise<readonly Entry[] | undefined> {
  try {
    const made = await job.make(known.state, known.index);
    return made.length === 0 ? undefined : await writeMade(parts, memory, known, job, made);
  } catch (error) {
    if (!isMoved(error) && (isStorageFailure(error) || isConnectionLoss(error))) throw error;
    return undefined;
  }
}

/** Journal first and flushed, then the index: only then is the act saved. Rejects where journal or index are not as they are known. */
async function writeMade(
  { db, host, shelf }: LedgerParts,
  memory: Memory,
  { state, index }: Known,
  job: Job,
  made: readonly Entry[],
): Promise<readonly Entry[]> {
  const entries = await withSignature(made, state, () => keyOfDevice(db));
  const record = await inTurns(framingRecord({ kind: 'batch', entries }));
  if (!(await isReadable(record, entries, state.device)))
    throw new UnreadableAct('这一步里有程序读不回来的内容，没有写入。请检查刚才填写的名称和文字，改过以后再做一次。');
  const change = await planIndex(index, shelf, entries, state.device, { breathe: startBreather() });
  job.attempted = entries;
  await host.journal.append(record, state.journalBytes);
  const next: StateRow = {
    ...state,
    position: advance(state.position, entries),
    journalBytes: state.journalBytes + record.length,
    entries: state.entries + entries.length,
  };
  await writeIndex(db, change, next, state);
  index.written(change);
  memory.known = { state: next, index };
  return entries;
}

/** Whether entries read back as what they are. Those of other devices were read from a package, where their hashes agreed with what was read. */
async function isReadable(record: Uint8Array, entries: readonly Entry[], device: string): Promise<boolean> {
  const own = entries.filter((entry) => entry.device === device);
  if (own.length === 0) return true;
  return inTurns(checkingBatch(own.length === entries.length ? record : await inTurns(framingRecord({ kind: 'batch', entries: own })), own));
}
