import type { Round } from '../model/round.ts';

/**
 * What is to be pointed out about a photo's date of taking (`YYYY-MM-DD`): that it is neither in the year of the round nor between its opening and the last
 * day of visits. Null where it fits or is not known. Never a deduction: a camera's clock may be wrong. `day` is today.
 */
export function dateDoubt(takenOn: string | null, round: Pick<Round, 'year' | 'openedOn' | 'visitUntil'>, day: string): string | null {
  if (takenOn === null) return null;
  const fits = takenOn.startsWith(`${String(round.year)}-`) || (takenOn >= round.openedOn && takenOn <= (round.visitUntil ?? day));
  return fits ? null : `拍摄日期 ${takenOn} 不在${String(round.year)}年内，也不在核查期间，请核对。`;
}
