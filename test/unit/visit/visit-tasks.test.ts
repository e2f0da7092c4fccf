import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { formTeam, assignLead, assignUnits, planDay, planRoute } from '#shared/record/team-acts.ts';
import { projectTeams } from '#shared/record/project-teams.ts';
import { teamOfPerson } from '#shared/model/round-plan.ts';
import { belongs, nextTask, passes, planTasks, type TaskOwner } from '#shared/visit/visit-tasks.ts';

const unit = (id: string, name: string, town: string, facts: Unit['facts'] = {}): Unit => ({
  id,
  name,
  aliases: [],
  town,
  kind: 'enterprise',
  uscc: null,
  orgUscc: null,
  facts,
});
const units = [
  unit('a', '甲厂工会', '石桥镇'),
  unit('b', '乙厂工会', '城关镇'),
  unit('c', '丙厂工会', '城关镇', { members: 90, workers: 80 }),
  unit('d', '丁厂工会', '石桥镇'),
  unit('e', '戊厂工会', '北山镇'),
];
const round = { id: 'r', unitIds: ['a', 'b', 'c', 'd', 'e', 'gone'] } as unknown as Round;
const visit = (unitId: string, completedMs: number | null, changedMs: number): VisitRecord =>
  ({
    unitId,
    phase: 'first',
    completedMs,
    changedMs,
    judged: 3,
    total: 500,
    verdicts: new Uint8Array(38),
    vetoes: completedMs === null ? [] : ['事故'],
    openMandatory: [],
    selfTotal: 9000,
  }) as unknown as VisitRecord;

const tasks = planTasks(round, units, [visit('d', null, 20), visit('b', 30, 30)], [], 38, new Map([['c', 1]]));

describe('核查任务', () => {
  it('is in visiting order: under way, towns where work has begun, other towns, finished', () => {
    expect(tasks.map((task) => [task.unitId, task.state])).toEqual([
      ['d', 'doing'],
      ['c', 'todo'],
      ['a', 'todo'],
      ['e', 'todo'],
      ['b', 'done'],
    ]);
    expect(nextTask(tasks)?.unitId).toBe('d');
    expect(nextTask(tasks, 'd')?.unitId).toBe('c');
  });

  it('puts units that need not submit last, goes to none of them by itself, and says so instead of 无自评', () => {
    const filings = {
      a: { kind: 'excused', reason: '停产' },
      b: { kind: 'excused', reason: '停产' },
      c: { kind: 'deferred', until: '2024-12-10', reason: '换届' },
    } as const;
    const granted = planTasks({ ...round, filings }, units, [visit('b', 30, 30)], [], 38, new Map());
    expect(granted.map((task) => [task.unitId, task.state, task.warnings[0]])).toEqual([
      ['c', 'todo', '缓报至 2024-12-10'],
      ['e', 'todo', '无自评'],
      ['d', 'todo', '无自评'],
      ['b', 'done', '免报'],
      ['a', 'excused', '免报'],
    ]);
    expect(nextTask(granted.filter(({ unitId }) => unitId === 'a'))).toBeUndefined();
  });

  it('says what needs a look', () => {
    const of = (unitId: string) => tasks.find((task) => task.unitId === unitId)?.warnings;
    expect(of('a')).toEqual(['无自评']);
    expect(of('c')).toEqual(['无自评', '必看 1']);
    expect(of('b')).toEqual(['无自评', '否决 1']);
  });

  it('is narrowed by town, state and text', () => {
    const viewer = { name: '', team: undefined };
    const ids = (filter: Partial<Parameters<typeof passes>[1]>) =>
      tasks.filter((task) => passes(task, { town: '', state: '', search: '', owner: 'all', ...filter }, viewer)).map((task) => task.unitId);
    expect(ids({ town: '城关镇' })).toEqual(['c', 'b']);
    expect(ids({ state: 'todo' })).toEqual(['c', 'a', 'e']);
    expect(ids({ search: ' 丙厂 ' })).toEqual(['c']);
  });

  it('follows the route of the team, and knows 本组 and 我的', () => {
    const fields = Object.assign(
      {},
      ...[
        formTeam('r', { id: 't1', name: '第一组', leader: '王立新', members: ['李梅'] }),
        assignUnits('r', { a: 't1', c: 't1', e: 't1', d: 't1' }),
        assignLead('r', 'c', '李梅'),
        planRoute('r', 't1', ['北山镇', '石桥镇']),
        planDay('r', 't1', '北山镇', '2024-11-08'),
      ].map((draft) => draft.fields),
    ) as Parameters<typeof projectTeams>[0];
    const plan = projectTeams(fields);
    const planned = planTasks(round, units, [], [], 38, new Map(), { plan });
    expect(planned.map((task) => task.unitId)).toEqual(['e', 'd', 'a', 'c', 'b']);
    expect(planned[0]).toMatchObject({ teamId: 't1', plannedOn: '2024-11-08', lead: null });
    const of = (owner: TaskOwner, name: string) =>
      planned.filter((task) => belongs(task, owner, { name, team: teamOfPerson(plan, name) })).map((task) => task.unitId);
    expect(of('team', '李梅')).toEqual(['e', 'd', 'a', 'c']);
    expect(of('me', '李梅')).toEqual(['c']);
    expect(of('me', '王立新')).toEqual([]);
    expect(of('team', '外人')).toEqual([]);
    expect(of('all', '外人')).toHaveLength(5);
  });
});
