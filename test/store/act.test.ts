import { importFiles, importSubmission } from '#shared/record/import-acts.ts';
import { describe, expect, it } from 'vitest';
import type { VisitKey } from '#shared/model/round.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { joinRound, lockRound, openRound, unlockRound } from '#shared/record/round-acts.ts';
import { registerUnit, changeUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, completeVisit, giveAnswer, givePoints, giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import { factsToLock } from '#shared/facts/scoring-facts.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, submissionOf, unitOf } from './county.ts';
import { indexOf, newMachine } from './machine.ts';

const visit: VisitKey = { roundId: 'r1', unitId: 'u1', phase: 'first' };
const photo = 'ab'.repeat(32);

const onlyForCommunities = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'two-items',
  version: '1',
  title: '两项',
  total: 5,
  notApplicable: 'no-deduction',
  sections: [
    {
      id: 's',
      title: '组织建设',
      max: 5,
      items: [
        { id: 'a', no: '1', text: '有组织', max: 2 },
        { id: 'b', no: '2', text: '有社区阵地', max: 3, kinds: ['community'] },
      ],
    },
  ],
  policy: { accept: 4, rectify: 2 },
});

async function countyWithVisit(): Promise<{ readonly store: Store; readonly hash: string }> {
  const store = await newMachine().open();
  store.setInspector('张三');
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1')), registerUnit(unitOf('u2')), openRound(roundOf('r1', hash))]);
  await store.act([openVisit(visit, hash)]);
  return { store, hash };
}

async function importFor(store: Store, unitId: string, self: number): Promise<void> {
  const document = await store.keepDocument(new TextEncoder().encode(JSON.stringify(submissionOf(unitId, self))));
  const submission = {
    id: `s-${unitId}-${String(self)}`,
    importId: `i-${unitId}`,
    unitId,
    document,
    file: 'f'.repeat(64),
    fileName: 'a.xls',
    date: '2024-05-06',
    selfTotal: 5000,
    layout: 'form',
  };
  await store.act([importFiles('r1', `i-${unitId}`, [{ name: 'a.xls', sha256: 'f'.repeat(64) }]), importSubmission('r1', submission)]);
}

