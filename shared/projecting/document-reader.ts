import { strFromU8 } from 'fflate';
import type { z } from 'zod';
import { givenHashes } from '../checks/submission-lines.ts';
import { Standard } from '../model/standard.ts';
import { Submission } from '../model/submission.ts';
import type { SubmissionRecord } from '../record/records.ts';
import { selfPointsOf } from '../record/self-points.ts';
import { jsonOf } from '../text/read-json.ts';

/** The documents that projections rest on, read. */
export interface DocumentReader {
  standard(sha256: string): Promise<Standard | undefined>;
  /** Submissions that will be asked for one after another at once: where that is quicker they are read together. */
  readonly expect?: (sha256s: readonly string[]) => Promise<void>;
  /** A submission's self points in the order of a standard's items. Undefined when either document is missing. */
  selfPoints(standardHash: string, record: SubmissionRecord): Promise<Int32Array | undefined>;
}

/** A reader that gives submissions too. */
export interface SubmissionReader extends DocumentReader {
  submission(sha256: string): Promise<Submission | undefined>;
  /** The version that a submission was given for, of those named by `givenHashes` the first that is here; undefined where none is. */
  givenStandard(submission: Submission, record: Pick<SubmissionRecord, 'standardHash'>): Promise<Standard | undefined>;
}

/** Reads documents out of their bytes by hash, with those that projections need over and over kept read. Documents never change, so nothing kept here grows stale. */
export function openDocumentReader(bytes: (sha256: string) => Promise<Uint8Array | undefined>): SubmissionReader {
  const standards = new Map<string, Promise<Standard | undefined>>();
  const selfPoints = new Map<string, Promise<{ readonly points: Int32Array; readonly sure: boolean } | undefined>>();
  const submission = async (sha256: string) => parsedDocument(Submission, await bytes(sha256));
  const standard = (sha256: string) => remembered(standards, sha256, async () => parsedDocument(Standard, await bytes(sha256)));
  const givenStandard: SubmissionReader['givenStandard'] = async (of, record) => {
    for (const hash of givenHashes(of, record)) {
      const held = await standard(hash);
      if (held !== undefined) return held;
    }
    return undefined;
  };
  return {
    standard,
    submission,
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

/** A document of this shape; undefined where it is missing or of another. */
export function parsedDocument<T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined): T | undefined {
  if (bytes === undefined) return undefined;
  const json = jsonOf(strFromU8(bytes));
  const document = json.ok ? schema.safeParse(json.value) : undefined;
  return document?.success === true ? document.data : undefined;
}
