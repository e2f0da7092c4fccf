import { showPoints } from '#shared/points.ts';
import { OutdatedTag } from '#renderer/ui/outdated-tag.tsx';
import { OutcomeTag } from '#renderer/ui/outcome-tag.tsx';
import type { RoundResult } from './use-unit-rows.ts';

/** What a round ended with: points and outcome, a dash where the unit did not get so far. */
export function RoundResultCell(props: { readonly result: RoundResult | undefined }) {
  const { result } = props;
  if (result === undefined || (result.total === null && result.outcome === null)) return <span className="quiet">—</span>;
  return (
    <span className="round-result">
      <span className="round-result-points">{result.total === null ? '' : `${showPoints(result.total)} 分`}</span>
      {result.initial === null ? null : (
        <span className="quiet" title={`初验 ${showPoints(result.initial)} 分`}>
          复验
        </span>
      )}
      {result.outcome === null ? null : <OutcomeTag outcome={result.outcome} />}
      {result.outdated === null ? null : <OutdatedTag why={result.outdated} />}
    </span>
  );
}
