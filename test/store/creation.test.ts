import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { applySubsidy, noteTrace, withdrawTrace } from '#shared/record/creation-acts.ts';
import { giveTitle } from '#shared/record/title-acts.ts';
import { lockRound, openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const bytes = new TextEncoder().encode('会议记录');

describe('what a unit carried out before the visit, and what follows its acceptance', () => {
  it('is kept by item and day with its file, survives a rebuild, is taken back by undo, and reaches another laptop with the file', async () => {
    const machine = newMachine();
    const store = await machine.open();
    store.setInspector('张明');
    const hash = await store.keepStandard(standard);
    await store.act([registerUnit(unitOf('u1')), openRound({ ...roundOf('r1', hash), unitIds: ['u1'] })]);
    const sha256 = await store.keepDocument(bytes);
    const trace = {
      id: 't1',
      itemId: 's1-1',
      on: '2024-06-03',
      what: '召开职代会',
      shownBy: '会议记录',
      file: { sha256, name: '记录.txt', size: bytes.length },
    };
    await store.act([noteTrace('r1', 'u1', trace)]);
    const [second] = await store.act([noteTrace('r1', 'u1', { ...trace, id: 't2', on: '2024-05-01', what: '换届', file: null })]);
    const both = await store.tracesOf('r1', 'u1');
    expect(both.map(({ id, on, by }) => [id, on, by])).toEqual([
      ['t2', '2024-05-01', '张明'],
      ['t1', '2024-06-03', '张明'],
    ]);
    await store.undo(second?.batch ?? '');
    expect((await store.traces('r1')).get('u1')?.map(({ id }) => id)).toEqual(['t1']);

    machine.loseIndex();
    const again = await machine.open();
    expect(await again.tracesOf('r1', 'u1')).toMatchObject([{ ...trace, by: '张明' }]);
    const other = await newMachine().open();
    await other.mergePackage(await again.exportPackage());
    expect(await other.tracesOf('r1', 'u1')).toEqual(await again.tracesOf('r1', 'u1'));
    expect(await other.document(sha256)).toEqual(bytes);
    await again.act([withdrawTrace('r1', 'u1', 't1')]);
    expect(await again.traces('r1')).toEqual(new Map());
  });

  it('refuses traces of a locked round, and lets the subsidy and the title follow the lock', async () => {
    const store = await newMachine().open();
    const hash = await store.keepStandard(standard);
    await store.act([registerUnit(unitOf('u1')), openRound({ ...roundOf('r1', hash), unitIds: ['u1'] }), lockRound('r1')]);
    const trace = { id: 't1', itemId: 's1-1', on: '2024-06-03', what: '召开职代会', shownBy: '', file: null };
    await expect(store.act([noteTrace('r1', 'u1', trace)])).rejects.toThrow('锁定');
    await store.act([applySubsidy('r1', 'u1', { yuan: 5000, use: '阵地建设', appliedOn: '2024-12-30' })]);
    const title = {
      unitId: 'u1',
      id: 'r1',
      word: '“八好”社区工会',
      level: 'county',
      roundId: 'r1',
      givenOn: '2025-01-15',
      document: '云工发〔2025〕3号',
      until: null,
    } as const;
    await store.act([giveTitle(title)]);
    expect((await store.awards('r1')).get('u1')).toMatchObject({
      unitId: 'u1',
      subsidy: { yuan: 5000, use: '阵地建设', appliedOn: '2024-12-30' },
      title: { word: '“八好”社区工会', givenOn: '2025-01-15' },
    });
    expect((await store.awards('r2')).size).toBe(0);
  });
});
