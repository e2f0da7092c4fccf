import type { Day } from '../days/days.ts';

/** An objection from the public while a list is shown: who raised it, about which unit, and what became of it. */
export interface PublicObjection {
  readonly id: string;
  readonly unitId: string;
  /** Who raised it; empty for one without a name. */
  readonly by: string;
  readonly on: Day;
  readonly text: string;
  readonly ruling: PublicRuling | null;
}

/** What was found of an objection: whether it holds, why, by whom and when. */
export interface PublicRuling {
  readonly upheld: boolean;
  readonly reason: string;
  readonly by: string;
  readonly on: Day;
}

/** 公示: the units of a round that are to be accepted, shown to the public for some working days. */
export interface Publication {
  readonly roundId: string;
  readonly from: Day;
  /** How many working days, 1 or more. */
  readonly days: number;
  /** The last day, as it was worked out when the list was put up. */
  readonly until: Day;
  readonly where: string;
  /** The units on the list. */
  readonly unitIds: readonly string[];
  readonly objections: readonly PublicObjection[];
}

/** How a unit stands in it: not on the list, shown still, objected to and open, objected to with reason, over without objection that holds. */
export type PublishedState = 'unlisted' | 'shown' | 'disputed' | 'upheld' | 'clear';

/** Chinese words for these, in the order of the work. */
export const publishedStateWords: Readonly<Record<PublishedState, string>> = {
  unlisted: '未公示',
  shown: '公示中',
  disputed: '有异议待查',
  upheld: '异议成立',
  clear: '公示无异议',
};

/** How a unit stands in a publication on a day. What was objected comes before what the calendar says. */
export function publishedState(publication: Publication | undefined, unitId: string, today: Day): PublishedState {
  if (publication?.unitIds.includes(unitId) !== true) return 'unlisted';
  const own = publication.objections.filter((objection) => objection.unitId === unitId);
  if (own.some(({ ruling }) => ruling?.upheld === true)) return 'upheld';
  if (own.some(({ ruling }) => ruling === null)) return 'disputed';
  return today <= publication.until ? 'shown' : 'clear';
}