describe('an act', () => {
  it('is saved with the name of who did it, and seen by the queries at once', async () => {
    const { store } = await countyWithVisit();
    expect(store.saveState().kind).toBe('saved');
    expect(await store.units()).toEqual([unitOf('u1'), unitOf('u2')]);
    expect((await store.history('unit/u1')).map(({ by, act }) => [by, act])).toEqual([['张三', 'unit-registered']]);
  });

  it('keeps the standard as a document that reads back the same, once', async () => {
    const { store, hash } = await countyWithVisit();
    expect(await store.standard(hash)).toEqual(standard);
    expect(await store.keepStandard(standard)).toBe(hash);
    expect(await store.standards()).toMatchObject([{ hash, title: standard.title, version: standard.version }]);
    expect(await store.history(`standard/${hash}`)).toHaveLength(1);
  });

  it('on a visit changes findings, points and receipts', async () => {
    const { store } = await countyWithVisit();
    const [{ id }] = [firstItem];
    await store.act([giveVerdict(visit, [id], 'met')]);
    await store.act([writeNote(visit, id, '台账齐全'), addPhoto(visit, id, { sha256: photo, name: 'p.jpg', takenOn: null })]);
    const met = await store.visit('r1', 'u1', 'first');
    expect(met?.findings[id]).toMatchObject({ verdict: 'met', note: '台账齐全', photos: [photo] });
    expect(met?.record).toMatchObject({ judged: 1, photos: 1, notes: 1, total: firstItem.max, inspectors: ['张三'], completedMs: null });
    expect([met?.record.verdicts[0], met?.record.assessed[0], met?.record.assessed[1]]).toEqual([1, firstItem.max, -1]);

    await store.act([givePoints(visit, id, 50, 'partly'), giveAnswer(visit, id, 0, 1)]);
    await store.act([completeVisit(visit)]);
    const [partly] = await store.visits('r1');
    expect(partly).toMatchObject({ total: 50, judged: 1 });
    expect(partly?.completedMs).toBeGreaterThan(0);
  });

  it('of importing gives the visit the unit’s own points, and undoing the import takes them away', async () => {
    const { store } = await countyWithVisit();
    await importFor(store, 'u1', 125);
    const [scored] = await store.visits('r1');
    expect(scored?.selfTotal).toBe(5000);
    expect(Array.from(scored?.self ?? [])).toEqual(itemsOf(standard).map(() => 125));
    expect((await store.round('r1'))?.unitIds).toEqual(['u1']);
    expect(await store.filesKnown('r1', ['f'.repeat(64), '0'.repeat(64)])).toEqual(new Set(['f'.repeat(64)]));

    const [made] = await store.imports('r1');
    await store.undo(made?.batch ?? '');
    const [without] = await store.visits('r1');
    expect(without?.selfTotal).toBeNull();
    expect(without?.self.every((points) => points === -1)).toBe(true);
    expect([await store.imports('r1'), await store.submissions('r1'), (await store.round('r1'))?.unitIds]).toEqual([[], [], []]);
    expect((await store.filesKnown('r1', ['f'.repeat(64)])).size).toBe(0);
  });

  it('counts the last imported of two submissions', async () => {
    const { store } = await countyWithVisit();
    await importFor(store, 'u1', 100);
    await importFor(store, 'u1', 200);
    expect((await store.visits('r1'))[0]?.self[0]).toBe(200);
    expect(await store.submissionsOfUnit('u1')).toHaveLength(2);
  });

  it('on a unit’s kind or facts scores its visits again, and touches nothing else of them', async () => {
    const { store } = await countyWithVisit();
    const hash = await store.keepStandard(onlyForCommunities);
    const other: VisitKey = { ...visit, phase: 're' };
    await store.act([openVisit(other, hash), giveVerdict(other, ['a', 'b'], 'met')]);
    const totals = async (): Promise<readonly unknown[]> => (await store.visits('r1')).map(({ phase, total, changedMs }) => ({ phase, total, changedMs }));
    const [first, before] = await totals();
    await store.act([changeUnit('u1', { kind: 'school' })]);
    const [firstAfter, after] = await totals();
    expect(before).toMatchObject({ phase: 're', total: 500 });
    expect(after).toEqual({ ...(before as object), total: 200 });
    expect(firstAfter).toEqual(first);
  });

  it('of deciding and locking is seen in the round', async () => {
    const { store } = await countyWithVisit();
    await store.act([decide('r1', 'u1', { outcome: 'rectify', adopted: false, reason: '经审会未建立', recommended: 'accepted' })]);
    await store.act([lockRound('r1')]);
    expect(await store.decisions('r1')).toMatchObject([{ unitId: 'u1', outcome: 'rectify', adopted: false, decidedBy: '张三', recommended: 'accepted' }]);
    expect((await store.round('r1'))?.locked).toBe(true);
  });

  it('on a unit leaves the scores of a locked round alone, until the round is unlocked', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const hash = await store.keepStandard(onlyForCommunities);
    await store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), joinRound('r1', ['u1'])]);
    await store.act([openVisit(visit, hash), giveVerdict(visit, ['a', 'b'], 'met')]);
    const total = async (): Promise<number | undefined> => (await store.visits('r1'))[0]?.total;
    const round = await store.round('r1');
    if (round === undefined) throw new Error('no round');
    const locked = await store.act([lockRound('r1', factsToLock(round, await store.units()))]);
    await store.act([changeUnit('u1', { kind: 'school', 'fact/workers': 3 })]);
    expect(await total()).toBe(500);

    const kept = await indexOf(machine);
    await store.rebuild(() => undefined);
    expect(await indexOf(machine)).toEqual(kept);

    await store.act([unlockRound('r1', '补查')]);
    expect(await total()).toBe(200);
    await store.rebuild(() => undefined);
    expect(await total()).toBe(200);

    await store.undo((await store.history('round/r1')).at(-1)?.batch ?? '');
    expect(await total()).toBe(500);
    await store.undo(locked[0]?.batch ?? '');
    expect(await total()).toBe(200);
  });

  it('is taken back in the reverse order, by subject', async () => {
    const { store } = await countyWithVisit();
    const subject = 'visit/r1/u1/first';
    await store.act([giveVerdict(visit, [firstItem.id], 'met')]);
    await store.act([giveVerdict(visit, [firstItem.id], 'unmet')]);
    const verdict = async (): Promise<unknown> => (await store.visit('r1', 'u1', 'first'))?.findings[firstItem.id]?.verdict ?? null;
    await store.undo((await store.lastBatch(subject)) ?? '');
    expect(await verdict()).toBe('met');
    await store.undo((await store.lastBatch(subject)) ?? '');
    expect(await verdict()).toBeNull();
    await store.undo((await store.lastBatch('visit/r1')) ?? '');
    expect(await store.visits('r1')).toEqual([]);
    expect(await store.lastBatch(subject)).toBeUndefined();
  });

  it('does not mistake a subject whose name begins alike', async () => {
    const store = await newMachine().open();
    await store.act([registerUnit(unitOf('u1')), registerUnit(unitOf('u10'))]);
    expect(await store.history('unit/u1')).toHaveLength(1);
    expect(await store.history('unit')).toHaveLength(2);
    expect(await store.history('')).toHaveLength(2);
  });
});
