import { z } from 'zod';
import { entryPlace } from '../ledger/merge.ts';
import type { Draft, Entry } from '../model/ledger.ts';

const entryPrefix = 'entry/';
const arrivalPrefix = 'arrival/';

/** The field that says whether an entry that waited was taken (`true`) or refused (`false`). */
export const decisionField = (entry: { readonly device: string; readonly seq: number }): string => `${entryPrefix}${entryPlace(entry)}`;

/** The place in the ledger that a field of a decision is about; undefined for other fields. */
export const decidedPlace = (field: string): string | undefined => (field.startsWith(entryPrefix) ? field.slice(entryPrefix.length) : undefined);

/** What a laptop notes when a package brings something that waits: from whom the package is, and what waits. */
const Arrival = z.object({
  /** Who wrote the package, on which device, and when in milliseconds since 1970-01-01 UTC. */
  by: z.string(),
  device: z.string(),
  writtenMs: z.number(),
  /** Places of the acts of locking or unlocking among it: they wait on the laptop that notes this, and nowhere else. */
  locks: z.array(z.string()),
  /** Places of everything that waits. */
  waiting: z.array(z.string()),
  /** Places of what a laptop that is not known here took, refused or gave back: it counts for nothing on the laptop that notes this. */
  doubted: z.array(z.string()).optional(),
});
/** See {@link readArrivals}. */
export type Arrival = Readonly<z.infer<typeof Arrival>>;

/** The field of one note of a merge; `id` tells them apart. */
export const arrivalField = (id: string): string => `${arrivalPrefix}${id}`;

/** Whether a field is a note of a merge. */
export const isArrival = (field: string): boolean => field.startsWith(arrivalPrefix);

/** The notes of merging in the fields of an entry; what this program cannot read is passed over. */
export const readArrivals = (fields: Draft['fields']): readonly Arrival[] =>
  Object.entries(fields).flatMap(([field, value]) => {
    const arrival = isArrival(field) ? Arrival.safeParse(value) : undefined;
    return arrival?.success === true ? [arrival.data] : [];
  });

/** The packages by which things that wait came, by the place of each. `decided` are entries of the subject `held/…`; of several the first that told of it. */
export function arrivalsOf(decided: readonly Entry[]): ReadonlyMap<string, Arrival> {
  const arrivals = new Map<string, Arrival>();
  for (const arrival of decided.flatMap((entry) => readArrivals(entry.fields))) {
    for (const place of arrival.waiting) if (!arrivals.has(place)) arrivals.set(place, arrival);
  }
  return arrivals;
}
