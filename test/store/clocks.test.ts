import { describe, expect, it } from 'vitest';
import { dayOfMs } from '#shared/days/days.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { lockRound, openRound, unlockRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { roundOf, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const wall = Date.UTC(2026, 10, 29);
const day = 86_400_000;

/** A laptop whose clock a person sets. */
async function laptop(ms = wall) {
  const clock = { ms };
  return { clock, store: await newMachine().open({ nowMs: () => (clock.ms += 1) }) };
}

describe('a clock that is set back or forward', () => {
  it('changes no order of what one laptop wrote, refuses nothing, and days are those of the wall', async () => {
    const { clock, store } = await laptop();
    await store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', null))]);
    const towns: string[] = [];
    for (const off of [0, 400, -400, 0.5, -0.5, -9000, 3, 0]) {
      clock.ms = wall + off * day;
      const town = `乡${String(off)}`;
      const [entry] = await store.act([changeUnit('u1', { town })]);
      towns.push(town);
      expect((await store.unit('u1'))?.town).toBe(town);
      if (Math.abs(off) > 1 && entry !== undefined) expect(dayOfMs(clockMs(entry.at))).toBe(dayOfMs(clock.ms));
    }
    expect((await store.history('unit/u1')).flatMap(({ act, fields }) => (act === 'unit-changed' ? [fields['town']] : []))).toEqual(towns);
    clock.ms = wall - 500 * day;
    await store.act([decide('r1', 'u1', { outcome: 'accepted', adopted: true, reason: '达标', recommended: 'accepted' })]);
    await store.act([lockRound('r1')]);
    clock.ms = wall - 900 * day;
    await store.act([unlockRound('r1', '补查')]);
    expect((await store.round('r1'))?.locked).toBe(false);
    expect(dayOfMs((await store.decisions('r1'))[0]?.decidedMs ?? 0)).toBe(dayOfMs(wall - 500 * day));
    expect((await store.integrity()).stale).toEqual([]);
  });

  it('years ahead on one laptop dates nothing on another, outranks nothing, and both read the same', async () => {
    const [office, wrong] = [await laptop(), await laptop(wall + 2000 * day)];
    await office.store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', null))]);
    await wrong.store.mergePackage(await office.store.exportPackage());
    await wrong.store.act([changeUnit('u1', { town: '未来乡' })]);
    await wrong.store.act([lockRound('r1')]);
    const ahead = await wrong.store.exportPackage();
    expect(await office.store.mergePackage(ahead)).toMatchObject({ ok: true, value: { fresh: 0, breaks: [{ code: 'future' }] } });
    expect(await office.store.mergePackage(ahead, '', { futureMayCome: true })).toMatchObject({ ok: true, value: { breaks: [] } });
    expect((await office.store.round('r1'))?.locked).toBe(true);

    const [unlocked] = await office.store.act([unlockRound('r1', '时钟不对')]);
    const [changed] = await office.store.act([changeUnit('u1', { town: '城关镇' })]);
    for (const entry of [unlocked, changed]) expect(dayOfMs(clockMs(entry?.at ?? ''))).toBe(dayOfMs(office.clock.ms));
    expect((await office.store.round('r1'))?.locked).toBe(false);
    wrong.clock.ms = wall + day / 2;
    await wrong.store.mergePackage(await office.store.exportPackage());
    for (const { store } of [office, wrong]) {
      expect((await store.unit('u1'))?.town).toBe('城关镇');
      expect(await store.differences()).toEqual([]);
      expect((await store.integrity()).stale).toEqual([]);
    }
  });
});
