import { useParams } from 'react-router';
import { VisitBrief } from '#renderer/features/visit/visit-brief.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

/** 核查 › what to know of one unit before going there, on a page. */
export function VisitBriefScreen() {
  const { round } = useServices();
  const { unitId = '' } = useParams();
  return (
    <Page
      title="核查"
      hint="去以前看一眼：矛盾在哪里，上次缺什么，结论取决于哪几项，时间怎么用。"
      actions={<LinkButton to={`/visit/${encodeURIComponent(unitId)}`}>打开核查清单</LinkButton>}
    >
      {round === undefined || round.standardHash === null ? (
        <EmptyPage sentence="还没有验收批次，或者它还没有选定考核标准。" action={<LinkButton to="/standards">去选标准</LinkButton>} />
      ) : (
        <VisitBrief key={`${round.id}/${unitId}`} round={round} unitId={unitId} />
      )}
    </Page>
  );
}
