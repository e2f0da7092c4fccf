import { describe, expect, it } from 'vitest';
import type { ReturnedUnit, SecondLook } from '#shared/model/review.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { approveVisit, giveSecondLook, noteMeeting, returnUnit } from '#shared/record/review-acts.ts';
import { changeRound, lockRound, openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveVerdict, openVisit, reopenVisit, ruleObjection } from '#shared/record/visit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const key = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const look = (by: string): SecondLook => ({ by, on: '2024-12-02', agrees: true, words: '看了台账', total: 7950, recommended: 'rectify' });
const returned: ReturnedUnit = { phase: 'first', items: [firstItem.id], words: '补看批复', by: '李主席', on: '2024-12-02' };
const meeting = { id: 'm1', title: '审议会', heldOn: '2024-12-10', place: '', chair: '李主席', recorder: '张明', present: ['李主席', '张明'], absent: [] };

/** A laptop of the inspector 王芳 with a completed visit. */
async function visited(): Promise<{ readonly store: Store; readonly machine: ReturnType<typeof newMachine> }> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector('王芳');
  const hash = await store.keepStandard(standard);
  await store.act([
    registerUnit(unitOf('u1')),
    openRound(roundOf('r1', hash)),
    openVisit(key, hash),
    giveVerdict(key, [firstItem.id], 'met'),
    completeVisit(key),
  ]);
  return { store, machine };
}

describe('what is recorded of a unit beside its decision', () => {
  it('is kept a field a person, so that a merge has both looks and nothing to settle; it is signed, undone and made again from the journal', async () => {
    const { store, machine } = await visited();
    const other = await newMachine().open();
    other.setInspector('周海');
    await other.mergePackage(await store.exportPackage());
    store.setInspector('赵敏');
    const entries = await store.act([giveSecondLook('r1', 'u1', '赵敏', look('赵敏'))]);
    await other.act([giveSecondLook('r1', 'u1', '周海', look('周海'))]);
    await store.mergePackage(await other.exportPackage());
    expect((await store.reviews('r1')).map(({ looks }) => looks.map(({ by }) => by).toSorted())).toEqual([['周海', '赵敏'].toSorted()]);
    expect(await store.differences()).toEqual([]);
    expect((await store.history('signed')).length).toBeGreaterThan(0);

    const kept = await store.reviews('r1');
    machine.loseIndex();
    const again = await machine.open();
    expect(await again.reviews('r1')).toEqual(kept);
    await again.undo(entries[0]?.batch ?? '');
    expect((await again.reviews('r1')).flatMap(({ looks }) => looks.map(({ by }) => by))).toEqual(['周海']);
  });

  it('an approval is kept a field a person beside the looks, taken back by itself, and found again in the journal', async () => {
    const { store, machine } = await visited();
    await store.act([changeRound('r1', { teamApproval: true })]);
    const approval = { by: '王/芳', on: '2024-12-02', words: '同意', total: 9000, recommended: 'accepted', completedMs: 5 } as const;
    await store.act([giveSecondLook('r1', 'u1', '赵敏', look('赵敏')), approveVisit('r1', 'u1', '王/芳', approval)]);
    machine.loseIndex();
    const again = await machine.open();
    expect(await again.round('r1')).toMatchObject({ teamApproval: true });
    expect((await again.reviews('r1')).map(({ approvals, looks }) => [approvals, looks.length])).toEqual([[[approval], 1]]);
    await again.act([approveVisit('r1', 'u1', '王/芳', null)]);
    expect((await again.reviews('r1')).map(({ approvals, looks }) => [approvals, looks.length])).toEqual([[[], 1]]);
  });

  it('given back to its team is one act with the opening of its visit, and a leader who opened or ruled is no inspector', async () => {
    const { store } = await visited();
    store.setInspector('李主席');
    const ruling = { accepted: false, points: 0, lifted: false, words: '', reason: '属实', ruledOn: '2024-12-01', ruledBy: '李主席' };
    await store.act([ruleObjection(key, firstItem.id, ruling)]);
    const entries = await store.act([returnUnit('r1', 'u1', returned), reopenVisit(key, '退回小组')]);
    const [visit] = await store.visits('r1');
    expect([visit?.completedMs, visit?.inspectors]).toEqual([null, ['王芳']]);
    expect((await store.reviews('r1'))[0]?.returned).toEqual(returned);
    await store.undo(entries[0]?.batch ?? '');
    expect([(await store.visits('r1'))[0]?.completedMs === null, (await store.reviews('r1'))[0]?.returned]).toEqual([false, null]);
  });

  it('a meeting holds who was there, and decisions name it; a later one at the desk does not', async () => {
    const { store } = await visited();
    const decision = { outcome: 'accepted', adopted: true, reason: '', recommended: 'accepted' } as const;
    await store.act([noteMeeting('r1', meeting), decide('r1', 'u1', { ...decision, meeting: 'm1' })]);
    expect([await store.meetings('r1'), (await store.decisions('r1'))[0]?.meeting]).toEqual([[meeting], 'm1']);
    await store.act([decide('r1', 'u1', decision)]);
    expect((await store.decisions('r1'))[0]?.meeting).toBeUndefined();
  });

  it('is refused while the round is locked, and the round keeps its nearness and days', async () => {
    const { store } = await visited();
    await store.act([changeRound('r1', { secondLook: 300, rulingDays: 7, placeTolerance: 50 })]);
    expect(await store.round('r1')).toMatchObject({ secondLook: 300, rulingDays: 7, placeTolerance: 50 });
    await store.act([lockRound('r1')]);
    await expect(store.act([giveSecondLook('r1', 'u1', '赵敏', look('赵敏'))])).rejects.toThrow('已锁定');
    await expect(store.act([noteMeeting('r1', meeting)])).rejects.toThrow('已锁定');
  });
});
