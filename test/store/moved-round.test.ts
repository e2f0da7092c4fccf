import { describe, expect, it } from 'vitest';
import type { VisitKey } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { importFiles, importSubmission } from '#shared/record/import-acts.ts';
import { changeRound, openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { moveVisit, openVisit } from '#shared/record/visit-acts.ts';
import { changeItem } from '#shared/standards/edit-draft.ts';
import { fieldsToMove } from '#shared/record/move-visit.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, submissionOf, unitOf } from './county.ts';
import { indexOf, newMachine } from './machine.ts';

const visit = (unitId: string): VisitKey => ({ roundId: 'r1', unitId, phase: 'first' });

/** The next version: its first item has entirely new words. */
const reworded = { ...changeItem(standard, firstItem.id, { text: '本年度换届材料由上级工会批复存档' }), version: '新版' };

async function handIn(store: Store, unitId: string, standardHash: string): Promise<void> {
  const form = submissionOf(unitId, 125);
  const document = await store.keepDocument(new TextEncoder().encode(JSON.stringify(form)));
  const rest = { file: 'f'.repeat(64), fileName: 'a.xls', date: '2024-05-06', selfTotal: 5000, layout: 'form' };
  await store.act([
    importFiles('r1', `i-${unitId}`, []),
    importSubmission('r1', { id: `s-${unitId}`, importId: `i-${unitId}`, unitId, document, standardHash, ...rest }),
  ]);
}

describe('a round that moves to a version with a reworded item', () => {
  it('keeps the points that units gave that item, in visits under way and in those begun afterwards', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const old = await store.keepStandard(standard);
    await store.act([registerUnit(unitOf('u1')), registerUnit(unitOf('u2')), openRound(roundOf('r1', old))]);
    await handIn(store, 'u1', old);
    await handIn(store, 'u2', old);
    await store.act([openVisit(visit('u1'), old)]);
    const next = await store.keepStandard(reworded);
    const fields = fieldsToMove(await store.visitFields('r1', 'u1', 'first'), standard, reworded);
    await store.act([changeRound('r1', { standardHash: next }), moveVisit(visit('u1'), next, fields)]);
    await store.act([openVisit(visit('u2'), next)]);

    const visits = await store.visits('r1');
    expect(visits.map(({ standardHash }) => standardHash)).toEqual([next, next]);
    const all = itemsOf(standard).map(() => 125);
    expect(visits.map(({ self }) => [...self])).toEqual([all, all]);
    const [record] = await store.submissionsOfUnit('u1');
    const read = record === undefined ? undefined : await store.submissionDocument(record.document);
    expect(record?.standardHash).toBe(old);
    expect(record && read && (await store.standardGivenFor(record, read))?.version).toBe(standard.version);

    const kept = await indexOf(machine);
    machine.loseIndex();
    await machine.open();
    expect(await indexOf(machine)).toEqual(kept);
  });
});
