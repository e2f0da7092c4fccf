import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import { sheetSources } from '#renderer/features/closing/sheet-sources.ts';
import { supplementSource } from '#renderer/features/completeness/supplement-source.ts';
import { rectifySources } from '#renderer/features/rectify/notice-sources.ts';
import { blankChecklistSource } from '#renderer/features/export/blank-checklist-source.ts';
import { BlankForms } from '#renderer/features/export/blank-forms.tsx';
import { DossierPanel } from '#renderer/features/dossier/dossier-panel.tsx';
import { ExportDesk } from '#renderer/features/export/export-desk.tsx';
import { useAcceptance } from '#renderer/hooks/use-acceptance.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/export/export.css';

/** The papers of a unit. */
const sources = [...sheetSources, ...rectifySources, supplementSource, blankChecklistSource];

/** 导出: the round's results as workbooks and papers, each written, read back and counted before it counts as done. */
export function ExportScreen() {
  const { round } = useServices();
  const navigate = useNavigate();
  return (
    <Page
      title="导出"
      hint="把本批次的结果写成表格和文书。每个文件写出后都会读回，逐格核对无误才交给您。"
      actions={
        round === undefined ? null : (
          <>
            <Button type="primary" onClick={() => void navigate('/export/report')}>
              验收情况通报
            </Button>
            <FileButton label="导入模板" accept=".docx,.xlsx" onFile={(file) => void navigate('/export/templates', { state: { file } })} />
            <LinkButton to="/export/templates">模板</LinkButton>
            <LinkButton to="/export/upper">上级报表</LinkButton>
            <LinkButton to="/export/evidence">证据包和佐证检查</LinkButton>
          </>
        )
      }
    >
      {round === undefined ? (
        <EmptyPage sentence="还没有验收批次，没有可以导出的结果。" action={<LinkButton to="/">回到工作台</LinkButton>} />
      ) : (
        <RoundParts key={round.id} round={round} />
      )}
    </Page>
  );
}

function RoundParts(props: { readonly round: Round }) {
  const { round } = props;
  return (
    <>
      <BlankForms round={round} open={round.unitIds.length === 0} />
      <RoundExport round={round} />
    </>
  );
}

function RoundExport(props: { readonly round: Round }) {
  const { round } = props;
  const collected = useAcceptance(round);
  if (collected === undefined) return <p className="loading">正在汇总结果…</p>;
  if (collected === 'no-standard') return <EmptyPage sentence="本批次还没有选定考核标准。" action={<LinkButton to="/standards">选择标准</LinkButton>} />;
  if (collected.input.units.length === 0) return <EmptyPage sentence="本批次还没有单位。" action={<LinkButton to="/import">导入自评材料</LinkButton>} />;
  return (
    <ExportDesk
      round={round}
      collected={collected}
      sources={sources}
      dossiers={({ units, scope }) => <DossierPanel round={round} units={units} scope={scope} />}
    />
  );
}
