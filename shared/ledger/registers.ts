import type { Json } from '../json.ts';
import type { Entry } from '../model/ledger.ts';
import { canonicalJson } from '../json.ts';

/** One value that someone gave a field, with who, when, and in which act. */
export interface Write {
  readonly value: Json;
  readonly at: string;
  readonly device: string;
  readonly seq: number;
  readonly by: string;
  readonly batch: string | null;
}

/**
 * The state of one field: a multi-value register. `winner` is the latest write that nobody has seen and replaced;
 * `rivals` are the others of that kind (what two people wrote without knowing of each other), latest first.
 * `seen` is what all writes of the field together had seen, so that a replaced write that arrives late stays replaced.
 */
export interface Register {
  readonly winner: Write;
  readonly rivals?: readonly Write[];
  /** The write with the latest clock, where it was replaced by one that an earlier clock dates: it stands only where forged entries claim to have replaced all others. */
  readonly outranked?: Write;
  readonly seen?: Readonly<Record<string, number>>;
}

/** The fields of one subject. */
export type Registers = Readonly<Record<string, Register>>;

/** Applies entries of one subject to its fields. The result does not depend on the order in which entries come, nor on whether one comes twice. */
export function applyEntries(registers: Registers, entries: readonly Entry[]): Registers {
  const next: Record<string, Register> = { ...registers };
  for (const entry of entries) {
    const { at, device, seq, by, batch } = entry;
    for (const [field, value] of Object.entries(entry.fields)) {
      next[field] = applyWrite(next[field], { value, at, device, seq, by, batch }, entry.seen);
    }
  }
  return next;
}

function applyWrite(register: Register | undefined, write: Write, writeSeen: Readonly<Record<string, number>>): Register {
  if (register === undefined) return { winner: write, ...(isEmpty(writeSeen) ? {} : { seen: writeSeen }) };
  const seen = joinSeen(register.seen, writeSeen);
  const held = [register.winner, ...(register.rivals ?? []), ...(register.outranked === undefined ? [] : [register.outranked])];
  const known = held.some((one) => one.device === write.device && one.seq === write.seq);
  const all = (known ? held : [...held, write]).sort(laterFirst);
  const [latest = write] = all;
  const lastOf = new Map<string, number>();
  for (const one of all) lastOf.set(one.device, Math.max(lastOf.get(one.device) ?? 0, one.seq));
  const standing = all.filter((one) => (seen[one.device] ?? 0) < one.seq && lastOf.get(one.device) === one.seq);
  const [winner = latest, ...rivals] = standing;
  return {
    winner,
    ...(rivals.length === 0 ? {} : { rivals }),
    ...(winner === latest ? {} : { outranked: latest }),
    ...(isEmpty(seen) ? {} : { seen }),
  };
}

const isEmpty = (seen: Readonly<Record<string, number>>): boolean => Object.keys(seen).length === 0;

function joinSeen(a: Readonly<Record<string, number>> = {}, b: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  if (isEmpty(b)) return a;
  const joined: Record<string, number> = { ...a };
  for (const [device, seq] of Object.entries(b)) joined[device] = Math.max(joined[device] ?? 0, seq);
  return joined;
}

const laterFirst = (a: Write, b: Write): number =>
  a.at === b.at ? (a.device === b.device ? b.seq - a.seq : a.device < b.device ? 1 : -1) : a.at < b.at ? 1 : -1;

/** The value of a field, null when it has none. */
export const valueOf = (registers: Registers, field: string): Json => registers[field]?.winner.value ?? null;

/** The value of a field where it is a text, otherwise null. */
export function textOf(registers: Registers, field: string): string | null {
  const value = valueOf(registers, field);
  return typeof value === 'string' ? value : null;
}

/** The value of a field where it is a number, otherwise null. */
export function numberOf(registers: Registers, field: string): number | null {
  const value = valueOf(registers, field);
  return typeof value === 'number' ? value : null;
}

/** The fields under a prefix that hold something, without the prefix, in the order of their names. */
export const fieldsUnder = (registers: Registers, prefix: string): readonly (readonly [name: string, write: Write])[] =>
  Object.entries(registers)
    .flatMap(([field, register]) =>
      field.startsWith(prefix) && register.winner.value !== null ? [[field.slice(prefix.length), register.winner] as const] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Two people's values for one field, neither of whom knew of the other's: shown for settling, never overwritten silently. */
export interface Difference {
  readonly subject: string;
  readonly field: string;
  readonly winner: Write;
  /** Only writes whose value differs from the winner's. */
  readonly rivals: readonly Write[];
}

/** The fields of a subject in which people differ. */
export function differencesOf(subject: string, registers: Registers): readonly Difference[] {
  return Object.entries(registers).flatMap(([field, { winner, rivals }]) => {
    const differing = (rivals ?? []).filter((rival) => canonicalJson(rival.value) !== canonicalJson(winner.value));
    return differing.length === 0 ? [] : [{ subject, field, winner, rivals: differing }];
  });
}

/** The values that count, by field; a field that was taken back is absent. */
export type StandingFields = { readonly [field: string]: Json };

/** What the fields of a subject say now. */
export const standingFields = (registers: Registers): StandingFields =>
  Object.fromEntries(Object.entries(registers).flatMap(([field, { winner }]) => (winner.value === null ? [] : [[field, winner.value]])));
