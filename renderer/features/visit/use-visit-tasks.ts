import { useMemo } from 'react';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { mustSeeLines } from '#shared/checks/completeness.ts';
import type { Round } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUnitMatters } from '#renderer/hooks/use-unit-matters.ts';
import { planTasks, type VisitTask } from '#shared/visit/visit-tasks.ts';

/** The units of a round in visiting order, kept up to date. Undefined while they are first read. */
export function useVisitTasks(round: Round): readonly VisitTask[] | undefined {
  const { id, standardHash } = round;
  const checked = useCheckedUnits(round);
  const units = useLive((store) => store.units(), []);
  const visits = useLive((store) => store.visits(id), [id]);
  const submissions = useLive((store) => store.submissions(id), [id]);
  const plan = useLive((store) => store.plan(id), [id]);
  const sheets = useLive((store) => store.blindSheets(id), [id]);
  const matters = useUnitMatters(id);
  const { name } = useInspector();
  const blind = useMemo(() => (round.blind === undefined || sheets === undefined ? undefined : { sheets, name }), [round.blind, sheets, name]);
  const standard = useLive(async (store) => ({ items: standardHash === null ? 0 : countOf(await store.standard(standardHash)) }), [standardHash]);
  return useMemo(
    () =>
      units === undefined || visits === undefined || submissions === undefined || standard === undefined || plan === undefined || sheets === undefined
        ? undefined
        : keptTasks(round, units, visits, submissions, standard.items, checked ?? nothingChecked, plan, blind, matters),
    [round, units, visits, submissions, sheets, standard, checked, plan, blind, matters],
  );
}

const nothingChecked: readonly CheckedUnit[] = [];

type Planned = Parameters<typeof planTasks>;
type Division = NonNullable<Planned[6]>;

const keptTasks = keptResult(
  (
    round: Round,
    units: Planned[1],
    visits: Planned[2],
    submissions: Planned[3],
    items: number,
    checked: readonly CheckedUnit[],
    plan: Division['plan'],
    blind: Division['blind'],
    matters: Division['matters'],
  ) =>
    planTasks(round, units, visits, submissions, items, new Map(checked.map((unit) => [unit.unitId, mustSeeLines(unit.lines).length])), {
      plan,
      blind,
      matters,
    }),
);

const countOf = (standard: Parameters<typeof itemsOf>[0] | undefined): number => (standard === undefined ? 0 : itemsOf(standard).length);
