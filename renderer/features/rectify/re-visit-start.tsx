import { Alert, Button, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shortfallWords, weightWords, type Shortfall } from '#shared/scoring/shortfalls.ts';
import { completeVisit, openReVisit } from '#shared/record/visit-acts.ts';
import type { Round } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { carriedFields } from '#shared/record/carry.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useReVisitPlan, type ReVisitPlan } from './use-re-visit-plan.ts';

const columns: TableColumnsType<Shortfall> = [
  { title: '序号', width: 64, align: 'right', dataIndex: 'place' },
  {
    title: '考核内容',
    render: (_, { item, weight }) => (
      <>
        {weight === 'points' ? null : <Tag color="error">{weightWords[weight]}</Tag>}
        {item.text}
      </>
    ),
  },
  { title: '初验情况', render: (_, shortfall) => shortfallWords(shortfall) },
  { title: '初验得分', width: 100, align: 'right', render: (_, { score }) => `${showPoints(score.points)} / ${showPoints(score.max)}` },
];

/** The door to a re-inspection: before it is begun, what it will look at; afterwards its checklist (`children`). */
export function ReVisitStart(props: { readonly round: Round; readonly unitId: string; readonly children: ReactNode }) {
  const plan = useReVisitPlan(props.round, props.unitId);
  if (plan === undefined) return <div className="loading">正在读取初验结果</div>;
  if (plan === 'begun') return <>{props.children}</>;
  if (plan === 'none') return <Refusal sentence="这个单位还没有初验，不能复验。" unitId={props.unitId} />;
  if (!plan.completed) return <Refusal sentence="这个单位的初验还没有完成，请先完成核查。" unitId={props.unitId} />;
  return <Offer round={props.round} plan={plan} />;
}

function Refusal(props: { readonly sentence: string; readonly unitId: string }) {
  return (
    <EmptyPage
      sentence={props.sentence}
      action={
        <Link to={`/visit/${encodeURIComponent(props.unitId)}`}>
          <Button type="primary">打开初验清单</Button>
        </Link>
      }
    />
  );
}

function Offer(props: { readonly round: Round; readonly plan: ReVisitPlan }) {
  const { round, plan } = props;
  const { unit, shortfalls } = plan;
  const undoable = useUndoable();
  const guarded = useGuarded();
  const closed = Object.keys(plan.carried.closed).length;
  const onPapers = shortfalls.length === 0 && closed > 0;
  const key = { roundId: round.id, unitId: unit.id };
  const begin = () => {
    const opening = openReVisit(key, plan.standardHash, plan.carried.openIds, carriedFields(plan.carried));
    if (onPapers) void guarded('close', [opening, completeVisit({ ...key, phase: 're' })], '已按销号结果办结复验');
    else void undoable([opening], '已开始复验');
  };
  return (
    <section className="panel" aria-label="开始复验">
      <h2>{unit.name}：复验</h2>
      <p>
        初验 {showPoints(plan.total)} 分。复验只核查下列 {shortfalls.length} 项，其余项目沿用初验结果，初验记录不会改动。
        {closed === 0 ? null : `另有 ${String(closed)} 项已凭材料销号，按符合计分。`}
      </p>
      {round.locked ? <Alert type="info" showIcon title="本批次已锁定，不能开始复验。如确需复验，请先在“决定”中解除锁定。" /> : null}
      <OfficeTable<Shortfall>
        aria-label="复验项目"
        rowKey={({ item }) => item.id}
        columns={columns}
        dataSource={shortfalls}
        pagination={false}
        emptyText={onPapers ? '全部事项已凭材料销号，不用再到现场。' : '初验没有扣分和未达到事项，无需复验。'}
      />
      <p className="re-visit-begin">
        <Button type="primary" size="large" disabled={round.locked || (shortfalls.length === 0 && !onPapers)} onClick={begin}>
          {onPapers ? '按销号结果办结复验' : '开始复验'}
        </Button>
      </p>
    </section>
  );
}
