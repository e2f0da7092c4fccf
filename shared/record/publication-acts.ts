import type { Day } from '../days/days.ts';
import type { Draft } from '../model/ledger.ts';
import type { PublicObjection, PublicRuling, Publication } from '../programme/publication.ts';
import { draftOf } from './draft-of.ts';
import { publicationSubject } from './subject.ts';

/** Puts up the list of a round (公示): which units, from when for how many working days, until when that is, and where. */
export const publishList = ({ roundId, from, days, until, where, unitIds }: Omit<Publication, 'objections'>): Draft =>
  draftOf(null, publicationSubject(roundId), 'list-published', { list: { from, days, until, where, units: [...unitIds] } });

/** Takes the list down again as if it had not been put up; objections that were noted stay on record. */
export const recallList = (roundId: string): Draft => draftOf(null, publicationSubject(roundId), 'list-recalled', { list: null });

/** Notes an objection from the public. */
export const notePublicObjection = (roundId: string, { id, unitId, by, on, text }: Omit<PublicObjection, 'ruling'>): Draft =>
  draftOf(null, publicationSubject(roundId), 'public-objected', { [`objection/${id}`]: { unitId, by, on, text } });

/** Says what was found of an objection; null takes that back. */
export const rulePublicObjection = (roundId: string, id: string, ruling: PublicRuling | null): Draft =>
  draftOf(null, publicationSubject(roundId), 'public-ruled', { [`ruling/${id}`]: ruling === null ? null : { ...ruling } });

/** The days that a county counts otherwise than the calendar, for {@link publishList}: kept as one setting. */
export const ownDaysSetting = 'working-days';

/** The field of that setting for a day. */
export const ownDayField = (day: Day): string => `day/${day}`;
