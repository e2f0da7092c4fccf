import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { largestFileBytes, readFiles, type PickedFile, type ReadOutcome } from '#renderer/files/read-files.ts';
import type { ReadReply, ReadRequest } from '#renderer/files/read-messages.ts';
import type { ReadingWorker } from '#renderer/files/worker-slot.ts';

type Conduct = (request: ReadRequest) => ReadReply | 'hang' | 'crash';

const reading = (name: string): ReadReply => ({
  kind: 'reading',
  reading: { file: name, sha256: `hash of ${name}`, status: 'read', reason: null, submissions: [], problems: [] },
});

/** Workers that conduct themselves as told, and count how many were started and ended. */
function workers(conduct: Conduct) {
  const counts = { started: 0, ended: 0, busy: 0, mostBusy: 0 };
  const start = (): ReadingWorker => {
    const target = new EventTarget();
    let ended = false;
    counts.started += 1;
    const reply = (result: ReturnType<Conduct>) => {
      counts.busy -= 1;
      if (ended || result === 'hang') return;
      target.dispatchEvent(result === 'crash' ? new Event('error', { cancelable: true }) : new MessageEvent('message', { data: result }));
    };
    return {
      addEventListener: (...args: Parameters<EventTarget['addEventListener']>) => {
        target.addEventListener(...args);
      },
      postMessage: (request: ReadRequest) => {
        counts.busy += 1;
        counts.mostBusy = Math.max(counts.mostBusy, counts.busy);
        queueMicrotask(() => {
          reply(conduct(request));
        });
      },
      terminate: () => {
        ended = true;
        counts.ended += 1;
      },
    };
  };
  return { counts, start };
}

const picked = (name: string, size = 3): PickedFile => {
  const file = new File(['abc'], name);
  Object.defineProperty(file, 'size', { value: size });
  return { path: `材料/${name}`, file };
};

async function collect(outcomes: AsyncIterable<ReadOutcome>): Promise<ReadOutcome[]> {
  const all: ReadOutcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all.sort((left, right) => left.index - right.index);
}

describe('readFiles', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('yields every file once under the path people see, and tells progress', async () => {
    const { start, counts } = workers((request) => reading(request.name));
    const progress: number[] = [];
    const files = Array.from({ length: 20 }, (_, index) => picked(`${String(index)}.xlsx`));
    const outcomes = await collect(readFiles(files, { startWorker: start, workers: 3, onProgress: (done) => progress.push(done) }));
    expect(outcomes.map((outcome) => outcome.reading.file)).toEqual(files.map((file) => file.path));
    expect(outcomes.map((outcome) => outcome.picked)).toEqual(files);
    expect(progress).toEqual(files.map((_, index) => index + 1));
    expect(counts).toMatchObject({ started: 3, ended: 3, mostBusy: 3 });
  });

  it('refuses a file that breaks its worker, replaces the worker, and reads the rest', async () => {
    const { start, counts } = workers((request) => (request.name === '材料/bad.xlsx' ? 'crash' : reading(request.name)));
    const outcomes = await collect(readFiles([picked('a.xlsx'), picked('bad.xlsx'), picked('b.xlsx')], { startWorker: start, workers: 1 }));
    expect(outcomes.map((outcome) => outcome.reading.reason?.code ?? 'read')).toEqual(['read', 'corrupt', 'read']);
    expect(counts.started).toBe(2);
  });

  it('ends a worker that takes too long, says so of the file, and reads the rest', async () => {
    const { start, counts } = workers((request) => (request.name === '材料/slow.xlsx' ? 'hang' : reading(request.name)));
    const all = collect(readFiles([picked('slow.xlsx'), picked('b.xlsx')], { startWorker: start, workers: 1, limitMs: 1000 }));
    await vi.advanceTimersByTimeAsync(1000);
    const outcomes = await all;
    expect(outcomes[0]?.reading.reason?.message).toContain('还没有读完');
    expect(outcomes[1]?.reading.status).toBe('read');
    expect(counts).toMatchObject({ started: 2, ended: 2 });
  });

  it('refuses what is far too large without opening it', async () => {
    const { start, counts } = workers((request) => reading(request.name));
    const outcomes = await collect(readFiles([picked('film.xlsx', largestFileBytes + 1)], { startWorker: start, workers: 1 }));
    expect(outcomes[0]?.reading.reason?.code).toBe('too-large');
    expect(counts.started).toBe(0);
  });

  it('stops at a cancel, ends the workers, and keeps what was read', async () => {
    const { start, counts } = workers((request) => (request.name === '材料/hang.xlsx' ? 'hang' : reading(request.name)));
    const control = new AbortController();
    const all = collect(readFiles([picked('a.xlsx'), picked('hang.xlsx'), picked('c.xlsx')], { startWorker: start, workers: 1, signal: control.signal }));
    await vi.advanceTimersByTimeAsync(10);
    control.abort();
    expect((await all).map((outcome) => outcome.reading.file)).toEqual(['材料/a.xlsx']);
    expect(counts.ended).toBe(counts.started);
  });

  it('says of a file that the system does not give what to do', async () => {
    const { start } = workers(() => ({ kind: 'unreadable', detail: 'NotReadableError' }));
    const outcomes = await collect(readFiles([picked('gone.xlsx')], { startWorker: start, workers: 1 }));
    expect(outcomes[0]?.reading).toMatchObject({ status: 'refused', reason: { code: 'corrupt' } });
  });

  it('has nothing to yield for no files', async () => {
    const { start, counts } = workers((request) => reading(request.name));
    expect(await collect(readFiles([], { startWorker: start, workers: 1 }))).toEqual([]);
    expect(counts.started).toBe(0);
  });
});
