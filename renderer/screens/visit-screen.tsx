import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { VisitPhase, type Round, type SheetPhase } from '#shared/model/round.ts';
import { ballotedScorer } from '#shared/rounds/appraisal-rows.ts';
import { BlindGate } from '#renderer/features/blind/blind-gate.tsx';
import { ReVisitStart } from '#renderer/features/rectify/re-visit-start.tsx';
import { TaskTable } from '#renderer/features/visit/task-table.tsx';
import { UnitVisit } from '#renderer/features/visit/unit-visit.tsx';
import { useVisitTasks } from '#renderer/features/visit/use-visit-tasks.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/blind/blind.css';
import '#renderer/features/visit/item-controls.css';
import '#renderer/features/visit/item.css';
import '#renderer/features/visit/checklist-side.css';
import '#renderer/features/visit/tasks.css';
import '#renderer/features/visit/checklist.css';
import '#renderer/features/visit/re-inspection.css';
import '#renderer/features/visit/one-item.css';

/** 核查: the units to visit, and one unit's checklist. */
export function VisitScreen() {
  const { round } = useServices();
  const { unitId } = useParams();
  const [search] = useSearchParams();
  const phase = VisitPhase.safeParse(search.get('phase')).data ?? 'first';
  if (round === undefined) return <Nothing sentence="还没有验收批次。导入自评材料时会建立批次，也可以在工作台载入示例县。" to="/import" words="去导入" />;
  if (round.standardHash === null) return <Nothing sentence="本批次还没有选定考核标准。" to="/standards" words="去选标准" />;
  if (unitId === undefined) return <Tasks round={round} />;
  const checklist = (of: SheetPhase) => <UnitVisit key={`${round.id}/${unitId}/${of}`} round={round} unitId={unitId} phase={of} />;
  return (
    <Page title="核查" bare>
      {phase === 're' ? (
        <ReVisitStart round={round} unitId={unitId}>
          {checklist(phase)}
        </ReVisitStart>
      ) : round.blind === undefined ? (
        checklist(phase)
      ) : (
        <BlindGate key={`${round.id}/${unitId}`} round={round} rule={round.blind} unitId={unitId}>
          {checklist}
        </BlindGate>
      )}
    </Page>
  );
}

function Tasks(props: { readonly round: Round }) {
  const tasks = useVisitTasks(props.round);
  const standard = useRoundStandard();
  if (tasks?.length === 0) return <Nothing sentence="本批次还没有单位。导入自评材料后，单位会列在这里。" to="/import" words="去导入" />;
  return (
    <Page
      title="核查"
      hint="逐家现场核查。点单位名称打开它的清单，每一步都会立即保存。"
      actions={
        <>
          {standard === undefined || ballotedScorer(standard) === undefined ? null : <LinkButton to="/visit/appraisal">民主评议</LinkButton>}
          <LinkButton to="/visit/paper">按纸质记录录入</LinkButton>
          <LinkButton to="/visit/backcheck">复核抽查</LinkButton>
          <LinkButton to="/visit/steps">创建三步</LinkButton>
          <LinkButton to="/visit/teams">分工</LinkButton>
          <LinkButton to="/visit/plan">走访计划</LinkButton>
        </>
      }
    >
      {tasks === undefined ? <div className="loading">正在读取核查任务</div> : <TaskTable tasks={tasks} roundId={props.round.id} />}
    </Page>
  );
}

function Nothing(props: { readonly sentence: string; readonly to: string; readonly words: string }) {
  return (
    <Page title="核查">
      <EmptyPage
        sentence={props.sentence}
        action={
          <Link to={props.to}>
            <Button type="primary">{props.words}</Button>
          </Link>
        }
      />
    </Page>
  );
}
