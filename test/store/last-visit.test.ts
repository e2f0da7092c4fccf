import { describe, expect, it } from 'vitest';
import { itemsOf } from '#shared/model/standard.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, givePoints, giveVerdict, openVisit, ruleObjection, writeNote } from '#shared/record/visit-acts.ts';
import { readLastVisit } from '#renderer/hooks/last-visit.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const first: VisitKey = { roundId: 'r1', unitId: 'u1', phase: 'first' };
const [, second] = itemsOf(standard).map(({ item }) => item);
const ruling = { accepted: true, lifted: false, words: '材料在档', reason: '核对属实', ruledOn: '2024-06-01', ruledBy: '李四' };

describe('what was found last time', () => {
  it('is told after rulings on objections, as its points are', async () => {
    if (second === undefined) throw new Error('no second item');
    const store = await newMachine().open();
    const hash = await store.keepStandard(standard);
    await store.act([
      registerUnit(unitOf('u1')),
      openRound({ ...roundOf('r1', hash), unitIds: ['u1'] }),
      openRound({ ...roundOf('r2', hash), unitIds: ['u1'], year: 2025, openedOn: '2025-03-01' }),
      openVisit(first, hash),
      giveVerdict(
        first,
        itemsOf(standard).map(({ item }) => item.id),
        'met',
      ),
    ]);
    for (const { id } of [firstItem, second]) await store.act([giveVerdict(first, [id], 'unmet'), givePoints(first, id, 0), writeNote(first, id, '没有看到')]);
    await store.act([completeVisit(first)]);
    await store.act([ruleObjection(first, firstItem.id, { ...ruling, points: firstItem.max }), ruleObjection(first, second.id, { ...ruling, points: 50 })]);

    const next = await store.round('r2');
    const last = next === undefined ? undefined : (await readLastVisit(store, next, 'u1')).visit;
    expect([last?.record.assessed[0], last?.record.assessed[1]]).toEqual([firstItem.max, 50]);
    expect(last?.found.has(firstItem.id)).toBe(false);
    expect(last?.found.get(second.id)).toContain('经申诉复核定为0.5分');
  });
});
