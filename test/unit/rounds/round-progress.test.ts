import { describe, expect, it } from 'vitest';
import type { SubmissionRecord, VisitRecord } from '#shared/record/records.ts';
import type { Decision, Outcome, Round } from '#shared/model/round.ts';
import { countStages, nextStepOf, progressBy, withOpenMandatory } from '#shared/rounds/round-progress.ts';
import type { Unit } from '#shared/model/unit.ts';
import { expectedUnits, roundState, skippedUnits, skippedWords } from '#shared/rounds/round-state.ts';

const round = (unitIds: readonly string[], locked = false): Round => ({
  id: 'r',
  title: '2024年验收',
  year: 2024,
  standardHash: null,
  openedOn: '2024-05-01',
  visitUntil: null,
  rectifyUntil: null,
  locked,
  unitIds: [...unitIds],
});
const submission = (unitId: string, importedMs = 1): SubmissionRecord => ({
  id: `${unitId}-${String(importedMs)}`,
  roundId: 'r',
  importId: 'i',
  unitId,
  document: 'd',
  file: 'f',
  fileName: 'a.xls',
  date: null,
  selfTotal: 9000,
  layout: 'form',
  importedMs,
  importedBy: '李',
});
const visit = (unitId: string, completedMs: number | null, openMandatory: readonly string[] = [], inspectors: readonly string[] = ['张']): VisitRecord => ({
  id: `r/${unitId}/first`,
  roundId: 'r',
  unitId,
  phase: 'first',
  standardHash: 's',
  openedMs: 1,
  changedMs: 2,
  completedMs,
  inspectors,
  verdicts: new Uint8Array(),
  assessed: new Int32Array(),
  self: new Int32Array(),
  sections: new Int32Array(),
  judged: 1,
  photos: 0,
  notes: 0,
  total: 8000,
  selfTotal: 9000,
  grade: null,
  recommendation: 'accepted',
  reasons: [],
  openMandatory,
  vetoes: [],
});
const decision = (unitId: string, outcome: Outcome): Decision => ({
  roundId: 'r',
  unitId,
  outcome,
  adopted: true,
  reason: '',
  recommended: 'accepted',
  decidedBy: '会',
  decidedMs: 9,
});

describe('the state of a round', () => {
  it('holds the units that joined, handed in or were visited, each once', () => {
    const units = roundState(round(['a', 'b']), [submission('b'), submission('c')], [visit('d', 5)], []);
    expect(units.map((unit) => [unit.unitId, unit.stage])).toEqual([
      ['a', 'listed'],
      ['b', 'submitted'],
      ['c', 'submitted'],
      ['d', 'visited'],
    ]);
  });
  it('takes the submission imported last', () => {
    const [unit] = roundState(round([]), [submission('a', 3), submission('a', 2)], [], []);
    expect(unit?.submission?.importedMs).toBe(3);
  });
});

describe('progress', () => {
  const units = roundState(
    round(['a', 'b', 'c', 'd', 'e']),
    [submission('b'), submission('c'), submission('d'), submission('e')],
    [visit('c', null), visit('d', 5, ['工会委员会'], ['张', '王']), visit('e', 5)],
    [decision('e', 'accepted')],
  );
  it('counts the units that have come at least so far', () => {
    expect(countStages(units)).toEqual({ listed: 5, excused: 0, skipped: 0, submitted: 4, visited: 2, decided: 1 });
  });
  it('counts a unit for each of its inspectors', () => {
    expect(
      progressBy(units, (unit) => unit.first?.inspectors ?? []).map((group) => [group.name, group.listed, group.visiting, group.outcomes.accepted]),
    ).toEqual([
      ['张', 3, 1, 1],
      ['王', 1, 0, 0],
    ]);
  });
  it('lists open mandatory items until the unit is decided', () => {
    expect(withOpenMandatory(units).map((unit) => unit.unitId)).toEqual(['d']);
  });
});

