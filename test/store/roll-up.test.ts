import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRound, lockRound, openRound, unlockRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveVerdict, openVisit, reopenVisit } from '#shared/record/visit-acts.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Standard, UnitKind } from '#shared/model/standard.ts';
import { belowToLock } from '#shared/scoring/score-basis.ts';
import { factsToLock } from '#shared/facts/scoring-facts.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import type { Store } from '#renderer/store/store.ts';
import { standard as shipped, roundOf, unitOf } from './county.ts';
import { indexOf, newMachine } from './machine.ts';

const item = (id: string, max: number) => ({ id, no: id, text: id, max, ruleText: '', rules: [], methods: [], evidence: [] });
const rolling: Standard = {
  ...shipped,
  id: 'rolling',
  title: '乡镇汇总',
  total: 10_000,
  sections: [{ id: 's', title: '全部', max: 10_000, items: [item('a', 6000), item('b', 4000)] }],
  rollUp: { percent: 50 },
};

const unit = (id: string, kind: UnitKind) => ({ ...unitOf(id), kind });
const visit = (roundId: string, unitId: string, phase: 'first' | 're' = 'first') => ({ roundId, unitId, phase });

/** A township and two enterprises of its town in one round, another enterprise in a second round of the year; the township's own visit is whole. */
async function town(): Promise<{ readonly store: Store; readonly hash: string; readonly total: () => Promise<number | undefined> }> {
  const store = await newMachine().open();
  const hash = await store.keepStandard(rolling);
  await store.act([
    registerUnit(unit('t', 'township')),
    ...['e1', 'e2', 'e3'].map((id) => registerUnit(unit(id, 'enterprise'))),
    openRound(roundOf('r1', hash)),
    openRound({ ...roundOf('r2', hash), openedOn: '2024-06-01' }),
    joinRound('r1', ['t', 'e1', 'e2']),
    joinRound('r2', ['e3']),
    openVisit(visit('r1', 't'), hash),
    giveVerdict(visit('r1', 't'), ['a', 'b'], 'met'),
  ]);
  const total = async () => (await store.visits('r1')).find(({ unitId }) => unitId === 't')?.total;
  return { store, hash, total };
}

const seen = (key: ReturnType<typeof visit>, hash: string, met: readonly string[]): readonly Draft[] => [
  openVisit(key, hash),
  giveVerdict(key, ['a', 'b'], 'unmet'),
  giveVerdict(key, met, 'met'),
];

