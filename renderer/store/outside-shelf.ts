import { planIntake } from '#shared/ledger/chain.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import { mergeDoor } from '#shared/record/doors.ts';
import { keepOutside, stillOutside, type OutsideThing } from '#shared/record/outside.ts';
import type { Database } from './database.ts';
import { allEntries } from './read-entries.ts';
import type { OutsideState } from './store.ts';

/** What is kept outside the ledger. */
export async function outsideOf(db: Database): Promise<readonly OutsideThing[]> {
  const row = await db.meta.get('outside');
  return row?.key === 'outside' ? row.things : [];
}

/** What is kept outside, with what of each thing would pass the door now. */
export async function outsideStates(db: Database, device: string, nowMs: number): Promise<readonly OutsideState[]> {
  const things = await outsideOf(db);
  if (things.length === 0) return [];
  const entries = await allEntries(db);
  const held = new Map(entries.map((entry) => [entryPlace(entry), entry]));
  const passing = (thing: OutsideThing, futureMayCome: boolean): number => {
    if (thing.code === 'taken') return 0;
    const door = mergeDoor({ fitting: new Set(thing.fitting) }, { device, nowMs, futureMayCome, entries });
    return planIntake(held, thing.entries, door).fresh.length;
  };
  return things.map((thing) => ({ ...thing, fits: passing(thing, false), ahead: passing(thing, true) }));
}

/** Keeps what arrived and did not pass the door, and forgets what is here by now. */
export async function shelveOutside(db: Database, arriving: readonly OutsideThing[]): Promise<void> {
  const present = await outsideOf(db);
  if (present.length === 0 && arriving.length === 0) return;
  const things = keepOutside(present, arriving);
  const places = things.flatMap(({ entries }) => entries.map(({ device, seq }): [string, number] => [device, seq]));
  const held = new Map((await db.entries.bulkGet(places)).flatMap((entry) => (entry === undefined ? [] : [[entryPlace(entry), entry.hash] as const])));
  await db.meta.put({ key: 'outside', things: stillOutside(things, (place) => held.get(place)) });
}

/** Throws a thing away. */
export async function dropOutside(db: Database, id: string): Promise<void> {
  const things = await outsideOf(db);
  await db.meta.put({ key: 'outside', things: things.filter((thing) => thing.id !== id) });
}
