import type { LedgerPackage, PackageContent, PackageProblem } from '#shared/ledger/package.ts';
import type { Result } from '#shared/result.ts';
import { packHere, unpackHere } from './packing-work.ts';
import { openBackup } from './vault/sealed-backups.ts';
import type { PackingReply, PackingRequest } from './packing-worker.ts';
import type { SigningKey } from './signing.ts';

/** Packs in a worker, since hashing and zipping a county takes a second. Where the platform has no workers it packs here. An empty passphrase leaves the package open; without a key it is not signed. */
export async function pack(content: PackageContent, passphrase = '', key: SigningKey | null = null): Promise<Uint8Array> {
  if (typeof Worker === 'undefined') return packHere(content, passphrase, key);
  const reply = await askWorker({ kind: 'pack', content, passphrase, key });
  if (reply.kind !== 'packed') throw new Error('the packing worker answered something else');
  return reply.bytes;
}

/** Reads and checks a package in a worker. The passphrase is used only for an encrypted one, and for a backup that another vault sealed (its password, or its recovery code). */
export async function unpack(bytes: Uint8Array, passphrase = ''): Promise<Result<LedgerPackage, PackageProblem>> {
  const opened = await openBackup(bytes, passphrase);
  if (!opened.ok) return opened;
  if (typeof Worker === 'undefined') return unpackHere(opened.value, passphrase);
  const reply = await askWorker({ kind: 'unpack', bytes: opened.value, passphrase });
  if (reply.kind !== 'unpacked') throw new Error('the packing worker answered something else');
  return reply.result;
}

/** One worker a question: packages are rare, and their memory goes with the worker. */
function askWorker(request: PackingRequest): Promise<PackingReply> {
  const worker = new Worker(new URL('./packing-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PackingReply>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<PackingReply>) => {
      if (event.data.kind === 'failed') reject(new Error(event.data.detail));
      else resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
    });
    worker.postMessage(request);
  }).finally(() => {
    worker.terminate();
  });
}
