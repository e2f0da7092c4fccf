import { KeptPaper } from '#shared/output/papers/kept-paper.ts';
import type { z } from 'zod';
import type { Host, HostDocument } from '#shared/host.ts';
import { givenHashes } from '#shared/checks/submission-lines.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import { selfPointsOf } from '#shared/record/self-points.ts';
import { Standard } from '#shared/model/standard.ts';
import { Submission } from '#shared/model/submission.ts';
import { jsonOf } from '#shared/text/read-json.ts';
import { standardBytes } from '#shared/model/standard-hash.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';

/** What a submission's record says of the version it was given for. */
type GivenFor = Pick<SubmissionRecord, 'standardHash'>;

/** The documents of the host, with those that projections need over and over kept read. Documents never change, so nothing kept here grows stale. */
export interface DocumentShelf {
  keep(bytes: Uint8Array): Promise<string>;
  /** How many documents were handed over in this run. */
  readonly arrived: () => number;
  /** Bytes with the hash that names them; not kept yet. */
  readonly named: (bytes: Uint8Array) => Promise<HostDocument>;
  /** The bytes under a hash; undefined when missing or when they are no longer what was kept. */
  bytes(sha256: string): Promise<Uint8Array | undefined>;
  keepStandard(standard: Standard): Promise<string>;
  standard(sha256: string): Promise<Standard | undefined>;
  submission(sha256: string): Promise<Submission | undefined>;
  keptPaper(sha256: string): Promise<KeptPaper | undefined>;
  /** The version that a submission was given for, of those named by `givenHashes` the first that is here; undefined where none is. */
  givenStandard(submission: Submission, record: GivenFor): Promise<Standard | undefined>;
  /** A submission's self points in the order of a standard's items. Undefined when either document is missing. */
  selfPoints(standardHash: string, record: SubmissionRecord): Promise<Int32Array | undefined>;
}

/** Opens the shelf over a host's document folder. */
export function openDocumentShelf(host: Host): DocumentShelf {
  const standards = new Map<string, Promise<Standard | undefined>>();
  const selfPoints = new Map<string, Promise<{ readonly points: Int32Array; readonly sure: boolean } | undefined>>();

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
  const submission = async (sha256: string) => parsed(Submission, lately.get(sha256) ?? (await bytes(sha256)));
  const standard = (sha256: string) => remembered(standards, sha256, async () => parsed(Standard, await bytes(sha256)));
  const givenStandard: DocumentShelf['givenStandard'] = async (of, record) => {
    for (const hash of givenHashes(of, record)) {
      const held = await standard(hash);
      if (held !== undefined) return held;
    }
    return undefined;
  };
  return {
    keep,
    arrived: () => arrived,
    named,
    bytes,
    keepStandard: (content) => keep(standardBytes(content)),
    standard,
    submission,
    keptPaper: async (sha256) => parsed(KeptPaper, await bytes(sha256)),
    givenStandard,
    selfPoints: async (standardHash, record) => {
      const key = `${standardHash}/${record.document}/${record.standardHash ?? ''}`;
      const found = await remembered(selfPoints, key, async () => {
        const [by, from] = await Promise.all([standard(standardHash), submission(record.document)]);
        if (by === undefined || from === undefined) return undefined;
        const given = await givenStandard(from, record);
        return { points: selfPointsOf(by, from, given), sure: given !== undefined || givenHashes(from, record).length === 0 };
      });
      // The version it was given for may come with a package: until then it is looked for again.
      if (found?.sure === false) selfPoints.delete(key);
      return found?.points;
    },
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

/** Keeps what was found; what is missing is looked for again next time, since a merge may bring it. */
function remembered<T>(known: Map<string, Promise<T | undefined>>, key: string, find: () => Promise<T | undefined>): Promise<T | undefined> {
  const held = known.get(key);
  if (held !== undefined) return held;
  const finding = find();
  known.set(key, finding);
  const forget = (): void => {
    known.delete(key);
  };
  finding.then((value) => {
    if (value === undefined) forget();
  }, forget);
  return finding;
}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined): T | undefined {
  if (bytes === undefined) return undefined;
  const json = jsonOf(new TextDecoder().decode(bytes));
  const document = json.ok ? schema.safeParse(json.value) : undefined;
  return document?.success === true ? document.data : undefined;
}
