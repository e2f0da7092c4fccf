import type { Round } from '#shared/model/round.ts';
import { ReportDesk } from '#renderer/features/export/report-desk.tsx';
import { useAcceptance } from '#renderer/hooks/use-acceptance.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/export/export.css';

/** 验收情况通报: the report on the round that somebody has to write anyway. */
export function ReportScreen() {
  const { round } = useServices();
  return (
    <Page title="验收情况通报" hint="按本批次的结果起草，选要写的部分，存为 Word 再改。" actions={<LinkButton to="/export">返回导出</LinkButton>}>
      {round === undefined ? (
        <EmptyPage sentence="还没有验收批次，没有可以通报的结果。" action={<LinkButton to="/">回到工作台</LinkButton>} />
      ) : (
        <RoundReport key={round.id} round={round} />
      )}
    </Page>
  );
}

function RoundReport(props: { readonly round: Round }) {
  const { round } = props;
  const collected = useAcceptance(round);
  if (collected === undefined) return <p className="loading">正在汇总结果…</p>;
  if (collected === 'no-standard') return <EmptyPage sentence="本批次还没有选定考核标准。" action={<LinkButton to="/standards">选择标准</LinkButton>} />;
  return <ReportDesk roundId={round.id} collected={collected} />;
}
