import { describe, expect, it } from 'vitest';
import type { VisitKey } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { carriedFields } from '#shared/record/carry.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, attachFile, completeVisit, giveVerdict, openReVisit, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { readReInspection } from '#renderer/features/visit/re-inspection.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const first: VisitKey = { roundId: 'r1', unitId: 'u1', phase: 'first' };
const again: VisitKey = { roundId: 'r1', unitId: 'u1', phase: 're' };
const photo = 'ab'.repeat(32);
const stray = 'cd'.repeat(32);

const ids = itemsOf(standard).map(({ item }) => item.id);
/** The first item was met, with a note and a photo; the second was not and is looked at again. */
const [passed, failed = ''] = [firstItem.id, ids[1]];

/** A first visit that is over, and its re-inspection just begun. */
async function reInspection(machine: Machine = newMachine()): Promise<Store> {
  const store = await machine.open();
  store.setInspector('张三');
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(first, hash)]);
  await store.act([giveVerdict(first, ids, 'met'), giveVerdict(first, [failed], 'unmet'), writeNote(first, passed, '批复在案')]);
  await store.act([addPhoto(first, passed, { sha256: photo, name: 'p.jpg', takenOn: null }), completeVisit(first)]);
  const fields = await store.visitFields('r1', 'u1', 'first');
  await store.act([openReVisit(again, hash, [failed], carriedFields({ first: fields, openIds: [failed], closed: {}, ruled: {} }))]);
  return store;
}

describe('a re-inspection', () => {
  it('refuses every act on an item that it does not look at, alone or in a batch, and writes nothing of it', async () => {
    const store = await reInspection();
    const before = await store.history('visit/r1/u1/re');
    const acts = [
      giveVerdict(again, [passed], 'unmet'),
      giveVerdict(again, ids, 'met'),
      writeNote(again, passed, '改动'),
      addPhoto(again, passed, { sha256: stray, name: 's.jpg', takenOn: null }),
      attachFile(again, passed, { sha256: stray, name: 's.txt', size: 1 }),
    ];
    for (const act of acts) await expect(store.act([writeNote(again, failed, '同一步'), act])).rejects.toThrow('复验只核查没有通过的项目');
    expect(await store.history('visit/r1/u1/re')).toEqual(before);
    expect(store.saveState().kind).toBe('saved');
  });

  it('takes acts on the items that it looks at, and undoes them', async () => {
    const store = await reInspection();
    await store.act([giveVerdict(again, [failed], 'met')]);
    const totalOf = async (phase: 'first' | 're') => (await store.visit('r1', 'u1', phase))?.record.total ?? 0;
    expect(await totalOf('re')).toBeGreaterThan(await totalOf('first'));
    const batch = await store.lastBatch('visit/r1/u1/re');
    await store.undo(batch ?? '');
    expect((await store.visit('r1', 'u1', 're'))?.findings[failed]?.verdict ?? null).toBe(null);
    expect((await store.visit('r1', 'u1', 're'))?.findings[passed]).toMatchObject({ verdict: 'met', note: '批复在案', photos: [photo] });
  });

  it('has beside each item what the first inspection found of it, with its photos', async () => {
    const store = await reInspection();
    const read = await readReInspection(store, 'r1', 'u1', 're');
    expect([...(read?.openItems ?? [])]).toEqual([failed]);
    expect(read?.first.get(failed)).toMatchObject({ finding: { verdict: 'unmet' }, score: { points: 0 } });
    expect(read?.first.get(passed)?.photos.map(({ sha256 }) => sha256)).toEqual([photo]);
    expect(await readReInspection(store, 'r1', 'u1', 'first')).toBe(null);
  });

  it('keeps what it took over, whatever a package of another machine brings on it, and names that', async () => {
    const machine = newMachine();
    const store = await reInspection(machine);
    const other = await newMachine().open();
    await other.mergePackage(await store.exportPackage());
    other.setInspector('李四');
    // A program from before this rule recorded such findings: it is told here as an act of another name.
    const wrong = giveVerdict(again, [passed], 'unmet');
    await other.act([
      { ...wrong, act: 'difference-settled' },
      { ...writeNote(again, passed, '改成不符合'), act: 'difference-settled' },
      { ...addPhoto(again, passed, { sha256: stray, name: 's.jpg', takenOn: null }), act: 'difference-settled' },
      giveVerdict(again, [failed], 'partly'),
    ]);
    const merged = await store.mergePackage(await other.exportPackage());
    expect(merged.ok).toBe(true);
    for (const one of [store, other]) {
      const held = await one.visit('r1', 'u1', 're');
      expect(held?.findings[passed]).toMatchObject({ verdict: 'met', note: '批复在案', photos: [photo] });
      expect(held?.findings[failed]?.verdict).toBe('partly');
      expect((await one.evidence('r1', 'u1', 're')).photos.map(({ sha256 }) => sha256)).toEqual([photo]);
      expect((await one.strayFindings('r1', 'u1')).map(({ itemId, by }) => [itemId, by])).toEqual([[passed, '李四']]);
      expect(await one.differences()).toEqual([]);
    }
    const kept = await indexOf(machine);
    machine.loseIndex();
    await machine.open();
    expect(await indexOf(machine)).toEqual(kept);
  });
});
