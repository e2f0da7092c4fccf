import { TeamsDesk } from '#renderer/features/teams/teams-desk.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/teams/teams.css';

/** 核查 › 分工: teams, their units, their routes. */
export function TeamsScreen() {
  const { round } = useServices();
  return (
    <Page
      title="分工"
      hint="先编组，再分单位，最后排走访顺序。分好后各组在核查任务里只看自己的。"
      actions={
        <>
          <LinkButton to="/visit/plan">走访计划</LinkButton>
          <LinkButton to="/visit/calibration">评前合议</LinkButton>
          <LinkButton to="/visit">回到核查任务</LinkButton>
        </>
      }
    >
      {round === undefined ? (
        <EmptyPage sentence="还没有验收批次。导入自评材料时会建立批次。" action={<LinkButton to="/import">去导入</LinkButton>} />
      ) : (
        <TeamsDesk round={round} />
      )}
    </Page>
  );
}
