import { Signature } from '#shared/closing/closing.ts';
import { kindOf } from '#shared/ledger/subject.ts';
import { standingEntries } from '#shared/ledger/undo.ts';
import type { Entry } from '#shared/model/ledger.ts';

const documentField = /(?:^|\/)(?:photo|file)\/([0-9a-f]{64})$/u;

/** The hashes of all documents that entries with effect name: standards, submitted files and what was read from them, photos, drawn signatures, attached files, files of a reply. */
export function documentsNamed(entries: readonly Entry[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const entry of standingEntries(entries)) {
    if (kindOf(entry.subject) === 'standard') named.add(entry.subject.slice('standard/'.length));
    for (const [field, value] of Object.entries(entry.fields)) {
      const sha256 = documentField.exec(field)?.[1];
      if (sha256 !== undefined && value !== null) named.add(sha256);
      if (field.startsWith('signature/')) {
        const signature = Signature.safeParse(value);
        if (signature.success && signature.data.image !== null) named.add(signature.data.image);
      }
      if (kindOf(entry.subject) === 'submission' && (field === 'document' || field === 'file') && typeof value === 'string') named.add(value);
    }
  }
  return named;
}
