import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#renderer/store/database.ts';
import { allMigrations } from '#renderer/store/migrations/all-migrations.ts';
import type { Migration } from '#renderer/store/migrations/migration.ts';
import { pictures } from '#renderer/store/migrations/0002-pictures.ts';
import { initial } from '#renderer/store/migrations/0001-initial.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { openVisit } from '#shared/record/visit-acts.ts';
import { roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

async function opened(name: string, migrations: readonly Migration[]): Promise<Database> {
  const result = await openDatabase(name, migrations);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('migrations', () => {
  it('are numbered 1, 2, 3 … without a gap', () => {
    expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, index) => index + 1));
  });

  it('0001 makes every table of the index, empty', async () => {
    const db = await opened('m0001', [initial]);
    expect(db.tables.map((table) => table.name).sort()).toEqual(
      ['decisions', 'entries', 'imports', 'meta', 'rounds', 'standards', 'subjects', 'submissions', 'units', 'visits'].sort(),
    );
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
    expect(db.entries.schema.primKey.keyPath).toEqual(['device', 'seq']);
    db.close();
  });

  it('0002 lists the photos of visits that are there already', async () => {
    const older = await opened('m0002', [initial]);
    const sha256 = 'ab'.repeat(32);
    const write = { value: { name: 'a.jpg', takenOn: null }, at: '000000000000005.00000', device: 'd', seq: 1, by: '张', batch: null };
    await older.subjects.bulkPut([
      { subject: 'visit/r/u/first', registers: { [`item/1/photo/${sha256}`]: { winner: write } } },
      { subject: 'visit/r/v/first', registers: { 'item/1/note': { winner: { ...write, value: '无照片' } } } },
      {
        subject: 'visit/r/w/first~张',
        registers: {
          [`item/b/c/photo/${sha256}`]: { winner: { ...write, at: '000000000000009.00000', value: { name: 'c.jpg', takenOn: null, print: 'ff' } } },
          'item/2/photo/later-withdrawn': { winner: { ...write, value: null } },
          [`item/2/photo/${'cd'.repeat(32)}`]: { winner: { ...write, value: 'unreadable' } },
        },
      },
      { subject: 'visit/r/x/never', registers: { [`item/1/photo/${sha256}`]: { winner: write } } },
      { subject: 'unit/u', registers: {} },
    ]);
    older.close();
    const newer = await opened('m0002', [initial, pictures]);
    expect(await newer.pictures.toArray()).toEqual([
      { id: 'r/u/first', roundId: 'r', unitId: 'u', phase: 'first', photos: [{ itemId: '1', sha256, print: null }] },
      {
        id: 'r/w/first~张',
        roundId: 'r',
        unitId: 'w',
        phase: 'first~张',
        photos: [
          { itemId: '2', sha256: 'cd'.repeat(32), print: null },
          { itemId: 'b/c', sha256, print: 'ff' },
        ],
      },
    ]);
    newer.close();
  });

  it('0003 has the index made again from the journal at the next start, and says why', async () => {
    const machine = newMachine();
    const older = await machine.open({ migrations: [initial, pictures] });
    const hash = await older.keepStandard(standard);
    await older.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit({ roundId: 'r1', unitId: 'u1', phase: 'first' }, hash)]);
    const upTo = await openDatabase(machine.indexName, [initial, pictures]);
    if (!upTo.ok) throw new Error(upTo.problem.message);
    await upTo.value.visits.toCollection().modify({ sections: undefined });
    upTo.value.close();
    const newer = await machine.open();
    expect(newer.start).toMatchObject({
      rebuilt: 'index',
      sentence: expect.stringMatching(/^程序有更新，数据索引已按数据日志重建，\d 条记录都在。$/) as string,
    });
    expect((await newer.visits('r1')).map(({ sections }) => sections.length)).toEqual([standard.sections.length]);
    expect((await machine.open()).start.rebuilt).toBe(null);
  });

  it('0004 has the index made again where a round was ever locked, and only there', async () => {
    const write = { value: true, at: '', device: 'a', seq: 1, by: '', batch: null };
    for (const [field, state] of [
      ['locked', undefined],
      ['title', 'state'],
    ] as const) {
      const name = `m0004-${field}`;
      const older = await opened(name, allMigrations.slice(0, 3));
      await older.subjects.put({ subject: 'round/r1', registers: { [field]: { winner: write } } });
      await older.meta.put({ key: 'state', device: 'a', position: noPosition, journalBytes: 0, entries: 0 });
      older.close();
      const newer = await opened(name, allMigrations);
      expect([await newer.held.count(), (await newer.meta.get('state'))?.key]).toEqual([0, state]);
      newer.close();
    }
  });

  it('bring an older database up to date with what it holds', async () => {
    const older = await opened('grown', [initial]);
    await older.meta.put({ key: 'inspector', name: '张三' });
    older.close();
    const next: Migration = {
      version: 2,
      stores: { meta: 'key, name' },
      upgrade: async (transaction) => {
        await transaction.table('meta').toCollection().modify({ name: '李四' });
      },
    };
    const newer = await opened('grown', [initial, next]);
    expect(await newer.meta.toArray()).toEqual([{ key: 'inspector', name: '李四' }]);
    newer.close();
    expect(await openDatabase('grown', [initial])).toMatchObject({ ok: false, problem: { code: 'newer' } });
  });

  it('0005 drops the index by round and leaves the entries as they are', async () => {
    const upTo4 = allMigrations.slice(0, 4);
    const older = await opened('m0005', upTo4);
    const entry = {
      device: 'd',
      seq: 1,
      at: '000000000000005.00000',
      by: '张',
      round: 'r',
      subject: 'unit/u',
      act: 'unit-registered',
      fields: { name: '甲' },
      seen: {},
      batch: 'b',
      prev: '',
      hash: 'h',
    };
    await older.entries.add(entry);
    older.close();
    const newer = await opened('m0005', allMigrations.slice(0, 5));
    expect(newer.entries.schema.indexes.map(({ name }) => name)).toEqual(['subject', 'batch']);
    expect([await newer.entries.toArray(), await newer.entries.where('batch').equals('b').count()]).toEqual([[entry], 1]);
    newer.close();
  });
});
