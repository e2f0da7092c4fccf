import { isWhole, type LedgerPackage } from '#shared/ledger/package.ts';
import { bytesBeside } from './beside-backups.ts';
import { chunked } from './document-chunks.ts';
import type { LedgerParts } from './reconcile.ts';

/** What taking in the documents of a package brought, as hashes. */
interface KeptDocuments {
  /** Not here before. */
  readonly brought: readonly string[];
  /** Named by the package and found neither beside the backups nor here. */
  readonly lost: readonly string[];
}

/** Keeps the documents of a package: those that it carries, and those that it names and that are beside the backups. `insist` does what storage may refuse until it succeeds. */
export async function keepDocumentsOf(
  { host, shelf }: LedgerParts,
  { manifest, documents }: LedgerPackage,
  insist: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<KeptDocuments> {
  const before = new Set((await host.documents.list()).map(({ sha256 }) => sha256));
  const lost: string[] = [];
  for (const few of chunked(documents, ({ bytes }) => bytes.length)) await insist(() => host.documents.putAll(few));
  for (const { sha256 } of isWhole(manifest) ? [] : manifest.documents) {
    if ((await shelf.bytes(sha256)) !== undefined) continue;
    const bytes = await bytesBeside(host, sha256);
    if (bytes === undefined) lost.push(sha256);
    else await insist(() => host.documents.put(sha256, bytes));
  }
  const gone = new Set(lost);
  return { brought: manifest.documents.flatMap(({ sha256 }) => (before.has(sha256) || gone.has(sha256) ? [] : [sha256])), lost };
}
