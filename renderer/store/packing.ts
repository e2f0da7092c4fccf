import { readPackage, writePackage, type LedgerPackage, type PackageProblem } from '#shared/ledger/package.ts';
import type { Result } from '#shared/result.ts';
import type { PackingReply, PackingRequest } from './packing-worker.ts';

/** What goes into a package. */
export type PackageContent = Parameters<typeof writePackage>[0];

/** Packs in a worker, since hashing and zipping a county takes a second. Where the platform has no workers it packs here. */
export async function pack(content: PackageContent): Promise<Uint8Array> {
  if (typeof Worker === 'undefined') return writePackage(content);
  const reply = await askWorker({ kind: 'pack', content });
  if (reply.kind !== 'packed') throw new Error('the packing worker answered something else');
  return reply.bytes;
}

/** Reads and checks a package in a worker. */
export async function unpack(bytes: Uint8Array): Promise<Result<LedgerPackage, PackageProblem>> {
  if (typeof Worker === 'undefined') return readPackage(bytes);
  const reply = await askWorker({ kind: 'unpack', bytes });
  if (reply.kind !== 'unpacked') throw new Error('the packing worker answered something else');
  return reply.result;
}

/** One worker a question: packages are rare, and their memory goes with the worker. */
function askWorker(request: PackingRequest): Promise<PackingReply> {
  const worker = new Worker(new URL('./packing-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PackingReply>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<PackingReply>) => {
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
    });
    worker.postMessage(request);
  }).finally(() => {
    worker.terminate();
  });
}
