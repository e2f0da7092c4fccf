import type { Entry } from '../model/ledger.ts';

/** What entries of another ledger are to this one. */
interface MergePlan {
  /** Not held here yet: to be added. Each once, in the order given. */
  readonly fresh: readonly Entry[];
  /** Held here already, word for word. */
  readonly same: number;
  /** Same device and number but another content: a chain that was edited or a copied data folder. Ours stays, theirs is reported. */
  readonly differing: readonly Entry[];
}

/** The place of an entry: unique in an honest ledger. */
export const entryPlace = (entry: { readonly device: string; readonly seq: number }): string => `${entry.device}/${String(entry.seq)}`;

/** Plans the union of a ledger with incoming entries. `hashAt` gives the hash of the entry held at a {@link entryPlace place}, undefined when there is none. */
export function planMerge(hashAt: (place: string) => string | undefined, incoming: Iterable<Entry>): MergePlan {
  const fresh = new Map<string, Entry>();
  const differing: Entry[] = [];
  let same = 0;
  for (const entry of incoming) {
    const place = entryPlace(entry);
    const held = hashAt(place) ?? fresh.get(place)?.hash;
    if (held === undefined) fresh.set(place, entry);
    else if (held === entry.hash) same += 1;
    else differing.push(entry);
  }
  return { fresh: [...fresh.values()], same, differing };
}
