import type { LedgerPackage, PackageContent, PackageProblem } from '#shared/ledger/package.ts';
import type { Result } from '#shared/result.ts';
import { packHere, unpackHere } from './packing-work.ts';
import type { SigningKey } from './signing.ts';

/** A question to the packing worker. */
export type PackingRequest =
  | { readonly kind: 'pack'; readonly content: PackageContent; readonly passphrase: string; readonly key: SigningKey | null }
  | { readonly kind: 'unpack'; readonly bytes: Uint8Array; readonly passphrase: string };

/** Its answer. */
export type PackingReply =
  | { readonly kind: 'packed'; readonly bytes: Uint8Array }
  | { readonly kind: 'unpacked'; readonly result: Result<LedgerPackage, PackageProblem> }
  | { readonly kind: 'failed'; readonly detail: string };

const answer = async (request: PackingRequest): Promise<PackingReply> =>
  request.kind === 'pack'
    ? { kind: 'packed', bytes: await packHere(request.content, request.passphrase, request.key) }
    : { kind: 'unpacked', result: await unpackHere(request.bytes, request.passphrase) };

function reply(message: PackingReply): void {
  // A worker's postMessage has no target origin; the page's type library only knows the window's.
  (globalThis as unknown as { postMessage(message: PackingReply): void }).postMessage(message);
}

addEventListener('message', (event: MessageEvent<PackingRequest>) => {
  answer(event.data).then(reply, (error: unknown) => {
    reply({ kind: 'failed', detail: String(error) });
  });
});
