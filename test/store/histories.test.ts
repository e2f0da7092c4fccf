import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { RefusedAct } from '#renderer/store/store-error.ts';
import type { Store } from '#renderer/store/store.ts';
import { bothOf } from './histories/compare.ts';
import { firstPackage, roundIds, units } from './histories/county.ts';
import { often } from '#test/often.ts';
import { randomFrom, type Random } from '#test/random.ts';
import { steps } from './histories/steps.ts';
import { newMachine } from './machine.ts';

const histories = often(20);
const firstSeed = Number(process.env['YST_SEED'] ?? 1);
/** Most histories go on for a while; each fifth for long. */
const stepsOf = (history: number): number => (history % 5 === 0 ? 80 : 30);

/** How often each thing was seen: a run in which nothing happened proves nothing. */
const seen = { merges: 0, differences: 0, outdated: 0, reVisits: 0, locked: 0, withheld: 0, refused: 0, acts: new Set<unknown>() };

let county: Awaited<ReturnType<typeof firstPackage>>;
beforeAll(async () => {
  county = await firstPackage();
});

/** Two laptops that hold the books of the county, each with its inspector. */
async function laptops(): Promise<readonly Store[]> {
  const opened = await Promise.all(['张明', '王芳'].map(async (name) => ({ name, store: await newMachine().open() })));
  for (const { name, store } of opened) {
    store.setInspector(name);
    await store.mergePackage(county.bytes);
  }
  return opened.map(({ store }) => store);
}

/** The laptops exchange what they hold: one takes in the package of the other, or both do. */
async function meet(stores: readonly Store[], random: Random): Promise<readonly Store[]> {
  const giver = random.below(stores.length);
  const [from, to] = [stores[giver], stores[(giver + 1) % stores.length]];
  if (from === undefined || to === undefined) return [];
  await to.mergePackage(await from.exportPackage());
  if (random.below(2) === 0) await from.mergePackage(await to.exportPackage());
  return [from, to];
}

async function agree(store: Store, told: readonly string[], rounds: readonly string[] = roundIds): Promise<void> {
  for (const roundId of rounds) {
    const both = await bothOf(store, roundId);
    if (both === null) continue;
    expect(both.shown, `${roundId} after\n${told.join('\n')}`).toEqual(both.expected);
    const { units, locked } = both.alone;
    seen.locked += locked ? 1 : 0;
    seen.differences += units.filter(({ differences }) => differences > 0).length;
    seen.outdated += units.filter(({ outdated }) => outdated).length;
    seen.reVisits += units.filter(({ standing }) => standing?.phase === 're').length;
    seen.withheld += units.filter(({ standing }) => standing?.recommendation === null).length;
  }
}

/** What was done; null where the store refused it, as it does in a locked round and on what a re-inspection does not look at. */
async function tried(step: Promise<string | null>): Promise<string | null> {
  try {
    return await step;
  } catch (error) {
    if (!(error instanceof RefusedAct)) throw error;
    seen.refused += 1;
    return null;
  }
}

async function live(seed: number, length: number): Promise<void> {
  const random = randomFrom(seed);
  const stores = await laptops();
  const busy = Array.from({ length: 5 }, () => random.pick(units)?.id ?? '');
  const told = [`seed ${String(seed)}`];
  for (let step = 0; step < length; step += 1) {
    if (random.below(6) === 0) {
      told.push('合并');
      seen.merges += 1;
      for (const store of await meet(stores, random)) await agree(store, told);
      continue;
    }
    const at = random.below(stores.length);
    const store = stores[at];
    const act = random.pick(steps);
    if (store === undefined || act === undefined) continue;
    const roundId = (await store.round('r2')) !== undefined && random.below(2) === 0 ? 'r2' : 'r1';
    const done = await tried(act({ store, random, standardHash: county.standardHash, busy }, roundId));
    if (done === null) continue;
    told.push(`${String(at)} ${roundId} ${done}`);
    seen.acts.add(act);
    await agree(store, told, [roundId]);
  }
  for (const store of stores) await agree(store, told);
}

describe('histories of a county', () => {
  it(
    'show on every screen, list and paper what a reading of the ledger of its own says, after each step',
    async () => {
      for (let history = 0; history < histories; history += 1) await live(firstSeed + history, stepsOf(history));
      expect([...new Set(steps)].filter((step) => !seen.acts.has(step)).length).toBe(0);
      const { merges, differences, outdated, reVisits, locked, withheld, refused } = seen;
      expect(Object.entries({ merges, differences, outdated, reVisits, locked, withheld, refused }).filter(([, times]) => times === 0)).toEqual([]);
    },
    often(600_000),
  );
});
