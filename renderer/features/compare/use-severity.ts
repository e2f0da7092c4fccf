import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { personScorings, teamScorings } from '#shared/analysis/scorings.ts';
import { severityOf, type GroupSeverity } from '#shared/analysis/severity.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';

/** How severe the teams or the people of the round in hand are, with the names of teams; undefined while it is read. */
export function useSeverity(
  units: readonly ComparedUnit[],
  standardHash: string,
  people: boolean,
): { readonly severity: GroupSeverity; readonly nameOf: (member: string) => string } | undefined {
  const roundId = useServices().round?.id ?? '';
  const read = useLive(async (store) => ({ plan: await store.plan(roundId), sheets: await store.blindSheets(roundId) }), [roundId]);
  return useMemo(() => {
    if (read === undefined) return undefined;
    const names = new Map(read.plan.teams.map(({ id, name }) => [id, name]));
    const scorings = people ? personScorings(units, standardHash, read.sheets) : teamScorings(units, standardHash, read.plan.teamOf);
    return { severity: severityOf(scorings), nameOf: (member) => (people ? member : (names.get(member) ?? '已撤的组')) };
  }, [read, units, standardHash, people]);
}
