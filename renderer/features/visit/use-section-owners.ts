import { useMemo } from 'react';
import { noPlan } from '#shared/model/round-plan.ts';
import { useLive } from '#renderer/store/services.tsx';

const nobody: Readonly<Record<string, string>> = {};

/** Who of the unit's team looks at which section, by section id; a section that is left out is everybody's. */
export function useSectionOwners(roundId: string, unitId: string): Readonly<Record<string, string>> {
  const plan = useLive((store) => store.plan(roundId), [roundId]) ?? noPlan;
  return useMemo(() => plan.teams.find(({ id }) => id === plan.teamOf.get(unitId))?.sections ?? nobody, [plan, unitId]);
}
