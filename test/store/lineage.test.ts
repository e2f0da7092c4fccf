import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { groupDifferences } from '#shared/differences/group-differences.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Unit } from '#shared/model/unit.ts';
import { closeUnit, mergeUnits, renameUnit, restoreUnit, splitUnit } from '#shared/record/lineage-acts.ts';
import { grantFiling, joinRound, openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { leaveRounds } from '#shared/rounds/rounds-left.ts';
import type { Store } from '#renderer/store/store.ts';
import { roundOf, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const occasion = { on: '2024-05-01', reason: '机构改革' };

async function county(): Promise<{ readonly machine: Machine; readonly store: Store }> {
  const machine = newMachine();
  const store = await machine.open();
  await store.act([...['u1', 'u2', 'u3'].map((id) => registerUnit(unitOf(id))), openRound(roundOf('r1', null)), joinRound('r1', ['u1', 'u2'])]);
  return { machine, store };
}

const unitIn = async (store: Store, id: string): Promise<Unit | undefined> => store.unit(id);

/** Records drafts, looks, and takes them back: the units are then as they were. */
async function recordAndUndo(drafts: readonly Draft[], look: (store: Store) => Promise<void>): Promise<void> {
  const { machine, store } = await county();
  const before = [await store.units(), await store.rounds()];
  const [entry] = await store.act(drafts);
  await look(store);
  const kept = await indexOf(machine);
  machine.loseIndex();
  await machine.open();
  expect(await indexOf(machine)).toEqual(kept);
  await store.undo(entry?.batch ?? '');
  expect([await store.units(), await store.rounds()]).toEqual(before);
}

describe('what happens to a unit', () => {
  it('keeps its old name as an alias when it is renamed', () =>
    recordAndUndo([renameUnit(unitOf('u1'), '新城社区工会', occasion)], async (store) => {
      expect(await unitIn(store, 'u1')).toMatchObject({
        name: '新城社区工会',
        aliases: ['u1社区工会'],
        formerNames: [{ name: 'u1社区工会', until: '2024-05-01', reason: '机构改革' }],
      });
    }));

  it('ends with a successor when it is merged, and leaves the rounds where nothing is recorded of it', () =>
    recordAndUndo(
      [
        ...mergeUnits(['u1', 'u2'], 'u3', occasion),
        ...leaveRounds([{ round: { ...roundOf('r1', null), unitIds: ['u1', 'u2'] }, recorded: new Set(['u2']) }], ['u1', 'u2'], 'u3'),
      ],
      async (store) => {
        expect((await unitIn(store, 'u1'))?.ended).toEqual({ kind: 'merged', into: 'u3', ...occasion });
        expect((await store.round('r1'))?.unitIds).toEqual(['u2', 'u3']);
      },
    ));

  it('puts new units beside it when it is split', () =>
    recordAndUndo(splitUnit('u1', [unitOf('u4'), unitOf('u5')], occasion), async (store) => {
      expect((await unitIn(store, 'u4'))?.origin).toEqual({ from: 'u1', ...occasion });
      expect((await unitIn(store, 'u1'))?.ended).toBeUndefined();
    }));

  it('is closed and comes back', async () => {
    await recordAndUndo([closeUnit('u1', occasion)], async (store) => {
      expect((await unitIn(store, 'u1'))?.ended).toEqual({ kind: 'closed', ...occasion });
      await store.act([restoreUnit('u1')]);
      expect((await unitIn(store, 'u1'))?.ended).toBeUndefined();
    });
  });

  it('shows a difference where two laptops merged it into different units, and both agree on one', async () => {
    const { store: first } = await county();
    const second = await newMachine().open();
    await second.mergePackage(await first.exportPackage());
    await first.act(mergeUnits(['u1'], 'u2', occasion));
    await second.act(mergeUnits(['u1'], 'u3', occasion));
    await first.mergePackage(await second.exportPackage());
    await second.mergePackage(await first.exportPackage());
    const ends = await Promise.all([first, second].map(async (store) => (await unitIn(store, 'u1'))?.ended));
    expect(ends[0]).toEqual(ends[1]);
    expect(groupDifferences(await first.differences()).map(({ subject, choices }) => [subject, choices.length])).toEqual([['unit/u1', 2]]);
  });
});

describe('units that do not submit', () => {
  it('are excused or granted a later day with a reason, until they are expected again', () =>
    recordAndUndo(
      [grantFiling('r1', ['u1'], { kind: 'excused', reason: '停产' }), grantFiling('r1', ['u2'], { kind: 'deferred', until: '2024-12-10', reason: '换届' })],
      async (store) => {
        expect((await store.round('r1'))?.filings).toEqual({
          u1: { kind: 'excused', reason: '停产' },
          u2: { kind: 'deferred', until: '2024-12-10', reason: '换届' },
        });
        await store.act([grantFiling('r1', ['u1', 'u2'], null)]);
        expect((await store.round('r1'))?.filings).toBeUndefined();
      },
    ));
});
