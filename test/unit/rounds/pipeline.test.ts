import { describe, expect, it } from 'vitest';
import type { Decision } from '#shared/model/round.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { fullestStep, pipelineOf, type PipelineSource } from '#shared/rounds/pipeline.ts';
import type { UnitInRound } from '#shared/rounds/round-state.ts';
import type { UnitStage } from '#shared/rounds/unit-stage.ts';

const visited = { completedMs: 5 } as VisitRecord;
const accepted = { outcome: 'accepted' } as Decision;

const unit = (unitId: string, stage: UnitStage, more: Partial<UnitInRound> = {}): UnitInRound => ({
  unitId,
  stage,
  filing: null,
  submission: undefined,
  first: undefined,
  re: undefined,
  decision: undefined,
  outdated: null,
  scorers: [],
  ...more,
});

const source = (units: readonly UnitInRound[], more: Partial<PipelineSource> = {}): PipelineSource => ({
  units,
  checked: new Map(),
  board: [],
  publishedOf: () => 'unlisted',
  named: new Set(),
  ...more,
});

const waitingOf = (given: PipelineSource) => Object.fromEntries(pipelineOf(given).map(({ step, waiting }) => [step, waiting]));

describe('the way of a round', () => {
  it('counts each unit where it waits, excused units nowhere', () => {
    const units = [
      unit('a', 'listed'),
      unit('b', 'submitted'),
      unit('c', 'visiting'),
      unit('d', 'visited', { first: visited }),
      unit('e', 'decided', { first: visited, decision: accepted }),
      unit('f', 'decided', { first: visited, decision: accepted, outdated: '改了' }),
      unit('x', 'excused'),
    ];
    const checked = new Map([
      ['b', 'to-tell'],
      ['c', 'overdue'],
      ['d', 'to-tell'],
    ] as const);
    const counts = pipelineOf(source(units, { checked }));
    expect(waitingOf(source(units, { checked }))).toEqual({ apply: 1, check: 2, visit: 2, decide: 2, rectify: 0, reinspect: 0, publish: 1, name: 0 });
    expect(counts[0]).toMatchObject({ done: 5, of: 6, state: 'listed' });
    expect(counts[1]).toMatchObject({ late: 1, done: 1, of: 3 });
    expect(counts[3]).toMatchObject({ done: 1, of: 3 });
  });

  it('names after the public had its days, and is through when all are named', () => {
    const units = ['a', 'b'].map((unitId) => unit(unitId, 'decided', { first: visited, decision: accepted }));
    const shown = source(units, { publishedOf: (unitId) => (unitId === 'a' ? 'clear' : 'shown') });
    expect(waitingOf(shown)).toMatchObject({ publish: 1, name: 1 });
    const named = pipelineOf({ ...shown, named: new Set(['a', 'b']) });
    expect(named.at(-1)).toEqual({ step: 'name', waiting: 0, late: 0, done: 2, of: 2, state: null });
  });

  it('says where most wait, the earlier of two alike, and nothing where nobody does', () => {
    expect(fullestStep(pipelineOf(source([unit('a', 'listed'), unit('b', 'submitted')])))).toBe('apply');
    expect(fullestStep(pipelineOf(source([unit('a', 'submitted'), unit('b', 'submitted'), unit('c', 'listed')])))).toBe('visit');
    expect(fullestStep(pipelineOf(source([])))).toBeUndefined();
  });
});
