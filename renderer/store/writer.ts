import { checkingBatch, frameRecord } from '#shared/ledger/journal.ts';
import { advance } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { inTurns, startBreather } from './breather.ts';
import type { Exclusive } from './exclusive.ts';
import { databaseSource } from './database-source.ts';
import type { Patience } from './patience.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import { reconcile, type LedgerParts } from './reconcile.ts';
import type { StateRow } from './rows.ts';
import type { SaveStateKeeper } from './save-state.ts';
import { isConnectionLoss, UnreadableAct } from './store-error.ts';
import type { Connection } from './watch-connection.ts';
import { keyOfDevice } from './device-key.ts';
import { withSignature } from './sign-chain.ts';
import { writeIndex } from './write-index.ts';

/** Makes the entries of an act once it is its turn: `state` is then the present end of the ledger. None means there is nothing to do. */
export type EntryMaker = (state: StateRow) => Promise<readonly Entry[]>;

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
  return {
    write: (make) => {
      const underway = saving.begin();
      const job: Job = { make, attempted: [] };
      const written = last.then(() => patience.insist(underway, () => writeThrough(writing, job)));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

const connectionTries = 5;

/** A connection that the browser closed under an act is opened again: that is no reason to alarm anyone. */
async function writeThrough({ ledger, exclusive, connection, onMended }: WriterParts, job: Job): Promise<readonly Entry[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await exclusive(() => writeOne(ledger, job, onMended));
    } catch (error) {
      if (tries >= connectionTries || !isConnectionLoss(error)) throw error;
      await connection.reopen().catch((failure: unknown) => {
        if (!isConnectionLoss(failure)) throw failure;
      });
    }
  }
}

/** Journal first and flushed, then the index: only then is the act saved. */
async function writeOne(parts: LedgerParts, job: Job, onMended: WriterParts['onMended']): Promise<readonly Entry[]> {
  const { db, host, shelf } = parts;
  const { state, sentence } = await reconcile(parts, 'quick');
  if (sentence !== null) onMended(sentence);
  const [tried] = job.attempted;
  if (tried !== undefined && (await db.entries.get([tried.device, tried.seq]))?.hash === tried.hash) return job.attempted;
  const made = await job.make(state);
  if (made.length === 0) return made;
  const entries = await withSignature(made, state, () => keyOfDevice(db));
  const record = frameRecord({ kind: 'batch', entries });
  if (!(await inTurns(checkingBatch(record, entries))))
    throw new UnreadableAct('这一步里有程序读不回来的内容，没有写入。请检查刚才填写的名称和文字，改过以后再做一次。');
  const change = await planIndex(databaseSource(db), shelf, entries, state.device, { breathe: startBreather() });
  job.attempted = entries;
  await host.journal.append(record);
  await writeIndex(db, change, {
    ...state,
    position: advance(state.position, entries),
    journalBytes: state.journalBytes + record.length,
    entries: state.entries + entries.length,
  });
  return entries;
}
