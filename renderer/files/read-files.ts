import type { ReaderExperience } from '#shared/intake/readings/reader-experience.ts';
import { readingLimitMs, stoppedReason } from '#shared/intake/stopped.ts';
import type { FileReading } from '#shared/model/submission.ts';
import type { ReadReply } from './read-messages.ts';
import { startReadingWorker, WorkerSlot, type ReadingWorker, type WorkerFailure } from './worker-slot.ts';

/** A file that a person chose. `path` is what people see: the name, with its folder or its zip where it was in one. */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
  /** Of a file in a zip that could not be unpacked: why. */
  readonly refused?: FileReading;
}

/** One file with what became of it; `index` is its place among the files given. */
export interface ReadOutcome {
  readonly index: number;
  readonly picked: PickedFile;
  readonly reading: FileReading;
}

/** How {@link readFiles} works; all have defaults. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** A file that takes longer is refused and its worker replaced. */
  readonly limitMs?: number;
  readonly workers?: number;
  /** What the reader knows beforehand; left out for what the program came with. */
  readonly experience?: ReaderExperience;
  readonly startWorker?: () => ReadingWorker;
}

/** Larger files are refused unread. A submitted form has some ten kilobytes; a hundred megabytes is a picture or a film. */
export const largestFileBytes = 100 * 1024 * 1024;
const mostWorkers = 4;

type RefusalCode = NonNullable<FileReading['reason']>['code'];

const refused = (picked: PickedFile, code: RefusalCode, message: string): FileReading => ({
  file: picked.path,
  sha256: '',
  status: 'refused',
  reason: { code, message },
  submissions: [],
  problems: [],
});

function readingOf(picked: PickedFile, reply: ReadReply | Exclude<WorkerFailure, 'cancelled'>): FileReading {
  if (typeof reply === 'string') {
    const { code, message } = stoppedReason(picked.path, reply);
    return refused(picked, code, message);
  }
  if (reply.kind === 'reading') return { ...reply.reading, file: picked.path };
  return refused(picked, 'corrupt', `${picked.path}：系统不允许读取这个文件，可能已被移动、删除或正被占用。请关闭占用它的程序后重新选择。`);
}

/**
 * Reads files in workers, several at once, and yields each as soon as it is done, in no fixed order.
 * A file that cannot be read is a refusal among the others, never an end to them. Aborting the signal ends the workers and the iteration.
 */
export async function* readFiles(files: readonly PickedFile[], options: ReadOptions = {}): AsyncGenerator<ReadOutcome, void, undefined> {
  const { signal, onProgress, limitMs = readingLimitMs, experience, startWorker = startReadingWorker } = options;
  const count = Math.min(files.length, options.workers ?? Math.min(mostWorkers, navigator.hardwareConcurrency));
  const slots = Array.from({ length: Math.max(1, count) }, () => new WorkerSlot(startWorker));
  const closeAll = () => {
    for (const slot of slots) slot.close();
  };
  signal?.addEventListener('abort', closeAll, { once: true });
  let next = 0;
  let done = 0;

  const readNext = async (slot: WorkerSlot): Promise<{ readonly slot: WorkerSlot; readonly outcome: ReadOutcome | undefined }> => {
    const index = next;
    const picked = files[index];
    next += 1;
    if (picked === undefined || signal?.aborted === true) return { slot, outcome: undefined };
    if (picked.refused !== undefined) return { slot, outcome: { index, picked, reading: picked.refused } };
    if (picked.file.size > largestFileBytes) {
      const message = `${picked.path}：文件超过 100 MB，不像自评材料。请删去图片等多余内容后再导入。`;
      return { slot, outcome: { index, picked, reading: refused(picked, 'too-large', message) } };
    }
    const reply = await slot.ask({ kind: 'read', name: picked.path, file: picked.file, ...(experience === undefined ? {} : { experience }) }, limitMs);
    return { slot, outcome: reply === 'cancelled' ? undefined : { index, picked, reading: readingOf(picked, reply) } };
  };

  const running = new Map(slots.map((slot) => [slot, readNext(slot)]));
  try {
    while (running.size > 0) {
      const { slot, outcome } = await Promise.race(running.values());
      if (outcome === undefined) {
        running.delete(slot);
        continue;
      }
      running.set(slot, readNext(slot));
      done += 1;
      onProgress?.(done, files.length);
      yield outcome;
    }
  } finally {
    signal?.removeEventListener('abort', closeAll);
    closeAll();
  }
}
