import type { Outcome, Round } from '../model/round.ts';
import { completedVisit, finishedVisit } from '../record/standing.ts';
import { expectedUnits, type UnitInRound } from './round-state.ts';

/** How many units have come at least so far: each count includes those that are further. Units excused from submitting, and those that nobody visits, are counted apart and in no other number. */
interface StageCounts {
  readonly listed: number;
  readonly excused: number;
  readonly skipped: number;
  readonly submitted: number;
  readonly visited: number;
  readonly decided: number;
}

/** Progress of one town, or of one inspector's visits. */
export interface GroupProgress extends StageCounts {
  readonly name: string;
  readonly visiting: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** How far these units have come. */
export function countStages(all: readonly UnitInRound[]): StageCounts {
  const units = expectedUnits(all);
  return {
    listed: units.length,
    excused: all.filter(({ stage }) => stage === 'excused').length,
    skipped: all.filter(({ stage }) => stage === 'skipped').length,
    submitted: units.filter((unit) => unit.submission !== undefined || unit.first !== undefined || unit.scorers.length > 0).length,
    visited: units.filter((unit) => completedVisit(unit.first) !== undefined).length,
    decided: units.filter((unit) => unit.decision !== undefined).length,
  };
}

/** Progress by group, largest group first. A unit may belong to several groups (two inspectors) or to none. */
export function progressBy(units: readonly UnitInRound[], groupsOf: (unit: UnitInRound) => readonly string[]): readonly GroupProgress[] {
  const groups = new Map<string, UnitInRound[]>();
  for (const unit of units) {
    for (const name of groupsOf(unit)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [unit]);
      else group.push(unit);
    }
  }
  return Array.from(groups, ([name, own]) => ({
    name,
    ...countStages(own),
    visiting: own.filter((unit) => unit.stage === 'visiting' || unit.stage === 'scoring').length,
    outcomes: countOutcomes(own),
  })).sort((a, b) => b.listed - a.listed || (a.name < b.name ? -1 : 1));
}

function countOutcomes(units: readonly UnitInRound[]): Readonly<Record<Outcome, number>> {
  const counts = { accepted: 0, rectify: 0, rejected: 0 };
  for (const { decision } of units) if (decision !== undefined) counts[decision.outcome] += 1;
  return counts;
}

/** Units whose visit that counts leaves a mandatory item (必备) open and that are not decided yet, or only to be rectified. */
export const withOpenMandatory = (units: readonly UnitInRound[]): readonly UnitInRound[] =>
  units.filter((unit) => {
    const visit = finishedVisit(unit);
    return visit !== undefined && visit.openMandatory.length > 0 && unit.stage !== 'decided';
  });

/** Units whose decision is out of date: each is to be decided on again. */
export const outdatedDecisions = (units: readonly UnitInRound[]): readonly UnitInRound[] => units.filter(({ outdated }) => outdated !== null);

/** Whether two have scored a unit blind and nobody has settled it yet. */
export const isToSettle = ({ stage, scorers }: UnitInRound): boolean => stage === 'scoring' && scorers.filter(({ done }) => done).length >= 2;

/** What the round asks for next, and how many units wait for it. */
export interface NextStep {
  readonly step: 'import' | 'visit' | 'go-on' | 'settle' | 'score' | 'decide' | 'revisit' | 'lock' | 'export';
  readonly waiting: number;
}

/** The one next step of a round: what was begun first, then the order of the work. */
export function nextStepOf(round: Round, all: readonly UnitInRound[]): NextStep {
  const units = expectedUnits(all);
  const waiting = (stage: UnitInRound['stage']) => units.filter((unit) => unit.stage === stage).length;
  if (round.locked) return { step: 'export', waiting: units.length };
  const settling = units.filter(isToSettle).length;
  if (settling > 0) return { step: 'settle', waiting: settling };
  const order = [
    ['visiting', 'go-on'],
    ['scoring', 'score'],
    ['submitted', 'visit'],
    ['visited', 'decide'],
    ['listed', 'import'],
    ['rectifying', 'revisit'],
  ] as const;
  for (const [stage, step] of order) if (waiting(stage) > 0) return { step, waiting: waiting(stage) };
  return units.length === 0 ? { step: 'import', waiting: 0 } : { step: 'lock', waiting: units.length };
}
