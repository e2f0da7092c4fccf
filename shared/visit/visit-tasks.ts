import { countingSubmissions } from '../record/project-submission.ts';
import type { DifferenceGroup } from '../differences/group-differences.ts';
import { dayNumber, type Day } from '../days/days.ts';
import { filingWords, type Filing, type Round } from '../model/round.ts';
import type { UnitKind } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { noPlan, plannedDay, routeOf, type RoundPlan, type Team } from '../model/round-plan.ts';
import type { SubmissionRecord, VisitRecord } from '../record/records.ts';
import { withBlind, type BlindSheets } from './blind-task.ts';

/** How far a unit's visit is: 未开始, 核查中, 已完成; or 免报, where the unit need not submit and nobody went there; or 不去, where nobody is to. */
export type TaskState = 'todo' | 'doing' | 'done' | 'excused' | 'skipped';

/** Chinese words for task states, in the order of the filter. */
export const taskStateWords: Readonly<Record<TaskState, string>> = { todo: '未开始', doing: '核查中', done: '已完成', excused: '免报', skipped: '不去' };

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
  /** The team it is assigned to and who leads its visit; null where that is open. */
  readonly teamId: string | null;
  readonly lead: string | null;
  /** The day planned for its visit. */
  readonly plannedOn: Day | null;
  readonly inspectors: readonly string[];
}

/** Whose units the table shows: 全部, 本组, 我的. */
export type TaskOwner = 'all' | 'team' | 'me';

/** How the work of a round is divided: who visits what and, where units are scored blind, the sheets. */
interface TaskDivision {
  readonly plan: RoundPlan;
  readonly blind?: BlindSheets | undefined;
  /** The matters of each unit in which people still differ. */
  readonly matters?: ReadonlyMap<string, readonly DifferenceGroup[]> | undefined;
}

/** What the table filters by; empty text means "all". */
export interface TaskFilter {
  readonly town: string;
  readonly state: TaskState | '';
  readonly search: string;
  readonly owner: TaskOwner;
}

/** Who looks at the table: the inspector's name and team. */
export interface TaskViewer {
  readonly name: string;
  readonly team: Team | undefined;
}

const byChinese = new Intl.Collator('zh-CN');

/**
 * Makes the rows of 核查任务 in visiting order: visits under way (the latest touched first), then by the days planned, then by the routes of the teams where towns were assigned,
 * then towns where work has begun, then the other towns; finished ones last. `mustSee` counts what is to be looked at first, by unit id.
 */
export function planTasks(
  round: Round,
  units: readonly Unit[],
  visits: readonly VisitRecord[],
  submissions: readonly SubmissionRecord[],
  itemCount: number,
  mustSee: ReadonlyMap<string, number>,
  { plan, blind, matters }: TaskDivision = { plan: noPlan },
): readonly VisitTask[] {
  const unitsById = new Map(units.map((unit) => [unit.id, unit]));
  const visitsByUnit = new Map(visits.filter((visit) => visit.phase === 'first').map((visit) => [visit.unitId, visit]));
  const submissionsByUnit = countingSubmissions(submissions);
  const tasks = round.unitIds.flatMap((unitId) => {
    const unit = unitsById.get(unitId);
    if (unit === undefined) return [];
    const visit = visitsByUnit.get(unitId);
    const task = taskOf(unit, visit, submissionsByUnit.get(unitId), itemCount, mustSee.get(unitId) ?? 0, plan, round);
    const open = matters?.get(unitId)?.length ?? 0;
    const told = open === 0 ? task : { ...task, warnings: [`记录不同 ${String(open)}`, ...task.warnings] };
    return [blind === undefined || visit !== undefined || isLeftOut(task) ? told : withBlind(told, blind)];
  });
  const place = routePlaces(tasks, plan);
  const begun = new Set(tasks.filter((task) => task.state === 'doing' || task.state === 'done').map((task) => task.town));
  const rank = (task: VisitTask) => (task.state === 'doing' ? 0 : isLeftOut(task) ? 4 : task.state === 'done' ? 3 : begun.has(task.town) ? 1 : 2);
  const day = (task: VisitTask) => (task.plannedOn === null ? Number.MAX_SAFE_INTEGER : dayNumber(task.plannedOn));
  const byRoute = (a: VisitTask, b: VisitTask) => (a.state === 'todo' && b.state === 'todo' ? day(a) - day(b) || place(a) - place(b) : 0);
  return tasks.toSorted(
    (a, b) => byRoute(a, b) || rank(a) - rank(b) || b.changedMs - a.changedMs || byChinese.compare(a.town, b.town) || byChinese.compare(a.name, b.name),
  );
}

