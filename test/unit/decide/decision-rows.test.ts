import { describe, expect, it } from 'vitest';
import { countDecisions } from '#shared/rounds/decision-counts.ts';
import { adoption, canAdopt, decisionRows, type DecisionRow } from '#shared/rounds/decision-rows.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Decision, Outcome, Round } from '#shared/model/round.ts';
import { roundState, type UnitInRound } from '#shared/rounds/round-state.ts';

const round: Round = {
  id: 'r',
  title: '批次',
  year: 2024,
  standardHash: 'h',
  openedOn: '2024-05-01',
  visitUntil: null,
  rectifyUntil: null,
  locked: false,
  unitIds: [],
};

const visit = (unitId: string, more: Partial<VisitRecord> = {}): VisitRecord => ({
  id: `r/${unitId}/first`,
  roundId: 'r',
  unitId,
  phase: 'first',
  standardHash: 'h',
  openedMs: 1,
  changedMs: 2,
  completedMs: 100,
  inspectors: [],
  verdicts: new Uint8Array(2),
  assessed: new Int32Array(2),
  self: new Int32Array(2),
  sections: new Int32Array(2),
  judged: 2,
  photos: 0,
  notes: 0,
  total: 8500,
  selfTotal: 9500,
  grade: '达标',
  recommendation: 'accepted',
  reasons: ['考评总分85分，达到合格线80分。'],
  openMandatory: [],
  vetoes: [],
  ...more,
});

const decision = (unitId: string, more: Partial<Decision> = {}): Decision => ({
  roundId: 'r',
  unitId,
  outcome: 'accepted',
  adopted: true,
  reason: '',
  recommended: 'accepted',
  decidedBy: '',
  decidedMs: 200,
  ...more,
});

/** A unit as the round's state has it, so that a decision is told out of date by the one function that does. */
const unit = (unitId: string, more: Partial<Pick<UnitInRound, 'first' | 're' | 'decision'>> = {}): UnitInRound => {
  const given = (one: VisitRecord | undefined) => (one === undefined ? [] : [one]);
  const [found] = roundState(
    { ...round, unitIds: [unitId] },
    [],
    [...given(more.first), ...given(more.re)],
    more.decision === undefined ? [] : [more.decision],
  );
  if (found === undefined) throw new Error('no unit');
  return found;
};

