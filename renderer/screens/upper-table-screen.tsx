import type { Round } from '#shared/model/round.ts';
import { ExportWarnings } from '#renderer/features/export/export-warnings.tsx';
import { UpperDesk } from '#renderer/features/reporting/upper-desk.tsx';
import { useAcceptance } from '#renderer/hooks/use-acceptance.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

/** 上级报表: tables that the union above hands down, filled with the round's units and results. */
export function UpperTableScreen() {
  const { round } = useServices();
  return (
    <Page
      title="上级报表"
      hint="市里、省里下发的空表放进来，按表头的意思逐栏对上，由程序原样填好。"
      actions={
        <>
          <LinkButton to="/export/templates">模板</LinkButton>
          <LinkButton to="/export">返回导出</LinkButton>
        </>
      }
    >
      {round === undefined ? (
        <EmptyPage sentence="还没有验收批次，没有可以填的结果。" action={<LinkButton to="/">回到工作台</LinkButton>} />
      ) : (
        <RoundTables key={round.id} round={round} />
      )}
    </Page>
  );
}

function RoundTables(props: { readonly round: Round }) {
  const collected = useAcceptance(props.round);
  if (collected === undefined) return <p className="loading">正在汇总结果…</p>;
  if (collected === 'no-standard') return <EmptyPage sentence="本批次还没有选定考核标准。" action={<LinkButton to="/standards">选择标准</LinkButton>} />;
  if (collected.input.units.length === 0) return <EmptyPage sentence="本批次还没有单位。" action={<LinkButton to="/import">导入自评材料</LinkButton>} />;
  return (
    <>
      <ExportWarnings collected={collected} foreign />
      <UpperDesk input={collected.input} blocked={collected.differing.length > 0} />
    </>
  );
}
