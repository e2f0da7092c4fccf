import { Outcome, outcomeWords } from '#shared/model/round.ts';
import type { DecisionCounts } from '#shared/rounds/decision-counts.ts';

/** The round at a glance: how many are decided, with which outcome, how many of these decisions are out of date, and what is still open. */
export function CountsStrip(props: { readonly counts: DecisionCounts }) {
  const { counts } = props;
  const cells: readonly (readonly [word: string, count: number, look: string])[] = [
    ...Outcome.options.map((outcome) => [outcomeWords[outcome], counts.outcomes[outcome], outcome] as const),
    ['其中待重新决定', counts.reopened, counts.reopened === 0 ? 'waiting' : 'rectify'],
    ['待决定', counts.open, 'open'],
    ['核查未完成', counts.visiting, 'waiting'],
    ['未核查', counts.unvisited, 'waiting'],
  ];
  return (
    <dl className="counts-strip">
      {cells.map(([word, count, look]) => (
        <div key={word} className={`count-${look}`}>
          <dt>{word}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
