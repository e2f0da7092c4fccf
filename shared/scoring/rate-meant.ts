import { decimalOf, timesWhole } from './decimal.ts';

/** What someone meant who wrote a rate on the other scale: “，是否指85%（写0.85）” where a share of 1 is wanted; empty where no reading of the number makes a rate. */
export const rateMeant = (value: number): string => (value > 1 && value <= 100 ? `，是否指${String(value)}%（写${shareText(value)}）` : '');

/** The same where percents are wanted: 0.98 is “，是否指98%（写98）”. */
export function percentMeant(value: number): string {
  const exact = value > 0 && value <= 1 ? decimalOf(value) : undefined;
  if (exact === undefined) return '';
  const percent = String(timesWhole(exact, 100));
  return `，是否指${percent}%（写${percent}）`;
}

function shareText(percent: number): string {
  const exact = decimalOf(percent);
  return exact === undefined ? String(percent) : String(Number(`${String(exact.units)}e-${String(exact.scale + 2)}`));
}