describe('a township’s total', () => {
  it('takes in its share of the units below, as soon as one of them is completed, from every round of the year', async () => {
    const { store, hash, total } = await town();
    expect(await total()).toBe(10_000);
    await store.act(seen(visit('r1', 'e1'), hash, ['a']));
    expect(await total()).toBe(10_000);
    await store.act([completeVisit(visit('r1', 'e1'))]);
    expect(await total()).toBe(13_000);
    await store.act([...seen(visit('r2', 'e3'), hash, ['a', 'b']), completeVisit(visit('r2', 'e3'))]);
    expect(await total()).toBe(14_000);
    await store.act([reopenVisit(visit('r2', 'e3'), '补查')]);
    expect(await total()).toBe(13_000);
  });

  it('counts the re-inspection where there was one, and the later round of the year', async () => {
    const { store, hash, total } = await town();
    await store.act([...seen(visit('r1', 'e1'), hash, ['b']), completeVisit(visit('r1', 'e1'))]);
    expect(await total()).toBe(12_000);
    await store.act([...seen(visit('r1', 'e1', 're'), hash, ['a', 'b']), completeVisit(visit('r1', 'e1', 're'))]);
    expect(await total()).toBe(15_000);
    await store.act([...seen(visit('r2', 'e1'), hash, ['a']), completeVisit(visit('r2', 'e1'))]);
    expect(await total()).toBe(13_000);
  });

  it('loses a unit that turns out to belong to another town, and keeps what was locked', async () => {
    const { store, hash, total } = await town();
    await store.act([...seen(visit('r1', 'e1'), hash, ['a']), completeVisit(visit('r1', 'e1')), completeVisit(visit('r1', 't'))]);
    const round = await store.round('r1');
    if (round === undefined) throw new Error('no round');
    await store.act([lockRound('r1', factsToLock(round, await store.units()), belowToLock(round, await store.visits('r1')))]);
    await store.act([changeUnit('e1', { town: '河东乡' })]);
    expect(await total()).toBe(13_000);
    await store.act([unlockRound('r1', '补查')]);
    expect(await total()).toBe(10_000);
    const open = await store.round('r1');
    if (open === undefined) throw new Error('no round');
    await store.act([lockRound('r1', factsToLock(open, await store.units()), belowToLock(open, await store.visits('r1')))]);
    await store.act([changeUnit('e1', { town: '城关镇' })]);
    expect(await total()).toBe(10_000);
  });

  it('is the same in the papers of the round', async () => {
    const { store, hash } = await town();
    await store.act([...seen(visit('r1', 'e1'), hash, ['a']), completeVisit(visit('r1', 'e1')), completeVisit(visit('r1', 't'))]);
    const round = await store.round('r1');
    const collected = round === undefined ? undefined : collectAcceptance(await readAcceptance(store, round, '2024-12-02'));
    expect(collected?.differing).toEqual([]);
    const own = collected?.input.units.find(({ unitId }) => unitId === 't')?.visit?.score;
    expect(own?.total).toBe(13_000);
    expect(own?.totalLines.at(-1)?.text).toContain('所属1个单位平均分');
  });

  const unitId = fc.constantFrom('t', 'e1', 'e2');
  const key = fc.record({ roundId: fc.constantFrom('r1', 'r2'), unitId, phase: fc.constantFrom('first' as const, 're' as const) });
  const step = fc.oneof(
    unitId.map((id) => (): readonly Draft[] => [registerUnit(unit(id, id === 't' ? 'township' : 'enterprise'))]),
    fc.tuple(unitId, fc.constantFrom('城关镇', '河东乡', '')).map(([id, name]) => (): readonly Draft[] => [changeUnit(id, { town: name })]),
    fc.tuple(fc.constantFrom('r1', 'r2'), fc.constantFrom(2024, 2025)).map(([id, year]) => (hash: string): readonly Draft[] => [
      openRound({ ...roundOf(id, hash), year, openedOn: `${String(year)}-01-0${id.slice(1)}` }),
    ]),
    fc.tuple(key, fc.subarray(['a', 'b']), fc.boolean()).map(([one, met, completes]) => (hash: string): readonly Draft[] => [
      ...seen(one, hash, met),
      ...(completes ? [completeVisit(one)] : []),
    ]),
    key.map((one) => (): readonly Draft[] => [reopenVisit(one, '补查')]),
    fc
      .tuple(fc.constantFrom('r1', 'r2'), fc.boolean(), fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 2 }))
      .map(([id, locks, below]) => (): readonly Draft[] => [locks ? lockRound(id, { t: { kind: 'township' } }, { t: below }) : unlockRound(id, '补查')]),
  );
  const story = fc.array(fc.oneof({ weight: 6, arbitrary: step }, { weight: 1, arbitrary: fc.constant('undo' as const) }), { maxLength: 25 });

  it('kept up act by act is the one rebuilt from the journal, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const machine = newMachine();
        const store = await machine.open();
        const hash = await store.keepStandard(rolling);
        for (const one of steps) {
          const last = one === 'undo' ? await store.lastBatch('') : undefined;
          if (one !== 'undo') await store.act(one(hash));
          else if (last !== undefined) await store.undo(last);
        }
        const kept = await indexOf(machine);
        machine.loseIndex();
        await machine.open();
        expect(await indexOf(machine)).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });
});
