import { z } from 'zod';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Day } from '../days/days.ts';
import type { CentiPoints } from '../points.ts';

/** The two times that everybody scores: before anything is said, and after it was talked over. */
export const calibrationStages = ['before', 'after'] as const;
export type CalibrationStage = (typeof calibrationStages)[number];

/** The words for them. */
export const calibrationStageWords: Readonly<Record<CalibrationStage, string>> = { before: '讨论前', after: '讨论后' };

/** A real case without names: an item of the standard and what was found there. */
export const CalibrationCase = z.object({
  itemId: z.string(),
  /** What was found, names of units, places and people taken out. */
  text: z.string(),
  /** The unit that it was taken from, for whoever prepares it; null where it was written by hand. */
  fromUnit: z.string().nullable(),
  order: z.int(),
});
export type CalibrationCase = z.infer<typeof CalibrationCase>;

/** A calibration exercise as far as it is. */
export interface ScoringExercise {
  readonly openedOn: Day | null;
  /** Who takes part. */
  readonly people: readonly string[];
  readonly cases: readonly (CalibrationCase & { readonly id: string })[];
  /** Points by stage, person and case. */
  readonly scores: Readonly<Record<CalibrationStage, Readonly<Record<string, Readonly<Record<string, CentiPoints>>>>>>;
  /** Who handed in their points, by stage. */
  readonly handedIn: Readonly<Record<CalibrationStage, readonly string[]>>;
  /** What was said of each case. */
  readonly said: Readonly<Record<string, string>>;
}

/** How many cases an exercise has. */
export const usualCases = 5;

/** Whether everybody who takes part handed in: until then nobody sees another's points. */
export const allIn = ({ people, handedIn }: Pick<ScoringExercise, 'people' | 'handedIn'>, stage: CalibrationStage): boolean =>
  people.length >= 2 && people.every((name) => handedIn[stage].includes(name));

/** Which stage is under way; null when both are over. */
export const presentStage = (calibration: Pick<ScoringExercise, 'people' | 'handedIn'>): CalibrationStage | null =>
  calibrationStages.find((stage) => !allIn(calibration, stage)) ?? null;

/** How far the points for one case lie apart; in 0.01. `deviation` is the sample standard deviation, null for fewer than two. */
export interface PointsSpread {
  readonly n: number;
  readonly lowest: CentiPoints;
  readonly highest: CentiPoints;
  readonly mean: number;
  readonly deviation: number | null;
}

/** The spread of the points of those who take part; null where nobody gave any. */
export function pointsSpreadOf({ people, scores }: Pick<ScoringExercise, 'people' | 'scores'>, stage: CalibrationStage, caseId: string): PointsSpread | null {
  const points = people.flatMap((name) => scores[stage][name]?.[caseId] ?? []);
  if (points.length === 0) return null;
  return {
    n: points.length,
    lowest: Math.min(...points),
    highest: Math.max(...points),
    mean: mean(points),
    deviation: points.length < 2 ? null : sampleStandardDeviation(points),
  };
}
