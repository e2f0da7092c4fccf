import { dayNumber, type Day } from '../days/days.ts';
import { titleState, titleUntil, type Title } from './title.ts';
import type { Recheck, RecheckFinding } from './recheck.ts';

/** A title whose term has ended or ends within a year, and what is known of its unit since it was given. */
export interface EndingTitle {
  readonly title: Title & { readonly givenOn: Day; readonly until: Day };
  /** Days from today to its last day; negative where it has ended. */
  readonly daysLeft: number;
  /** The latest finding of 动态复查 since the title was given; undefined where nobody looked. */
  readonly finding: RecheckFinding | undefined;
}

/** What is to be done about it: look at the unit again while the title holds, or judge it anew. */
export type EndingStep = 'recheck' | 'renew' | 'expired';

/** Chinese words for these, the most pressing last. */
export const endingStepWords: Readonly<Record<EndingStep, string>> = { recheck: '待复查', renew: '待再次评定', expired: '已到期，待再次评定' };

/** What comes next for a title that ends. */
export const endingStep = ({ daysLeft, finding }: EndingTitle): EndingStep =>
  daysLeft < 0 ? 'expired' : finding === undefined || finding.result === 'rectify' ? 'recheck' : 'renew';

/** Whether a later title of the same level holds for longer, or for as long as it is not revoked: the unit was named again. */
const isRenewed = (title: EndingTitle['title'], others: readonly Title[]): boolean =>
  others.some(
    (other) =>
      other.unitId === title.unitId &&
      other.level === title.level &&
      other.givenOn !== null &&
      other.revoked === null &&
      other.givenOn > title.givenOn &&
      (other.until === null || other.until > title.until),
  );

/** The titles that are to be looked at or judged again (到期待复查、再次评定): their term has ended or ends within a year of today, they were not revoked, and the unit was not named again at that level. Those that end first stand first. */
export function endingTitles(titles: readonly Title[], rechecks: readonly Recheck[], today: Day): readonly EndingTitle[] {
  const horizon = titleUntil(today, 1);
  return titles
    .flatMap((title): readonly EndingTitle[] => {
      const { givenOn, until, unitId } = title;
      const state = titleState(title, today);
      if (givenOn === null || until === null || until > horizon || (state !== 'held' && state !== 'expired')) return [];
      const own = { ...title, givenOn, until };
      if (isRenewed(own, titles)) return [];
      const findings = rechecks.flatMap(({ units }) => units.flatMap((line) => (line.unitId === unitId && line.finding !== null ? [line.finding] : [])));
      const finding = findings.filter(({ on }) => on >= givenOn).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
      return [{ title: own, daysLeft: dayNumber(until) - dayNumber(today), finding }];
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft || a.title.unitId.localeCompare(b.title.unitId));
}
