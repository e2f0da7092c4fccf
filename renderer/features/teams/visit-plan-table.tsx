import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import { skipVisits } from '#shared/record/round-acts.ts';
import { planVisitDays } from '#shared/record/team-acts.ts';
import { townWord } from '#shared/rounds/teams-view.ts';
import { plannedDays } from '#shared/visit/visit-plan.ts';
import { isLeftOut, taskStateWords, type VisitTask } from '#shared/visit/visit-tasks.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { SkipDialog } from './skip-dialog.tsx';

/** The units in the order of the plan, each with its day and whether it is visited at all. */
export function VisitPlanTable(props: { readonly round: Round; readonly tasks: readonly VisitTask[]; readonly teamName: (teamId: string) => string }) {
  const { round, tasks, teamName } = props;
  const undoable = useUndoable();
  const [skipping, setSkipping] = useState<VisitTask | null>(null);
  const rows = [...plannedDays(tasks).flatMap(({ tasks: own }) => own), ...tasks.filter(isLeftOut)];
  const columns: TableColumnsType<VisitTask> = [
    {
      title: '计划日期',
      width: 176,
      render: (_, task) =>
        task.state === 'todo' || task.state === 'doing' ? (
          <DayField
            size="small"
            label={`${task.name}计划日期`}
            disabled={round.locked}
            value={task.plannedOn ?? ''}
            onChange={(day) => void undoable([planVisitDays(round.id, { [task.unitId]: day === '' ? null : day })], `已改${task.name}的计划日期`)}
          />
        ) : (
          (task.plannedOn ?? '')
        ),
    },
    { title: '单位', width: 300, render: (_, task) => <Link to={`/visit/${encodeURIComponent(task.unitId)}/brief`}>{task.name}</Link> },
    { title: '乡镇(街道)', width: 130, render: (_, task) => townWord(task.town) },
    {
      title: '小组',
      width: 150,
      render: (_, task) => [task.teamId === null ? '' : teamName(task.teamId), task.lead ?? ''].filter((word) => word !== '').join(' '),
    },
    { title: '状态', width: 90, render: (_, task) => <Tag>{taskStateWords[task.state]}</Tag> },
    { title: '不去的原因', render: (_, task) => (task.state === 'skipped' ? task.warnings.join('，') : '') },
    {
      title: '操作',
      width: 100,
      render: (_, task) =>
        task.state === 'skipped' ? (
          <Button size="small" disabled={round.locked} onClick={() => void undoable([skipVisits(round.id, [task.unitId], null)], `${task.name}：恢复核查`)}>
            恢复核查
          </Button>
        ) : task.state === 'todo' ? (
          <Button size="small" disabled={round.locked} aria-label={`${task.name}本轮不去`} onClick={() => setSkipping(task)}>
            不去
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Table<VisitTask>
        aria-label="走访计划"
        className="office-table"
        rowKey="unitId"
        size="small"
        columns={columns}
        dataSource={rows}
        locale={{ emptyText: '没有单位' }}
        pagination={pagesOf(50, '家')}
      />
      {skipping === null ? null : <SkipDialog round={round} task={skipping} onClose={() => setSkipping(null)} />}
    </>
  );
}
