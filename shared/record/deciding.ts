import type { Entry } from '../model/ledger.ts';
import { deviceKeysSubject } from './device-keys.ts';
import { decidedPlace } from './held-fields.ts';
import { isLocking } from './round-lock.ts';
import { subjectKindOf } from './subject.ts';
import { readItemField } from './visit-fields.ts';

/**
 * Whether an entry decides something, so that the device which writes it signs it: what becomes of a unit, who looked at it a second time, whether a round is locked, what of another laptop counts in it, how an objection or
 * two blind sheets were settled, and with which key a laptop signs. Taking such an act back decides too.
 */
export function isDeciding(entry: Entry): boolean {
  const { subject, fields } = entry;
  switch (subjectKindOf(subject)) {
    case 'decision':
    case 'review':
      return true;
    case 'round':
      return isLocking(entry);
    case 'held':
      return Object.keys(fields).some((field) => decidedPlace(field) !== undefined);
    case 'visit':
      return Object.keys(fields).some((field) => field === 'blind' || readItemField(field)?.part === 'ruling');
    default:
      return subject === deviceKeysSubject;
  }
}
