import { entryPlace } from '../ledger/merge.ts';
import type { Entry } from '../model/ledger.ts';
import { decidedPlace } from '../record/held-fields.ts';
import { roundLocks, statesIn, type HeldEntry } from '../record/holding.ts';
import { isLocking, type RoundLock } from '../record/round-lock.ts';
import { roundOfSubject, roundsOfEntry } from '../record/rounds-of-entry.ts';
import { heldSubject, roundSubject } from '../record/subject.ts';
import type { RowChanges } from './index-change.ts';
import type { IndexSource } from './index-source.ts';
import type { HeldRow } from './held-row.ts';

/** What adding entries does to what waits in locked rounds (隔离). */
export interface HoldingPlan {
  /** Why an entry does not count then; undefined where it does. */
  readonly heldBy: (entry: Entry) => HeldEntry | undefined;
  /** The rows of what does not count, by place. */
  readonly rows: RowChanges<HeldRow>;
  /** Subjects of which entries that were here begin or cease to count: they are folded again. */
  readonly refold: readonly string[];
}

/** Works out what of the new entries counts, and what of the old ones begins or ceases to, on the laptop `device`. */
export async function planHolding(source: IndexSource, device: string, fresh: readonly Entry[]): Promise<HoldingPlan> {
  const deciding = fresh.filter((entry) => isLocking(entry) || entry.subject.startsWith(heldSubject('')));
  const turning = new Set(deciding.flatMap(({ subject }) => roundOfSubject(subject) ?? []));
  const touched = [...new Set(fresh.flatMap(roundsOfEntry))];
  const watched = [...turning, ...(await everLocked(source, touched)).filter((roundId) => !turning.has(roundId))];
  if (watched.length === 0) return { heldBy: () => undefined, rows: new Map(), refold: [] };
  const present = await source.entriesOfSubjects(watched.flatMap((roundId) => [roundSubject(roundId), heldSubject(roundId)]));
  const before = roundLocks(present, device);
  const after = roundLocks([...present, ...deciding], device);
  const heldBy = statesIn(after);
  const rows = new Map<string, HeldRow | undefined>();
  for (const entry of fresh) {
    const why = heldBy(entry);
    if (why !== undefined) rows.set(entryPlace(entry), rowOf(why));
  }
  const refold = new Set<string>();
  const known = new Map((await source.heldOfRounds([...turning])).map((row) => [entryPlace(row), row.state]));
  for (const entry of await candidates(source, turning, deciding, before, after, device)) {
    const why = heldBy(entry);
    const was = known.get(entryPlace(entry));
    if (was === why?.state) continue;
    rows.set(entryPlace(entry), why === undefined ? undefined : rowOf(why));
    if (was === undefined || why === undefined) refold.add(entry.subject);
  }
  return { heldBy, rows, refold: [...refold] };
}

const rowOf = ({ entry, roundId, state }: HeldEntry): HeldRow => ({ device: entry.device, seq: entry.seq, subject: entry.subject, roundId, state });

/** Of these rounds the ones that were ever locked or hold something back: in all others everything counts. */
async function everLocked(source: IndexSource, roundIds: readonly string[]): Promise<readonly string[]> {
  if (roundIds.length === 0) return [];
  const [rounds, held] = await Promise.all([source.registers(roundIds.map(roundSubject)), source.registers(roundIds.map(heldSubject))]);
  return roundIds.filter((_, index) => rounds[index]?.['locked'] !== undefined || held[index] !== undefined);
}

/** The entries here that may begin or cease to count: what waits and what was decided on; where another lock comes into force, everything of the round. */
async function candidates(
  source: IndexSource,
  turning: ReadonlySet<string>,
  deciding: readonly Entry[],
  before: ReadonlyMap<string, RoundLock>,
  after: ReadonlyMap<string, RoundLock>,
  device: string,
): Promise<readonly Entry[]> {
  const own = new Set(deciding.filter((entry) => entry.device === device).map(entryPlace));
  const whole = [...turning].filter((roundId) => {
    const [was, is] = [before.get(roundId)?.lock ?? null, after.get(roundId)?.lock ?? null];
    // A lock that this laptop writes covers all that it holds and counts.
    return is !== null && is.hash !== was?.hash && !(was === null && own.has(entryPlace(is)));
  });
  const places = new Set([
    ...(await source.heldOfRounds([...turning])).map(entryPlace),
    ...deciding.flatMap(({ fields }) => Object.keys(fields).flatMap((field) => decidedPlace(field) ?? [])),
  ]);
  const some = await source.entriesAt([...places]);
  if (whole.length === 0) return some;
  const rounds = new Set(whole);
  const all = (await source.allEntries()).filter((entry) => roundsOfEntry(entry).some((roundId) => rounds.has(roundId)));
  return [...new Map([...some, ...all].map((entry) => [entryPlace(entry), entry])).values()];
}
