import { describe, expect, it } from 'vitest';
import { visitPlanPaper } from '#shared/output/papers/visit-plan.ts';
import { isWorkingDay } from '#shared/days/working-days.ts';
import { projectTeams } from '#shared/record/project-teams.ts';
import { assignUnits, formTeam, planDay, planRoute, planVisitDays } from '#shared/record/team-acts.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { nextPlannedDay, placeOfDay, plannedDays, proposeDays } from '#shared/visit/visit-plan.ts';
import { planTasks } from '#shared/visit/visit-tasks.ts';

const unit = (id: string, town: string): Unit => ({ id, name: `${id}厂工会`, aliases: [], town, kind: 'enterprise', uscc: null, orgUscc: null, facts: {} });
const units = [unit('a', '石桥镇'), unit('b', '石桥镇'), unit('c', '北山镇'), unit('d', '城关镇'), unit('e', '城关镇')];
const round = { id: 'r', title: '2024年验收', unitIds: ['a', 'b', 'c', 'd', 'e'], skips: { e: '停产歇业' } } as unknown as Round;
const planOf = (...drafts: readonly ReturnType<typeof planDay>[]) =>
  projectTeams(
    Object.assign(
      {},
      ...[
        formTeam('r', { id: 't1', name: '第一组', leader: '王立新', members: [] }),
        formTeam('r', { id: 't2', name: '第二组', leader: '李梅', members: [] }),
        assignUnits('r', { a: 't1', b: 't1', c: 't1', d: 't2', e: 't2' }),
        planRoute('r', 't1', ['北山镇', '石桥镇']),
        ...drafts,
      ].map(({ fields }) => fields),
    ) as Parameters<typeof projectTeams>[0],
  );
const tasksOf = (...drafts: readonly ReturnType<typeof planDay>[]) => planTasks(round, units, [], [], 38, new Map(), { plan: planOf(...drafts) });

describe('走访计划', () => {
  it('goes by the day of the unit, then that of its town, then the route, and leaves out whom nobody visits', () => {
    const tasks = tasksOf(planDay('r', 't1', '石桥镇', '2024-11-06'), planVisitDays('r', { b: '2024-11-05', c: '2024-11-06' }));
    expect(tasks.map(({ unitId, plannedOn, state }) => [unitId, plannedOn, state])).toEqual([
      ['b', '2024-11-05', 'todo'],
      ['c', '2024-11-06', 'todo'],
      ['a', '2024-11-06', 'todo'],
      ['d', null, 'todo'],
      ['e', null, 'skipped'],
    ]);
    expect(plannedDays(tasks).map(({ day, tasks: own }) => [day, own.map(({ unitId }) => unitId)])).toEqual([
      ['2024-11-05', ['b']],
      ['2024-11-06', ['c', 'a']],
      [null, ['d']],
    ]);
    expect(nextPlannedDay(tasks, '2024-11-06')?.day).toBe('2024-11-06');
    expect(nextPlannedDay(tasks, '2024-11-07')).toBeUndefined();
    expect(placeOfDay(tasks, 'a')).toEqual({ place: 2, of: 2, before: 'c厂工会', after: null });
    expect(placeOfDay(tasks, 'b')).toBeUndefined();
  });

  it('proposes working days along the route, each team for itself, and counts what is planned already', () => {
    const proposed = proposeDays(tasksOf(planVisitDays('r', { a: '2024-11-01' })), '2024-11-01', 1);
    // The 1st of November 2024 was a Friday.
    expect([...proposed]).toEqual([
      ['c', '2024-11-04'],
      ['b', '2024-11-05'],
      ['d', '2024-11-01'],
    ]);
    expect([...proposed.values()].every((day) => isWorkingDay(day))).toBe(true);
    expect(proposeDays(tasksOf(), '2024-11-02', 9).get('c')).toBe('2024-11-04');
    expect(proposed.has('e')).toBe(false);
  });

  it('prints day by day and names whom nobody visits, with the reason', () => {
    const paper = visitPlanPaper({
      federation: '云溪县总工会',
      roundTitle: '2024年验收',
      team: '',
      tasks: tasksOf(planVisitDays('r', { c: '2024-11-05' })),
      teams: planOf().teams,
      today: '2024-11-01',
    });
    const headings = paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['2024年11月5日（星期二），1 家', '还没有排日期，3 家', '本轮不去，1 家']);
    const undated = paper.blocks.find((block) => block.kind === 'table' && block.label === '还没有排日期的单位');
    expect(undated?.kind === 'table' ? undated.rows.map((row) => row.slice(0, 3).map(({ text }) => text)) : []).toEqual([
      ['第一组', '1', 'a厂工会'],
      ['第一组', '2', 'b厂工会'],
      ['第二组', '1', 'd厂工会'],
    ]);
    expect(JSON.stringify(paper.blocks.at(-2))).toContain('停产歇业');
  });
});
