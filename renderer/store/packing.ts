import type { LedgerPackage, PackageContent, PackageProblem } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { ok, type Result } from '#shared/result.ts';
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

/** Packages that were read and found in order, for as long as somebody holds their bytes: what is looked at before it is merged is read once. */
const readBefore = new WeakMap<Uint8Array, { readonly passphrase: string; readonly read: LedgerPackage }>();

/** Reads and checks a package in a worker; the same bytes only once. The passphrase is used only for an encrypted one, and for a backup that another vault sealed (its password, or its recovery code). */
export async function unpack(bytes: Uint8Array, passphrase = ''): Promise<Result<LedgerPackage, PackageProblem>> {
  const before = readBefore.get(bytes);
  if (before?.passphrase === passphrase) return ok(before.read);
  const result = await unpackAnew(bytes, passphrase);
  if (result.ok) readBefore.set(bytes, { passphrase, read: result.value });
  return result;
}

async function unpackAnew(bytes: Uint8Array, passphrase: string): Promise<Result<LedgerPackage, PackageProblem>> {
  const opened = await openBackup(bytes, passphrase);
  if (!opened.ok) return opened;
  if (typeof Worker === 'undefined') return unpackHere(opened.value, passphrase);
  const entries: Entry[] = [];
  const reply = await askWorker({ kind: 'unpack', bytes: opened.value, passphrase }, (some) => entries.push(...some));
  if (reply.kind !== 'unpacked') throw new Error('the packing worker answered something else');
  return reply.result.ok ? ok({ ...reply.result.value, entries }) : reply.result;
}

/** One worker a question: packages are rare, and their memory goes with the worker. `onEntries` gets entries as they come. */
function askWorker(request: PackingRequest, onEntries: (entries: readonly Entry[]) => void = () => undefined): Promise<PackingReply> {
  const worker = new Worker(new URL('./packing-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PackingReply>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<PackingReply>) => {
      if (event.data.kind === 'entries') onEntries(event.data.entries);
      else if (event.data.kind === 'failed') reject(new Error(event.data.detail));
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
