import { addDays, type Day } from '../days/days.ts';
import { isWorkingDay, type OwnDays } from '../days/working-days.ts';
import { isLeftOut, type VisitTask } from './visit-tasks.ts';

/** The visits of one day, in the order in which they are gone to. */
export interface PlannedDay {
  /** Null for what has no day yet. */
  readonly day: Day | null;
  readonly tasks: readonly VisitTask[];
}

/** Units that somebody goes to or went to, by day; each day in visiting order, what has no day last. `tasks` are in visiting order. */
export function plannedDays(tasks: readonly VisitTask[]): readonly PlannedDay[] {
  const days = new Map<Day | null, VisitTask[]>();
  for (const task of tasks) {
    if (isLeftOut(task)) continue;
    const own = days.get(task.plannedOn);
    if (own === undefined) days.set(task.plannedOn, [task]);
    else own.push(task);
  }
  return Array.from(days, ([day, own]) => ({ day, tasks: own })).toSorted((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1));
}

/** The next day on which somebody goes anywhere: today where visits of today are not finished, otherwise the first later one; undefined where nothing is planned any more. */
export const nextPlannedDay = (tasks: readonly VisitTask[], today: Day): PlannedDay | undefined =>
  plannedDays(tasks.filter(({ state }) => state !== 'done')).find(({ day }) => day !== null && day >= today);

/** Where a unit comes on the day that its team goes there: its place from 1, of how many, what is before and after it. Undefined where no day is planned, and where it is the only one. */
export function placeOfDay(
  tasks: readonly VisitTask[],
  unitId: string,
): { readonly place: number; readonly of: number; readonly before: string | null; readonly after: string | null } | undefined {
  const task = tasks.find((one) => one.unitId === unitId);
  if (task === undefined || task.plannedOn === null) return undefined;
  const same = tasks.filter((one) => one.plannedOn === task.plannedOn && one.teamId === task.teamId && !isLeftOut(one));
  if (same.length < 2) return undefined;
  const at = same.indexOf(task);
  return { place: at + 1, of: same.length, before: same[at - 1]?.name ?? null, after: same[at + 1]?.name ?? null };
}

/** So many months ahead a plan is proposed at most, in days. */
const farthestDays = 370;

/**
 * Proposes a day for each unit that has none and was not begun: each team for itself, along its route (the order of `tasks`), `perDay` units on each working day from `from`. What is already
 * planned for a day counts.
 */
export function proposeDays(tasks: readonly VisitTask[], from: Day, perDay: number, own: OwnDays = {}): ReadonlyMap<string, Day> {
  const proposed = new Map<string, Day>();
  const last = addDays(from, farthestDays);
  for (const teamId of new Set(tasks.map((task) => task.teamId))) {
    const mine = tasks.filter((task) => task.teamId === teamId);
    const taken = new Map<Day, number>();
    for (const { plannedOn } of mine) if (plannedOn !== null) taken.set(plannedOn, (taken.get(plannedOn) ?? 0) + 1);
    let day = from;
    for (const task of mine) {
      if (task.state !== 'todo' || task.plannedOn !== null) continue;
      while (day < last && (!isWorkingDay(day, own) || (taken.get(day) ?? 0) >= perDay)) day = addDays(day, 1);
      taken.set(day, (taken.get(day) ?? 0) + 1);
      proposed.set(task.unitId, day);
    }
  }
  return proposed;
}