describe('units that need not submit', () => {
  const excused = { kind: 'excused' as const, reason: '停产' };
  const later = { kind: 'deferred' as const, until: '2024-12-10', reason: '换届' };
  const granting = { ...round(['a', 'b', 'c', 'd', 'e']), filings: { a: excused, b: later, c: excused, d: excused, e: later } };
  const units = roundState(granting, [submission('c'), submission('e')], [visit('d', null)], []);

  it('are not missing when excused, and still are when granted a later day; whoever submitted or was visited all the same counts like any other', () => {
    expect(units.map(({ unitId, stage, filing }) => [unitId, stage, filing?.kind])).toEqual([
      ['a', 'excused', 'excused'],
      ['b', 'listed', 'deferred'],
      ['c', 'submitted', undefined],
      ['d', 'visiting', 'excused'],
      ['e', 'submitted', undefined],
    ]);
    expect(countStages(units)).toEqual({ listed: 4, excused: 1, skipped: 0, submitted: 3, visited: 0, decided: 0 });
    expect(expectedUnits(units).map(({ unitId }) => unitId)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('are waited for by no next step', () => {
    const only = { ...round(['a', 'b']), filings: { a: excused } };
    expect(nextStepOf(only, roundState(only, [], [], []))).toEqual({ step: 'import', waiting: 1 });
    expect(nextStepOf(only, roundState(only, [submission('b')], [visit('b', 5)], [decision('b', 'accepted')]))).toEqual({ step: 'lock', waiting: 1 });
  });
});

describe('units that nobody visits (不去)', () => {
  const skips = { a: '停产歇业', b: '已撤并', c: '上级已验收' };
  const units = roundState(
    { ...round(['a', 'b', 'c', 'd']), skips },
    [submission('a'), submission('d')],
    [visit('b', 5), visit('c', null)],
    [decision('b', 'accepted')],
  );

  it('are in no count and no next step, but whoever was visited or decided on all the same counts like any other', () => {
    expect(units.map(({ unitId, stage }) => [unitId, stage])).toEqual([
      ['a', 'skipped'],
      ['b', 'decided'],
      ['c', 'visiting'],
      ['d', 'submitted'],
    ]);
    expect(countStages(units)).toMatchObject({ listed: 3, skipped: 1, excused: 0 });
    expect(nextStepOf(round(['a']), units.slice(0, 1)).waiting).toBe(0);
  });

  it('are named with the reason', () => {
    const unitOf = new Map(['a', 'b', 'c', 'd'].map((id) => [id, { id, name: `${id}厂工会`, town: '城关镇' } as unknown as Unit]));
    const skipped = skippedUnits({ skips }, units, unitOf);
    expect(skipped).toEqual([{ unitId: 'a', name: 'a厂工会', town: '城关镇', reason: '停产歇业' }]);
    expect(skippedWords(skipped)).toBe('a厂工会（停产歇业）');
  });
});

describe('the next step', () => {
  const step = (locked: boolean, ...parts: Parameters<typeof roundState> extends [Round, ...infer Rest] ? Rest : never) =>
    nextStepOf(round(['a'], locked), roundState(round(['a'], locked), ...parts));
  it('is to import while nothing was handed in', () => {
    expect(step(false, [], [], [])).toEqual({ step: 'import', waiting: 1 });
    expect(nextStepOf(round([]), [])).toEqual({ step: 'import', waiting: 0 });
  });
  it('is to go on with what was begun, before beginning anything', () => {
    expect(step(false, [submission('b')], [visit('a', null)], [])).toEqual({ step: 'go-on', waiting: 1 });
  });
  it('is to settle what two have scored blind, then to go on scoring', () => {
    const sheet = (scorer: string, completedMs: number | null) => ({ ...visit('a', completedMs), phase: `first~${scorer}` as const });
    expect(step(false, [submission('a')], [], [], [sheet('张', 5)])).toEqual({ step: 'score', waiting: 1 });
    expect(step(false, [submission('a')], [], [], [sheet('张', 5), sheet('王', 6)])).toEqual({ step: 'settle', waiting: 1 });
    expect(step(false, [submission('a')], [visit('a', 7)], [], [sheet('张', 5), sheet('王', 6)]).step).toBe('decide');
  });
  it('follows the order of the work', () => {
    expect(step(false, [submission('a')], [], []).step).toBe('visit');
    expect(step(false, [submission('a')], [visit('a', 5)], []).step).toBe('decide');
    expect(step(false, [submission('a')], [visit('a', 5)], [decision('a', 'rectify')]).step).toBe('revisit');
    expect(step(false, [submission('a')], [visit('a', 12)], [{ ...decision('a', 'rectify'), recommended: 'rectify' }]).step).toBe('decide');
    expect(step(false, [submission('a')], [visit('a', 5)], [decision('a', 'accepted')]).step).toBe('lock');
    expect(step(true, [submission('a')], [visit('a', 5)], [decision('a', 'accepted')]).step).toBe('export');
  });
});
