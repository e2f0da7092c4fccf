import type { Draft } from '../model/ledger.ts';
import { subjectKindOf } from './subject.ts';

/** The rounds that an act is about: the one it names, the one its subject is in, and the one that its fields put a submission or an import into. Usually one; none for units, standards and settings. */
export function roundsOfEntry({ round, subject, fields }: Pick<Draft, 'round' | 'subject' | 'fields'>): readonly string[] {
  const named = fields['roundId'];
  const found = [round, roundOfSubject(subject), typeof named === 'string' ? named : null];
  return [...new Set(found.filter((one) => one !== null))];
}

/** The round in which a subject is by its name; null for what is in none, or does not tell by its name. */
export function roundOfSubject(subject: string): string | null {
  switch (subjectKindOf(subject)) {
    case 'round':
    case 'teams':
    case 'visit':
    case 'panel':
    case 'backcheck':
    case 'calibration':
    case 'decision':
    case 'review':
    case 'meeting':
    case 'rectification':
    case 'completeness':
    case 'tasks':
    case 'trace':
    case 'held':
      return subject.split('/')[1] ?? null;
    default:
      return null;
  }
}

/** The unit that an act of a round is about; null where it is about the round as a whole. */
export function unitOfEntry({ subject, fields }: Pick<Draft, 'subject' | 'fields'>): string | null {
  switch (subjectKindOf(subject)) {
    case 'visit':
    case 'panel':
    case 'backcheck':
    case 'decision':
    case 'review':
    case 'rectification':
    case 'completeness':
    case 'trace':
    case 'award':
      return subject.split('/')[2] ?? null;
    case 'submission':
      return typeof fields['unitId'] === 'string' ? fields['unitId'] : null;
    default:
      return null;
  }
}
