import type { Json } from '#shared/json.ts';
import type { Entry } from '#shared/model/ledger.ts';

interface Written {
  readonly value: Json;
  readonly at: string;
  readonly device: string;
  readonly seq: number;
}

/** The writes of every field that no other write has seen, the latest first: subject → field → writes. */
export type Ledger = ReadonlyMap<string, ReadonlyMap<string, readonly Written[]>>;

/** What a laptop notes of a merge into a locked round, as far as it is read here. */
interface Note {
  readonly locks: readonly string[];
  readonly doubted?: readonly string[];
}

const placeOf = ({ device, seq }: Entry): string => `${device}/${String(seq)}`;

/**
 * The entries that count. A lock covers what its writer knew; whatever else is about the round waits until someone takes it, or until the round is opened again, and what was
 * refused never counts. In these histories one laptop alone locks, so that its last word on the lock is the lock; where it reaches a laptop on which the round is locked, it waits there
 too, as that laptop's own notes of merging say.
 */
export function countingAlone(entries: readonly Entry[], device: string): readonly Entry[] {
  const locks = new Map<string, Entry>();
  const taken = new Map<string, Json>();
  const inTime = [...entries].sort((a, b) => (a.at < b.at ? -1 : 1));
  const notes = entries
    .filter((entry) => entry.device === device && entry.act === 'held-noted')
    .flatMap(({ fields }) => Object.values(fields) as unknown as readonly Note[]);
  const doubted = new Set(notes.flatMap((note) => note.doubted ?? []));
  const believed = inTime.filter((entry) => entry.subject.startsWith('held/') && !doubted.has(placeOf(entry)));
  for (const { fields } of believed) for (const [field, value] of Object.entries(fields)) taken.set(field, value);
  const waitingHere = new Set(notes.flatMap(({ locks }) => locks));
  for (const entry of inTime) {
    const waits = waitingHere.has(placeOf(entry)) && taken.get(`entry/${placeOf(entry)}`) !== true;
    if (entry.subject.startsWith('round/') && 'locked' in entry.fields && !waits) locks.set(entry.subject.slice('round/'.length), entry);
  }
  const counts = (entry: Entry): boolean => {
    const decision = taken.get(`entry/${placeOf(entry)}`);
    const lock = entry.round === null || entry.subject.startsWith('held/') ? undefined : locks.get(entry.round);
    if (decision === false) return false;
    if ('locked' in entry.fields && waitingHere.has(placeOf(entry)) && decision !== true) return false;
    if (lock === undefined || lock.fields['locked'] !== true || decision === true || entry === lock) return true;
    return entry.device === lock.device ? entry.seq < lock.seq || entry.batch === lock.batch : entry.seq <= (lock.seen[entry.device] ?? 0);
  };
  return entries.filter(counts);
}

/** Folds entries: of each field the writes that were not seen by another write of it, the latest first. */
export function foldAll(entries: readonly Entry[]): Ledger {
  const all = new Map<string, Map<string, Entry[]>>();
  for (const entry of entries) {
    const fields = all.get(entry.subject) ?? new Map<string, Entry[]>();
    all.set(entry.subject, fields);
    for (const field of Object.keys(entry.fields)) fields.set(field, [...(fields.get(field) ?? []), entry]);
  }
  return new Map([...all].map(([subject, fields]) => [subject, new Map([...fields].map(([field, own]) => [field, standingWrites(field, own)]))]));
}

function standingWrites(field: string, entries: readonly Entry[]): readonly Written[] {
  const replaced = (one: Entry): boolean =>
    entries.some((other) => (other.device === one.device ? other.seq > one.seq : (other.seen[one.device] ?? 0) >= one.seq));
  return entries
    .filter((entry) => !replaced(entry))
    .map((entry) => ({ value: entry.fields[field] ?? null, at: entry.at, device: entry.device, seq: entry.seq }))
    .sort((a, b) => (a.at === b.at ? (a.device < b.device ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** The value of a field as it is now; null for none. */
export const valueIn = (ledger: Ledger, subject: string, field: string): Json => ledger.get(subject)?.get(field)?.[0]?.value ?? null;

/** The same where it is a text; otherwise the empty text. */
export function textIn(ledger: Ledger, subject: string, field: string): string {
  const value = valueIn(ledger, subject, field);
  return typeof value === 'string' ? value : '';
}

/** Fields of a subject that two people wrote differently without knowing of each other. */
export function differing(ledger: Ledger, subject: string): readonly string[] {
  return [...(ledger.get(subject) ?? [])].flatMap(([field, writes]) => {
    const [latest, ...rivals] = writes.map(({ value }) => JSON.stringify(value));
    return rivals.some((value) => value !== latest) ? [field] : [];
  });
}
