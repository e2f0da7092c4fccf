import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import { openDatabase } from '#renderer/store/database.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine, type Machine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const nothing = (): void => undefined;
const sound = { ledger: { problems: [] }, journalDamages: 0, onlyInJournal: 0, onlyInIndex: 0, stale: [], missingDocuments: [] };

async function county(machine: Machine) {
  const store = await machine.open();
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1', '甲')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
  const sha256 = await store.keepDocument(new TextEncoder().encode('照片'));
  await store.act([addPhoto(visit, firstItem.id, { sha256, name: '甲_1_1.jpg', takenOn: null })]);
  return { store, sha256 };
}

describe('mending', () => {
  it('names a damaged photo by unit, item and name, and takes it from the latest backup that has it whole', async () => {
    const machine = newMachine();
    const { store, sha256 } = await county(machine);
    await store.backups.write('start');
    machine.memory.documents.set(sha256, new TextEncoder().encode('照坏'));
    const found = await store.integrity();
    expect(found.faultyDocuments).toMatchObject([{ sha256, held: true, use: { kind: 'photo', unitId: 'u1', itemId: firstItem.id, name: '甲_1_1.jpg' } }]);
    expect(await store.mend(nothing)).toMatchObject(sound);
    expect(await store.document(sha256)).toEqual(new TextEncoder().encode('照片'));
  });

  it('leaves named what no backup holds', async () => {
    const machine = newMachine();
    const { store, sha256 } = await county(machine);
    machine.memory.documents.delete(sha256);
    const left = await store.mend(nothing);
    expect(left.faultyDocuments).toMatchObject([{ sha256, held: false, use: { kind: 'photo' } }]);
  });

  it('does not take from the screens what rests on a document that is lost', async () => {
    const machine = newMachine();
    const { store } = await county(machine);
    const [{ hash } = { hash: '' }] = await store.standards();
    machine.memory.documents.delete(hash);
    const again = await machine.open();
    expect(await again.integrity()).toMatchObject({ stale: [], faultyDocuments: [{ held: false, use: { kind: 'standard', name: standard.title } }] });
    await again.mend(nothing);
    expect(await again.visits('r1')).toHaveLength(1);
  });

  it('writes a record of the journal that went bad again from the index, though the lengths agree', async () => {
    const machine = newMachine();
    const { store } = await county(machine);
    machine.memory.journal[machine.memory.journal.length - 20] = 0x21;
    const found = await store.integrity();
    expect(found).toMatchObject({ journalDamages: 1, onlyInIndex: 1 });
    expect(found.unsound.map(({ act }) => act)).toEqual(['photo-added']);
    expect(await store.mend(nothing)).toMatchObject(sound);
    machine.loseIndex();
    expect((await machine.open()).start.entries).toBe(5);
  });

  it('takes an entry of the index that was changed from the journal', async () => {
    const machine = newMachine();
    const { store } = await county(machine);
    const opened = await openDatabase(machine.indexName);
    if (!opened.ok) throw new Error('the index does not open');
    await opened.value.entries
      .where('subject')
      .equals('unit/u1')
      .modify({ fields: { name: '改' } });
    opened.value.close();
    const found = await store.integrity();
    expect(found.ledger.problems.map(({ code }) => code)).toContain('hash');
    expect(await store.mend(nothing)).toMatchObject(sound);
    expect(await store.unit('u1')).toMatchObject({ name: '甲' });
  });

  it('brings back an entry that journal and index both lost, from a backup', async () => {
    const machine = newMachine();
    const { store } = await county(machine);
    await store.act([changeUnit('u1', { town: '河东乡' })]);
    await store.backups.write('start');
    await store.act([giveVerdict(visit, [firstItem.id], 'met')]);
    const lines = new TextDecoder().decode(machine.memory.journal).split('\n');
    machine.memory.journal = new TextEncoder().encode(lines.filter((line) => !line.includes('unit-changed')).join('\n'));
    machine.loseIndex();
    const again = await machine.open();
    expect(await again.unit('u1')).toMatchObject({ town: '城关镇' });
    expect((await again.integrity()).ledger.problems).toMatchObject([{ code: 'gap' }]);
    expect(await again.mend(nothing)).toMatchObject(sound);
    expect(await again.unit('u1')).toMatchObject({ town: '河东乡' });
  });

  it('makes again what screens read and what no longer agrees with the entries', async () => {
    const machine = newMachine();
    const { store } = await county(machine);
    const opened = await openDatabase(machine.indexName);
    if (!opened.ok) throw new Error('the index does not open');
    await opened.value.units.update('u1', { name: '冒名' });
    await opened.value.visits.toCollection().modify({ total: 9900 });
    opened.value.close();
    expect((await store.integrity()).stale).toEqual(['units', 'visits']);
    expect(await store.mend(nothing)).toMatchObject(sound);
    expect(await store.unit('u1')).toMatchObject({ name: '甲' });
  });
});
