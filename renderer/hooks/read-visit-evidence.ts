import type { BundledTraces, BundledVisit } from '#shared/evidence/bundle.ts';
import { withoutEvidence, type UnprovenItem } from '#shared/evidence/without-evidence.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Round, VisitPhase } from '#shared/model/round.ts';
import type { CentiPoints } from '#shared/points.ts';
import { keptReading } from './kept-reading.ts';
import type { Store, VisitCase } from '#renderer/store/store.ts';

/** The evidence of a visit with the items that got full marks without any. */
export interface ReadEvidence extends BundledVisit {
  readonly town: string;
  /** When the visit was completed, in milliseconds since 1970-01-01 UTC; null while it goes on. */
  readonly completedMs: number | null;
  readonly total: CentiPoints;
  readonly unproven: readonly UnprovenItem[];
}

/** Reads the evidence of one visit; undefined where its unit or standard is not here. */
export async function readVisitEvidence(store: Store, round: Round, record: VisitRecord): Promise<ReadEvidence | undefined> {
  const { unitId, phase } = record;
  const visit = await store.readVisit(round.id, unitId, phase);
  return visit === undefined ? undefined : evidenceIn(visit);
}

function evidenceIn({ record, unit, standard, evidence, inspected }: VisitCase<VisitPhase>): ReadEvidence {
  const { unitId, phase, completedMs, total } = record;
  const unproven = withoutEvidence(standard, inspected.findings, inspected.result, evidence);
  return { unitId, unit: unit.name, town: unit.town, phase, standard, evidence, completedMs, total, unproven };
}

/** Reads the evidence of all visits of a round, by town and name. */
export const readRoundEvidence = (store: Store, round: Round): Promise<readonly ReadEvidence[]> => keptEvidence(store, round.id);

const keptEvidence = keptReading(
  (roundId: string) => roundId,
  async (store, roundId): Promise<readonly ReadEvidence[]> => {
    const read = await store.readVisits(roundId);
    return read.map(evidenceIn).sort((a, b) => a.town.localeCompare(b.town, 'zh-CN') || a.unit.localeCompare(b.unit, 'zh-CN') || (a.phase < b.phase ? -1 : 1));
  },
);

/** Reads the traces (工作痕迹) of a round’s units, by town and name; none where the round has no standard. */
export async function readRoundTraces(store: Store, round: Round): Promise<readonly BundledTraces[]> {
  const [units, traces, standard] = await Promise.all([
    store.units(),
    store.traces(round.id),
    round.standardHash === null ? undefined : store.standard(round.standardHash),
  ]);
  if (standard === undefined) return [];
  return units
    .filter(({ id }) => traces.has(id))
    .sort((a, b) => a.town.localeCompare(b.town, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN'))
    .map(({ id, name }) => ({ unitId: id, unit: name, standard, traces: traces.get(id) ?? [] }));
}
