import type { ChainBreak, Intake } from '../ledger/chain.ts';
import { entryPlace } from '../ledger/merge.ts';
import type { Entry } from '../model/ledger.ts';

/** Who wrote the package by which something came, and when in milliseconds since 1970-01-01 UTC. */
interface Sender {
  readonly by: string;
  readonly device: string;
  readonly writtenMs: number;
}

/** What of one device in one package did not pass the door, kept beside the ledger: it counts for nothing, travels nowhere, and can be looked at, taken later, handed back or thrown away. */
export interface OutsideThing {
  readonly id: string;
  readonly device: string;
  /** Where it begins, and why. */
  readonly seq: number;
  readonly code: ChainBreak['code'];
  readonly words?: string;
  readonly from: Sender;
  /** When it was left out, in milliseconds since 1970-01-01 UTC. */
  readonly ms: number;
  readonly entries: readonly Entry[];
  /** The hashes of the signatures among them that fit. */
  readonly fitting: readonly string[];
  /** How many more there were, and are not kept since there would be too many. */
  readonly dropped: number;
}

/** How much is kept, in all: entries, characters of their JSON, and things. What is beyond stays in the package, which the other side has. */
export const outsideLimits = { entries: 1000, characters: 1_000_000, things: 100 } as const;

/** The things that an intake leaves outside, with all their entries. */
export function thingsOutside({ breaks, outside }: Intake, from: Sender, ms: number, fitting: ReadonlySet<string> = new Set()): readonly OutsideThing[] {
  const left = new Map<string, Entry[]>();
  for (const { entry, taken } of outside) {
    const key = keyOf(entry.device, taken);
    const own = left.get(key);
    if (own === undefined) left.set(key, [entry]);
    else own.push(entry);
  }
  return breaks.flatMap(({ device, seq, code, words }) => {
    const entries = (left.get(keyOf(device, code === 'taken')) ?? []).sort((a, b) => a.seq - b.seq);
    const [first] = entries;
    if (first === undefined) return [];
    const signatures = entries.flatMap(({ hash }) => (fitting.has(hash) ? [hash] : []));
    const thing = { device, seq, code, ...(words === undefined ? {} : { words }), from, ms, entries, fitting: signatures, dropped: 0 };
    return [{ id: `${keyOf(device, code === 'taken')} ${first.hash}`, ...thing }];
  });
}

const keyOf = (device: string, taken: boolean): string => `${taken ? 'taken' : 'chain'} ${device}`;

/** What is kept outside after more came: the same again takes the place of what was there, and of all only so much is kept as there is room for. */
export function keepOutside(present: readonly OutsideThing[], arriving: readonly OutsideThing[]): readonly OutsideThing[] {
  const again = new Set(arriving.map(({ id }) => id));
  let entries = 0;
  let characters = 0;
  return [...present.filter(({ id }) => !again.has(id)), ...arriving].slice(0, outsideLimits.things).map((thing) => {
    const kept: Entry[] = [];
    for (const entry of thing.entries) {
      const length = JSON.stringify(entry).length;
      if (entries + 1 > outsideLimits.entries || characters + length > outsideLimits.characters) break;
      entries += 1;
      characters += length;
      kept.push(entry);
    }
    return kept.length === thing.entries.length ? thing : { ...thing, entries: kept, dropped: thing.dropped + thing.entries.length - kept.length };
  });
}

/** What is still outside: things of which everything is here by now are gone. `hashAt` gives the hash of what is here at a place. */
export const stillOutside = (things: readonly OutsideThing[], hashAt: (place: string) => string | undefined): readonly OutsideThing[] =>
  things.filter(({ entries, dropped }) => dropped > 0 || entries.some((entry) => hashAt(entryPlace(entry)) !== entry.hash));
