import { completedVisit } from '#shared/record/standing.ts';
import { useMemo } from 'react';
import type { Round } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { peopleKnown, type TeamsView } from '#shared/rounds/teams-view.ts';

/** Reads what 分工 shows and keeps it up to date; undefined while it is first read. */
export function useTeamsView(round: Round): TeamsView | undefined {
  const { name } = useInspector();
  const { id, standardHash } = round;
  const plan = useLive((store) => store.plan(id), [id]);
  const all = useLive((store) => store.units(), []);
  const visits = useLive((store) => store.visits(id), [id]);
  const standard = useLive(async (store) => ({ read: standardHash === null ? undefined : await store.standard(standardHash) }), [standardHash]);
  return useMemo(() => {
    if (plan === undefined || all === undefined || visits === undefined || standard === undefined) return undefined;
    const inRound = new Set(round.unitIds);
    return {
      round,
      plan,
      units: all.filter((unit) => inRound.has(unit.id)),
      done: new Set(visits.flatMap((visit) => (visit.phase === 'first' && completedVisit(visit) !== undefined ? [visit.unitId] : []))),
      standard: standard.read,
      people: peopleKnown(plan, [name, ...visits.flatMap((visit) => visit.inspectors)]),
    };
  }, [round, plan, all, visits, standard, name]);
}
