import { useLive, useServices } from '#renderer/store/services.tsx';
import type { TeamToPack } from './use-package-writing.ts';

/** The teams of the chosen round that have units, with these units: for whom a package can be made. */
export function useTeamsToPack(): readonly TeamToPack[] {
  const { round } = useServices();
  const roundId = round?.id;
  const teams = useLive(
    async (store) => {
      if (roundId === undefined) return [];
      const plan = await store.plan(roundId);
      return plan.teams.map((team): TeamToPack => {
        const unitIds = [...plan.teamOf].flatMap(([unitId, teamId]) => (teamId === team.id ? [unitId] : []));
        return { roundId, teamId: team.id, name: team.name, unitIds };
      });
    },
    [roundId],
  );
  return (teams ?? []).filter(({ unitIds }) => unitIds.length > 0);
}
