import { useParams } from 'react-router';
import { TaskDesk } from '#renderer/features/tasks/task-desk.tsx';
import { TaskPaper } from '#renderer/features/tasks/task-paper.tsx';
import { usePapers, useTracedItems } from '#renderer/hooks/use-papers.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

const hint = '标准要的每份资料由谁准备、什么时候备齐。自查备齐后初验，初验需补的补齐，再复验。';

/** 资料任务: who prepares which paper of the round's file, and the list to print. */
export function TasksScreen() {
  const { view } = useParams();
  const { round } = useServices();
  const standard = useRoundStandard();
  const papers = usePapers(round?.id ?? '', standard);
  const traced = useTracedItems(round?.id ?? '');
  const back = view === 'paper' ? <LinkButton to="/import/tasks">返回资料任务</LinkButton> : <LinkButton to="/import/check">返回形式审查</LinkButton>;
  return (
    <Page title="资料任务" hint={hint} actions={back}>
      {round === undefined || round.standardHash === null ? (
        <EmptyPage sentence="本批次还没有选定标准，不知道要哪些资料。" action={<LinkButton to="/standards">去选标准</LinkButton>} />
      ) : papers === undefined || traced === undefined || standard === undefined ? (
        <div className="loading">正在读取资料任务</div>
      ) : papers.length === 0 ? (
        <EmptyPage sentence="本批次的标准没有写明要哪些资料。" action={<LinkButton to="/standards">看标准</LinkButton>} />
      ) : view === 'paper' ? (
        <TaskPaper roundTitle={round.title} standardTitle={standard.title} papers={papers} />
      ) : (
        <TaskDesk round={round} standard={standard} papers={papers} traced={traced} />
      )}
    </Page>
  );
}
