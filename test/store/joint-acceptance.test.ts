import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { bodiesLacking } from '#shared/closing/joint-acceptance.ts';
import type { AcceptanceBody } from '#shared/closing/closing.ts';
import { lockRound, changeRound, openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveSignature, giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import { decisionRows } from '#shared/rounds/decision-rows.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { readClosing } from '#renderer/hooks/use-closing.ts';
import type { Store } from '#renderer/store/store.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { roundOf, unitOf } from './county.ts';
import { indexOf, newMachine } from './machine.ts';

const [standard] = shippedStandards.filter(({ id }) => id === 'ba-hao-shequ') as [Standard];
const [firstItem] = itemsOf(standard).map(({ item }) => item) as [Item];

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;

/** A round of a standard that asks for both signatures, one visit of it completed. */
async function visited(store: Store): Promise<void> {
  store.setInspector('张明');
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1')), openRound({ ...roundOf('r1', hash), unitIds: ['u1'] }), openVisit(visit, hash)]);
  await store.act([
    giveVerdict(
      visit,
      itemsOf(standard).map(({ item }) => item.id),
      'met',
    ),
  ]);
  await store.act([completeVisit(visit)]);
}

const closing = async (store: Store) => {
  const round = await store.round('r1');
  const view = round === undefined ? null : await readClosing(store, round, 'u1', 'first');
  if (view === null) throw new Error('no visit');
  return view;
};

const sign = async (store: Store, body: AcceptanceBody): Promise<string> => {
  const { digest } = await closing(store);
  const [entry] = await store.act([giveSignature(visit, body, { name: '赵刚', post: '主席', image: null, signedOn: '2024-11-20', seals: digest })]);
  return entry?.batch ?? '';
};

/** What 决定 says is lacking of the one unit. */
const lacking = async (store: Store): Promise<readonly AcceptanceBody[]> => {
  const [round, units, visits, kept] = await Promise.all([
    store.round('r1'),
    store.units(),
    store.visits('r1'),
    store.standard((await store.round('r1'))?.standardHash ?? ''),
  ]);
  if (round === undefined) throw new Error('no round');
  const by = round.acceptedBy ?? kept?.acceptedBy;
  const [row] = decisionRows(roundState(round, [], visits, []), new Map(units.map((unit) => [unit.id, unit])), new Map(), by);
  return row?.unsigned ?? [];
};

describe('a round whose units township and county accept together', () => {
  it('names what lacks until both signed under what the visit says now, and again once that changes', async () => {
    const machine = newMachine();
    const store = await machine.open();
    await visited(store);
    expect(standard.acceptedBy).toBe('town-and-county');
    expect((await closing(store)).bodies).toEqual(['town', 'county']);
    expect(await lacking(store)).toEqual(['town', 'county']);
    await sign(store, 'town');
    expect(await lacking(store)).toEqual(['county']);
    const batch = await sign(store, 'county');
    expect(await lacking(store)).toEqual([]);
    expect((await closing(store)).progress).toMatchObject({ signed: 2, signers: 4 });
    await store.undo(batch);
    expect(await lacking(store)).toEqual(['county']);
    await sign(store, 'county');
    await store.act([writeNote(visit, firstItem.id, '补记')]);
    expect(await lacking(store)).toEqual(['town', 'county']);
    expect((await closing(store)).progress.signatures).toMatchObject({ town: 'outdated', county: 'outdated' });
  });

  it('keeps the signed bodies in the index as a rebuilt one has them, and on another laptop', async () => {
    const [machine, other] = [newMachine(), newMachine()];
    const store = await machine.open();
    await visited(store);
    await sign(store, 'town');
    const kept = await indexOf(machine);
    machine.loseIndex();
    await machine.open();
    expect((await indexOf(machine))['visits']).toEqual(kept['visits']);
    const second = await other.open();
    await second.mergePackage(await store.exportPackage());
    expect(await lacking(second)).toEqual(['county']);
  });

  it('asks for no second signature where the round says that the county alone accepts, and for none of a locked round any more', async () => {
    const store = await newMachine().open();
    await visited(store);
    await store.act([changeRound('r1', { acceptedBy: 'county' })]);
    expect(await lacking(store)).toEqual([]);
    expect((await closing(store)).bodies).toEqual([]);
    await store.act([changeRound('r1', { acceptedBy: null })]);
    expect(await lacking(store)).toEqual(['town', 'county']);
    await store.act([lockRound('r1')]);
    await expect(sign(store, 'town')).rejects.toThrow('锁定');
  });

  it('asks the county alone for a township itself and for a unit of no township', () => {
    expect(bodiesLacking('town-and-county', { kind: 'township', town: '城关镇' }, [])).toEqual(['county']);
    expect(bodiesLacking('town-and-county', { kind: 'enterprise', town: '' }, [])).toEqual(['county']);
    expect(bodiesLacking('town-and-county', { kind: 'enterprise', town: '城关镇' }, ['county'])).toEqual(['town']);
  });
});
