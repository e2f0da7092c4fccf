import { showPoints } from '#shared/points.ts';
import { bonusWord } from '#shared/scoring/points-words.ts';
import type { ScoreResult } from '#shared/scoring/score-result.ts';

/** A total of so many points, and where bonus is in it how much: “101 / 100，含加分 1”, since nobody understands 101 of 100 otherwise. */
export function TotalOf(props: { readonly result: Pick<ScoreResult, 'total' | 'max' | 'bonus'> }) {
  const { total, max, bonus } = props.result;
  return (
    <>
      <b>{showPoints(total)}</b> / {showPoints(max)}
      {bonus === 0 ? '' : `，${bonusWord(bonus)}`}
    </>
  );
}
