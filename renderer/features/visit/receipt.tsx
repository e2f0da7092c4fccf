import type { Item } from '#shared/model/standard.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';
import { showPoints } from '#shared/points.ts';

/** 得分说明 of one item: the arithmetic, a line a step, its sum, and where the rule comes from. */
export function Receipt(props: { readonly item: Item; readonly score: ItemScore }) {
  const { item, score } = props;
  const source = [item.clause === undefined ? null : `依据：${item.clause}`, item.pointsAssumed === true ? '原文没有写明分值，现分值由本会设定' : null].filter(
    (part) => part !== null,
  );
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
      {source.length === 0 ? null : <li className="quiet">{source.join('；')}</li>}
    </ol>
  );
}
