import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSection, assignUnits, dissolveTeam, formTeam, packTeam, planRoute } from '#shared/record/team-acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { projectTeams } from '#shared/record/project-teams.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import { teamsSubject } from '#shared/record/subject.ts';
import { planUndo } from '#shared/ledger/undo.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { spreadEvenly } from '#shared/rounds/even-spread.ts';
import { peopleOf, routeOf, teamOfPerson, withTownBefore, withTownMoved } from '#shared/model/round-plan.ts';

const first = { id: 't1', name: '第一组', leader: '王立新', members: ['李梅', '赵强'] };
const second = { id: 't2', name: '第二组', leader: '周敏', members: [] };

function entriesOf(batches: readonly (readonly Draft[])[]) {
  let position = noPosition;
  return batches.flatMap((drafts, index) => {
    const made = makeEntries(drafts, position, { device: 'a', by: '张', batch: `b${String(index)}`, nowMs: 1_700_000_000_000 + index });
    position = made.position;
    return made.entries;
  });
}
const planOf = (entries: ReturnType<typeof entriesOf>) => projectTeams(standingFields(fold(entries).get(teamsSubject('r')) ?? {}));

describe('teams', () => {
  const batches = [
    [formTeam('r', second)],
    [formTeam('r', first)],
    [assignUnits('r', { u1: 't1', u2: 't1', u3: 't2', u4: 'gone' })],
    [assignSection('r', 't1', 'a', '李梅'), planRoute('r', 't1', ['石桥镇'])],
    [packTeam('r', 't1', { on: '2024-11-01', units: 2 })],
  ];
  const entries = entriesOf(batches);

  it('are in the order of their names, with people, units, sections and routes', () => {
    const plan = planOf(entries);
    expect(plan.teams.map(({ name }) => name)).toEqual(['第一组', '第二组']);
    const team = teamOfPerson(plan, '李梅');
    expect(team).toMatchObject({ name: '第一组', leader: '王立新', route: ['石桥镇'], sections: { a: '李梅' }, packed: { on: '2024-11-01', units: 2 } });
    expect(team === undefined ? [] : peopleOf(team)).toEqual(['王立新', '李梅', '赵强']);
    expect([...plan.teamOf]).toEqual([
      ['u1', 't1'],
      ['u2', 't1'],
      ['u3', 't2'],
    ]);
    expect(teamOfPerson(plan, '')).toBeUndefined();
  });

  it('lose members who are no longer named, and give their units back when dissolved', () => {
    const fewer = planOf(entriesOf([...batches, [formTeam('r', { ...first, members: ['赵强'] }, first.members)]]));
    expect(fewer.teams.find(({ id }) => id === 't1')?.members).toEqual(['赵强']);
    const gone = entriesOf([[formTeam('r', first)], [assignUnits('r', { u1: 't1' })], [dissolveTeam('r', 't1', ['u1'])]]);
    expect(planOf(gone)).toMatchObject({ teams: [] });
    expect(planOf(gone).teamOf.size).toBe(0);
  });

  it('come back as they were when an act is undone', () => {
    const before = entriesOf([[formTeam('r', first)], [assignUnits('r', { u1: 't1' })]]);
    const after = entriesOf([[formTeam('r', first)], [assignUnits('r', { u1: 't1' })], [dissolveTeam('r', 't1', ['u1'])]]);
    const undone = entriesOf([[formTeam('r', first)], [assignUnits('r', { u1: 't1' })], [dissolveTeam('r', 't1', ['u1'])], planUndo(after, 'b2')]);
    expect(planOf(undone)).toEqual(planOf(before));
  });
});

describe('a route', () => {
  it('is what was planned, then the other towns by name, without towns that have no unit', () => {
    expect(routeOf({ route: ['石桥镇', '空镇'] }, ['北山镇', '石桥镇', '城关镇'])).toEqual(['石桥镇', '北山镇', '城关镇']);
  });

  it('changes by a step or by dragging, and not beyond its ends', () => {
    const route = ['甲', '乙', '丙'];
    expect(withTownMoved(route, '乙', -1)).toEqual(['乙', '甲', '丙']);
    expect(withTownMoved(route, '丙', 1)).toEqual(route);
    expect(withTownBefore(route, '丙', '甲')).toEqual(['丙', '甲', '乙']);
    expect(withTownBefore(route, '甲', '丙')).toEqual(['乙', '丙', '甲']);
    expect(withTownBefore(route, '甲', '无')).toEqual(route);
  });
});

describe('an even spread', () => {
  const units = fc.array(fc.record({ id: fc.uuid(), town: fc.constantFrom('甲', '乙', '丙', '丁', '戊') }), { maxLength: 60 });

  it('gives every unit to one of the teams, with no team more than a town ahead of another', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 4 }), (all, count) => {
        const teams = Array.from({ length: count }, (_, index) => `t${String(index)}`);
        const spread = spreadEvenly(all, teams);
        expect([...spread.keys()].sort()).toEqual([...new Set(all.map(({ id }) => id))].sort());
        const loads = teams.map((team) => [...spread.values()].filter((one) => one === team).length);
        const share = Math.ceil(all.length / count);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(share);
      }),
    );
  });

  it('keeps a town together where its share allows, and counts what the teams have already', () => {
    const town = (name: string, count: number) => Array.from({ length: count }, (_, index) => ({ id: `${name}${String(index)}`, town: name }));
    const spread = spreadEvenly([...town('甲', 5), ...town('乙', 4), ...town('丙', 3)], ['t1', 't2', 't3']);
    expect(new Set(town('乙', 4).map(({ id }) => spread.get(id))).size).toBe(1);
    expect([...spreadEvenly(town('甲', 3), ['t1', 't2'], { t1: 9 }).values()]).toEqual(['t2', 't2', 't2']);
    expect(spreadEvenly(town('甲', 3), []).size).toBe(0);
  });
});
