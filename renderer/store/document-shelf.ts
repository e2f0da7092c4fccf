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
  /** The bytes under many hashes, read in few crossings; what is missing or no longer what was kept is left out. They are all in memory then: see `chunked`. */
  bytesOf(sha256s: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
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
  const bytesOf: DocumentShelf['bytesOf'] = async (sha256s) => {
    const found = new Map<string, Uint8Array>();
    for (let from = 0; from < sha256s.length; from += readAtOnce) {
      const held = await host.documents.getAll(sha256s.slice(from, from + readAtOnce));
      const hashes = await Promise.all(held.map((document) => sha256Of(document.bytes)));
      for (const [index, { sha256, bytes: content }] of held.entries()) {
        if (hashes[index] === sha256) found.set(sha256, content);
      }
    }
    return found;
  };
  const lately = rememberLately();
  /** Documents whose self points were worked out: they are not needed again. */
  const pointsKnown = new Set<string>();
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
    bytesOf,
    expect: async (sha256s) => {
      const unknown = [...new Set(sha256s)].filter((sha256) => lately.get(sha256) === undefined && !pointsKnown.has(sha256));
      if (unknown.length === 0) return;
      for (const [sha256, content] of await bytesOf(unknown)) lately.put(sha256, content);
    },
    keepStandard: (content) => keep(standardBytes(content)),
    keptPaper: async (sha256) => parsedDocument(KeptPaper, await bytes(sha256)),
    selfPoints: async (standardHash, record) => {
      const points = await reader.selfPoints(standardHash, record);
      if (points !== undefined) pointsKnown.add(record.document);
      return points;
    },
  };
}

/** So many documents cross at a time. */
const readAtOnce = 256;

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