const only = (one: UnitInRound): DecisionRow => {
  const [row] = decisionRows([one], new Map());
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('a unit about which people still differ', () => {
  it('has nothing to adopt, singly or among many, until they agree', () => {
    const group = { key: 'k', subject: 'visit/r/a/first', itemId: 'i1', choices: [] };
    const one = unit('a', { first: visit('a') });
    const [row] = decisionRows([one], new Map(), new Map([['a', [group]]]));
    expect([row?.openMatters, row !== undefined && canAdopt(row), row === undefined ? null : adoption(round, row)]).toEqual([1, false, undefined]);
    const [settled] = decisionRows([one], new Map());
    expect(settled !== undefined && canAdopt(settled)).toBe(true);
  });
});

describe('how far a unit is on the way to a decision', () => {
  it.each([
    ['nobody went', unit('a'), 'unvisited', false],
    ['the visit is under way', unit('a', { first: visit('a', { completedMs: null }) }), 'visiting', false],
    ['the visit is done', unit('a', { first: visit('a') }), 'open', true],
    ['decided', unit('a', { first: visit('a'), decision: decision('a') }), 'decided', false],
    ['overridden and unchanged since', unit('a', { first: visit('a'), decision: decision('a', { outcome: 'rectify', adopted: false }) }), 'decided', false],
    ['findings changed the recommendation since', unit('a', { first: visit('a', { recommendation: 'rectify' }), decision: decision('a') }), 'reopened', true],
    [
      '复验 was completed since',
      unit('a', { first: visit('a'), re: visit('a', { phase: 're', completedMs: 300 }), decision: decision('a') }),
      'reopened',
      true,
    ],
    [
      'the visit was opened again since: decided anew only when it is finished',
      unit('a', { first: visit('a', { completedMs: null }), decision: decision('a') }),
      'reopened',
      false,
    ],
    [
      '复验 is under way: 初验 stands',
      unit('a', { first: visit('a'), re: visit('a', { phase: 're', completedMs: null }), decision: decision('a') }),
      'decided',
      false,
    ],
    ['decided without a visit', unit('a', { decision: decision('a', { outcome: 'rejected', adopted: false, recommended: null }) }), 'decided', false],
  ] as const)('%s', (_name, one, stage, adoptable) => {
    const row = only(one);
    expect(row.stage).toBe(stage);
    expect(canAdopt(row)).toBe(adoptable);
  });
});

describe('the lines', () => {
  it('come by place, ties sharing one, the unfinished last and without a place', () => {
    const rows = decisionRows(
      [
        unit('x', { first: visit('x', { completedMs: null, total: 9900 }) }),
        unit('a', { first: visit('a', { total: 8000 }) }),
        unit('b', { first: visit('b', { total: 9000 }) }),
        unit('c', { first: visit('c', { total: 9000 }) }),
      ],
      new Map(),
    );
    expect(rows.map(({ unitId, place }) => [unitId, place])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['x', null],
    ]);
  });

  it('are counted by stage and by outcome', () => {
    const of = (unitId: string, outcome: Outcome): UnitInRound =>
      unit(unitId, { first: visit(unitId), decision: decision(unitId, { outcome, adopted: false }) });
    const rows = decisionRows([of('a', 'accepted'), of('b', 'rectify'), unit('c', { first: visit('c') }), unit('d')], new Map());
    expect(countDecisions(rows)).toMatchObject({
      total: 4,
      decided: 2,
      open: 1,
      unvisited: 1,
      visiting: 0,
      reopened: 0,
      outcomes: { accepted: 1, rectify: 1, rejected: 0 },
    });
  });
});

describe('adopting', () => {
  it('records the outcome that was recommended, with its reasons', () => {
    const draft = adoption(
      round,
      only(unit('a', { first: visit('a', { recommendation: 'rectify', reasons: ['必备项未达到：“有章”。', '考评总分96分，达到合格线80分。'] }) })),
    );
    expect(draft).toMatchObject({
      subject: 'decision/r/a',
      act: 'decision-made',
      fields: {
        basis: { phase: 'first', total: 8500, recommendation: 'rectify' },
        outcome: 'rectify',
        adopted: true,
        recommended: 'rectify',
        reason: '必备项未达到：“有章”。考评总分96分，达到合格线80分。',
      },
    });
  });

  it('is not possible while the visit is not finished', () => {
    expect(adoption(round, only(unit('a', { first: visit('a', { completedMs: null }) })))).toBeUndefined();
    expect(adoption(round, only(unit('a')))).toBeUndefined();
  });
});

describe('the counts of a round', () => {
  it('add up to its units: outcomes and what has none, each unit once, also where a decision is out of date', () => {
    const rows = [
      only(unit('a', { first: visit('a'), decision: decision('a') })),
      only(unit('b', { first: visit('b', { total: 8600 }), decision: decision('b', { recommended: 'rectify' }) })),
      only(unit('c', { first: visit('c') })),
      only(unit('d', { first: visit('d', { completedMs: null }) })),
      only(unit('e')),
    ];
    const { outcomes, open, visiting, unvisited, reopened, decided, total } = countDecisions(rows);
    expect(outcomes.accepted + outcomes.rectify + outcomes.rejected + open + visiting + unvisited).toBe(total);
    expect(reopened + decided).toBe(outcomes.accepted + outcomes.rectify + outcomes.rejected);
    expect([total, reopened]).toEqual([5, 1]);
  });
});
