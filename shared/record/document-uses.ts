import type { Entry } from '../model/ledger.ts';
import { kindOf } from './subject.ts';
import { standingEntries } from '../ledger/undo.ts';

/** What a document is to the work: a standard, a submitted file, what was read from one, a photo, a drawn signature, or another file. */
export type DocumentKind = 'standard' | 'submitted' | 'reading' | 'photo' | 'signature' | 'file';

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

/** Where documents are used, by hash; of several uses the first. What nothing in effect names is left out. */
export function documentUses(entries: readonly Entry[], wanted: ReadonlySet<string>): ReadonlyMap<string, DocumentUse> {
  const uses = new Map<string, DocumentUse>();
  for (const entry of standingEntries(entries)) {
    const standard = kindOf(entry.subject) === 'standard' ? entry.subject.slice('standard/'.length) : '';
    if (wanted.has(standard) && !uses.has(standard))
      uses.set(standard, { kind: 'standard', unitId: null, itemId: null, name: textIn(entry.fields, 'title'), entry });
    for (const [field, value] of Object.entries(entry.fields)) {
      const sha256 = hashIn(field, value);
      if (sha256 !== undefined && wanted.has(sha256) && !uses.has(sha256)) uses.set(sha256, useBy(entry, field, value));
    }
  }
  return uses;
}

const hash = /^[0-9a-f]{64}$/u;

/** The hash that a field names: at the end of its name, as its value, or as the image in its value. */
function hashIn(field: string, value: unknown): string | undefined {
  if (value === null) return undefined;
  const candidates = [field.slice(field.lastIndexOf('/') + 1), value, textIn(value, 'image')];
  return candidates.find((one): one is string => typeof one === 'string' && hash.test(one));
}

function useBy(entry: Entry, field: string, value: unknown): DocumentUse {
  const inVisit = kindOf(entry.subject) !== 'submission';
  const unitId = inVisit ? (entry.subject.split('/')[2] ?? null) : textIn(entry.fields, 'unitId');
  const itemId = /^item\/([^/]+)\//u.exec(field)?.[1] ?? null;
  return { kind: kindBy(field, inVisit), unitId, itemId, name: inVisit ? textIn(value, 'name') : textIn(entry.fields, 'fileName'), entry };
}

function kindBy(field: string, inVisit: boolean): DocumentKind {
  if (!inVisit) return field === 'document' ? 'reading' : 'submitted';
  if (field.includes('photo/')) return 'photo';
  return field.startsWith('signature/') ? 'signature' : 'file';
}

function textIn(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null || !(name in value)) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
}
