import type { Entry } from '#shared/model/ledger.ts';
import type { Round } from '#shared/model/round.ts';

const photoField = /\/photo\/([0-9a-f]{64})$/u;

/**
 * What is to be pointed out beside photos, by hash: a date of taking that lies neither in the year of the round nor between its opening and the last day of visits.
 * Never a deduction: a camera's clock may stand wrong. `entries` is the history of a visit; `day` is today.
 */
export function photoDoubts(entries: readonly Entry[], round: Pick<Round, 'year' | 'openedOn' | 'visitUntil'>, day: string): Readonly<Record<string, string>> {
  const doubts: Record<string, string> = {};
  for (const { fields } of entries) {
    for (const [field, value] of Object.entries(fields)) {
      const sha256 = photoField.exec(field)?.[1];
      const takenOn = typeof value === 'object' && value !== null && 'takenOn' in value ? value['takenOn'] : null;
      if (sha256 === undefined || typeof takenOn !== 'string') continue;
      const fits = takenOn.startsWith(`${String(round.year)}-`) || (takenOn >= round.openedOn && takenOn <= (round.visitUntil ?? day));
      if (!fits) doubts[sha256] = `拍摄日期 ${takenOn} 不在${String(round.year)}年内，也不在核查期间，请核对。`;
    }
  }
  return doubts;
}
