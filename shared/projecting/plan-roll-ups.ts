import type { VisitKey, Round } from '../model/round.ts';
import { isOfRecord, type SheetRecord } from '../record/records.ts';
import type { Registers } from '../ledger/registers.ts';
import { subjectKindOf, standardSubject } from '../record/subject.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { totalsBelow } from '../rounds/units-below.ts';
import type { RowChanges } from './index-change.ts';
import type { HeldVisit } from './index-source.ts';
import { overlaid } from './overlaid.ts';
import type { VisitPlanning } from './visit-planning.ts';

/** Visits of townships to be projected again because units below them changed. */
interface RollUps {
  /** Fields of each such visit, by its subject. */
  readonly registers: ReadonlyMap<string, Registers>;
  readonly below: (key: VisitKey) => readonly CentiPoints[];
}

const none: RollUps = { registers: new Map(), below: () => [] };

/**
 * Finds the townships' visits whose totals rest on the units below them (a standard with `rollUp`) and may change with the rows that were projected.
 * Costs nothing where no standard rolls up, and next to nothing for an act on a visit that is not completed.
 */
export async function planRollUps(planning: VisitPlanning, rows: RowChanges<SheetRecord>): Promise<RollUps> {
  const rolling = await rollingStandards(planning, rows);
  if (rolling.size === 0 || !(await bearsOnTotals(planning, rows, rolling))) return none;
  const { standing: rounds, ids } = await roundsOfYears(planning, rows);
  const visits = overlaid<HeldVisit>(await planning.source.visitsOfRounds(ids), rows);
  const units = await unitsOf(planning, visits);
  const townships = visits.filter((visit) => rolling.has(visit.standardHash) && units.get(visit.unitId)?.kind === 'township');
  const subjects = townships.map(({ id }) => `visit/${id}`);
  const held = await planning.source.registers(subjects);
  const registers = subjects.flatMap((subject, index) => {
    const fields = planning.registers.get(subject) ?? held[index];
    return fields === undefined ? [] : [[subject, fields] as const];
  });
  const below = (key: VisitKey): readonly CentiPoints[] => {
    const [unit, year] = [units.get(key.unitId), rounds.find(({ id }) => id === key.roundId)?.year];
    const ofYear = rounds.filter((round) => round.year === year);
    const own = new Set(ofYear.map(({ id }) => id));
    return unit === undefined ? [] : totalsBelow(unit, { rounds: ofYear, units, visits: visits.filter(isOfRecord).filter(({ roundId }) => own.has(roundId)) });
  };
  return { registers: new Map(registers), below };
}

/** Hashes of the known standards that add a share of the units below. */
async function rollingStandards(planning: VisitPlanning, rows: RowChanges<SheetRecord>): Promise<ReadonlySet<string>> {
  const { source, shelf } = planning;
  const ofRows = [...rows.values()].flatMap((row) => (row === undefined ? [] : [row.standardHash]));
  const hashes = new Set([...(await source.standards()), ...newStandards(planning), ...ofRows]);
  const read = await Promise.all([...hashes].map(async (hash) => [hash, await shelf.standard(hash)] as const));
  return new Set(read.flatMap(([hash, standard]) => (standard?.rollUp === undefined ? [] : [hash])));
}

/** Hashes of standards that entries name now. */
const newStandards = ({ registers }: VisitPlanning): readonly string[] =>
  [...registers.keys()].flatMap((subject) => (subjectKindOf(subject) === 'standard' ? [subject.slice(standardSubject('').length)] : []));

const contribution = (visit: HeldVisit | undefined): CentiPoints | null => (visit === undefined || visit.completedMs === null ? null : visit.total);

/** Whether any township's total may change: a completed total came, went or changed, a township's own visit did, or units, rounds or standards did. */
async function bearsOnTotals(planning: VisitPlanning, rows: RowChanges<SheetRecord>, rolling: ReadonlySet<string>): Promise<boolean> {
  if (planning.units.size > 0 || planning.rounds.size > 0 || newStandards(planning).length > 0) return true;
  const unitIds = [...new Set([...rows.keys()].map((id) => id.split('/')[1] ?? ''))];
  const before = new Map((await planning.source.visitsOfUnits(unitIds)).map((visit) => [visit.id, visit]));
  return [...rows].some(([id, row]) => (row !== undefined && rolling.has(row.standardHash)) || contribution(row) !== contribution(before.get(id)));
}

/** What the changed rows and rounds affect: the rounds of their years, and the ids of these with those of rounds that went away. */
async function roundsOfYears(
  planning: VisitPlanning,
  rows: RowChanges<SheetRecord>,
): Promise<{ readonly standing: readonly Round[]; readonly ids: readonly string[] }> {
  const { source, rounds } = planning;
  const held = await source.allRounds();
  const all = overlaid(held, rounds);
  const touched = new Set([...rounds.keys(), ...[...rows.keys()].map((id) => id.split('/')[0] ?? '')]);
  const years = new Set([...held, ...all].flatMap(({ id, year }) => (touched.has(id) ? [year] : [])));
  const standing = newStandards(planning).length > 0 ? all : all.filter(({ year }) => years.has(year));
  return { standing, ids: [...new Set([...touched, ...standing.map(({ id }) => id)])] };
}

async function unitsOf({ source, units }: VisitPlanning, visits: readonly HeldVisit[]): Promise<ReadonlyMap<string, Unit>> {
  const ids = [...new Set(visits.map(({ unitId }) => unitId))];
  const held = (await source.units(ids)).flatMap((unit) => (unit === undefined ? [] : [unit]));
  return new Map(overlaid(held, units).map((unit) => [unit.id, unit]));
}
