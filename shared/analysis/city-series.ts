import { z } from 'zod';
import { Outcome } from '../model/round.ts';
import { Standard, UnitKind } from '../model/standard.ts';
import { standingVisit } from '../record/standing.ts';
import type { ComparedUnit, ComparedVisit } from './cohort.ts';

const points = z.int().nullable();

/** A visit as a page of several counties carries it: points are integers of 0.01, -1 for none; `verdicts` a digit an item (see `verdictCodes`). */
const SeriesVisit = z.object({
  standard: z.string(),
  completed: z.boolean(),
  verdicts: z.string(),
  assessed: z.array(z.int()),
  self: z.array(z.int()),
  sections: z.array(z.int()),
  total: z.int(),
  selfTotal: points,
  recommendation: Outcome.nullable(),
  grade: z.string().nullable(),
  withheld: z.enum(['conditions', 'few-points']).nullable(),
});
type SeriesVisit = z.infer<typeof SeriesVisit>;

const SeriesUnit = z.object({
  /** Unique among all counties. */
  id: z.string(),
  name: z.string(),
  county: z.string(),
  town: z.string(),
  kind: UnitKind,
  system: z.string(),
  workers: z.number().nullable(),
  members: z.number().nullable(),
  decision: Outcome.nullable(),
  first: SeriesVisit.nullable(),
  re: SeriesVisit.nullable(),
});
export type SeriesUnit = z.infer<typeof SeriesUnit>;

const SeriesYear = z.object({ title: z.string(), year: z.int(), units: z.array(SeriesUnit).readonly() });

/** The results of counties by one standard in one year, with those by the same standard of the year before that has any. */
const SeriesRound = SeriesYear.extend({ standard: z.string(), past: SeriesYear.nullable() });
export type SeriesRound = z.infer<typeof SeriesRound>;

/** What a read-only page of 对比 is drawn from. */
export const CitySeries = z.object({
  format: z.literal('yanshoutai-hub-series/1'),
  /** What it is called: of which counties, of which year. */
  title: z.string(),
  year: z.int(),
  counties: z.array(z.string()),
  /** When it was made, in milliseconds since 1970-01-01 UTC. */
  madeMs: z.number(),
  /** Whether all counties of the hub are in it: only then they are the city. */
  whole: z.boolean(),
  /** By their hashes. */
  standards: z.record(z.string(), Standard),
  /** By number of units, the largest first. */
  rounds: z.array(SeriesRound),
  /** What a county set for the year, in percent; left out where several stand together. */
  targets: z.record(z.string(), z.number()).optional(),
});
export type CitySeries = z.infer<typeof CitySeries>;

const visitOf = (visit: SeriesVisit | null): ComparedVisit | undefined =>
  visit === null
    ? undefined
    : {
        standardHash: visit.standard,
        completedMs: visit.completed ? 0 : null,
        verdicts: Uint8Array.from(visit.verdicts, Number),
        assessed: Int32Array.from(visit.assessed),
        self: Int32Array.from(visit.self),
        sections: Int32Array.from(visit.sections),
        total: visit.total,
        selfTotal: visit.selfTotal,
        recommendation: visit.recommendation,
        grade: visit.grade,
        ...(visit.withheld === null ? {} : { withheld: visit.withheld }),
      };

/** Units of a series as 对比 works on them; `several` says that they are of more than one county. */
export const seriesUnits = (units: readonly SeriesUnit[], several: boolean): readonly ComparedUnit[] =>
  units.map((unit): ComparedUnit => {
    const [first, re] = [visitOf(unit.first), visitOf(unit.re)];
    return {
      unitId: unit.id,
      name: unit.name,
      ...(several ? { county: unit.county } : {}),
      town: unit.town,
      kind: unit.kind,
      system: unit.system,
      workers: unit.workers,
      team: null,
      first,
      re,
      visit: standingVisit({ first, re }),
      decision: unit.decision,
    };
  });
