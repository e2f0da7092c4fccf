import { z } from 'zod';
import { fieldsUnder, numberOf, textOf, valueOf, type Registers } from '../ledger/registers.ts';
import { acceptedTargets, honourIds, targetIds, type GivenHonour, type YearPlan } from '../programme/year-plan.ts';

const Ids = z.array(z.string());
const Given = z.object({ person: z.string(), on: z.string() });

/** What a county set for a year, out of the fields of its subject `year/<year>`. Undefined for a subject that names no year. */
export function projectYear(subject: string, registers: Registers): YearPlan | undefined {
  const year = Number(subject.slice(subject.indexOf('/') + 1));
  if (!Number.isInteger(year)) return undefined;
  const targets = targetIds.flatMap((id) => {
    const percent = numberOf(registers, `target/${id}`);
    return percent === null ? [] : [[id, percent] as const];
  });
  const counted = acceptedTargets.flatMap((id) => {
    const ids = Ids.safeParse(valueOf(registers, `counted/${id}`)).data;
    return ids === undefined ? [] : [[id, ids] as const];
  });
  const given = honourIds.flatMap((honour) =>
    fieldsUnder(registers, `honour/${honour}/`).flatMap(([unitId, { value }]): readonly GivenHonour[] => {
      const read = Given.safeParse(value).data;
      return read === undefined ? [] : [{ honour, unitId, ...read }];
    }),
  );
  return { year, theme: textOf(registers, 'theme') ?? '', targets: Object.fromEntries(targets), counted: Object.fromEntries(counted), given };
}
