import type { LedgerPackage, PackageContent, PackageProblem } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { ok, type Result } from '#shared/result.ts';
import { packHere, unpackHere } from './packing-work.ts';
import type { SigningKey } from './signing.ts';

/** A question to the packing worker. */
export type PackingRequest =
  | { readonly kind: 'pack'; readonly content: PackageContent; readonly passphrase: string; readonly key: SigningKey | null }
  | { readonly kind: 'unpack'; readonly bytes: Uint8Array; readonly passphrase: string };

/** Its answer. */
export type PackingReply =
  | { readonly kind: 'packed'; readonly bytes: Uint8Array }
  /** Entries of the package that is being read, in their order: all at once they would hold up the page. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** The rest of it, when all its entries were sent. */
  | { readonly kind: 'unpacked'; readonly result: Result<Omit<LedgerPackage, 'entries'>, PackageProblem> }
  | { readonly kind: 'failed'; readonly detail: string };

/** So many entries go at a time. */
const entriesAtOnce = 500;

async function answer(request: PackingRequest): Promise<PackingReply> {
  if (request.kind === 'pack') return { kind: 'packed', bytes: await packHere(request.content, request.passphrase, request.key) };
  const result = await unpackHere(request.bytes, request.passphrase);
  if (!result.ok) return { kind: 'unpacked', result };
  const { entries, ...rest } = result.value;
  for (let from = 0; from < entries.length; from += entriesAtOnce) reply({ kind: 'entries', entries: entries.slice(from, from + entriesAtOnce) });
  return { kind: 'unpacked', result: ok(rest) };
}

/** The documents of a package are handed over, not copied: nobody needs them here any more. */
function reply(message: PackingReply): void {
  const handed = message.kind === 'unpacked' && message.result.ok ? message.result.value.documents.map(({ bytes }) => bytes.buffer) : [];
  // A worker's postMessage has no target origin; the page's type library only knows the window's.
  (globalThis as unknown as { postMessage(message: PackingReply, handed: readonly unknown[]): void }).postMessage(message, [...new Set(handed)]);
}

addEventListener('message', (event: MessageEvent<PackingRequest>) => {
  answer(event.data).then(reply, (error: unknown) => {
    reply({ kind: 'failed', detail: String(error) });
  });
});
