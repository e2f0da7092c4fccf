import type { Entry } from '../model/ledger.ts';
import { guard, type Door, type DoorFault } from './door.ts';
import { entryPlace, planMerge } from './merge.ts';
import { finish, type Steps } from '../steps.ts';

/**
 * Where entries of a device are not taken in. `seq` is the first one that does not fit.
 * `altered`: the entry after it, which is itself confirmed by what follows, names another hash. `chain`: it or the one before it was altered, nothing tells which.
 * `gap`: entries before it are missing. `taken`: another entry has its place here already. The others are those of the door.
 */
export interface ChainBreak {
  readonly code: 'altered' | 'chain' | 'gap' | 'taken' | DoorFault['code'];
  /** What is wrong with the content, for `content`. */
  readonly words?: string;
  readonly device: string;
  readonly seq: number;
  /** How many entries of the device are left out because of it. */
  readonly refused: number;
}

/** What taking entries into a ledger will do, before anything is written. */
export interface Intake {
  /** Not here yet, and following from what is here: to be added. */
  readonly fresh: readonly Entry[];
  /** Here already, word for word. */
  readonly same: number;
  /** Here with another content under the same number. Ours stays. */
  readonly differing: readonly Entry[];
  /** The first place of each device from which on its entries do not fit; they are not taken in. */
  readonly breaks: readonly ChainBreak[];
  /** What is not taken in; `taken`: because another entry has its place here. */
  readonly outside: readonly { readonly entry: Entry; readonly taken: boolean }[];
}

/**
 * Plans the union of a ledger with incoming entries, taking in only what follows from what is here (`prev`, no gaps) and what the {@link Door} lets in. An act is
 * taken in whole or not at all. `held` are the entries here by their {@link entryPlace places}.
 */
export const planIntake = (held: ReadonlyMap<string, Entry>, incoming: readonly Entry[], door: Door): Intake => finish(planningIntake(held, incoming, door));

/** {@link planIntake}, an entry a step. */
export function* planningIntake(held: ReadonlyMap<string, Entry>, incoming: readonly Entry[], door: Door): Steps<Intake> {
  const heldAt = (place: string): Entry | undefined => held.get(place);
  const plan = planMerge((place) => heldAt(place)?.hash, incoming);
  yield;
  const outside = guard(held, incoming, door);
  yield;
  const judged: Judged[] = [];
  for (const chain of chainsOf(plan.fresh)) judged.push(yield* fittingPart(heldAt, outside, chain));
  const taken = new Map<string, ChainBreak>();
  for (const { device, seq } of plan.differing) {
    const known = taken.get(device);
    taken.set(device, { code: 'taken', device, seq: Math.min(seq, known?.seq ?? seq), refused: (known?.refused ?? 0) + 1 });
  }
  const fitting = new Set(judged.flatMap(({ fresh }) => fresh));
  return {
    fresh: plan.fresh.filter((entry) => fitting.has(entry)),
    same: plan.same,
    differing: plan.differing,
    outside: [
      ...plan.fresh.flatMap((entry) => (fitting.has(entry) ? [] : [{ entry, taken: false }])),
      ...plan.differing.map((entry) => ({ entry, taken: true })),
    ],
    breaks: [...judged.flatMap(({ at }) => at ?? []), ...taken.values()].sort((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1)),
  };
}

/** Entries by device, each device's in their order; the devices in the order of their names. */
export function chainsOf(entries: Iterable<Entry>): readonly (readonly Entry[])[] {
  const chains = new Map<string, Entry[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.device);
    if (chain === undefined) chains.set(entry.device, [entry]);
    else chain.push(entry);
  }
  return [...chains].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chain]) => chain.sort((a, b) => a.seq - b.seq));
}

interface Judged {
  readonly fresh: readonly Entry[];
  readonly at?: ChainBreak;
}

/** What of one device's new entries follows from what is here. */
function* fittingPart(heldAt: (place: string) => Entry | undefined, outside: (entry: Entry) => DoorFault | undefined, sorted: readonly Entry[]): Steps<Judged> {
  const bySeq = new Map(sorted.map((entry) => [entry.seq, entry]));
  for (const [index, entry] of sorted.entries()) {
    yield;
    const beside = (by: -1 | 1): Beside => ({ held: heldAt(entryPlace({ device: entry.device, seq: entry.seq + by })), fresh: bySeq.get(entry.seq + by) });
    const refusal = outside(entry);
    const fault = faultOf(entry, beside(-1), beside(1)) ?? (refusal === undefined ? undefined : { ...refusal, seq: entry.seq });
    if (fault === undefined) continue;
    const from = fault.seq < entry.seq ? index - 1 : index;
    const batch = sorted[from]?.batch ?? null;
    const fresh = sorted.slice(0, from).filter((one) => batch === null || one.batch !== batch);
    return { fresh, at: { ...fault, device: entry.device, refused: sorted.length - fresh.length } };
  }
  return { fresh: sorted };
}

/** What is next to an entry: what is here is believed before what comes. */
interface Beside {
  readonly held: Entry | undefined;
  readonly fresh: Entry | undefined;
}

/** How an entry fails to follow from the one before it, or to be followed by the one that is here after it. */
function faultOf(entry: Entry, before: Beside, after: Beside): Pick<ChainBreak, 'code' | 'seq'> | undefined {
  const { seq } = entry;
  const previous = before.held ?? before.fresh;
  if (previous === undefined && seq > 1) return { code: 'gap', seq };
  if (entry.prev !== (previous?.hash ?? '')) {
    if (before.held !== undefined || previous === undefined) return { code: 'chain', seq };
    return { code: (after.held ?? after.fresh)?.prev === entry.hash ? 'altered' : 'chain', seq: seq - 1 };
  }
  return after.held === undefined || after.held.prev === entry.hash ? undefined : { code: 'altered', seq };
}
