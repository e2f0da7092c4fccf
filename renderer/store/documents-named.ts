import { Signature } from '#shared/closing/closing.ts';
import { kindOf } from '#shared/record/subject.ts';
import { standingEntries } from '#shared/ledger/undo.ts';
import type { Entry } from '#shared/model/ledger.ts';

const documentField = /(?:^|\/)(?:photo|file)\/([0-9a-f]{64})$/u;

/** A document that an entry names. `unitId` is the unit whose evidence it is; null where projections rest on it or no unit can be told. */
interface Named {
  readonly sha256: string;
  readonly unitId: string | null;
}

/** The hashes of all documents that entries with effect name: standards, submitted files and what was read from them, photos, drawn signatures, attached files, files of a reply. */
export const documentsNamed = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    standingEntries(entries)
      .flatMap(namedBy)
      .map(({ sha256 }) => sha256),
  );

/**
 * The hashes of documents that a laptop which visits only these units can do without: photos, submitted files, signatures and replies of other units.
 * What projections rest on (standards, submissions as read) is never among them, so that every laptop shows the same state.
 */
export function documentsOfOthers(entries: readonly Entry[], unitIds: ReadonlySet<string>): ReadonlySet<string> {
  const named = standingEntries(entries).flatMap(namedBy);
  const needed = new Set(named.flatMap(({ sha256, unitId }) => (unitId === null || unitIds.has(unitId) ? [sha256] : [])));
  return new Set(named.flatMap(({ sha256 }) => (needed.has(sha256) ? [] : [sha256])));
}

function namedBy(entry: Entry): readonly Named[] {
  const kind = kindOf(entry.subject);
  if (kind === 'standard') return [{ sha256: entry.subject.slice('standard/'.length), unitId: null }];
  if (kind === 'submission') return namedBySubmission(entry);
  const unitId = kind === 'visit' || kind === 'rectification' ? (entry.subject.split('/')[2] ?? null) : null;
  return Object.entries(entry.fields).flatMap(([field, value]) => {
    const sha256 = value === null ? undefined : (documentField.exec(field)?.[1] ?? signatureImage(field, value));
    return sha256 === undefined ? [] : [{ sha256, unitId }];
  });
}

function namedBySubmission({ fields }: Entry): readonly Named[] {
  const { document, file, unitId } = fields;
  return [
    ...(typeof document === 'string' ? [{ sha256: document, unitId: null }] : []),
    ...(typeof file === 'string' ? [{ sha256: file, unitId: typeof unitId === 'string' ? unitId : null }] : []),
  ];
}

function signatureImage(field: string, value: unknown): string | undefined {
  const signature = field.startsWith('signature/') ? Signature.safeParse(value).data : undefined;
  return signature?.image ?? undefined;
}
