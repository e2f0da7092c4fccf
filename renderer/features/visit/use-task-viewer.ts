import { useMemo } from 'react';
import { noPlan, teamOfPerson } from '#shared/model/round-plan.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import type { TaskOwner, TaskViewer } from '#shared/visit/visit-tasks.ts';

/** Who looks at the tasks of a round, the teams by id, and whose units that person is shown at first: a member of a team sees the team's. */
export function useTaskViewer(roundId: string): { readonly viewer: TaskViewer; readonly usual: TaskOwner; readonly teamName: (teamId: string) => string } {
  const { name } = useInspector();
  const plan = useLive((store) => store.plan(roundId), [roundId]) ?? noPlan;
  return useMemo(() => {
    const team = teamOfPerson(plan, name);
    const names = new Map(plan.teams.map((one) => [one.id, one.name]));
    return { viewer: { name, team }, usual: team === undefined ? 'all' : 'team', teamName: (teamId) => names.get(teamId) ?? '' };
  }, [plan, name]);
}
