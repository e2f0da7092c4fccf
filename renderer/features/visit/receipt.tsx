import type { ItemScore } from '#shared/scoring/score-result.ts';
import { showPoints } from '#shared/points.ts';

/** 得分说明 of one item: the arithmetic, a line a step, and its sum. */
export function Receipt(props: { readonly score: ItemScore }) {
  const { score } = props;
  return (
    <ol className="receipt" aria-label="得分说明">
      {score.lines.map((line, index) => (
        <li key={index}>
          <span>{line.text}</span>
          <span className="number">{line.effect === 0 ? '' : `${line.effect > 0 ? '+' : '−'}${showPoints(Math.abs(line.effect))}`}</span>
        </li>
      ))}
      <li className="receipt-sum">
        <span>本项得分</span>
        <span className="number">{score.judged ? showPoints(score.points) : '—'}</span>
      </li>
    </ol>
  );
}
