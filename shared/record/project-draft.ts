import { draftOfFields } from '../standards/draft-fields.ts';
import { checkedField, rubricField, RubricNotes } from '../standards/rubric-notes.ts';
import { clockMs } from '../ledger/clock.ts';
import type { DraftRecord } from './records.ts';
import { fieldsUnder, valueOf, type Registers } from '../ledger/registers.ts';

/** A standard that is being written. Undefined once it is published or given up, and where its saving was taken back whole. */
export function projectDraft(id: string, registers: Registers): DraftRecord | undefined {
  if (valueOf(registers, 'closed') !== null || valueOf(registers, 'head') === null) return undefined;
  const fields = Object.fromEntries(Object.entries(registers).map(([field, { winner }]) => [field, winner.value]));
  const last = Object.values(registers).reduce<Registers[string] | undefined>(
    (latest, one) => (latest === undefined || one.winner.at > latest.winner.at ? one : latest),
    undefined,
  );
  const notes = RubricNotes.safeParse(valueOf(registers, rubricField));
  const checked = new Set(fieldsUnder(registers, checkedField('')).map(([itemId]) => itemId));
  return {
    id,
    standard: draftOfFields(fields) ?? null,
    ...(notes.success ? { rubric: { notes: notes.data, checked } } : {}),
    changedMs: last === undefined ? 0 : clockMs(last.winner.at),
    changedBy: last?.winner.by ?? '',
  };
}
