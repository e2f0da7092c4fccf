import { useMemo } from 'react';
import type { Round } from '#shared/model/round.ts';
import { chooseUnits, type CollectedAcceptance } from '#shared/output/collect-acceptance.ts';
import { ExportReceipt } from './export-receipt.tsx';
import { useExportView } from './export-view.ts';
import { ExportWarnings } from './export-warnings.tsx';
import { PaperList } from './paper-list.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { UnitChoiceBar } from './unit-choice.tsx';
import { HeldNote } from '#renderer/ui/held-note.tsx';
import { useExport } from './use-export.ts';

/** Where papers are chosen, looked at and written. */
export function ExportDesk(props: { readonly round: Round; readonly collected: CollectedAcceptance }) {
  const { round, collected } = props;
  const [view, change] = useExportView();
  const [state, start] = useExport(round);
  const { decidedOnly, town, paper } = view;
  const chosen = useMemo(() => chooseUnits(collected.input, { decidedOnly, town }), [collected.input, decidedOnly, town]);
  return (
    <>
      <HeldNote roundId={round.id} />
      <ExportWarnings collected={collected} />
      <UnitChoiceBar
        input={collected.input}
        choice={view}
        chosen={chosen.units.length}
        onTown={(next) => change({ town: next })}
        onDecidedOnly={(next) => change({ units: next ? 'decided' : null })}
      />
      <ExportReceipt state={state} />
      <div className="export-desk">
        <PaperList
          input={chosen}
          shown={paper}
          writing={state.kind === 'writing' ? state.paper : undefined}
          blocked={collected.differing.length > 0}
          onShow={(next) => change({ paper: next.id })}
          onExport={(next) => void start(next, chosen)}
        />
        {paper === undefined ? null : <PaperPreview paper={paper} input={chosen} />}
      </div>
    </>
  );
}
