import type { Ruling } from '../closing/rulings.ts';
import { dayNumber, showDay, type Day } from '../days/days.ts';

/** Who had a hand in what a unit disputes: none of them may rule on it. */
export interface Involved {
  /** Who visited, at the first visit or the re-inspection. */
  readonly visited: readonly string[];
  /** Who scored it blind. */
  readonly scored: readonly string[];
  /** Who issued a notice to the unit. */
  readonly notified: readonly string[];
}

const has = (names: readonly string[], name: string): boolean => name.trim() !== '' && names.some((one) => one.trim() === name.trim());

/** What a person did with a unit that keeps them from ruling on its objections, as a Chinese clause; null where nothing does. */
export function involvement(name: string, { visited, scored, notified }: Involved): string | null {
  const did = [...(has(visited, name) ? ['参加核查'] : []), ...(has(scored, name) ? ['评分'] : []), ...(has(notified, name) ? ['发出通知'] : [])];
  return did.length === 0 ? null : did.join('、');
}

/** Why a person may not rule on an objection of a unit, as a Chinese sentence; null where they may. */
export function whyNotRule(name: string, involved: Involved): string | null {
  const did = involvement(name, involved);
  return did === null ? null : `${name.trim()}对这个单位${did}，异议要由没有经手的人复核。`;
}

/** One objection as its rules look at it. */
export interface RuledObjection {
  readonly unitName: string;
  /** The item's place in the standard, from 1. */
  readonly place: number;
  readonly involved: Involved;
  /** The day on which the unit raised it; null where that is not on record. */
  readonly raisedOn: Day | null;
  readonly ruling: Pick<Ruling, 'ruledBy' | 'ruledOn' | 'reason'> | undefined;
}

/** The last day for a ruling, where the round sets days and the day of raising is known. Calendar days; the day of raising is not counted. */
const isLate = (raisedOn: Day | null, on: Day, days: number | null): boolean =>
  days !== null && raisedOn !== null && dayNumber(on) - dayNumber(raisedOn) > days;

/**
 * The breaches of the rules for rulings, by name, a Chinese sentence each: by somebody involved, without a reason, without a name, dated before the objection, later than the days set,
 * or not given yet though they are over. Told from what is on record now, so that a merge can hide none. `today` is compared for those still open; `days` null where the round sets none.
 */
export function rulingBreaches(objections: readonly RuledObjection[], days: number | null, today: Day): readonly string[] {
  return objections.flatMap(({ unitName, place, involved, raisedOn, ruling }) => {
    const about = `${unitName}第 ${String(place)} 条`;
    if (ruling === undefined) {
      return isLate(raisedOn, today, days) ? [`${about}：${showDay(raisedOn ?? '')}提出，超过 ${String(days)} 天还没有裁定。`] : [];
    }
    const did = involvement(ruling.ruledBy, involved);
    const late = isLate(raisedOn, ruling.ruledOn, days);
    return [
      ...(did === null ? [] : [`${about}：复核人${ruling.ruledBy}对这个单位${did}。`]),
      ...(ruling.ruledBy.trim() === '' ? [`${about}：没有写复核人。`] : []),
      ...(ruling.reason.trim() === '' ? [`${about}：没有写理由。`] : []),
      ...(raisedOn !== null && ruling.ruledOn < raisedOn ? [`${about}：复核日期${showDay(ruling.ruledOn)}在提出异议（${showDay(raisedOn)}）之前。`] : []),
      ...(late ? [`${about}：${showDay(raisedOn ?? '')}提出，${showDay(ruling.ruledOn)}才裁定，超过 ${String(days)} 天。`] : []),
    ];
  });
}
