import { Button, Tag, type TableColumnsType } from 'antd';
import { useNavigate, Link } from 'react-router';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { TaskFilters } from './task-filters.tsx';
import { useTaskFilter } from './use-task-filter.ts';
import { useTaskViewer } from './use-task-viewer.ts';
import { belongs, nextTask, passes, taskStateWords, type TaskState, type VisitTask } from '#shared/visit/visit-tasks.ts';

const pageSize = 50;
const stateColours: Readonly<Record<TaskState, string>> = { todo: 'default', doing: 'processing', done: 'success', excused: 'default', skipped: 'default' };
const actionWords: Readonly<Record<TaskState, string>> = { todo: '开始', doing: '继续', done: '查看', excused: '开始', skipped: '查看' };
const addressOf = (task: VisitTask): string => `/visit/${encodeURIComponent(task.unitId)}`;

const byName = (a: VisitTask, b: VisitTask) => a.name.localeCompare(b.name, 'zh-CN');
const byTown = (a: VisitTask, b: VisitTask) => a.town.localeCompare(b.town, 'zh-CN') || byName(a, b);
const byPoints = (a: number | null, b: number | null) => (a ?? -1) - (b ?? -1);

/** 核查任务: the units of the round in visiting order, with how far each visit is. */
export function TaskTable(props: { readonly tasks: readonly VisitTask[]; readonly roundId: string }) {
  const { tasks, roundId } = props;
  const navigate = useNavigate();
  const { viewer, usual, teamName } = useTaskViewer(roundId);
  const { filter, page, change, turnTo } = useTaskFilter(usual);
  const next = nextTask(tasks.filter((task) => belongs(task, filter.owner, viewer)));
  const shown = tasks.filter((task) => passes(task, filter, viewer));
  const columns: TableColumnsType<VisitTask> = [
    { title: '单位', dataIndex: 'name', width: 280, sorter: byName, render: (_, task) => <Link to={addressOf(task)}>{task.name}</Link> },
    { title: '乡镇(街道)', dataIndex: 'town', sorter: byTown, width: 116, render: (_, task) => <TaskTown task={task} teamName={teamName} /> },
    { title: '类型', dataIndex: 'kind', width: 96, render: (_, task) => unitKindWords[task.kind] },
    {
      title: '自评',
      align: 'right',
      width: 84,
      sorter: (a, b) => byPoints(a.selfTotal, b.selfTotal),
      render: (_, task) => (task.selfTotal === null ? '—' : showPoints(task.selfTotal)),
    },
    { title: '进度', width: 120, sorter: (a, b) => a.judged - b.judged, render: (_, task) => <TaskProgress task={task} /> },
    { title: '状态', width: 90, render: (_, task) => <Tag color={stateColours[task.state]}>{taskStateWords[task.state]}</Tag> },
    {
      title: '考评分',
      align: 'right',
      width: 90,
      sorter: (a, b) => byPoints(a.points, b.points),
      render: (_, task) => (task.points === null ? '—' : showPoints(task.points)),
    },
    {
      title: '提醒',
      width: 168,
      render: (_, task) =>
        task.warnings.map((warning) => (
          <Tag key={warning} color="warning">
            {warning}
          </Tag>
        )),
    },
    {
      title: '操作',
      width: 76,
      render: (_, task) => (
        <Button size="small" onClick={() => void navigate(addressOf(task))}>
          {actionWords[task.state]}
        </Button>
      ),
    },
  ];
  return (
    <div className="visit-tasks">
      {next === undefined ? null : (
        <div className="next-task">
          <span className="quiet">按路线下一家</span>
          <b>{next.name}</b>
          <span>{next.town}</span>
          <LinkButton to={`${addressOf(next)}/brief`} size="large">
            行前简报
          </LinkButton>
          <Button type="primary" size="large" onClick={() => void navigate(addressOf(next))}>
            {next.state === 'doing' ? `继续核查（${next.judged}/${next.items}）` : '开始核查'}
          </Button>
        </div>
      )}
      <TaskFilters tasks={tasks} filter={filter} viewer={viewer} onChange={change} />
      <OfficeTable<VisitTask>
        aria-label="核查任务"
        rowKey="unitId"
        columns={columns}
        dataSource={shown}
        emptyText="没有符合条件的单位"
        pagination={pagesOf(pageSize, '家', { current: page, onChange: turnTo })}
      />
    </div>
  );
}

/** The town and below it when its team goes there. */
function TaskTown(props: { readonly task: VisitTask; readonly teamName: (teamId: string) => string }) {
  const { teamName } = props;
  const { town, teamId, lead, plannedOn } = props.task;
  const plan = [plannedOn === null ? '' : plannedOn.slice(5), teamId === null ? '' : teamName(teamId), lead ?? ''].filter((word) => word !== '').join(' ');
  return (
    <>
      {town}
      {plan === '' ? null : <span className="task-plan quiet">{plan}</span>}
    </>
  );
}

function TaskProgress(props: { readonly task: VisitTask }) {
  const { judged, items } = props.task;
  return (
    <span className="task-progress">
      <span className="task-bar" aria-hidden>
        <span
          className={judged > 0 && judged === items ? 'task-bar-full' : undefined}
          style={{ width: `${String(items === 0 ? 0 : (100 * judged) / items)}%` }}
        />
      </span>
      <span>
        {judged}/{items}
      </span>
    </span>
  );
}
