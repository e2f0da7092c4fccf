import type { Item } from '#shared/model/standard.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';
import { showPoints } from '#shared/points.ts';
import { receiptWords } from '#shared/scoring/receipt-words.ts';

/** 得分说明 of one item: the arithmetic, a line a step, its sum, the sum in one line, the rule's text, and where it comes from. */
export function Receipt(props: { readonly item: Item; readonly score: ItemScore }) {
  const { item, score } = props;
  const { equation, ruleText, source } = receiptWords(item, score.lines);
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
      {score.judged ? <li className="quiet">计算：{equation}</li> : null}
      {ruleText === '' ? null : <li className="quiet">评分办法：{ruleText}</li>}
      {source === '' ? null : <li className="quiet">出处：{source}</li>}
    </ol>
  );
}
