import { Link } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import { creationStepWords, type CreationStep } from '#shared/programme/creation.ts';
import { useCreation } from '#renderer/hooks/use-creation.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';

/** The steps in which a unit waits for somebody of the county. */
const waiting: readonly CreationStep[] = ['sign', 'apply', 'grant'];

/** What 创建三步 waits for, counted, in a round that ends in a title or is accepted by two bodies; each count leads to its list. Nothing for other rounds and while nothing waits. */
export function StepsStrip(props: { readonly round: Round }) {
  const standard = useRoundStandard();
  const view = useCreation(props.round, standard);
  if (view === undefined || standard === undefined || (standard.award === undefined && view.by === 'county')) return null;
  const shown = waiting
    .filter((step) => step !== 'sign' || view.by !== 'county')
    .map((step) => ({ step, count: view.rows.filter((row) => row.step === step).length }))
    .filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="count-strip" aria-label="创建三步">
      {shown.map(({ step, count }) => (
        <li key={step}>
          <Link to={`/visit/steps?step=${step}`}>
            <span>{creationStepWords[step]}</span>
            <b>{count}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
