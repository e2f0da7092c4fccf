import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { projectTeams } from '#shared/record/project-teams.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import { teamsSubject } from '#shared/record/subject.ts';
import { carriedFrom, carriedFromBooks, carryTeams } from '#shared/rounds/carry-round.ts';
import type { RoundPlan } from '#shared/model/round-plan.ts';
import type { Unit } from '#shared/model/unit.ts';
import { threeItems } from '../closing/a-visit.ts';

const plan: RoundPlan = {
  teams: [
    {
      id: 't1',
      name: '第一组',
      leader: '王立新',
      members: ['李梅', '赵强'],
      route: ['石桥镇', '南屏乡'],
      days: { 石桥镇: '2024-11-06' },
      sections: { a: '李梅', dropped: '赵强' },
      packed: { on: '2024-11-01', units: 2 },
    },
    { id: 't2', name: '第二组', leader: '周敏', members: [], route: [], days: {}, sections: {}, packed: null },
  ],
  teamOf: new Map([
    ['u1', 't1'],
    ['u2', 't2'],
    ['closed', 't1'],
  ]),
  leadOf: new Map([
    ['u1', '赵强'],
    ['closed', '李梅'],
  ]),
  dayOf: new Map([['u1', '2024-11-05']]),
};

const carriedPlan = (unitIds: readonly string[], standard: typeof threeItems | null): RoundPlan => {
  const drafts = carryTeams('next', { unitIds, plan }, standard);
  expect(new Set(drafts.map(({ subject }) => subject))).toEqual(new Set([teamsSubject('next')]));
  const { entries } = makeEntries(drafts, noPosition, { device: 'a', by: '张', batch: 'b', nowMs: 1_700_000_000_000 });
  return projectTeams(standingFields(fold(entries).get(teamsSubject('next')) ?? {}));
};

describe('next year’s teams', () => {
  it('have the people, units, leads and routes of last year, and neither its days nor its packages', () => {
    const next = carriedPlan(['u1', 'u2'], threeItems);
    expect(next.teams).toEqual([{ ...plan.teams[0], days: {}, sections: { a: '李梅' }, packed: null }, { ...plan.teams[1] }]);
    expect([...next.teamOf].sort()).toEqual([
      ['u1', 't1'],
      ['u2', 't2'],
    ]);
    expect([...next.leadOf]).toEqual([['u1', '赵强']]);
  });

  it('go to the units as the books are today: a merged one gives its place to its successor, a closed one is left out', () => {
    const unit = (id: string, ended?: Unit['ended']): Unit => ({
      id,
      name: id,
      aliases: [],
      town: '',
      kind: 'other',
      uscc: null,
      orgUscc: null,
      facts: {},
      ...(ended === undefined ? {} : { ended }),
    });
    const occasion = { on: '2024-06-01', reason: '' };
    const books = [
      unit('u1', { kind: 'merged', into: 'u2', ...occasion }),
      unit('u2'),
      unit('closed', { kind: 'closed', ...occasion }),
      unit('u3', { kind: 'merged', into: 'u4', ...occasion }),
      unit('u4'),
    ];
    const next = carriedFrom(['u1', 'u2', 'closed', 'u3', 'unknown'], { ...plan, teamOf: new Map([...plan.teamOf, ['u3', 't1']]) }, books);
    expect(next.unitIds).toEqual(['u2', 'u4']);
    expect([...next.plan.teamOf].sort()).toEqual([
      ['u2', 't2'],
      ['u4', 't1'],
    ]);
    expect([...next.plan.leadOf]).toEqual([['u2', '赵强']]);
  });

  it('leave sections to all where the standard is another', () => {
    expect(carriedPlan(['u1'], null).teams.map(({ sections }) => sections)).toEqual([{}, {}]);
  });
});

it('a round that lists the books takes every unit that works, and no teams', () => {
  const unit = (id: string, ended?: Unit['ended']): Unit => ({
    id,
    name: `${id}工会`,
    aliases: [],
    town: '',
    kind: 'office',
    uscc: null,
    orgUscc: null,
    facts: {},
    ...(ended === undefined ? {} : { ended }),
  });
  const books = carriedFromBooks([unit('a'), unit('b', { kind: 'closed', on: '2024-01-01', reason: '撤并' }), unit('c')]);
  expect(books.unitIds).toEqual(['a', 'c']);
  expect(carryTeams('next', books, threeItems)).toEqual([]);
});
