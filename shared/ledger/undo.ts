import type { Json } from '../json.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { isChainSignature } from './chain-signature.ts';
import { bySubject } from './fold.ts';
import { applyEntries, type Registers } from './registers.ts';

/** The act that takes others back. */
export const undoAct = 'undone';

/** The field by which an act says that it took a batch back. */
export const undoField = (batch: string): string => `undo/${batch}`;

/** The batches that entries of type 'undone' among these took back. */
export const undoneBatches = (entries: Iterable<Entry>): ReadonlySet<string> => {
  const undone = new Set<string>();
  for (const entry of entries) {
    if (entry.act !== undoAct) continue;
    for (const field of Object.keys(entry.fields)) if (field.startsWith('undo/')) undone.add(field.slice('undo/'.length));
  }
  return undone;
};

/** Entries that still have effect: neither taken back nor a taking back, nor a signature over the chain. */
export function standingEntries(entries: readonly Entry[]): readonly Entry[] {
  const undone = undoneBatches(entries);
  return entries.filter((entry) => entry.act !== undoAct && !isChainSignature(entry) && !(entry.batch !== null && undone.has(entry.batch)));
}

/**
 * Plans taking a batch back: for each subject it touched, an act that restores what each field held before.
 * `history` is the whole history of those subjects. A field that someone has written again since keeps the newer value.
 * Empty when the batch is unknown or already taken back.
 */
export const planUndo = (history: readonly Entry[], batch: string): readonly Draft[] =>
  Array.from(bySubject(history).values()).flatMap((entries) => {
    const standing = standingEntries(entries);
    const own = standing.filter((entry) => entry.batch === batch);
    const [first] = own;
    if (first === undefined) return [];
    const now = applyEntries({}, standing);
    const before = applyEntries(
      {},
      standing.filter((entry) => entry.batch !== batch),
    );
    return [{ round: first.round, subject: first.subject, act: undoAct, fields: { ...restored(own, now, before, batch), [undoField(batch)]: true } }];
  });

function restored(own: readonly Entry[], now: Registers, before: Registers, batch: string): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const field of new Set(own.flatMap((entry) => Object.keys(entry.fields)))) {
    if (now[field]?.winner.batch === batch) fields[field] = before[field]?.winner.value ?? null;
  }
  return fields;
}

/** The last batch of a device that still has effect, among entries that hold the whole history of their subjects. */
export function lastStandingBatch(entries: readonly Entry[], device: string): string | undefined {
  let last: Entry | undefined;
  for (const entry of standingEntries(entries)) {
    if (entry.device === device && entry.batch !== null && (last === undefined || entry.seq > last.seq)) last = entry;
  }
  return last?.batch ?? undefined;
}
