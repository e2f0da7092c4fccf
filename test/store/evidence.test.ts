import { describe, expect, it } from 'vitest';
import { alike } from '#shared/evidence/alike.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, attachFile, markPhoto, openVisit, withdrawPhoto } from '#shared/record/visit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine } from './machine.ts';

const near = 'f'.repeat(32);
const almost = `${'f'.repeat(31)}e`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function begin(store: Store, unitId: string): Promise<VisitKey> {
  const hash = await store.keepStandard(standard);
  const visit: VisitKey = { roundId: 'r1', unitId, phase: 'first' };
  await store.act([registerUnit(unitOf(unitId)), openRound({ ...roundOf('r1', hash), unitIds: [unitId] }), openVisit(visit, hash)]);
  return visit;
}

async function shoot(store: Store, visit: VisitKey, words: string, print: string): Promise<string> {
  const sha256 = await store.keepDocument(bytesOf(words));
  await store.act([addPhoto(visit, firstItem.id, { sha256, name: `${words}.jpg`, takenOn: null, print })]);
  return sha256;
}

describe('evidence', () => {
  it('of two laptops is compared once they are merged', async () => {
    const [ours, theirs] = [await newMachine().open(), await newMachine().open()];
    const own = await begin(ours, 'u1');
    await shoot(ours, own, '甲的照片', near);
    await shoot(theirs, await begin(theirs, 'u2'), '乙的照片', almost);
    expect(alike(await ours.pictures(), await ours.pictures())).toEqual([]);

    expect(await ours.mergePackage(await theirs.exportPackage())).toMatchObject({ ok: true });
    const all = await ours.pictures();
    const found = alike(
      all.filter(({ unitId }) => unitId === 'u1'),
      all,
    );
    expect(found).toMatchObject([{ own: { unitId: 'u1' }, other: { unitId: 'u2', itemId: firstItem.id }, same: false }]);
  });

  it('goes into packages with its files, and what is withdrawn leaves the list of pictures', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const visit = await begin(store, 'u1');
    const photo = await shoot(store, visit, '照片', near);
    const file = await store.keepDocument(bytesOf('%PDF 会议纪要'));
    await store.act([
      attachFile(visit, firstItem.id, { sha256: file, name: '会议纪要.pdf', size: 17 }),
      markPhoto(visit, firstItem.id, photo, [{ kind: 'text', colour: 'red', at: [0, 0], text: '缺' }]),
    ]);
    expect((await store.integrity()).missingDocuments).toEqual([]);

    const other = await newMachine().open();
    expect(await other.mergePackage(await store.exportPackage())).toMatchObject({ ok: true });
    expect(await other.evidence('r1', 'u1', 'first')).toEqual(await store.evidence('r1', 'u1', 'first'));
    expect(new TextDecoder().decode(await other.document(file))).toBe('%PDF 会议纪要');
    machine.memory.documents.delete(file);
    expect((await store.integrity()).missingDocuments).toEqual([file]);

    const [withdrawn] = await store.act([withdrawPhoto(visit, firstItem.id, photo)]);
    expect(await store.pictures()).toEqual([]);
    await store.undo(withdrawn?.batch ?? '');
    expect((await store.pictures())[0]?.photos).toEqual([{ itemId: firstItem.id, sha256: photo, print: near }]);
  });

  it('is listed the same by an index that was made again from the journal', async () => {
    const machine = newMachine();
    const store = await machine.open();
    await shoot(store, await begin(store, 'u1'), '照片', near);
    const before = (await indexOf(machine))['pictures'];
    machine.loseIndex();
    await machine.open();
    expect((await indexOf(machine))['pictures']).toEqual(before);
  });
});
