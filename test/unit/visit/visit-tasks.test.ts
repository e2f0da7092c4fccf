import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '#shared/ledger/records.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { nextTask, passes, planTasks } from '#renderer/features/visit/visit-tasks.ts';

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

const tasks = planTasks(round, units, [visit('d', null, 20), visit('b', 30, 30)], [], 38, '2024-11-06');

describe('核查任务', () => {
  it('stands in visiting order: under way, towns where work has begun, other towns, finished', () => {
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

  it('says what needs a look', () => {
    const of = (unitId: string) => tasks.find((task) => task.unitId === unitId)?.warnings;
    expect(of('a')).toEqual(['无自评']);
    expect(of('c')).toEqual(['无自评', '必看 1']);
    expect(of('b')).toEqual(['无自评', '否决 1']);
  });

  it('is narrowed by town, state and text', () => {
    const ids = (filter: Parameters<typeof passes>[1]) => tasks.filter((task) => passes(task, filter)).map((task) => task.unitId);
    expect(ids({ town: '城关镇', state: '', search: '' })).toEqual(['c', 'b']);
    expect(ids({ town: '', state: 'todo', search: '' })).toEqual(['c', 'a', 'e']);
    expect(ids({ town: '', state: '', search: ' 丙厂 ' })).toEqual(['c']);
  });
});
