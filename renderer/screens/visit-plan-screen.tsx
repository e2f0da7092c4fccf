import type { Round } from '#shared/model/round.ts';
import { VisitPlanDesk } from '#renderer/features/teams/visit-plan-desk.tsx';
import { useVisitTasks } from '#renderer/features/visit/use-visit-tasks.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/teams/teams.css';

/** 核查 › 走访计划: a day for each unit, who is not visited, and the plan as a paper. */
export function VisitPlanScreen() {
  const { round } = useServices();
  return (
    <Page
      title="走访计划"
      hint="每家排一个日期，按小组的乡镇路线走。不去的写明原因。"
      actions={
        <>
          <LinkButton to="/visit/teams">分工</LinkButton>
          <LinkButton to="/visit">回到核查任务</LinkButton>
        </>
      }
    >
      {round === undefined ? (
        <EmptyPage sentence="还没有验收批次。导入自评材料时会建立批次。" action={<LinkButton to="/import">去导入</LinkButton>} />
      ) : (
        <Plan round={round} />
      )}
    </Page>
  );
}

function Plan(props: { readonly round: Round }) {
  const tasks = useVisitTasks(props.round);
  return tasks === undefined ? <div className="loading">正在读取核查任务</div> : <VisitPlanDesk key={props.round.id} round={props.round} tasks={tasks} />;
}
