import { Tabs } from 'antd';
import { useMemo, type ReactNode } from 'react';
import type { Round } from '#shared/model/round.ts';
import { chooseUnits, type CollectedAcceptance } from '#shared/output/collect-acceptance.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import type { RoundDocument } from '#shared/output/round-documents.ts';
import { discreetWorkbook, noDiscretion } from '#shared/output/discretion.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useDiscretion } from '#renderer/hooks/use-discretion.ts';
import { DiscretionChoice } from './discretion-choice.tsx';
import { ExportReceipt } from './export-receipt.tsx';
import { useExportView } from './export-view.ts';
import { ExportWarnings } from './export-warnings.tsx';
import { PaperList } from './paper-list.tsx';
import { UnitChoiceBar } from './unit-choice.tsx';
import { HeldNote } from '#renderer/ui/held-note.tsx';
import { useExport } from './use-export.ts';
import { SheetPreview } from './sheet-preview.tsx';
import type { UnitPaperSource } from '#renderer/hooks/unit-papers.ts';
import { UnitPapersPanel } from './unit-papers-panel.tsx';
import { WriteBackRound } from './write-back-round.tsx';

const keptChoice = keptResult((input: AcceptanceInput, decidedOnly: boolean, town: string | null, withReplies: boolean) =>
  chooseUnits(input, { decidedOnly, town, withReplies }),
);

const keptModel = keptResult((paper: RoundDocument, input: AcceptanceInput) => paper.model(input));

/** Where papers are chosen, looked at and written. */
export function ExportDesk(props: {
  readonly round: Round;
  readonly collected: CollectedAcceptance;
  /** 一单位一档 of the units that are chosen here. */
  readonly dossiers: (chosen: AcceptanceInput) => ReactNode;
  /** The papers that each unit has. */
  readonly sources: readonly UnitPaperSource[];
}) {
  const { round, collected } = props;
  const [view, change] = useExportView();
  const [state, start] = useExport(round);
  const { decidedOnly, town, withReplies = false, paper } = view;
  const chosen = keptChoice(collected.input, decidedOnly, town, withReplies);
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
        onReplies={(next) => change({ replies: next ? '1' : null })}
      />
      <DiscretionChoice />
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
      <h2 className="export-each">每个单位一份</h2>
      <WriteBackRound round={round} input={chosen} blocked={collected.differing.length > 0} />
      <UnitPapersPanel round={round} input={chosen} sources={props.sources} blocked={collected.differing.length > 0} />
      {props.dossiers(chosen)}
    </>
  );
}

/** What a paper will hold, sheet by sheet. */
function PaperPreview(props: { readonly paper: RoundDocument; readonly input: AcceptanceInput }) {
  const { paper, input } = props;
  const discretion = useDiscretion() ?? noDiscretion;
  const model = useMemo(() => discreetWorkbook(keptModel(paper, input), discretion), [paper, input, discretion]);
  const [only] = model.sheets;
  return (
    <section className="panel paper-preview" aria-label="导出预览">
      <header>
        <h2>{paper.name}</h2>
        <p className="quiet">{paper.purpose}</p>
      </header>
      {only === undefined ? <p className="quiet">没有可写的单位。</p> : null}
      {only !== undefined && model.sheets.length === 1 ? <SheetPreview key={paper.id} sheet={only} /> : null}
      {model.sheets.length > 1 ? (
        <Tabs
          key={paper.id}
          size="small"
          items={model.sheets.map((sheet) => ({ key: sheet.name, label: sheet.name, children: <SheetPreview sheet={sheet} /> }))}
        />
      ) : null}
    </section>
  );
}
