import { canonicalJson, type Json } from '../json.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { isChainSignature } from '../ledger/chain-signature.ts';
import { undoAct, standingEntries, undoField, undoneBatches } from '../ledger/undo.ts';
import type { ActName } from '../record/act-words.ts';
import { bySubject, fold } from '../ledger/fold.ts';
import type { Register, Registers } from '../ledger/registers.ts';
import { roundOfSubject } from '../record/rounds-of-entry.ts';
import { subjectKindOf, restoreSubject } from '../record/subject.ts';

const restoreAct: ActName = 'backup-restored';

/** Stretches of each device's chain, each from one number to another, both included. */
export type Stretches = { readonly [device: string]: readonly (readonly [from: number, to: number])[] };

/** A restoring: whose backup, of when, and what it brought that was not here. */
interface Restoring {
  readonly id: string;
  readonly by: string;
  /** When the backup was written, in milliseconds since 1970-01-01 UTC. */
  readonly writtenMs: number;
}

/**
 * Plans a restoring (docs/decisions/0006): what the backup holds and is missing here (`fresh`) is added by the caller in the same act; these drafts come after it.
 * They set every field back to what it was in the backup, and note what was done. `counted` is everything here that counts, with what came; `locked` rounds stay as they are. Without `backup` nothing is set back: only what is missing comes in.
 */
export function planRestore(
  restoring: Restoring,
  counted: readonly Entry[],
  fresh: readonly Entry[],
  backup: readonly Entry[] | undefined,
  locked: ReadonlySet<string> = new Set(),
): readonly Draft[] {
  const note = noteOf(restoring, { brought: stretchesOf(fresh) });
  return backup === undefined ? [note] : [...settingBack(counted, backup, locked), note];
}

/** Plans taking a merge back as a restoring of what was here without the entries that it brought (`taken`), which can be undone as any restoring. */
export function planUndoMerge(restoring: Restoring, counted: readonly Entry[], taken: Stretches, locked: ReadonlySet<string>): readonly Draft[] {
  const before = counted.filter((entry) => !isWithin(taken, entry));
  return [...settingBack(counted, before, locked), noteOf(restoring, { brought: {}, taken })];
}

const noteOf = ({ id, by, writtenMs }: Restoring, more: Draft['fields']): Draft => ({
  round: null,
  subject: restoreSubject(id),
  act: restoreAct,
  fields: { by, writtenMs, ...more },
});

/** What sets every field of `counted` to what it is in the entries of `wanted`. */
function settingBack(counted: readonly Entry[], wanted: readonly Entry[], locked: ReadonlySet<string>): readonly Draft[] {
  const target = fold(wanted);
  const rounds = new Map(counted.map((entry) => [entry.subject, entry.round]));
  return Array.from(fold(counted)).flatMap(([subject, registers]) => {
    const fields =
      isNoState(subject) || isIn(locked, subject, rounds.get(subject) ?? null) ? {} : fieldsToSet(Object.keys(registers), registers, target.get(subject) ?? {});
    return Object.keys(fields).length === 0 ? [] : [{ round: rounds.get(subject) ?? null, subject, act: restoreAct, fields }];
  });
}

/** Whether a subject says what was done, and nothing that could be set back. */
const isNoState = (subject: string): boolean => subjectKindOf(subject) === 'restore' || subjectKindOf(subject) === 'signed';

/** Whether a subject belongs to one of these rounds; what waits in them is no state of theirs. */
const isIn = (rounds: ReadonlySet<string>, subject: string, round: string | null): boolean =>
  subjectKindOf(subject) === 'held' || [round, roundOfSubject(subject)].some((one) => one !== null && rounds.has(one));

/** Whether a batch was a restoring: taking it back needs the whole ledger. */
export const isRestoring = (entries: readonly Entry[]): boolean => entries.some((entry) => subjectKindOf(entry.subject) === 'restore');

/** Plans taking a restoring back: every field that it set back or that came with it is again what it was before, unless someone has written it since. `all` is everything that counts; what a restoring did not touch of `locked` rounds is left alone. */
export function planUndoRestore(all: readonly Entry[], batch: string, locked: ReadonlySet<string> = new Set()): readonly Draft[] {
  if (undoneBatches(all).has(batch)) return [];
  const note = all.find((entry) => entry.batch === batch && subjectKindOf(entry.subject) === 'restore');
  if (note === undefined) return [];
  const brought = note.fields['brought'] as Stretches;
  const came = (entry: Entry): boolean => entry.batch === batch || isWithin(brought, entry);
  const before = fold(standingEntries(all.filter((entry) => !came(entry))));
  const now = fold(all);
  return Array.from(bySubject(all.filter((entry) => came(entry) && !isChainSignature(entry)))).flatMap(([subject, own]) => {
    const touched = new Set(own.flatMap((entry) => Object.keys(entry.fields)));
    const fields = subjectKindOf(subject) === 'restore' ? {} : fieldsToSet([...touched], now.get(subject) ?? {}, before.get(subject) ?? {});
    const round = own[0]?.round ?? null;
    if (Object.keys(fields).length === 0 && isIn(locked, subject, round)) return [];
    return [{ round, subject, act: undoAct, fields: { ...fields, [undoField(batch)]: true } }];
  });
}

/** What has to be written so that fields hold what they hold in the target. Marks of undoing are no state. */
function fieldsToSet(names: readonly string[], now: Registers, target: Registers): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const name of names) {
    if (name.startsWith('undo/')) continue;
    const wanted = target[name]?.winner.value ?? null;
    if (!isSame(now[name], target[name])) fields[name] = wanted;
  }
  return fields;
}

function isSame(now: Register | undefined, target: Register | undefined): boolean {
  if (canonicalJson(now?.winner.value ?? null) !== canonicalJson(target?.winner.value ?? null)) return false;
  return !isDisputed(now) || isDisputed(target);
}

/** Whether people differ about a field. */
const isDisputed = (register: Register | undefined): boolean =>
  register?.rivals?.some((rival) => canonicalJson(rival.value) !== canonicalJson(register.winner.value)) === true;

const isWithin = (stretches: Stretches, { device, seq }: Entry): boolean => (stretches[device] ?? []).some(([from, to]) => from <= seq && seq <= to);

/** The stretches that entries make up. */
export function stretchesOf(entries: readonly Entry[]): Stretches {
  const stretches: Record<string, [number, number][]> = {};
  for (const { device, seq } of entries.toSorted((a, b) => a.seq - b.seq)) {
    const own = (stretches[device] ??= []);
    const last = own.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else own.push([seq, seq]);
  }
  return stretches;
}
