import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useOwnText } from '#renderer/hooks/use-own-text.ts';
import {
  isLeftOut,
  passes,
  taskStateWords,
  type TaskFilter,
  type TaskOwner,
  type TaskState,
  type TaskViewer,
  type VisitTask,
} from '#shared/visit/visit-tasks.ts';

const owners: readonly { readonly owner: TaskOwner; readonly words: string }[] = [
  { owner: 'team', words: '本组' },
  { owner: 'me', words: '我的' },
  { owner: 'all', words: '全部小组' },
];

/** The search, the town, whose units and which states 核查任务 shows, with how many each state has. */
export function TaskFilters(props: {
  readonly tasks: readonly VisitTask[];
  readonly filter: TaskFilter;
  readonly viewer: TaskViewer;
  readonly onChange: (change: Partial<TaskFilter>) => void;
}) {
  const { tasks, filter, viewer, onChange } = props;
  const [text, type] = useOwnText(filter.search, (search) => onChange({ search }));
  const towns = [...new Set(tasks.map((task) => task.town))].sort((a, b) => a.localeCompare(b, 'zh-CN'));
  const count = (change: Partial<TaskFilter>) => tasks.filter((task) => passes(task, { ...filter, ...change }, viewer)).length;
  // 免报 and 不去 are rare: their buttons are shown only where there is such a unit.
  const states = (Object.keys(taskStateWords) as TaskState[]).filter((state) => !isLeftOut({ state }) || filter.state === state || count({ state }) > 0);
  const assigned = viewer.team !== undefined || tasks.some((task) => task.lead === viewer.name);
  return (
    <div className="toolbar">
      <Input
        type="search"
        prefix={<SearchOutlined aria-hidden />}
        className="task-search"
        allowClear
        placeholder="单位、别名或乡镇"
        aria-label="搜索核查任务"
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <Select
        className="task-town"
        aria-label="乡镇(街道)"
        value={filter.town}
        options={[{ value: '', label: '全部乡镇' }, ...towns.map((town) => ({ value: town, label: town }))]}
        onChange={(town) => onChange({ town })}
      />
      {assigned || filter.owner !== 'all' ? (
        <div className="filters" role="toolbar" aria-label="按分工筛选">
          {owners.map(({ owner, words }) => (
            <button key={owner} type="button" className="filter filter-small" aria-pressed={filter.owner === owner} onClick={() => onChange({ owner })}>
              {words} {count({ owner, state: '' })}
            </button>
          ))}
        </div>
      ) : null}
      <div className="filters" role="toolbar" aria-label="按状态筛选">
        <button type="button" className="filter filter-small" aria-pressed={filter.state === ''} onClick={() => onChange({ state: '' })}>
          全部
        </button>
        {states.map((state) => (
          <button key={state} type="button" className="filter filter-small" aria-pressed={filter.state === state} onClick={() => onChange({ state })}>
            {taskStateWords[state]} {count({ state })}
          </button>
        ))}
      </div>
    </div>
  );
}
