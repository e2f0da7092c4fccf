import { Alert } from 'antd';
import { Link } from 'react-router';
import { lackingBodiesWords } from '#shared/closing/joint-acceptance.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { creationStepWords } from '#shared/programme/creation.ts';
import type { CreationRow } from '#shared/rounds/creation-rows.ts';
import { AwardPart } from './award-part.tsx';
import { nextOf } from './step-desk.tsx';
import { TracePart } from './trace-part.tsx';
import type { CreationView } from '#renderer/hooks/use-creation.ts';

/** One unit on its way: where it is, its traces, and what follows the acceptance. */
export function UnitSteps(props: { readonly round: Round; readonly standard: Standard; readonly view: CreationView; readonly row: CreationRow }) {
  const { round, standard, view, row } = props;
  const next = nextOf(row);
  return (
    <div className="unit-steps">
      <h2>{row.name}</h2>
      <Alert
        type={row.step === 'done' ? 'success' : 'info'}
        showIcon
        title={`${creationStepWords[row.step]}${row.unsigned.length === 0 ? '' : `，${lackingBodiesWords(row.unsigned)}`}`}
        action={
          row.step === 'carry-out' ? (
            <Link to={`/visit/${encodeURIComponent(row.unitId)}`}>去核查</Link>
          ) : next === null || next.to.startsWith('/visit/steps') ? null : (
            <Link to={next.to}>{next.word}</Link>
          )
        }
      />
      <TracePart round={round} standard={standard} unitId={row.unitId} traces={view.traces.get(row.unitId) ?? []} />
      <AwardPart round={round} standard={standard} view={view} row={row} />
    </div>
  );
}
