import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { BlindProgress } from '#shared/rounds/blind-progress.ts';
import { blindPhaseOf, type BlindRule, type Round, type SheetPhase } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Settlement } from './settlement.tsx';
import { useBlindUnit, type BlindUnit } from './use-blind-unit.ts';

/**
 * Comes before a unit's checklist in a round with blind double scoring: leads each inspector to the own sheet, shows nobody the other's points before both are done,
 * and then to the settling. `children` draws the checklist of a sheet or of the visit of record.
 */
export function BlindGate(props: {
  readonly round: Round;
  readonly rule: BlindRule;
  readonly unitId: string;
  readonly children: (phase: SheetPhase) => ReactNode;
}) {
  const { round, rule, unitId, children } = props;
  const { name } = useInspector();
  const [search] = useSearchParams();
  const unit = useBlindUnit(round, unitId);
  if (unit === undefined) return <div className="loading">正在读取双评</div>;
  const { progress, recorded } = unit;
  const both = search.get('view') === 'blind';
  if (progress.pair !== undefined && (both || (recorded === null && progress.stage === 'settle'))) {
    return <Settlement round={round} rule={rule} unitId={unitId} pair={progress.pair} settled={recorded !== null} />;
  }
  if (recorded !== null) {
    return (
      <>
        <SettledStrip unit={unit} unitId={unitId} />
        {children('first')}
      </>
    );
  }
  if (name.trim() === '') return <EmptyPage sentence="本批次背靠背双评，评分记在个人名下。请先点右上角写上您的姓名。" />;
  if (progress.stage === 'taken') {
    const names = progress.others.map(({ scorer }) => scorer).join('、');
    return <EmptyPage sentence={`这家单位已由${names}背靠背评分，两人都评完后才能看到。`} action={<LinkButton to="/visit">回到核查任务</LinkButton>} />;
  }
  return (
    <>
      <Alert type="info" showIcon title={stageWords(progress, name)} />
      {children(blindPhaseOf(name))}
    </>
  );
}

function stageWords({ stage, others }: BlindProgress, name: string): string {
  const [other] = others;
  const who = other === undefined ? '另一位还没有开始' : `另一位是${other.scorer}，${other.done ? '已经评完' : '正在评'}`;
  return stage === 'wait' ? `${name}已评完。${who}，两人都评完后在这里定分。` : `背靠背双评：这是${name}的评分，两人都评完前互相看不到。${who}。`;
}

function SettledStrip(props: { readonly unit: BlindUnit; readonly unitId: string }) {
  const { recorded, stale } = props.unit;
  const settled = recorded?.settled ?? null;
  if (settled === null) return null;
  const words = settled.scorers.map((scorer, index) => `${scorer} ${showPoints(settled.totals[index] ?? 0)} 分`).join('，');
  return (
    <Alert
      type={stale ? 'warning' : 'info'}
      showIcon
      title={stale ? `定分以后有人改过自己的评分（定分时${words}），请打开两份评分核对后重新定分。` : `双评定分：${words}。`}
      action={<LinkButton to={`/visit/${encodeURIComponent(props.unitId)}?view=blind`}>看两份评分</LinkButton>}
    />
  );
}