/** Where on its team's route the town of a task comes; what no team goes to comes last. */
function routePlaces(tasks: readonly VisitTask[], plan: RoundPlan): (task: VisitTask) => number {
  const places = new Map<string, number>();
  for (const team of plan.teams) {
    const towns = tasks.flatMap((task) => (task.teamId === team.id ? [task.town] : []));
    for (const [index, town] of routeOf(team, towns).entries()) places.set(`${team.id}/${town}`, index);
  }
  return (task) => (task.teamId === null ? Number.MAX_SAFE_INTEGER : (places.get(`${task.teamId}/${task.town}`) ?? Number.MAX_SAFE_INTEGER));
}

function taskOf(
  unit: Unit,
  visit: VisitRecord | undefined,
  submission: SubmissionRecord | undefined,
  itemCount: number,
  mustSee: number,
  plan: RoundPlan,
  round: Round,
): VisitTask {
  const filing = round.filings?.[unit.id];
  const skip = visit === undefined ? round.skips?.[unit.id] : undefined;
  const team = plan.teams.find(({ id }) => id === plan.teamOf.get(unit.id));
  return {
    unitId: unit.id,
    name: unit.name,
    aliases: unit.aliases,
    town: unit.town,
    kind: unit.kind,
    selfTotal: submission?.selfTotal ?? visit?.selfTotal ?? null,
    judged: visit?.judged ?? 0,
    items: visit?.asked ?? visit?.verdicts.length ?? itemCount,
    state: stateOf(visit, skip !== undefined, submission === undefined && filing?.kind === 'excused'),
    points: visit?.total ?? null,
    warnings: skip === undefined ? warningsOf(visit, submission, mustSee, filing) : [skip],
    changedMs: visit?.changedMs ?? 0,
    teamId: team?.id ?? null,
    lead: plan.leadOf.get(unit.id) ?? null,
    plannedOn: skip === undefined ? plannedDay(plan, unit) : null,
    inspectors: visit?.inspectors ?? [],
  };
}

function stateOf(visit: VisitRecord | undefined, skipped: boolean, excused: boolean): TaskState {
  if (visit !== undefined) return visit.completedMs === null ? 'doing' : 'done';
  return skipped ? 'skipped' : excused ? 'excused' : 'todo';
}

/** Whether nobody is to go there: the unit need not submit, or is not visited in this round. */
export const isLeftOut = ({ state }: Pick<VisitTask, 'state'>): boolean => state === 'excused' || state === 'skipped';

function warningsOf(visit: VisitRecord | undefined, submission: SubmissionRecord | undefined, mustSee: number, filing: Filing | undefined): readonly string[] {
  const warnings: string[] = [];
  if (submission === undefined) warnings.push(filing === undefined ? '无自评' : filingWords(filing));
  if (mustSee > 0) warnings.push(`必看 ${mustSee}`);
  if (visit === undefined) return warnings;
  if (visit.vetoes.length > 0) warnings.push(`否决 ${visit.vetoes.length}`);
  if (visit.openMandatory.length > 0 && visit.judged > 0) warnings.push(`必备未过 ${visit.openMandatory.length}`);
  return warnings;
}

/** Whether a row is of the viewer: 本组 are the units of the team, 我的 those of the team that the viewer leads or, where nobody was named, has begun. */
export function belongs(task: VisitTask, owner: TaskOwner, viewer: TaskViewer): boolean {
  if (owner === 'all') return true;
  if (owner === 'team') return task.teamId !== null && task.teamId === viewer.team?.id;
  return task.lead === null ? task.inspectors.includes(viewer.name) : task.lead === viewer.name;
}

/** Whether a row passes the filter. The search looks at the name, the aliases and the town. */
export function passes(task: VisitTask, filter: TaskFilter, viewer: TaskViewer): boolean {
  if (!belongs(task, filter.owner, viewer)) return false;
  if (filter.town !== '' && task.town !== filter.town) return false;
  if (filter.state !== '' && task.state !== filter.state) return false;
  const wanted = filter.search.trim().toLowerCase();
  return wanted === '' || [task.name, ...task.aliases, task.town].some((text) => text.toLowerCase().includes(wanted));
}

/** The unit to visit next: the first in visiting order that is neither finished nor left out. */
export const nextTask = (tasks: readonly VisitTask[], exceptUnitId?: string): VisitTask | undefined =>
  tasks.find((task) => task.state !== 'done' && !isLeftOut(task) && task.unitId !== exceptUnitId);
