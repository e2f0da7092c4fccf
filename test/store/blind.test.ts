import { describe, expect, it } from 'vitest';
import { compareSheets } from '#shared/blind/compare-sheets.ts';
import { blindProgress, scorerOfSheet } from '#shared/rounds/blind-progress.ts';
import { settledFields } from '#shared/record/settled-fields.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, completeVisit, givePoints, giveVerdict, openVisit, reopenVisit, writeNote } from '#shared/record/visit-acts.ts';
import { chooseBlindRule, noteAgreement, notePanel, settleBlind } from '#shared/record/blind-acts.ts';
import { blindPhaseOf, type BlindRule } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { scoreBasis, scoreOn } from '#shared/scoring/score-basis.ts';
import type { Store } from '#renderer/store/store.ts';
import { roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const rule: BlindRule = { item: { by: 'points', value: 50 }, total: 5000, settles: 'mean' };
const items = itemsOf(standard)
  .map(({ item }) => item)
  .filter((item) => item.max >= 200 && item.rules.every(({ kind, scope }) => kind !== 'mandatory' && kind !== 'veto' && scope !== 'section'));
const [near, far] = items as [(typeof items)[number], (typeof items)[number]];
const all = itemsOf(standard).map(({ item }) => item.id);

async function laptop(name: string): Promise<{ readonly machine: Machine; readonly store: Store }> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector(name);
  return { machine, store };
}

async function score(store: Store, hash: string, nearPoints: number, farPoints: number): Promise<void> {
  const key = { roundId: 'r1', unitId: 'u1', phase: blindPhaseOf(store.inspector()) };
  const photo = await store.keepDocument(new TextEncoder().encode(`照片 ${store.inspector()}`));
  await store.act([openVisit(key, hash), giveVerdict(key, all, 'met')]);
  await store.act([
    givePoints(key, near.id, nearPoints, 'partly'),
    givePoints(key, far.id, farPoints, 'partly'),
    writeNote(key, far.id, `${store.inspector()}看到的`),
  ]);
  await store.act([addPhoto(key, far.id, { sha256: photo, name: 'a.jpg', takenOn: null }), completeVisit(key)]);
}

/** Two sheets as the settling screen reads them. */
async function readBoth(store: Store) {
  const { pair } = blindProgress(await store.blindSheets('r1'), store.inspector());
  const [unit, round] = [await store.unit('u1'), await store.round('r1')];
  if (pair === undefined || unit === undefined) throw new Error('not both done');
  const read = async (sheet: (typeof pair)[number]) => {
    const detail = await store.visit('r1', 'u1', sheet.phase);
    const findings = detail?.findings ?? {};
    return { scorer: scorerOfSheet(sheet), findings, result: scoreOn(standard, findings, scoreBasis(round, unit, null, [])) };
  };
  const sheets = [await read(pair[0]), await read(pair[1])] as const;
  const fields = [await store.visitFields('r1', 'u1', pair[0].phase), await store.visitFields('r1', 'u1', pair[1].phase)] as const;
  return {
    comparison: compareSheets(standard, rule, sheets, ''),
    pair: { scorers: [sheets[0].scorer, sheets[1].scorer], fields, changedMs: [pair[0].changedMs, pair[1].changedMs] },
  } as const;
}

async function twoLaptops() {
  const one = await laptop('王立新');
  const hash = await one.store.keepStandard(standard);
  await one.store.act([registerUnit(unitOf('u1')), openRound({ ...roundOf('r1', hash), unitIds: ['u1'] }), chooseBlindRule('r1', rule)]);
  const two = await laptop('李梅');
  await two.store.mergePackage(await one.store.exportPackage());
  await score(one.store, hash, near.max - 50, far.max - 50);
  await score(two.store, hash, near.max - 100, far.max - 200);
  return { one, two, hash };
}

describe('blind double scoring', () => {
  it('keeps two sheets apart from the visits of record, and shows nobody the other before both are done', async () => {
    const { one, two } = await twoLaptops();
    expect((await one.store.round('r1'))?.blind).toEqual(rule);
    expect(await one.store.visits('r1')).toEqual([]);
    expect(blindProgress(await one.store.blindSheets('r1'), '王立新')).toMatchObject({ stage: 'wait', others: [] });
    await one.store.mergePackage(await two.store.exportPackage());
    expect(await one.store.differences()).toEqual([]);
    expect(await one.store.visits('r1')).toEqual([]);
    expect(blindProgress(await one.store.blindSheets('r1'), '王立新')).toMatchObject({ stage: 'settle', others: [{ scorer: '李梅', done: true }] });
  });

  it('settles by rule what is close, by the panel what is not, and gives one visit of record that can be taken back', async () => {
    const { one, two, hash } = await twoLaptops();
    await one.store.mergePackage(await two.store.exportPackage());
    const { comparison, pair } = await readBoth(one.store);
    expect([comparison.byRule, comparison.open]).toEqual([1, 1]);
    expect(settledFields(comparison, rule, pair, '', await one.store.panel('r1', 'u1'))).toBeUndefined();

    await one.store.act([notePanel('r1', 'u1', { heldOn: '2024-11-07', present: ['王立新', '李梅', '周敏'] })]);
    await one.store.act([noteAgreement('r1', 'u1', far.id, { points: far.max - 100, argument: '王说有记录', reason: '补看了记录' })]);
    const panel = await one.store.panel('r1', 'u1');
    expect(panel).toMatchObject({ heldOn: '2024-11-07', present: ['王立新', '李梅', '周敏'] });
    const fields = settledFields(comparison, rule, pair, '', panel);
    if (fields === undefined) throw new Error('still open');
    const settling = await one.store.act([settleBlind('r1', 'u1', { standardHash: hash, scorers: pair.scorers, fields })]);

    const [visit] = await one.store.visits('r1');
    expect(visit).toMatchObject({ phase: 'first', inspectors: pair.scorers });
    const detail = await one.store.visit('r1', 'u1', 'first');
    expect(detail?.findings[near.id]).toMatchObject({ points: near.max - 75, verdict: 'partly' });
    expect(detail?.findings[far.id]?.points).toBe(far.max - 100);
    expect(detail?.findings[far.id]?.photos).toHaveLength(2);
    expect(detail?.findings[far.id]?.note).toContain('补看了记录');
    expect(await one.store.blindSheets('r1')).toHaveLength(2);

    await two.store.mergePackage(await one.store.exportPackage());
    expect(await indexOf(two.machine)).toEqual(await indexOf(one.machine));
    await one.store.rebuild(() => undefined);
    expect(await indexOf(one.machine)).toEqual(await indexOf(two.machine));

    await one.store.undo(settling[0]?.batch ?? '');
    expect(await one.store.visits('r1')).toEqual([]);
    expect(await one.store.blindSheets('r1')).toHaveLength(2);
  });

  it('knows that a sheet was changed after it was settled', async () => {
    const { one, hash } = await twoLaptops();
    const before = (await one.store.blindSheets('r1'))[0]?.changedMs;
    await one.store.act([reopenVisit({ roundId: 'r1', unitId: 'u1', phase: blindPhaseOf('王立新') }, '补查')]);
    expect((await one.store.blindSheets('r1'))[0]?.changedMs).not.toBe(before);
    expect(blindProgress(await one.store.blindSheets('r1'), '王立新').stage).toBe('score');
    expect(hash).toHaveLength(64);
  });
});
