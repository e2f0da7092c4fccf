import { fieldsUnder, type Registers } from '../ledger/registers.ts';
import { paperStates, type PaperTask } from '../programme/paper-task.ts';

/** The papers of a round's file that somebody has or that were looked at, by id, out of the fields of its subject `tasks/<round>`. */
export function projectTasks(registers: Registers): ReadonlyMap<string, PaperTask> {
  const texts = (part: string) =>
    new Map(fieldsUnder(registers, `${part}/`).flatMap(([id, { value }]) => (typeof value === 'string' ? [[id, value] as const] : [])));
  const [owners, departments, days, states] = [texts('owner'), texts('department'), texts('dueOn'), texts('state')];
  const ids = new Set([owners, departments, days, states].flatMap((part) => [...part.keys()]));
  return new Map(
    [...ids].map((id) => [
      id,
      {
        id,
        owner: owners.get(id) ?? '',
        department: departments.get(id) ?? '',
        dueOn: days.get(id) ?? null,
        state: paperStates.find((state) => state === states.get(id)) ?? 'open',
      },
    ]),
  );
}
