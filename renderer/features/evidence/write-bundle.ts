import type { BundledFile } from '#shared/evidence/bundle.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { BundleCount, BundleReply, BundleRequest } from './bundle-worker.ts';

/** A bundle that was written, read back and found whole. */
interface WrittenBundle {
  readonly content: Blob;
  readonly count: BundleCount;
}

/** Writes one bundle in a worker of its own, handing it one document at a time. `stopped` ends it; the sentence of a failure is empty then. */
export async function writeBundle(
  files: readonly BundledFile[],
  meta: readonly string[],
  read: (sha256: string) => Promise<Uint8Array | undefined>,
  onFile: () => void,
  stopped: AbortSignal,
): Promise<Result<WrittenBundle, string>> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' });
  try {
    for (const file of files) {
      if (stopped.aborted) return fail('');
      const bytes = (await read(file.sha256)) ?? null;
      const reply = await ask(worker, { kind: 'add', file, bytes }, bytes === null ? [] : [bytes]);
      if (reply.kind === 'failed') return fail(reply.message);
      onFile();
    }
    const reply = await ask(worker, { kind: 'finish', meta }, []);
    if (reply.kind === 'done') return ok({ content: reply.content, count: reply.count });
    return fail(reply.kind === 'failed' ? reply.message : '写出失败。');
  } finally {
    worker.terminate();
  }
}

/** One question at a time, so that only one document is in memory. The bytes go over whole: they are the worker's then. */
function ask(worker: Worker, request: BundleRequest, given: readonly Uint8Array[]): Promise<BundleReply> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<BundleReply>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(
      request,
      given.flatMap(({ buffer, byteLength }) => (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [])),
    );
  });
}
