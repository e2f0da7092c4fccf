import type { CentiPoints } from '../points.ts';

/** Something at its place. */
export interface Ranked<U> {
  readonly unit: U;
  readonly points: CentiPoints;
  /** Equal points share a place, and the places behind them are left out: 1, 1, 3. */
  readonly place: number;
  readonly shared: boolean;
}

/** A place as every page writes it: “并列 2” where others have the same points, otherwise “2”. */
export const placeWord = ({ place, shared }: Pick<Ranked<unknown>, 'place' | 'shared'>): string => `${shared ? '并列 ' : ''}${String(place)}`;

/** A place for a file: the number, or the words of {@link placeWord} where it is shared, so that a file says of a tie what the screens say. */
export const placeCell = (ranked: Pick<Ranked<unknown>, 'place' | 'shared'>): string | number => (ranked.shared ? placeWord(ranked) : ranked.place);

/** Ranks by points, the highest first: the only way in which the program gives places. Among equals the given order stays. */
export function rank<U>(units: readonly U[], pointsOf: (unit: U) => CentiPoints): readonly Ranked<U>[] {
  const ordered = units.map((unit) => ({ unit, points: pointsOf(unit) })).sort((a, b) => b.points - a.points);
  let place = 0;
  return ordered.map((entry, index) => {
    if (entry.points !== ordered[index - 1]?.points) place = index + 1;
    const shared = entry.points === ordered[index - 1]?.points || entry.points === ordered[index + 1]?.points;
    return { unit: entry.unit, points: entry.points, place, shared };
  });
}
