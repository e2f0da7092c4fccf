import type { CalibrationCase, CalibrationStage } from '../calibration/calibration.ts';
import type { Day } from '../days/days.ts';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { CentiPoints } from '../points.ts';
import type { ActName } from './act-words.ts';
import { draftOf } from './draft-of.ts';
import { calibrationSubject } from './subject.ts';

const calibrationDraft = (roundId: string, act: ActName, fields: { readonly [field: string]: Json }): Draft =>
  draftOf(roundId, calibrationSubject(roundId), act, fields);

/** A name as it stands in a field: a slash is written full-width, since slashes part the field's name. */
export const fieldName = (name: string): string => name.trim().replaceAll('/', '／');

/** Lays out an exercise: who takes part, and its cases by their ids. */
export const openCalibration = (
  roundId: string,
  opening: { readonly openedOn: Day; readonly people: readonly string[]; readonly cases: Readonly<Record<string, CalibrationCase>> },
): Draft =>
  calibrationDraft(roundId, 'calibration-opened', {
    openedOn: opening.openedOn,
    people: opening.people.map(fieldName),
    ...Object.fromEntries(Object.entries(opening.cases).map(([id, one]) => [`case/${id}`, { ...one }])),
  });

/** Hands in one person's points for all cases at once. */
export const scoreCases = (roundId: string, stage: CalibrationStage, name: string, points: Readonly<Record<string, CentiPoints>>): Draft =>
  calibrationDraft(roundId, 'calibration-scored', { [`score/${stage}/${fieldName(name)}`]: { ...points } });

/** Notes what was said of a case. */
export const noteCase = (roundId: string, caseId: string, said: string): Draft =>
  calibrationDraft(roundId, 'calibration-noted', { [`said/${caseId}`]: said === '' ? null : said });
