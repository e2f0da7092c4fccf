import { fail, type Result } from '#shared/result.ts';
import type { BatchKindName, BatchReply, BatchRequest } from './batch-worker.ts';
import type { FileToPack, ListWords, PackedBatch } from './batch-zip.ts';

/** A zip that is being written; to be closed. Each call fails with a Chinese sentence. */
export interface OpenZip {
  /** Packs a file; its bytes are gone afterwards. Resolves to how many bytes the zip has by now. */
  readonly add: (file: FileToPack) => Promise<Result<number, string>>;
  /** Writes the list and reads all back. */
  readonly finish: (words: ListWords) => Promise<Result<PackedBatch, string>>;
  readonly close: () => void;
}

let begun = 0;

/** Begins a zip in a worker of its own. */
export async function openZip(batch: BatchKindName, nowMs: number): Promise<OpenZip> {
  const worker = new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module', name: 'batch' });
  const ask = (request: BatchRequest, given: readonly Uint8Array[] = []): Promise<BatchReply> =>
    new Promise((resolve) => {
      worker.onmessage = (event: MessageEvent<BatchReply>) => resolve(event.data);
      worker.onerror = (event) => resolve({ kind: 'failed', message: `写出失败：${event.message}` });
      worker.postMessage(
        request,
        given.flatMap(({ buffer, byteLength }) => (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [])),
      );
    });
  begun += 1;
  const ready = await ask({ kind: 'begin', batch, name: `${String(nowMs)}-${String(begun)}.zip`, nowMs });
  const stopped = ready.kind === 'failed' ? ready.message : undefined;
  return {
    add: async (file) => {
      if (stopped !== undefined) return fail(stopped);
      const reply = await ask({ kind: 'add', file }, [file.bytes]);
      return reply.kind === 'ready' ? { ok: true, value: reply.bytes } : fail(reply.kind === 'failed' ? reply.message : '写出失败。');
    },
    finish: async (words) => {
      if (stopped !== undefined) return fail(stopped);
      const reply = await ask({ kind: 'finish', words });
      return reply.kind === 'done' ? reply.result : fail(reply.kind === 'failed' ? reply.message : '写出失败。');
    },
    close: () => worker.terminate(),
  };
}
