import { Signature } from '../closing/closing.ts';
import { standingEntries } from '../ledger/undo.ts';
import type { Entry } from '../model/ledger.ts';
import { keptPaperHash } from './kept-papers.ts';
import { traceFileIn } from './project-creation.ts';
import { readRectifyField, wholeReplyFile } from './project-rectification.ts';
import { templateVersionHash } from './project-template.ts';
import { subjectKindOf, standardSubject } from './subject.ts';
import { readItemField, visitItemFields } from './visit-fields.ts';

/** What a document is to the work: a standard, a submitted file, what was read from one, a photo, a drawn signature, a paper as it was signed or issued, or another file. */
export type DocumentKind = 'standard' | 'submitted' | 'reading' | 'photo' | 'signature' | 'paper' | 'file';

/** Where a document is used, and the entry that says so first. */
export interface DocumentUse {
  readonly kind: DocumentKind;
  readonly unitId: string | null;
  /** Of a photo or a file: the item that it belongs to. */
  readonly itemId: string | null;
  /** The file's name, where the entry tells one. */
  readonly name: string | null;
  readonly entry: Entry;
}

interface NamedDocument extends DocumentUse {
  readonly sha256: string;
}

/** Projections rest on these, so that every laptop needs them. */
const restedOn: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['standard', 'reading']);

/** Where documents are used, by hash; of several uses the first. What nothing in effect names is left out. */
export function documentUses(entries: readonly Entry[], wanted: ReadonlySet<string>): ReadonlyMap<string, DocumentUse> {
  const uses = new Map<string, DocumentUse>();
  for (const { sha256, ...use } of standingEntries(entries).flatMap(documentsIn)) if (wanted.has(sha256) && !uses.has(sha256)) uses.set(sha256, use);
  return uses;
}

/** The hashes of all documents that entries with effect name. */
export const documentsNamed = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    standingEntries(entries)
      .flatMap(documentsIn)
      .map(({ sha256 }) => sha256),
  );

/**
 * The hashes of documents that a laptop which visits only these units can do without: photos, submitted files, signatures, replies and papers of other units.
 * What projections rest on (standards, submissions as read) is never among them, so that every laptop shows the same state.
 */
export function documentsOfOthers(entries: readonly Entry[], unitIds: ReadonlySet<string>): ReadonlySet<string> {
  const named = standingEntries(entries).flatMap(documentsIn);
  const isNeeded = ({ kind, unitId }: NamedDocument): boolean => restedOn.has(kind) || unitId === null || unitIds.has(unitId);
  const needed = new Set(named.flatMap((one) => (isNeeded(one) ? [one.sha256] : [])));
  return new Set(named.flatMap(({ sha256 }) => (needed.has(sha256) ? [] : [sha256])));
}

/** The documents that one entry names. */
function documentsIn(entry: Entry): readonly NamedDocument[] {
  const { subject, fields } = entry;
  const unitId = subject.split('/')[2] ?? null;
  const named = (read: (field: string, value: unknown) => readonly InField[]): readonly NamedDocument[] =>
    Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : read(field, value).map((one) => ({ ...one, unitId, entry }))));
  switch (subjectKindOf(subject)) {
    case 'standard':
      return [{ sha256: subject.slice(standardSubject('').length), kind: 'standard', unitId: null, itemId: null, name: textIn(fields, 'title'), entry }];
    case 'submission': {
      const own = { unitId: textIn(fields, 'unitId'), itemId: null, name: textIn(fields, 'fileName'), entry };
      const [reading, submitted] = [textIn(fields, 'document'), textIn(fields, 'file')];
      return [
        ...(reading === null ? [] : [{ ...own, sha256: reading, kind: 'reading' as const }]),
        ...(submitted === null ? [] : [{ ...own, sha256: submitted, kind: 'submitted' as const }]),
      ];
    }
    case 'visit':
      return named((field, value) => [...inVisit(field, value), ...keptPaper(field, value)]);
    case 'rectification':
      return named((field, value) => [...inRectification(field, value), ...keptPaper(field, value)]);
    case 'trace':
      return named((_, value) => {
        const file = traceFileIn(value);
        return file === undefined ? [] : [{ ...file, kind: 'file' as const }];
      });
    case 'template':
      return named((field, value) => templateVersion(field, value)).map((one) => ({ ...one, unitId: null }));
    case 'completeness':
    case 'panel':
      return named(keptPaper);
    default:
      return [];
  }
}

type InField = Omit<NamedDocument, 'unitId' | 'entry'>;

/** A version of a county's own template. */
function templateVersion(field: string, value: unknown): readonly InField[] {
  const sha256 = templateVersionHash(field);
  return sha256 === undefined ? [] : [{ sha256, kind: 'file', itemId: null, name: textIn(value, 'file') }];
}

/** A paper that an act signed or issued. */
function keptPaper(field: string, value: unknown): readonly InField[] {
  const sha256 = keptPaperHash(field);
  return sha256 === undefined ? [] : [{ sha256, kind: 'paper', itemId: null, name: textIn(value, 'name') }];
}

function inVisit(field: string, value: unknown): readonly InField[] {
  const name = readItemField(field);
  if (name === undefined) {
    const image = field.startsWith('signature/') ? Signature.safeParse(value).data?.image : undefined;
    return typeof image === 'string' ? [{ sha256: image, kind: 'signature', itemId: null, name: null }] : [];
  }
  const kind = visitItemFields[name.part].document;
  return kind === null ? [] : [{ sha256: name.key, kind, itemId: name.itemId, name: textIn(value, 'name') }];
}

function inRectification(field: string, value: unknown): readonly InField[] {
  const ofItem = readRectifyField(field);
  const sha256 = ofItem?.part === 'file' ? ofItem.key : wholeReplyFile(field);
  return sha256 === undefined ? [] : [{ sha256, kind: 'file', itemId: ofItem?.itemId ?? null, name: textIn(value, 'name') }];
}

function textIn(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null || !(name in value)) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
}
