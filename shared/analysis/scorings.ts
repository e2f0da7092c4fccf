import { isBlind, scorerOf } from '../model/round.ts';
import type { SheetRecord } from '../record/records.ts';
import type { ComparedUnit, ComparedVisit } from './cohort.ts';
import type { Scoring } from './severity.ts';

/** What the inspectors themselves gave at a visit: what an objection changed later is no matter of their severity. Section points are those that count now, which differ from it by as much. */
const scoringOf = ({ unitId, kind }: ComparedUnit, visit: ComparedVisit, by: readonly string[]): Scoring => ({
  unitId,
  kind,
  self: visit.selfTotal,
  total: visit.inspected?.total ?? visit.total,
  sections: [...visit.sections],
  by,
});

const firstOf = ({ first }: ComparedUnit, standardHash: string): ComparedVisit | undefined =>
  first !== undefined && first.completedMs !== null && first.standardHash === standardHash ? first : undefined;

/** Every completed first visit by its team; units of no team are left out. `teamOf` gives the id of a unit's team. */
export const teamScorings = (units: readonly ComparedUnit[], standardHash: string, teamOf: ReadonlyMap<string, string>): readonly Scoring[] =>
  units.flatMap((unit) => {
    const [visit, team] = [firstOf(unit, standardHash), teamOf.get(unit.unitId)];
    return visit === undefined || team === undefined ? [] : [scoringOf(unit, visit, [team])];
  });

/**
 * Every completed first visit by the people who made it. Where two scored a unit apart (背靠背双评) and both are done, their own sheets take the place of what they settled on:
 * nothing tells people apart better.
 */
export function personScorings(units: readonly ComparedUnit[], standardHash: string, sheets: readonly SheetRecord[]): readonly Scoring[] {
  const done = new Map<string, SheetRecord[]>();
  for (const sheet of sheets) {
    if (sheet.completedMs === null || sheet.standardHash !== standardHash) continue;
    done.set(sheet.unitId, [...(done.get(sheet.unitId) ?? []), sheet]);
  }
  return units.flatMap((unit) => {
    const own = done.get(unit.unitId) ?? [];
    if (own.length >= 2) return own.map((sheet) => scoringOf(unit, sheet, isBlind(sheet.phase) ? [scorerOf(sheet.phase)] : sheet.inspectors));
    const visit = firstOf(unit, standardHash);
    const people = visit?.inspectors?.filter((name) => name.trim() !== '') ?? [];
    return visit === undefined || people.length === 0 ? [] : [scoringOf(unit, visit, people)];
  });
}
