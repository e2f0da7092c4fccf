import 'fake-indexeddb/auto';
import { importFiles, importSubmission } from '#shared/record/import-acts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#shared/record/decision-acts.ts';
import { closeUnit, mergeUnits, renameUnit, restoreUnit, splitUnit } from '#shared/record/lineage-acts.ts';
import { grantFiling, joinRound, leaveRound, lockRound, openRound, skipVisits, unlockRound } from '#shared/record/round-acts.ts';
import { changeUnit, learnAlias, registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, completeVisit, giveAnswer, givePoints, giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { Verdict } from '#shared/model/finding.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { RefusedAct } from '#renderer/store/store-error.ts';
import type { Store } from '#renderer/store/store.ts';
import { roundOf, standard, submissionOf, unitOf } from './county.ts';
import { indexOf, newMachine } from './machine.ts';

const occasion = { on: '2024-05-01', reason: '改革' };
const unitId = fc.constantFrom('u1', 'u2');
const visit = fc.record({ roundId: fc.constantFrom('r1', 'r2'), unitId, phase: fc.constantFrom('first' as const, 're' as const) });
const itemId = fc.constantFrom(...itemsOf(standard).map(({ item }) => item.id));
const verdict = fc.option(fc.constantFrom(...Verdict.options));
const answer = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.boolean(), fc.constantFrom('A', 'B', '不详'), fc.constant<number[]>([0, 1]), fc.constant(null));

type Step = (facts: { readonly standardHash: string; readonly documents: readonly string[] }) => readonly Draft[];

const step: fc.Arbitrary<Step> = fc.oneof(
  unitId.map((id): Step => () => [registerUnit(unitOf(id))]),
  fc
    .tuple(unitId, fc.constantFrom('town', 'fact/workers', 'kind', 'name'), fc.constantFrom('school', 'office', '7', null))
    .map(([id, field, value]): Step => () => [changeUnit(id, { [field]: value }), learnAlias(id, '别名')]),
  fc.tuple(unitId, unitId, fc.constantFrom('甲工会', '乙工会')).map(([id, other, name]): Step => () => [
    renameUnit(unitOf(id), name, occasion),
    ...mergeUnits([id], other, occasion),
  ]),
  fc.tuple(unitId, unitId).map(([id, other]): Step => () => [...splitUnit(id, [unitOf(other)], occasion), closeUnit(id, occasion)]),
  fc.tuple(fc.constantFrom('r1', 'r2'), unitId, fc.boolean()).map(([id, unit, excused]): Step => () => [
    grantFiling(id, [unit], excused ? { kind: 'excused', reason: '停产' } : null),
    leaveRound(id, [unit]),
    restoreUnit(unit),
  ]),
  fc.tuple(fc.constantFrom('r1', 'r2'), unitId, fc.constantFrom('停产歇业', null)).map(([id, unit, reason]): Step => () => [skipVisits(id, [unit], reason)]),
  fc.constantFrom('r1', 'r2').map((id): Step => ({ standardHash }) => [openRound(roundOf(id, standardHash)), joinRound(id, ['u2'])]),
  fc.tuple(fc.constantFrom('r1', 'r2'), fc.boolean()).map(([id, known]): Step => () => [lockRound(id, known ? { u1: { kind: 'school', workers: 900 } } : {})]),
  fc.constantFrom('r1', 'r2').map((id): Step => () => [unlockRound(id, '补查')]),
  visit.map((key): Step => ({ standardHash }) => [openVisit(key, standardHash)]),
  fc.tuple(visit, fc.array(itemId, { minLength: 1, maxLength: 3 }), verdict).map(([key, ids, given]): Step => () => [giveVerdict(key, ids, given)]),
  fc.tuple(visit, itemId, fc.nat(2), answer).map(([key, id, rule, given]): Step => () => [giveAnswer(key, id, rule, given)]),
  fc.tuple(visit, itemId, fc.option(fc.integer({ min: 0, max: 300 }))).map(([key, id, points]): Step => () => [
    givePoints(key, id, points),
    writeNote(key, id, '说明'),
  ]),
  fc.tuple(visit, itemId).map(([key, id]): Step => () => [addPhoto(key, id, { sha256: 'ab'.repeat(32), name: 'p.jpg', takenOn: null }), completeVisit(key)]),
  fc.tuple(unitId, fc.constantFrom('r1', 'r2'), fc.nat(1), fc.nat(2)).map(([id, roundId, which, number]): Step => ({ documents }) => [
    importFiles(roundId, `i${String(number)}`, [{ name: 'a.xls', sha256: 'f'.repeat(64) }]),
    importSubmission(roundId, {
      id: `s${String(number)}`,
      importId: `i${String(number)}`,
      unitId: id,
      document: documents[which] ?? '',
      file: 'f'.repeat(64),
      fileName: 'a.xls',
      date: null,
      selfTotal: number,
      layout: 'form',
    }),
  ]),
  fc.tuple(fc.constantFrom('r1', 'r2'), unitId, fc.constantFrom('accepted' as const, 'rectify' as const)).map(([roundId, id, outcome]): Step => () => [
    decide(roundId, id, { outcome, adopted: true, reason: '', recommended: null }),
  ]),
);
const happenings = fc.array(fc.oneof({ weight: 6, arbitrary: step }, { weight: 1, arbitrary: fc.constant('undo' as const) }), { maxLength: 25 });

async function play(store: Store, story: readonly (Step | 'undo')[]): Promise<void> {
  const standardHash = await store.keepStandard(standard);
  const documents = await Promise.all([100, 200].map((self) => store.keepDocument(new TextEncoder().encode(JSON.stringify(submissionOf('甲', self))))));
  for (const happening of story) {
    const last = happening === 'undo' ? await store.lastBatch('') : undefined;
    try {
      if (happening !== 'undo') await store.act(happening({ standardHash, documents }));
      else if (last !== undefined) await store.undo(last);
    } catch (error) {
      // A locked round takes nothing in; everything else must go in.
      if (!(error instanceof RefusedAct)) throw error;
    }
  }
}

describe('the index', () => {
  it('kept up act by act is the one rebuilt from the journal, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (story) => {
        const machine = newMachine();
        await play(await machine.open(), story);
        const kept = await indexOf(machine);
        machine.loseIndex();
        await machine.open();
        expect(await indexOf(machine)).toEqual(kept);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same on a laptop that got everything in one merge', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (story) => {
        const machine = newMachine();
        const store = await machine.open();
        await play(store, story);
        const other = newMachine();
        await (await other.open()).mergePackage(await store.exportPackage());
        expect(await indexOf(other)).toEqual(await indexOf(machine));
      }),
      { numRuns: 15 },
    );
  });

  it('can be rebuilt on demand, with the window going on', async () => {
    const machine = newMachine();
    const store = await machine.open();
    await store.act([registerUnit(unitOf('u1'))]);
    const kept = await indexOf(machine);
    const steps: number[] = [];
    await store.rebuild((done, of) => steps.push(done / of));
    expect(steps.at(-1)).toBe(1);
    expect(await indexOf(machine)).toEqual(kept);
    await store.act([changeUnit('u1', { town: '河东乡' })]);
    expect((await store.unit('u1'))?.town).toBe('河东乡');
  });
});
