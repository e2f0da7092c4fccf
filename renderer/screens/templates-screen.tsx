import type { Round } from '#shared/model/round.ts';
import { ExportWarnings } from '#renderer/features/export/export-warnings.tsx';
import { TemplateDesk } from '#renderer/features/templates/template-desk.tsx';
import { useAcceptance } from '#renderer/hooks/use-acceptance.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

/** 模板: the county's own papers and tables, filled with the round's results. */
export function TemplatesScreen() {
  const { round } = useServices();
  return (
    <Page
      title="模板"
      hint="县里自己的 Word、Excel 文书，写上名称，由程序填。"
      actions={
        <>
          <LinkButton to="/export/upper">上级报表</LinkButton>
          <LinkButton to="/export">返回导出</LinkButton>
        </>
      }
    >
      {round === undefined ? (
        <EmptyPage sentence="还没有验收批次，没有可以填的结果。" action={<LinkButton to="/">回到工作台</LinkButton>} />
      ) : (
        <RoundTemplates key={round.id} round={round} />
      )}
    </Page>
  );
}

function RoundTemplates(props: { readonly round: Round }) {
  const { round } = props;
  const collected = useAcceptance(round);
  if (collected === undefined) return <p className="loading">正在汇总结果…</p>;
  if (collected === 'no-standard') return <EmptyPage sentence="本批次还没有选定考核标准。" action={<LinkButton to="/standards">选择标准</LinkButton>} />;
  return (
    <>
      <ExportWarnings collected={collected} foreign />
      <TemplateDesk round={round} input={collected.input} blocked={collected.differing.length > 0} />
    </>
  );
}
