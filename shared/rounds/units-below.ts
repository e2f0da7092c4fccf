import type { VisitRecord } from '../record/records.ts';
import type { Round } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { finishedVisit } from '../record/standing.ts';

/** What a township's total asks of a visit below it. */
type CountedVisit = Pick<VisitRecord, 'roundId' | 'unitId' | 'phase' | 'completedMs' | 'total' | 'withheld'>;

/** A year's work, as far as a township's total rests on it. */
interface YearOfVisits {
  readonly rounds: readonly Pick<Round, 'id' | 'openedOn'>[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly visits: readonly CountedVisit[];
}

/** The visits of one unit, by round and phase. */
type OwnVisits = ReadonlyMap<string, { readonly first: CountedVisit | undefined; readonly re: CountedVisit | undefined }>;

function visitsByRound(visits: readonly CountedVisit[]): OwnVisits {
  const byRound = new Map<string, { first: CountedVisit | undefined; re: CountedVisit | undefined }>();
  for (const visit of visits) {
    const own = byRound.get(visit.roundId) ?? { first: undefined, re: undefined };
    own[visit.phase] = visit;
    byRound.set(visit.roundId, own);
  }
  return byRound;
}

/** The total of the completed visit that counts in the latest round of the year; undefined where none is completed. */
function standingTotal(rounds: YearOfVisits['rounds'], own: OwnVisits): CentiPoints | undefined {
  for (const { id } of rounds) {
    const visits = own.get(id);
    const finished = visits === undefined ? undefined : finishedVisit(visits);
    if (finished !== undefined) return finished.total;
  }
  return undefined;
}

/**
 * The totals of the units below a township (乡镇汇总得分), lowest first: all units of its town but townships whose visit of the year is completed,
 * in whichever round that was; the latest round counts. None for a unit that is no township.
 */
export function totalsBelow(township: Unit, year: YearOfVisits): readonly CentiPoints[] {
  if (township.kind !== 'township' || township.town === '') return [];
  const latestFirst = year.rounds.toSorted((a, b) => (a.openedOn === b.openedOn ? (a.id < b.id ? 1 : -1) : a.openedOn < b.openedOn ? 1 : -1));
  const byUnit = new Map<string, CountedVisit[]>();
  for (const visit of year.visits) {
    const unit = year.units.get(visit.unitId);
    if (unit === undefined || unit.kind === 'township' || unit.town !== township.town) continue;
    const own = byUnit.get(unit.id);
    if (own === undefined) byUnit.set(unit.id, [visit]);
    else own.push(visit);
  }
  return [...byUnit.values()].flatMap((own) => standingTotal(latestFirst, visitsByRound(own)) ?? []).sort((a, b) => a - b);
}
