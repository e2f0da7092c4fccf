import { readPackage, writePackage, type LedgerPackage, type PackageProblem } from '#shared/ledger/package.ts';
import type { Result } from '#shared/result.ts';
import type { PackageContent } from './packing.ts';

/** A question to the packing worker. */
export type PackingRequest = { readonly kind: 'pack'; readonly content: PackageContent } | { readonly kind: 'unpack'; readonly bytes: Uint8Array };

/** Its answer. */
export type PackingReply =
  { readonly kind: 'packed'; readonly bytes: Uint8Array } | { readonly kind: 'unpacked'; readonly result: Result<LedgerPackage, PackageProblem> };

addEventListener('message', (event: MessageEvent<PackingRequest>) => {
  const request = event.data;
  const reply: PackingReply =
    request.kind === 'pack' ? { kind: 'packed', bytes: writePackage(request.content) } : { kind: 'unpacked', result: readPackage(request.bytes) };
  // A worker's postMessage has no target origin; the page's type library only knows the window's.
  (globalThis as unknown as { postMessage(message: PackingReply): void }).postMessage(reply);
});
