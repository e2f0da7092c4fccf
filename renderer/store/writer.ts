import { frameRecord } from '#shared/ledger/journal.ts';
import { advance } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Exclusive } from './exclusive.ts';
import { databaseSource } from './index-source.ts';
import { planIndex } from './plan-index.ts';
import { reconcile, type LedgerParts } from './reconcile.ts';
import type { StateRow } from './rows.ts';
import type { SaveStateKeeper } from './save-state.ts';
import { isConnectionLoss, isStorageFailure, reasonOf, StoreError } from './store-error.ts';
import type { Connection } from './watch-connection.ts';
import { writeIndex } from './write-index.ts';

/** Makes the entries of an act once it is its turn: `state` is then the present end of the ledger. None means there is nothing to do. */
export type EntryMaker = (state: StateRow) => Promise<readonly Entry[]>;

/** The only way by which entries come into journal and index. */
export interface Writer {
  /** Resolves when journal and index both hold the entries. Rejects when storage refuses; the act is then kept and tried again until it is in. */
  write(make: EntryMaker): Promise<readonly Entry[]>;
}

interface Job {
  readonly make: EntryMaker;
  /** What was last handed to the journal for this act: a second try must not write it twice. */
  attempted: readonly Entry[];
  resolve(entries: readonly Entry[]): void;
  reject(error: Error): void;
}

const firstRetryMs = 1000;
const longestRetryMs = 30_000;

/** What the writer works with. */
export interface WriterParts {
  readonly ledger: LedgerParts;
  readonly exclusive: Exclusive;
  readonly saving: SaveStateKeeper;
  readonly connection: Connection;
  readonly nowMs: () => number;
}

/** Opens the writer: acts go in one after another, in every window of the program. */
export function openWriter(writing: WriterParts): Writer {
  const { ledger, exclusive, saving, connection, nowMs } = writing;
  const queue: Job[] = [];
  let running = false;
  let retryMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pump = async (): Promise<void> => {
    if (running) return;
    running = true;
    clearTimeout(timer);
    for (let job = queue[0]; job !== undefined; job = queue[0]) {
      try {
        const entries = await writeThrough(ledger, exclusive, connection, job);
        queue.shift();
        retryMs = firstRetryMs;
        if (queue.length === 0) saving.set({ kind: 'saved', atMs: nowMs() });
        job.resolve(entries);
      } catch (error) {
        if (!refuse(job, error)) break;
      }
    }
    running = false;
  };

  /** Tells the act's caller and the person. True when the queue can go on: the act was faulty in itself and is dropped. */
  const refuse = (job: Job, error: unknown): boolean => {
    if (!isStorageFailure(error)) {
      queue.shift();
      saving.set({ kind: 'unsaved', reason: '程序出错，刚才这一步没有保存。' });
      job.reject(error instanceof Error ? error : new Error(String(error)));
      return true;
    }
    const reason = reasonOf(error);
    saving.set({ kind: 'unsaved', reason });
    for (const waiting of queue) waiting.reject(new StoreError(reason, { cause: error }));
    timer = setTimeout(() => void pump(), retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
    return false;
  };

  return {
    write: (make) =>
      new Promise((resolve, reject) => {
        queue.push({ make, attempted: [], resolve, reject });
        if (saving.now().kind !== 'unsaved') saving.set({ kind: 'saving' });
        void pump();
      }),
  };
}

const connectionTries = 5;

/** A connection that the browser closed under an act is opened again: that is no reason to alarm anyone. */
async function writeThrough(parts: LedgerParts, exclusive: Exclusive, connection: Connection, job: Job): Promise<readonly Entry[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await exclusive(() => writeOne(parts, job));
    } catch (error) {
      if (tries >= connectionTries || !isConnectionLoss(error)) throw error;
      await connection.reopen().catch((failure: unknown) => {
        if (!isConnectionLoss(failure)) throw failure;
      });
    }
  }
}

/** Journal first and flushed, then the index: only then is the act saved. */
async function writeOne(parts: LedgerParts, job: Job): Promise<readonly Entry[]> {
  const { db, host, shelf } = parts;
  const { state } = await reconcile(parts, false);
  const [tried] = job.attempted;
  if (tried !== undefined && (await db.entries.get([tried.device, tried.seq]))?.hash === tried.hash) return job.attempted;
  const entries = await job.make(state);
  if (entries.length === 0) return entries;
  const change = await planIndex(databaseSource(db), shelf, entries);
  const record = frameRecord({ kind: 'batch', entries });
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
