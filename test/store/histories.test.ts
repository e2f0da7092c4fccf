import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#renderer/store/store.ts';
import { bothOf } from './histories/compare.ts';
import { firstPackage, roundIds, units } from './histories/county.ts';
import { randomFrom, steps, type Random } from './histories/steps.ts';
import { newMachine } from './machine.ts';

/** How many histories a run tries; `YST_HISTORIES=2000` in front of the command tries more, `YST_SEED` others. */
const histories = Number(process.env['YST_HISTORIES'] ?? 200);
const firstSeed = Number(process.env['YST_SEED'] ?? 1);
const stepsOfOne = 24;

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
    if (both !== null) expect(both.shown, `${roundId} after\n${told.join('\n')}`).toEqual(both.expected);
  }
}

async function live(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const stores = await laptops();
  const busy = Array.from({ length: 5 }, () => random.pick(units)?.id ?? '');
  const told = [`seed ${String(seed)}`];
  for (let step = 0; step < stepsOfOne; step += 1) {
    if (random.below(6) === 0) {
      told.push('合并');
      for (const store of await meet(stores, random)) await agree(store, told);
      continue;
    }
    const at = random.below(stores.length);
    const store = stores[at];
    const act = random.pick(steps);
    if (store === undefined || act === undefined) continue;
    const roundId = (await store.round('r2')) !== undefined && random.below(2) === 0 ? 'r2' : 'r1';
    const done = await act({ store, random, standardHash: county.standardHash, busy }, roundId);
    if (done === null) continue;
    told.push(`${String(at)} ${roundId} ${done}`);
    await agree(store, told, [roundId]);
  }
  for (const store of stores) await agree(store, told);
}

describe('histories of a county', () => {
  it('show on every screen, list and paper what a reading of the ledger of its own says, after each step', async () => {
    for (let history = 0; history < histories; history += 1) await live(firstSeed + history);
  }, 3_600_000);
});
