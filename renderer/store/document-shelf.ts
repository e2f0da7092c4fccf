import { KeptPaper } from '#shared/output/papers/kept-paper.ts';
import type { Host, HostDocument } from '#shared/host.ts';
import type { Standard } from '#shared/model/standard.ts';
import { openDocumentReader, parsedDocument, type SubmissionReader } from '#shared/projecting/document-reader.ts';
import { standardBytes } from '#shared/model/standard-hash.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';

/** The documents of the host, with those that projections need over and over kept read. Documents never change, so nothing kept here grows stale. */
export interface DocumentShelf extends SubmissionReader {
  keep(bytes: Uint8Array): Promise<string>;
  /** How many documents were handed over in this run. */
  readonly arrived: () => number;
  /** Bytes with the hash that names them; not kept yet. */
  readonly named: (bytes: Uint8Array) => Promise<HostDocument>;
  /** The bytes under a hash; undefined when missing or when they are no longer what was kept. */
  bytes(sha256: string): Promise<Uint8Array | undefined>;
  keepStandard(standard: Standard): Promise<string>;
  keptPaper(sha256: string): Promise<KeptPaper | undefined>;
}

/** Opens the shelf over a host's document folder. */
export function openDocumentShelf(host: Host): DocumentShelf {
  const bytes = async (sha256: string): Promise<Uint8Array | undefined> => {
    // A host that finds other content there says so instead of giving it.
    const held = await host.documents.get(sha256).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'damaged') return undefined;
      throw error;
    });
    return held !== undefined && (await sha256Of(held)) === sha256 ? held : undefined;
  };
  const lately = rememberLately();
  let arrived = 0;
  const named = async (content: Uint8Array): Promise<HostDocument> => {
    const sha256 = await sha256Of(content);
    lately.put(sha256, content);
    arrived += 1;
    return { sha256, bytes: content };
  };
  const keep = async (content: Uint8Array): Promise<string> => {
    const { sha256 } = await named(content);
    await host.documents.put(sha256, content);
    return sha256;
  };
  const reader = openDocumentReader(async (sha256) => lately.get(sha256) ?? (await bytes(sha256)));
  return {
    ...reader,
    keep,
    arrived: () => arrived,
    named,
    bytes,
    keepStandard: (content) => keep(standardBytes(content)),
    keptPaper: async (sha256) => parsedDocument(KeptPaper, await bytes(sha256)),
  };
}

/** Documents larger than this are none that projections read. In bytes. */
const smallDocument = 256_000;
const latelyAtMost = 16_000_000;

/** Remembers small documents that were handed over to be kept: the act that names them projects what they say, and need not ask the host for each. The earliest go first. */
function rememberLately() {
  const known = new Map<string, Uint8Array>();
  let held = 0;
  return {
    get: (sha256: string): Uint8Array | undefined => known.get(sha256),
    put: (sha256: string, content: Uint8Array): void => {
      if (content.length > smallDocument || known.has(sha256)) return;
      known.set(sha256, content);
      held += content.length;
      for (const [earliest, { length }] of known) {
        if (held <= latelyAtMost) break;
        known.delete(earliest);
        held -= length;
      }
    },
  };
}
