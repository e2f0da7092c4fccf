import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { VisitPhase, type Round, type SheetPhase } from '#shared/model/round.ts';
import { BlindGate } from '#renderer/features/blind/blind-gate.tsx';
import { ReVisitStart } from '#renderer/features/rectify/re-visit-start.tsx';
import { RoundGrid } from '#renderer/features/visit/paper-entry/round-grid.tsx';
import { UnitGrid } from '#renderer/features/visit/paper-entry/unit-grid.tsx';
import { useVisitTasks } from '#renderer/features/visit/use-visit-tasks.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/blind/blind.css';
import '#renderer/features/visit/paper-entry/paper-entry.css';

/** 按纸质记录录入: checklists that were filled in by pen, typed in fast: one unit item by item, or points of many units. */
export function PaperEntryScreen() {
  const { round } = useServices();
  const { unitId } = useParams();
  const [search] = useSearchParams();
  const phase = VisitPhase.safeParse(search.get('phase')).data ?? 'first';
  return (
    <Page
      title="按纸质记录录入"
      hint="现场用笔填的清单，在这里只用键盘录入；每格都按评分办法核对，录入即保存，和在清单里点选一样。"
      actions={unitId === undefined ? <LinkButton to="/visit">返回核查任务</LinkButton> : <LinkButton to="/visit/paper">多个单位</LinkButton>}
    >
      {round === undefined || round.standardHash === null ? (
        <EmptyPage
          sentence="还没有验收批次，或本批次还没有选定考核标准。"
          action={
            <Link to="/standards">
              <Button type="primary">去选标准</Button>
            </Link>
          }
        />
      ) : unitId === undefined ? (
        <ManyUnits key={round.id} round={round} />
      ) : (
        <OneUnit key={`${round.id}/${unitId}/${phase}`} round={round} unitId={unitId} phase={phase} />
      )}
    </Page>
  );
}

function OneUnit(props: { readonly round: Round; readonly unitId: string; readonly phase: VisitPhase }) {
  const { round, unitId, phase } = props;
  const grid = (of: SheetPhase) => <UnitGrid key={of} round={round} unitId={unitId} phase={of} />;
  if (phase === 're')
    return (
      <ReVisitStart round={round} unitId={unitId}>
        {grid(phase)}
      </ReVisitStart>
    );
  return round.blind === undefined ? (
    grid(phase)
  ) : (
    <BlindGate round={round} rule={round.blind} unitId={unitId}>
      {grid}
    </BlindGate>
  );
}

function ManyUnits(props: { readonly round: Round }) {
  const { round } = props;
  const tasks = useVisitTasks(round);
  const standard = useRoundStandard();
  if (round.blind !== undefined)
    return (
      <EmptyPage
        sentence="本批次背靠背双评，各人的评分分开记。请从核查任务打开单位，在清单上点“按纸质记录录入”。"
        action={<LinkButton to="/visit">返回核查任务</LinkButton>}
      />
    );
  if (tasks === undefined || standard === undefined) return <div className="loading">正在读取核查任务</div>;
  return <RoundGrid round={round} standard={standard} tasks={tasks} />;
}
