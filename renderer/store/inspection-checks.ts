import type { BackCheckDraw, BackCheckForm } from '#shared/backcheck/back-check.ts';
import type { ScoringExercise } from '#shared/calibration/calibration.ts';
import { projectBackCheck, projectDraw } from '#shared/record/project-back-check.ts';
import { projectCalibration } from '#shared/record/project-calibration.ts';
import { backCheckSubject, calibrationSubject, unitBackCheckSubject } from '#shared/record/subject.ts';
import type { Database } from './database.ts';

/** What is read of the checks of the inspection itself. */
export interface InspectionChecks {
  /** The back-check (复核抽查) of a round: its draw, null before there is one, and every second form that was begun. */
  backCheck(roundId: string): Promise<{ readonly draw: BackCheckDraw | null; readonly forms: readonly BackCheckForm[] }>;
  /** The calibration exercise (评前合议) of a round; without cases where none was laid out. */
  calibration(roundId: string): Promise<ScoringExercise>;
}

/** Reads over the index; each is to be wrapped in `useLive`. */
export const openInspectionChecks = (db: Database): InspectionChecks => ({
  backCheck: async (roundId) => {
    const prefix = unitBackCheckSubject(roundId, '');
    const [draw, rows] = await Promise.all([db.subjects.get(backCheckSubject(roundId)), db.subjects.where('subject').startsWith(prefix).toArray()]);
    return {
      draw: projectDraw(draw?.registers ?? {}),
      forms: rows.flatMap(({ subject, registers }) => projectBackCheck(subject.slice(prefix.length), registers) ?? []),
    };
  },
  calibration: async (roundId) => projectCalibration((await db.subjects.get(calibrationSubject(roundId)))?.registers ?? {}),
});
