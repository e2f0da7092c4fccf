import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import type { Team } from '#shared/model/round-plan.ts';
import type { Decision, Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { SubmissionRecord, VisitRecord } from '#shared/record/records.ts';
import { comparedUnits } from '#shared/rounds/compared-units.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** The round before: the latest of an earlier year. */
export interface PastRound {
  readonly round: Round;
  readonly units: readonly ComparedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
}

/** All that 对比 works on: the round's units with their visits that count, and the standard that they are scored by. */
export interface Comparison {
  readonly units: readonly ComparedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
  /** The version of a standard that visits use, for people; empty where it is not known. */
  readonly versionOf: (standardHash: string) => string;
  /** Versions that visits of the round use, the commonest first. */
  readonly standards: readonly string[];
  readonly teams: readonly Team[];
  readonly past: PastRound | null;
}

/** The records of one round. */
interface RoundRecords {
  readonly submissions: readonly SubmissionRecord[];
  readonly visits: readonly VisitRecord[];
  readonly decisions: readonly Decision[];
}

async function recordsOf(store: Store, roundId: string): Promise<RoundRecords> {
  const [submissions, visits, decisions] = await Promise.all([store.submissions(roundId), store.visits(roundId), store.decisions(roundId)]);
  return { submissions, visits, decisions };
}

const before = (rounds: readonly Round[], round: Round): Round | undefined =>
  rounds.filter(({ year }) => year < round.year).toSorted((a, b) => b.year - a.year || b.openedOn.localeCompare(a.openedOn))[0];

async function pastOf(store: Store, round: Round) {
  const past = before(await store.rounds(), round);
  if (past === undefined) return null;
  const records = await recordsOf(store, past.id);
  const standardHash = byUse(records.visits)[0];
  const standard = standardHash === undefined ? undefined : await store.standard(standardHash);
  return standard === undefined || standardHash === undefined ? null : { round: past, records, standard, standardHash };
}

/** What 对比 shows of a round: undefined while it is read, null where no standard is known yet. `chosen` is the version of the standard that is looked at, null for the round's own. */
export function useComparison(round: Round, chosen: string | null): Comparison | null | undefined {
  const roundId = round.id;
  const units = useLive((store) => store.units(), []);
  const kept = useLive((store) => store.standards(), []);
  const plan = useLive((store) => store.plan(roundId), [roundId]);
  const past = useLive((store) => pastOf(store, round), [round]);
  const records = useLive(
    async (store) => {
      const own = await recordsOf(store, roundId);
      const standards = byUse(own.visits);
      const standardHash = standards.find((hash) => hash === chosen) ?? round.standardHash ?? standards[0];
      const standard = standardHash === undefined ? undefined : await store.standard(standardHash);
      return { own, standards, standard, standardHash };
    },
    [roundId, round.standardHash, chosen],
  );
  return useMemo(() => {
    if (units === undefined || records === undefined || kept === undefined || plan === undefined || past === undefined) return undefined;
    const { own, standards, standard, standardHash } = records;
    if (standard === undefined || standardHash === undefined) return null;
    const versions = new Map(kept.map(({ hash, version }) => [hash, version]));
    const unitOf = new Map(units.map((unit) => [unit.id, unit]));
    const compared = (of: Round, held: RoundRecords, teamOf?: ReadonlyMap<string, string>): readonly ComparedUnit[] =>
      comparedUnits(roundState(of, held.submissions, held.visits, held.decisions), unitOf, teamOf);
    return {
      units: compared(round, own, plan.teamOf),
      standard,
      standardHash,
      standards,
      versionOf: (hash) => versions.get(hash) ?? '',
      teams: plan.teams,
      past: past === null ? null : { ...past, units: compared(past.round, past.records) },
    };
  }, [round, units, records, kept, plan, past]);
}

/** The hashes of the standards that visits use, the commonest first. */
function byUse(visits: readonly { readonly standardHash: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { standardHash } of visits) counts.set(standardHash, (counts.get(standardHash) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([hash]) => hash);
}
