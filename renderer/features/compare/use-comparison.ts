import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { comparedUnits } from '#shared/rounds/compared-units.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { useLive } from '#renderer/store/services.tsx';

/** All that 对比 works on: the round's units with their visits that count, and the standard that they are scored by. */
export interface Comparison {
  readonly units: readonly ComparedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
  /** The version of a standard that visits use, for people; empty where it is not known. */
  readonly versionOf: (standardHash: string) => string;
}

/** What 对比 shows of a round: undefined while it is read, null where no standard is known yet. */
export function useComparison(round: Round): Comparison | null | undefined {
  const roundId = round.id;
  const units = useLive((store) => store.units(), []);
  const kept = useLive((store) => store.standards(), []);
  const records = useLive(
    async (store) => {
      const [submissions, visits, decisions] = await Promise.all([store.submissions(roundId), store.visits(roundId), store.decisions(roundId)]);
      const standardHash = round.standardHash ?? commonest(visits.map((visit) => visit.standardHash));
      const standard = standardHash === undefined ? undefined : await store.standard(standardHash);
      return { submissions, visits, decisions, standard, standardHash };
    },
    [roundId, round.standardHash],
  );
  return useMemo(() => {
    if (units === undefined || records === undefined || kept === undefined) return undefined;
    const { standard, standardHash } = records;
    if (standard === undefined || standardHash === undefined) return null;
    const versions = new Map(kept.map(({ hash, version }) => [hash, version]));
    const versionOf = (hash: string): string => versions.get(hash) ?? '';
    const unitOf = new Map(units.map((unit) => [unit.id, unit]));
    const inRound = roundState(round, records.submissions, records.visits, records.decisions);
    return { units: comparedUnits(inRound, unitOf), standard, standardHash, versionOf };
  }, [round, units, records, kept]);
}

/** The hash of the standard that most visits use. */
function commonest(hashes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>((best, entry) => (best === undefined || entry[1] > best[1] ? entry : best), undefined)?.[0];
}
