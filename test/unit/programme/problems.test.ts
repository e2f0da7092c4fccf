import { describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/model/round.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { problemState, type ProblemCase } from '#shared/programme/problem.ts';
import { originOfFact } from '#shared/record/fact-origin.ts';
import { assignProblem, closeProblem, reopenProblem } from '#shared/record/problem-acts.ts';
import { projectProblem } from '#shared/record/project-problem.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { problemRows } from '#shared/rounds/problem-rows.ts';
import { unitProblems, type RoundResults } from '#shared/rounds/unit-problems.ts';

const today = '2025-06-30';
const unit = (facts: Facts, more: Partial<Unit> = {}): Unit => ({
  id: 'u',
  name: '石桥纸业工会',
  aliases: [],
  town: '石桥镇',
  kind: 'enterprise',
  uscc: null,
  orgUscc: null,
  facts,
  ...more,
});
const found = (facts: Facts, more: Partial<Unit> = {}) => unitProblems([unit(facts, more)], [], today, 0).map(({ kind, reasons }) => [kind, ...reasons]);

describe('problems that facts show', () => {
  it.each([
    [{ hasUnion: false, workers: 60 }, [['no-union', '填报为未建立工会，职工60人']]],
    [{ workers: 60, members: 0 }, [['no-union', '职工60人，会员0人，没有建会时间']]],
    [{ workers: 60, members: 0, establishedOn: '2020-01' }, []],
    [{ workers: 0, members: 0 }, []],
    [{ lastElectedOn: '2020-02-01', termYears: 3 }, [['term-overdue', '任期到2023年2月1日，已超2年4个月没有换届']]],
    [{ lastElectedOn: '2022-06-30', termYears: 3 }, []],
    [{ lastElectedOn: '2022-06-29', termYears: 3 }, [['term-overdue', '任期到2025年6月29日，已超1天没有换届']]],
    [{ termOverdue: true }, [['term-overdue', '填报为任期已满未换届，没有填届满时间，不知超过多久']]],
    [{ members: 25, auditCommittee: false }, [['incomplete', '会员25人，达到25人，却没有经费审查委员会']]],
    [{ members: 24, auditCommittee: false }, []],
    [{ womenWorkers: 10, womenCommittee: false }, [['incomplete', '女职工10人，达到10人，却没有女职工委员会']]],
    [{ committeeSize: 0 }, [['incomplete', '工会委员0人']]],
    [{}, []],
  ] as const)('%j on 30 June 2025: %j', (facts, expected) => {
    expect(found(facts)).toEqual(expected);
  });

  it('asks a township’s union for all three bodies, whatever its size', () => {
    const facts = { members: 10, auditCommittee: false, mediationCommittee: false, womenCommittee: true };
    expect(found(facts, { kind: 'township' })).toEqual([
      ['incomplete', '乡镇(街道)工会没有同时建立经费审查委员会', '乡镇(街道)工会没有同时建立劳动争议调解委员会'],
    ]);
    expect(found(facts)).toEqual([]);
  });

  it('says nothing of the term and the bodies of a union that is not there, nor of a unit that was closed', () => {
    const facts = { hasUnion: false, lastElectedOn: '2010-01-01', termYears: 3 };
    expect(found(facts).map(([kind]) => kind)).toEqual(['no-union']);
    expect(found(facts, { ended: { kind: 'closed', on: '2024-01-01', reason: '' } })).toEqual([]);
  });

  it('name the facts that they rest on, and the cell of the latest file that holds the value', () => {
    const [problem] = unitProblems([unit({ lastElectedOn: '2020-02-01', termYears: 3 })], [], today);
    expect(problem?.facts).toEqual(['lastElectedOn', 'termYears']);
    const file = (fileName: string, importedMs: number, value: string) => ({
      unitId: 'u',
      fileName,
      importedMs,
      facts: { lastElectedOn: { value, cell: '台账!H7', raw: value } },
    });
    const files = [file('旧.xls', 1, '2020-02-01'), file('新.xls', 2, '2020-02-01'), file('更新.xls', 3, '2024-01-01')];
    expect(originOfFact('lastElectedOn', '2020-02-01', files)).toMatchObject({ fileName: '新.xls', cell: '台账!H7' });
    expect(originOfFact('lastElectedOn', '2021-01-01', files)).toBeUndefined();
  });
});

/** What a round came to for the unit `u`, as far as problems look at it. */
const result = (year: number, phase: 'first' | 're', decided: Outcome | null, recommendation: Outcome = 'rectify'): RoundResults => ({
  standardId: null,
  round: { id: String(year), title: `${String(year)}年验收`, year, openedOn: `${String(year)}-01-01` },
  visits: [{ unitId: 'u', phase, completedMs: 1, total: 7200, recommendation } as unknown as VisitRecord],
  decisions:
    decided === null
      ? []
      : [{ roundId: String(year), unitId: 'u', outcome: decided, adopted: true, reason: '', recommended: null, decidedBy: '', decidedMs: 1 }],
});
const failed = (...results: readonly RoundResults[]) => unitProblems([unit({})], results, today).map(({ reasons, inspection }) => [inspection, ...reasons]);

describe('复查不合格', () => {
  it.each([
    ['a first visit that asks for rectification is none', [result(2024, 'first', 'rectify')], []],
    ['a re-inspection that was not accepted', [result(2024, 're', 'rejected')], [['2024年验收 复验', '复验72分，决定不合格']]],
    ['one that nobody decided on yet', [result(2024, 're', null)], [['2024年验收 复验', '复验72分，建议限期整改']]],
    ['a unit found 不合格', [result(2024, 'first', 'rejected')], [['2024年验收 初验', '初验72分，决定不合格']]],
    [
      'accepted before and not now, in whatever order the rounds come',
      [result(2024, 'first', 'rectify'), result(2023, 'first', 'accepted')],
      [['2024年验收 初验', '2023年验收合格', '初验72分，决定限期整改']],
    ],
    ['accepted again', [result(2023, 're', 'rejected'), result(2024, 'first', 'accepted')], []],
  ] as const)('%s', (_, results, expected) => {
    expect(failed(...results)).toEqual(expected);
  });
});

/** The case after these acts, as the store would project it. */
function after(...drafts: readonly Draft[]): ProblemCase | undefined {
  const entries = drafts.flatMap(
    (draft, index) => makeEntries([draft], noPosition, { device: 'a', by: '张', batch: String(index), nowMs: 1_700_000_000_000 + index }).entries,
  );
  return projectProblem('problem/u/term-overdue', fold(entries).get('problem/u/term-overdue') ?? {});
}

const key = { unitId: 'u', kind: 'term-overdue' } as const;
const charge = assignProblem(key, { handler: '李梅', dueOn: '2025-07-31', measures: '换届' });
const close = closeProblem(key, { closedOn: '2025-07-20', closedBy: '王', done: '已换届', basis: 'lastElectedOn="2020"' });

describe('what is done about a problem', () => {
  it('is told by who, until when, and how it was closed', () => {
    expect(after(charge)).toMatchObject({ handler: '李梅', dueOn: '2025-07-31', measures: '换届', closing: null });
    expect(after(close)).toMatchObject({ closing: { closedOn: '2025-07-20', closedBy: '王', done: '已换届' } });
    expect(projectProblem('problem/u/unheard-of', {})).toBeUndefined();
  });

  it('opens again with the one who was charged', () => {
    expect(reopenProblem(key).fields).toEqual({ closedOn: null, closedBy: null, done: null, basis: null });
  });

  const charged = after(charge);
  const closed = after(close);
  it.each([
    ['nobody charged', 'x', undefined, today, 'open'],
    ['on its last day', 'x', charged, '2025-07-31', 'running'],
    ['a day later', 'x', charged, '2025-08-01', 'overdue'],
    ['no longer shown', undefined, charged, today, 'gone'],
    ['closed, the ledger as it was', 'lastElectedOn="2020"', closed, today, 'closed'],
    ['closed, no longer shown', undefined, closed, today, 'closed'],
    ['closed, shown by other facts', 'lastElectedOn="2021"', closed, today, 'again'],
  ] as const)('%s', (_, basis, known, day, state) => {
    expect(problemState(basis, known, day)).toBe(state);
  });

  it('is listed with the most urgent first, also where the ledger no longer shows it', () => {
    const other = unit({ hasUnion: false }, { id: 'v', name: '新厂' });
    const rows = problemRows([unit({}), other], unitProblems([other], [], today), charged === undefined ? [] : [charged], today);
    expect(rows.map(({ unitId, state }) => [unitId, state])).toEqual([
      ['v', 'open'],
      ['u', 'gone'],
    ]);
  });
});

describe('长期不换届', () => {
  it('is listed only after more months than the county set, a term said to have run out always', () => {
    const since = (end: string, months: number, on = '2024-11-20') =>
      unitProblems([unit({ lastElectedOn: end, termYears: 3 })], [], on, months).filter(({ kind }) => kind === 'term-overdue').length;
    expect([since('2021-05-20', 6), since('2021-05-19', 6)]).toEqual([0, 1]);
    expect([since('2021-11-20', 0), since('2021-11-19', 0)]).toEqual([0, 1]);
    expect([since('2021-05', 6), since('2021-04', 6)]).toEqual([0, 1]);
    expect([since('2021', 6, '2025-06-30'), since('2021', 6, '2025-07-01')]).toEqual([0, 1]);
    expect(unitProblems([unit({ termOverdue: true })], [], '2024-11-20', 60).map(({ kind }) => kind)).toEqual(['term-overdue']);
  });
});
