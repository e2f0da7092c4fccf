import { z } from 'zod';
import { CalibrationCase, calibrationStages, type ScoringExercise, type CalibrationStage } from '../calibration/calibration.ts';
import { fieldsUnder, textOf, valueOf, type Registers } from '../ledger/registers.ts';
import type { CentiPoints } from '../points.ts';

const Points = z.record(z.string(), z.int());

/** The calibration exercise of a round, out of the fields of its subject; without cases where none was laid out. */
export function projectCalibration(registers: Registers): ScoringExercise {
  const people = valueOf(registers, 'people');
  const cases = fieldsUnder(registers, 'case/').flatMap(([id, { value }]) => {
    const read = CalibrationCase.safeParse(value).data;
    return read === undefined ? [] : [{ ...read, id }];
  });
  const scoresIn = (stage: CalibrationStage): Readonly<Record<string, Readonly<Record<string, CentiPoints>>>> =>
    Object.fromEntries(
      fieldsUnder(registers, `score/${stage}/`).flatMap(([name, { value }]) => {
        const read = Points.safeParse(value).data;
        return read === undefined ? [] : [[name, read] as const];
      }),
    );
  const said = fieldsUnder(registers, 'said/').flatMap(([id, { value }]) => (typeof value === 'string' ? [[id, value] as const] : []));
  const [before, after] = calibrationStages;
  const scores = { before: scoresIn(before), after: scoresIn(after) };
  return {
    openedOn: textOf(registers, 'openedOn'),
    people: Array.isArray(people) ? people.filter((name) => typeof name === 'string') : [],
    cases: cases.sort((a, b) => a.order - b.order),
    scores,
    handedIn: { before: Object.keys(scores.before), after: Object.keys(scores.after) },
    said: Object.fromEntries(said),
  };
}
