import { hashEntry } from '#shared/ledger/entry.ts';
import { frameRecords, readJournal } from '#shared/ledger/journal.ts';
import { readPackage, writePackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;

async function officeLaptop(): Promise<{ readonly machine: Machine; readonly store: Store }> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector('张三');
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
  return { machine, store };
}

async function teamLaptop(office: Store, name: string): Promise<{ readonly machine: Machine; readonly store: Store }> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector(name);
  await store.mergePackage(await office.exportPackage());
  return { machine, store };
}

describe('a package', () => {
  it('carries everything to an empty laptop, documents too', async () => {
    const office = await officeLaptop();
    const team = await teamLaptop(office.store, '李四');
    expect(await indexOf(team.machine)).toEqual(await indexOf(office.machine));
    expect((await team.store.integrity()).missingDocuments).toEqual([]);
    expect(team.store.device).not.toBe(office.store.device);
  });

  it('merged twice changes nothing the second time', async () => {
    const office = await officeLaptop();
    const packed = await office.store.exportPackage();
    const machine = newMachine();
    const store = await machine.open();
    expect(await store.mergePackage(packed)).toMatchObject({ ok: true, value: { fresh: 4, same: 0, differing: 0, documents: 1, by: '张三' } });
    const once = await indexOf(machine);
    const journal = machine.memory.journal.length;
    expect(await store.mergePackage(packed)).toMatchObject({ ok: true, value: { fresh: 0, same: 4, differing: 0, documents: 0 } });
    expect([await indexOf(machine), machine.memory.journal.length]).toEqual([once, journal]);
  });

  it('brings two teams to the same state in whichever order', async () => {
    const office = await officeLaptop();
    const one = await teamLaptop(office.store, '李四');
    const two = await teamLaptop(office.store, '王五');
    await one.store.act([giveVerdict(visit, [firstItem.id], 'met')]);
    await two.store.act([giveVerdict(visit, [firstItem.id], 'unmet')]);
    const [fromOne, fromTwo] = [await one.store.exportPackage(), await two.store.exportPackage()];
    await one.store.mergePackage(fromTwo);
    await two.store.mergePackage(fromOne);
    const tables = await indexOf(one.machine);
    expect(tables).toEqual(await indexOf(two.machine));
    expect((await one.store.integrity()).ledger.problems).toEqual([]);
  });

  it('shows what two teams wrote for one field as a difference, until an act settles it everywhere', async () => {
    const office = await officeLaptop();
    const team = await teamLaptop(office.store, '李四');
    await team.store.act([changeUnit('u1', { town: '河东乡' })]);
    await office.store.act([changeUnit('u1', { town: '河西乡' })]);
    await office.store.mergePackage(await team.store.exportPackage());
    expect(await office.store.differences()).toMatchObject([
      { subject: 'unit/u1', field: 'town', winner: { value: '河西乡', by: '张三' }, rivals: [{ value: '河东乡', by: '李四' }] },
    ]);

    await office.store.act([changeUnit('u1', { town: '河东乡' })]);
    expect(await office.store.differences()).toEqual([]);
    await team.store.mergePackage(await office.store.exportPackage());
    expect(await team.store.differences()).toEqual([]);
    expect((await team.store.unit('u1'))?.town).toBe('河东乡');
  });

  it('that is damaged is refused whole', async () => {
    const office = await officeLaptop();
    const packed = await office.store.exportPackage();
    const { store, ...team } = await teamLaptop(office.store, '李四');
    const before = await indexOf(team.machine);
    const half = packed.slice(0, packed.length / 2);
    expect(await store.mergePackage(half)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    expect(await indexOf(team.machine)).toEqual(before);
  });

  it('with an altered entry is told before anything is written, and nothing from there on goes in; a merge with the original puts right what an older program took in', async () => {
    const office = await officeLaptop();
    for (const town of ['河东乡', '河西乡', '南屏乡', '北山乡']) await office.store.act([changeUnit('u1', { town })]);
    const forged = forgedPackage(await office.store.exportPackage(), '河东乡', '假乡');
    const fresh = newMachine();
    const store = await fresh.open();
    expect(await store.mergePackage(forged)).toMatchObject({
      ok: true,
      value: { fresh: 4, breaks: [{ code: 'altered', device: office.store.device, seq: 5, refused: 4 }] },
    });
    expect((await store.unit('u1'))?.town).toBe('城关镇');
    expect((await store.integrity()).ledger.problems).toEqual([]);
    expect(await store.mergePackage(await office.store.exportPackage())).toMatchObject({ ok: true, value: { fresh: 4, breaks: [], putBack: 0 } });

    const older = newMachine();
    older.memory.journal = new TextEncoder().encode(forgedJournal(office.machine, '河东乡', '假乡'));
    for (const [hash, bytes] of office.machine.memory.documents) older.memory.documents.set(hash, bytes);
    const misled = await older.open();
    expect((await misled.integrity()).ledger.problems).toEqual([{ code: 'altered', device: office.store.device, seq: 5 }]);
    const kept = await misled.mend(() => undefined);
    expect(kept.ledger.problems).toEqual([{ code: 'altered', device: office.store.device, seq: 5 }]);
    expect(await misled.mergePackage(await office.store.exportPackage())).toMatchObject({ ok: true, value: { putBack: 1 } });
    expect((await misled.integrity()).ledger.problems).toEqual([]);
    expect((await misled.history('unit/u1')).map(({ fields }) => fields['town'])).toContain('河东乡');
    expect((await misled.mend(() => undefined)).putBack).toEqual([]);
  });

  it('leaves out a document whose bytes went bad, and the check names it', async () => {
    const office = await officeLaptop();
    const [hash = ''] = [...office.machine.memory.documents.keys()];
    office.machine.memory.documents.set(hash, new Uint8Array(3));
    expect((await office.store.integrity()).missingDocuments).toEqual([hash]);
    const team = await teamLaptop(office.store, '李四');
    expect([await team.store.visits('r1'), (await team.store.integrity()).missingDocuments]).toEqual([[], [hash]]);
  });

  it('brings a document that was missing, and what rested on it appears', async () => {
    const office = await officeLaptop();
    const whole = await office.store.exportPackage();
    const [[hash, bytes]] = [...office.machine.memory.documents] as [[string, Uint8Array]];
    office.machine.memory.documents.delete(hash);
    const fresh = await office.machine.open();
    const team = await teamLaptop(fresh, '李四');
    expect(await team.store.visits('r1')).toEqual([]);
    expect(await team.store.mergePackage(whole)).toMatchObject({ ok: true, value: { fresh: 0, documents: 1 } });
    expect(await team.store.visits('r1')).toHaveLength(1);
    expect(await team.store.document(hash)).toEqual(bytes);
  });
});

/** Entries in which a town was altered in one entry, whose own hash was made to agree. */
const forgedEntries = (entries: readonly Entry[], from: string, to: string): readonly Entry[] =>
  entries.map((entry) => {
    if (entry.fields['town'] !== from) return entry;
    const changed = { ...entry, fields: { ...entry.fields, town: to } };
    return { ...changed, hash: hashEntry(changed) };
  });

function forgedPackage(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const read = readPackage(bytes);
  if (!read.ok) throw new Error(read.problem.detail);
  const { device, by, writtenMs } = read.value.manifest;
  return writePackage({ device, by, writtenMs, entries: forgedEntries(read.value.entries, from, to), documents: read.value.documents });
}

/** The journal of a laptop whose older program took such entries in. */
function forgedJournal({ memory }: Machine, from: string, to: string): string {
  const { records } = readJournal(memory.journal);
  const forged = records.map((record) =>
    record.kind === 'start' ? { ...record, device: 'another' } : { ...record, entries: forgedEntries(record.entries, from, to) },
  );
  return new TextDecoder().decode(frameRecords(forged));
}
