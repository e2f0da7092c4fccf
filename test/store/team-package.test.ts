import { importFiles, importSubmission } from '#shared/record/import-acts.ts';
import { describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, completeVisit, giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import { canonicalJson, type Json } from '#shared/json.ts';
import { reconcileSlip } from '#shared/differences/reconciliation.ts';
import { assignUnits, formTeam } from '#shared/record/team-acts.ts';
import { unpack } from '#renderer/store/packing.ts';
import type { Store, TeamUnits } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, submissionOf, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

interface Laptop {
  readonly machine: Machine;
  readonly store: Store;
}

const units = ['u1', 'u2', 'u3', 'u4'] as const;
const one: TeamUnits = { name: '第一组', unitIds: ['u1', 'u2'] };
const two: TeamUnits = { name: '第二组', unitIds: ['u3', 'u4'] };
const visitOf = (unitId: string) => ({ roundId: 'r1', unitId, phase: 'first' }) as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function laptop(name: string): Promise<Laptop> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector(name);
  return { machine, store };
}

/** The office's laptop: four units with submissions, one of them visited already, and two teams. */
async function office(): Promise<Laptop & { readonly standardHash: string }> {
  const own = await laptop('张三');
  const { store } = own;
  const standardHash = await store.keepStandard(standard);
  const submissions = await Promise.all(
    units.map(async (unitId) => {
      const document = await store.keepDocument(bytesOf(canonicalJson(JSON.parse(JSON.stringify(submissionOf(unitOf(unitId).name, 100))) as Json)));
      const file = await store.keepDocument(bytesOf(`原件 ${unitId}`));
      return { id: `s-${unitId}`, importId: 'i1', unitId, document, file, fileName: `${unitId}.xls`, date: null, selfTotal: 100, layout: 'form' };
    }),
  );
  await store.act([...units.map((unitId) => registerUnit(unitOf(unitId))), openRound({ ...roundOf('r1', standardHash), unitIds: [...units] })]);
  await store.act([importFiles('r1', 'i1', []), ...submissions.map((submission) => importSubmission('r1', submission))]);
  await visit(store, 'u4', standardHash);
  await store.act([
    formTeam('r1', { id: 't1', name: '第一组', leader: '李四', members: [] }),
    formTeam('r1', { id: 't2', name: '第二组', leader: '王五', members: [] }),
    assignUnits('r1', { u1: 't1', u2: 't1', u3: 't2', u4: 't2' }),
  ]);
  return { ...own, standardHash };
}

async function visit(store: Store, unitId: string, standardHash: string): Promise<void> {
  const sha256 = await store.keepDocument(bytesOf(`照片 ${unitId} ${store.inspector()}`));
  const key = visitOf(unitId);
  await store.act([
    openVisit(key, standardHash),
    giveVerdict(key, [firstItem.id], 'met'),
    addPhoto(key, firstItem.id, { sha256, name: `${unitId}.jpg`, takenOn: null }),
    completeVisit(key),
  ]);
}

describe('a package for a team', () => {
  it('holds every entry, and of the documents what projections need and the evidence of its own units', async () => {
    const { store } = await office();
    const whole = await unpack(await store.exportPackage());
    const packed = await unpack(await store.exportPackage('', one));
    if (!whole.ok || !packed.ok) throw new Error('not read');
    expect(packed.value.entries).toEqual(whole.value.entries);
    const texts = packed.value.documents.map(({ bytes }) => new TextDecoder().decode(bytes)).filter((text) => /^(?:原件|照片)/u.test(text));
    expect(texts.sort()).toEqual(['原件 u1', '原件 u2']);
    expect(packed.value.manifest.team).toEqual({ name: '第一组', units: 2, leftOut: 3 });
    expect(whole.value.documents.length - packed.value.documents.length).toBe(3);
    expect(whole.value.manifest.team).toBeUndefined();
  });

  it('shows the team the same state as the office, and names what is elsewhere apart from what is missing', async () => {
    const home = await office();
    const team = await laptop('李四');
    await team.store.mergePackage(await home.store.exportPackage('口令', one), '口令');
    expect(await indexOf(team.machine)).toEqual(await indexOf(home.machine));
    expect(await team.store.integrity(one.unitIds)).toMatchObject({ missingDocuments: [], documentsElsewhere: 3 });
    expect((await team.store.integrity()).missingDocuments).toHaveLength(3);
  });

  it('goes out to two teams and comes back to one truth on all three laptops, photos too', async () => {
    const home = await office();
    const [first, second] = [await laptop('李四'), await laptop('王五')];
    await first.store.mergePackage(await home.store.exportPackage('', one));
    await second.store.mergePackage(await home.store.exportPackage('', two));
    for (const unitId of one.unitIds) await visit(first.store, unitId, home.standardHash);
    await visit(second.store, 'u3', home.standardHash);

    const [back, backToo] = [await first.store.exportPackage(), await second.store.exportPackage()];
    expect(await home.store.mergePackage(back)).toMatchObject({ ok: true, value: { fresh: 8, differing: 0, documents: 2 } });
    expect(await home.store.mergePackage(backToo)).toMatchObject({ ok: true, value: { fresh: 4, differing: 0, documents: 1 } });
    expect(await home.store.mergePackage(back)).toMatchObject({ ok: true, value: { fresh: 0, documents: 0 } });
    expect((await home.store.visits('r1')).filter(({ completedMs }) => completedMs !== null)).toHaveLength(4);
    expect(await home.store.integrity()).toMatchObject({ missingDocuments: [], ledger: { problems: [] } });

    const all = await home.store.exportPackage();
    for (const { store } of [first, second]) await store.mergePackage(all);
    const truth = await indexOf(home.machine);
    const slip = reconcileSlip(await home.store.history(''));
    for (const { machine, store } of [first, second]) {
      expect(await indexOf(machine)).toEqual(truth);
      expect(reconcileSlip(await store.history(''))).toEqual(slip);
      expect([...machine.memory.documents.keys()].sort()).toEqual([...home.machine.memory.documents.keys()].sort());
    }
  });
});
