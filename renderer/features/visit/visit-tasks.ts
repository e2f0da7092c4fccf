import { contradictionsOf } from '#shared/checks/contradictions.ts';
import type { Day } from '#shared/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { UnitKind } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import type { SubmissionRecord, VisitRecord } from '#renderer/store/records.ts';

/** How far a unit's visit is: 未开始, 核查中, 已完成. */
export type TaskState = 'todo' | 'doing' | 'done';

/** Chinese words for task states, in the order of the filter. */
export const taskStateWords: Readonly<Record<TaskState, string>> = { todo: '未开始', doing: '核查中', done: '已完成' };

/** One unit of the round as the table 核查任务 shows it. */
export interface VisitTask {
  readonly unitId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly town: string;
  readonly kind: UnitKind;
  readonly selfTotal: CentiPoints | null;
  readonly judged: number;
  readonly items: number;
  readonly state: TaskState;
  /** The points so far; null before the visit begins. */
  readonly points: CentiPoints | null;
  /** What needs a look, as short Chinese words. */
  readonly warnings: readonly string[];
  readonly changedMs: number;
}

/** What the table filters by; empty text means "all". */
export interface TaskFilter {
  readonly town: string;
  readonly state: TaskState | '';
  readonly search: string;
}

const byChinese = new Intl.Collator('zh-CN');

/** Makes the rows of 核查任务 in visiting order: visits under way (the latest touched first), then towns where work has begun, then the other towns; finished ones last. */
export function planTasks(
  round: Round,
  units: readonly Unit[],
  visits: readonly VisitRecord[],
  submissions: readonly SubmissionRecord[],
  itemCount: number,
  today: Day,
): readonly VisitTask[] {
  const unitsById = new Map(units.map((unit) => [unit.id, unit]));
  const visitsByUnit = new Map(visits.filter((visit) => visit.phase === 'first').map((visit) => [visit.unitId, visit]));
  const submissionsByUnit = new Map(submissions.toSorted((a, b) => a.importedMs - b.importedMs).map((submission) => [submission.unitId, submission]));
  const tasks = round.unitIds.flatMap((unitId) => {
    const unit = unitsById.get(unitId);
    return unit === undefined ? [] : [taskOf(unit, visitsByUnit.get(unitId), submissionsByUnit.get(unitId), itemCount, today)];
  });
  const begun = new Set(tasks.filter((task) => task.state !== 'todo').map((task) => task.town));
  const rank = (task: VisitTask) => (task.state === 'doing' ? 0 : task.state === 'done' ? 3 : begun.has(task.town) ? 1 : 2);
  return tasks.toSorted((a, b) => rank(a) - rank(b) || b.changedMs - a.changedMs || byChinese.compare(a.town, b.town) || byChinese.compare(a.name, b.name));
}

function taskOf(unit: Unit, visit: VisitRecord | undefined, submission: SubmissionRecord | undefined, itemCount: number, today: Day): VisitTask {
  return {
    unitId: unit.id,
    name: unit.name,
    aliases: unit.aliases,
    town: unit.town,
    kind: unit.kind,
    selfTotal: submission?.selfTotal ?? visit?.selfTotal ?? null,
    judged: visit?.judged ?? 0,
    items: visit?.verdicts.length ?? itemCount,
    state: visit === undefined ? 'todo' : visit.completedMs === null ? 'doing' : 'done',
    points: visit?.total ?? null,
    warnings: warningsOf(unit, visit, submission, today),
    changedMs: visit?.changedMs ?? 0,
  };
}

function warningsOf(unit: Unit, visit: VisitRecord | undefined, submission: SubmissionRecord | undefined, today: Day): readonly string[] {
  const warnings: string[] = [];
  if (submission === undefined) warnings.push('无自评');
  const contradictions = contradictionsOf(unit.facts, today).length;
  if (contradictions > 0) warnings.push(`必看 ${contradictions}`);
  if (visit === undefined) return warnings;
  if (visit.vetoes.length > 0) warnings.push(`否决 ${visit.vetoes.length}`);
  if (visit.openMandatory.length > 0 && visit.judged > 0) warnings.push(`必备未过 ${visit.openMandatory.length}`);
  return warnings;
}

/** Whether a row passes the filter. The search looks at the name, the aliases and the town. */
export function passes(task: VisitTask, filter: TaskFilter): boolean {
  if (filter.town !== '' && task.town !== filter.town) return false;
  if (filter.state !== '' && task.state !== filter.state) return false;
  const wanted = filter.search.trim().toLowerCase();
  return wanted === '' || [task.name, ...task.aliases, task.town].some((text) => text.toLowerCase().includes(wanted));
}

/** The unit to visit next: the first in visiting order that is not finished. */
export const nextTask = (tasks: readonly VisitTask[], exceptUnitId?: string): VisitTask | undefined =>
  tasks.find((task) => task.state !== 'done' && task.unitId !== exceptUnitId);
