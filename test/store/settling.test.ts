import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { groupDifferences } from '#shared/differences/group-differences.ts';
import { otherFinding, textToFill } from '#shared/differences/other-value.ts';
import { sideOf } from '#shared/differences/settled-matters.ts';
import { findingsOf } from '#shared/record/read-visit-fields.ts';
import { mattersByUnit } from '#shared/differences/unit-matters.ts';
import { wholeSide } from '#shared/differences/whole-side.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { settleDifference } from '#shared/record/settling-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, attachFile, completeVisit, giveAnswer, giveVerdict, markPhoto, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { reconcileSlip } from '#shared/differences/reconciliation.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const subject = 'visit/r1/u1/first';

/** Two laptops that judged the same items differently, and have met: both hold everything. */
async function met(): Promise<{ readonly first: Store; readonly second: Store; readonly items: readonly string[] }> {
  const [first, second] = await Promise.all([newMachine().open(), newMachine().open()]);
  first.setInspector('张明');
  second.setInspector('王芳');
  const hash = await first.keepStandard(standard);
  await first.act([registerUnit(unitOf('u1', '甲')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
  await second.mergePackage(await first.exportPackage());
  const items = standard.sections.flatMap((section) => section.items.map(({ id }) => id)).slice(0, 3);
  await first.act([giveVerdict(visit, items, 'met'), writeNote(visit, firstItem.id, '资料齐全')]);
  await second.act([giveVerdict(visit, items, 'unmet'), writeNote(visit, firstItem.id, '缺会议记录')]);
  await first.mergePackage(await second.exportPackage());
  await second.mergePackage(await first.exportPackage());
  return { first, second, items };
}

const openIn = async (store: Store) => groupDifferences(await store.differences());

describe('a visit of which two laptops recorded different things', () => {
  it('is not completed on either before they are settled, whoever asks the store', async () => {
    const { first, second, items } = await met();
    expect((await second.readVisit('r1', 'u1', 'first'))?.openMatters).toBe(items.length);
    for (const store of [first, second]) await expect(store.act([completeVisit(visit)])).rejects.toThrow('记录不同没有裁定');
    expect((await first.visit('r1', 'u1', 'first'))?.record.completedMs).toBeNull();
    const sides = (await openIn(first)).map(({ itemId, choices }) =>
      settleDifference('r1', subject, choices[0]?.values ?? {}, { matter: itemId ?? '', reason: '以现场为准' }),
    );
    await first.act(sides);
    await first.act([completeVisit(visit)]);
    expect((await first.readVisit('r1', 'u1', 'first'))?.openMatters).toBe(0);
    expect((await first.visit('r1', 'u1', 'first'))?.record.completedMs).not.toBeNull();
  });
});

describe('settling what two laptops recorded differently', () => {
  it('lists each item once, settles one, and lists it among the settled with the values that differed', async () => {
    const { first, items } = await met();
    const open = await openIn(first);
    expect(open.map(({ itemId }) => itemId).toSorted()).toEqual(items.toSorted());
    const group = open.find(({ itemId }) => itemId === firstItem.id);
    const side = group?.choices.find(({ by }) => by === '张明');
    await first.act([settleDifference('r1', subject, side?.values ?? {}, { matter: firstItem.id, reason: '以现场照片为准' })]);
    expect((await openIn(first)).map(({ itemId }) => itemId)).not.toContain(firstItem.id);
    const [settled] = await first.settledDifferences();
    expect(settled).toMatchObject({ reason: '以现场照片为准', by: '张明', group: { itemId: firstItem.id } });
    expect(settled?.group.choices.map(({ by }) => by).toSorted()).toEqual(['张明', '王芳'].toSorted());
    expect((await first.visit('r1', 'u1', 'first'))?.findings[firstItem.id]).toMatchObject({ verdict: 'met', note: '资料齐全' });
  });

  it('taken back opens the matters again, on both laptops and after a rebuild, and they can be settled another way', async () => {
    const { first, second, items } = await met();
    const drafts = (by: string) => async () =>
      (await openIn(first)).map(({ itemId, choices }) =>
        settleDifference('r1', subject, choices.find((choice) => choice.by === by)?.values ?? {}, { matter: itemId ?? '', reason: `以${by}的为准` }),
      );
    const [entry] = await first.act(await drafts('王芳')());
    expect(await openIn(first)).toEqual([]);
    await first.undo(entry?.batch ?? '');
    expect(await openIn(first)).toHaveLength(items.length);
    expect(await first.settledDifferences()).toEqual([]);
    await second.mergePackage(await first.exportPackage());
    expect(await openIn(second)).toHaveLength(items.length);
    expect(reconcileSlip(await first.history('')).differences).toBe(items.length);
    await first.rebuild(() => undefined);
    expect(await openIn(first)).toHaveLength(items.length);
    await first.act(await drafts('张明')());
    expect(await openIn(first)).toEqual([]);
    expect(await first.settledDifferences()).toHaveLength(items.length);
    expect((await first.visit('r1', 'u1', 'first'))?.findings[items[1] ?? '']?.verdict).toBe('met');
  });

  it('takes a side whole: nothing of the other is left beside it', async () => {
    const { first, second } = await met();
    await second.act([
      giveAnswer(visit, firstItem.id, 0, 1),
      addPhoto(visit, firstItem.id, { sha256: 'c'.repeat(64), name: '王.jpg', takenOn: null }),
      markPhoto(visit, firstItem.id, 'c'.repeat(64), []),
      attachFile(visit, firstItem.id, { sha256: 'd'.repeat(64), name: '王.pdf', size: 3 }),
    ]);
    await first.act([addPhoto(visit, firstItem.id, { sha256: 'e'.repeat(64), name: '张.jpg', takenOn: null }), writeNote(visit, firstItem.id, '')]);
    await first.mergePackage(await second.exportPackage());
    const open = await first.matters();
    const group = open.find(({ itemId }) => itemId === firstItem.id);
    const side = group?.choices.find(({ by }) => by === '张明');
    if (group === undefined || side === undefined) throw new Error('no difference');
    const whole = wholeSide(group, side, await first.history(subject));
    await first.act([settleDifference('r1', subject, whole, { matter: firstItem.id, reason: '以张明的为准' })]);
    const found = (await first.visit('r1', 'u1', 'first'))?.findings[firstItem.id];
    expect(found).toMatchObject({ verdict: 'met', note: '', answers: {}, points: null, photos: ['e'.repeat(64)] });
    expect((await first.evidence('r1', 'u1', 'first')).files).toEqual([]);
    expect(await first.matters()).toHaveLength(open.length - 1);
    const entry = (await first.history(subject)).at(-1);
    await first.undo(entry?.batch ?? '');
    expect(await first.matters()).toHaveLength(open.length);
  });

  it('leaves no difference where two laptops settled a matter alike for other reasons, and counts matters alike everywhere', async () => {
    const { first, second } = await met();
    const taking = async (store: Store, reason: string) => {
      const group = (await store.matters()).find(({ itemId }) => itemId === firstItem.id);
      const side = group?.choices.find(({ by }) => by === '张明');
      if (group === undefined || side === undefined) throw new Error('no difference');
      await store.act([settleDifference('r1', subject, wholeSide(group, side, await store.history(subject)), { matter: firstItem.id, reason })]);
    };
    await taking(first, '看过现场');
    await taking(second, '看过照片');
    await first.mergePackage(await second.exportPackage());
    const open = await first.matters();
    expect(open.map(({ itemId }) => itemId)).not.toContain(firstItem.id);
    expect(open.every(({ itemId }) => itemId !== null)).toBe(true);
    expect(reconcileSlip(await first.history('')).differences).toBe(open.length);
    expect([...mattersByUnit(open, 'r1')].map(([unitId, own]) => [unitId, own.length])).toEqual([['u1', open.length]]);
    expect(mattersByUnit(open, 'r2').size).toBe(0);
  });

  it('can put another finding in the place of both', async () => {
    const { first } = await met();
    const group = (await openIn(first)).find(({ itemId }) => itemId === firstItem.id);
    if (group === undefined) throw new Error('no difference');
    const other = otherFinding(group, firstItem.id, { verdict: 'partly', points: 100, note: '补来一半' });
    await first.act([settleDifference('r1', subject, other, { matter: firstItem.id, reason: '当面核对' })]);
    expect((await openIn(first)).map(({ itemId }) => itemId)).not.toContain(firstItem.id);
    expect((await first.visit('r1', 'u1', 'first'))?.findings[firstItem.id]).toMatchObject({ verdict: 'partly', points: 100, note: '补来一半' });
  });

  it('shows each side what that laptop had, also after they met', async () => {
    const { first, second } = await met();
    const history = await first.history(subject);
    const findingAt = (device: string) => findingsOf(sideOf(history, device, [`item/${firstItem.id}/verdict`]))[firstItem.id];
    expect(findingAt(first.device)).toMatchObject({ verdict: 'met', note: '资料齐全' });
    expect(findingAt(second.device)).toMatchObject({ verdict: 'unmet', note: '缺会议记录' });
  });

  it('offers another text for a name, and none where a decision or several fields differ', async () => {
    const { first, second } = await met();
    await first.act([changeUnit('u1', { name: '甲公司工会' })]);
    await second.act([changeUnit('u1', { name: '甲厂工会' })]);
    await first.mergePackage(await second.exportPackage());
    const open = await openIn(first);
    expect(open.map((group) => textToFill(group)).filter((field) => field !== null)).toEqual(['name']);
  });
});
