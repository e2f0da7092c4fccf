import type { Draft } from '../model/ledger.ts';
import type { AcceptedTarget, GivenHonour, Honour, TargetId } from '../programme/year-plan.ts';
import { draftOf } from './draft-of.ts';
import { yearSubject } from './subject.ts';

/** Sets the theme of a year; an empty text takes it away. */
export const setTheme = (year: number, theme: string): Draft => draftOf(null, yearSubject(year), 'year-planned', { theme: theme === '' ? null : theme });

/** Sets a target of a year in percent; null goes back to what the source names. */
export const setTarget = (year: number, id: TargetId, percent: number | null): Draft =>
  draftOf(null, yearSubject(year), 'year-planned', { [`target/${id}`]: percent });

/** Says by which standards (ids) units reach a target from a year on; null goes back to the usual ones. */
export const setCounted = (year: number, id: AcceptedTarget, standardIds: readonly string[] | null): Draft =>
  draftOf(null, yearSubject(year), 'year-planned', { [`counted/${id}`]: standardIds === null ? null : [...standardIds] });

/** Gives an honour of a year. */
export const giveHonour = (year: number, { honour, unitId, person, on }: GivenHonour): Draft =>
  draftOf(null, yearSubject(year), 'honour-given', { [`honour/${honour}/${unitId}`]: { person, on } });

/** Takes an honour back that was given in error. */
export const withdrawHonour = (year: number, honour: Honour, unitId: string): Draft =>
  draftOf(null, yearSubject(year), 'honour-withdrawn', { [`honour/${honour}/${unitId}`]: null });
