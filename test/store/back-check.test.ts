import { describe, expect, it } from 'vitest';
import type { BackCheckDraw } from '#shared/backcheck/back-check.ts';
import { answerAgain, beginBackCheck, completeBackCheck, followBackCheck, recordDraw } from '#shared/record/back-check-acts.ts';
import { openCalibration, scoreCases } from '#shared/record/calibration-acts.ts';
import { lockRound, openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const answers = { [firstItem.id]: { verdict: 'unmet' as const, points: 0, note: '没有批复' } };

async function laptop(name: string) {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector(name);
  return { machine, store };
}

/** A visited unit, drawn. */
async function drawn(store: Store): Promise<void> {
  const hash = await store.keepStandard(standard);
  const draw: BackCheckDraw = {
    seed: '816',
    percent: 15,
    drawnOn: '2024-12-02',
    standardHash: hash,
    pool: [{ unitId: 'u1', inspectors: ['王立新'] }],
    units: ['u1'],
    items: [{ itemId: firstItem.id, why: 'weight' }],
  };
  await store.act([
    registerUnit(unitOf('u1')),
    openRound(roundOf('r1', hash)),
    openVisit(visit, hash),
    giveVerdict(visit, [firstItem.id], 'met'),
    completeVisit(visit),
  ]);
  await store.act([recordDraw('r1', draw)]);
}

describe('a back-check in the ledger', () => {
  it('is read as it was recorded, also after the index is lost, and is taken back step by step', async () => {
    const { machine, store } = await laptop('李梅');
    await drawn(store);
    await store.act([beginBackCheck('r1', 'u1', '李梅', '2024-12-03'), answerAgain('r1', 'u1', answers)]);
    const done = { on: '2024-12-03', inspectors: ['王立新'], first: { [firstItem.id]: { verdict: 'met' as const, points: firstItem.max } } };
    await store.act([completeBackCheck('r1', 'u1', done)]);
    const [followed] = await store.act([followBackCheck('r1', 'u1', { kind: 'talked', reason: '没有看原件', by: '张三', on: '2024-12-04' })]);
    const held = await store.backCheck('r1');
    expect(held.draw).toMatchObject({ seed: '816', units: ['u1'] });
    expect(held.forms).toEqual([
      { unitId: 'u1', by: '李梅', heldOn: '2024-12-03', answers, done, follows: { kind: 'talked', reason: '没有看原件', by: '张三', on: '2024-12-04' } },
    ]);
    const before = await indexOf(machine);
    machine.loseIndex();
    const again = await machine.open();
    expect(await again.backCheck('r1')).toEqual(held);
    expect((await indexOf(machine))['subjects']).toEqual(before['subjects']);
    await again.undo(followed?.batch ?? '');
    expect((await again.backCheck('r1')).forms[0]?.follows).toBeNull();
    expect((await again.visits('r1'))[0]?.total).toBe((await store.visits('r1'))[0]?.total);
  });
  it('lays two forms of one unit beside each other where laptops meet, and loses neither', async () => {
    const [one, two] = [await laptop('李梅'), await laptop('赵刚')];
    await drawn(one.store);
    await two.store.mergePackage(await one.store.exportPackage());
    await one.store.act([beginBackCheck('r1', 'u1', '李梅', '2024-12-03')]);
    await two.store.act([beginBackCheck('r1', 'u1', '赵刚', '2024-12-03')]);
    await one.store.mergePackage(await two.store.exportPackage());
    await two.store.mergePackage(await one.store.exportPackage());
    expect(await one.store.backCheck('r1')).toEqual(await two.store.backCheck('r1'));
    const [matter] = await one.store.matters();
    expect(matter?.subject).toBe('backcheck/r1/u1');
    expect(matter?.choices.map(({ values }) => values['by']).sort()).toEqual(['李梅', '赵刚'].sort());
  });
  it('takes nothing more in a locked round', async () => {
    const { store } = await laptop('李梅');
    await drawn(store);
    await store.act([lockRound('r1')]);
    await expect(store.act([beginBackCheck('r1', 'u1', '李梅', '2024-12-03')])).rejects.toThrow(/已锁定/u);
  });
});

it('keeps a calibration exercise of two laptops whole', async () => {
  const [one, two] = [await laptop('李梅'), await laptop('赵刚')];
  await drawn(one.store);
  await one.store.act([
    openCalibration('r1', {
      openedOn: '2024-11-01',
      people: ['李梅', '赵刚'],
      cases: { c1: { itemId: firstItem.id, text: '○○没有批复', fromUnit: null, order: 1 } },
    }),
  ]);
  await two.store.mergePackage(await one.store.exportPackage());
  await one.store.act([scoreCases('r1', 'before', '李梅', { c1: 100 })]);
  await two.store.act([scoreCases('r1', 'before', '赵刚', { c1: 0 })]);
  await one.store.mergePackage(await two.store.exportPackage());
  expect(await one.store.matters()).toEqual([]);
  expect((await one.store.calibration('r1')).scores.before).toEqual({ 李梅: { c1: 100 }, 赵刚: { c1: 0 } });
});
