import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOfMs, type Day } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { AssignedPaper } from '#shared/output/papers/task-list.ts';
import { isLateTask, paperStates, paperStateWords, type PaperState } from '#shared/programme/paper-task.ts';
import { assignPapers, markPapers } from '#shared/record/task-acts.ts';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { CountFilter } from '#renderer/ui/count-filter.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import './tasks.css';
import { LockedAlert } from '#renderer/ui/locked-alert.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

type Shown = PaperState | 'late';
const choices: readonly Shown[] = ['late', ...paperStates];
const form: AddressForm<{ readonly shown: Shown | null }> = {
  read: (params) => ({ shown: choices.find((one) => one === params.get('state')) ?? null }),
  write: ({ shown }) => new URLSearchParams(shown === null ? [] : [['state', shown]]),
};

const colours: Readonly<Record<PaperState, string>> = { open: 'default', ready: 'processing', checked: 'success', incomplete: 'error', confirmed: 'success' };

const columns = (today: Day, traced: ReadonlyMap<string, number>): readonly ShownColumn<AssignedPaper>[] => [
  { key: 'place', title: '序号', width: 64, align: 'right', format: 'integer', value: ({ place }) => place, render: (_, { place }) => place },
  {
    key: 'item',
    title: '考核内容',
    value: ({ item }) => item,
    render: (_, { item, section }) => (
      <>
        {item} <span className="quiet task-section">{section}</span>
      </>
    ),
  },
  { key: 'paper', title: '资料', width: 150, value: ({ paper }) => paper, render: (_, { paper }) => paper },
  {
    key: 'owner',
    title: '责任人',
    width: 96,
    sorter: (a, b) => a.owner.localeCompare(b.owner, 'zh-CN'),
    value: ({ owner }) => owner,
    render: (_, { owner }) => owner || '—',
  },
  { key: 'department', title: '责任部门', width: 120, value: ({ department }) => department, render: (_, { department }) => department || '—' },
  {
    key: 'dueOn',
    title: '完成期限',
    width: 110,
    sorter: (a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''),
    value: ({ dueOn }) => dueOn,
    render: (_, task) => <span className={isLateTask(task, today) ? 'task-late' : undefined}>{task.dueOn ?? '—'}</span>,
  },
  {
    key: 'state',
    title: '进展',
    width: 104,
    sorter: (a, b) => paperStates.indexOf(a.state) - paperStates.indexOf(b.state),
    value: ({ state }) => paperStateWords[state],
    render: (_, { state }) => <Tag color={colours[state]}>{paperStateWords[state]}</Tag>,
  },
  {
    key: 'traces',
    title: '工作痕迹',
    width: 90,
    align: 'right',
    format: 'integer',
    value: ({ itemId }) => traced.get(itemId) ?? 0,
    render: (_, { itemId }) => {
      const count = traced.get(itemId) ?? 0;
      return count === 0 ? '—' : <Link to="/visit/steps">{count} 条</Link>;
    },
  },
];

/** 资料任务: the papers of the round's file; chosen ones are given to somebody or marked as far as they are, from 自查 over 初验 to 复验. */
export function TaskDesk(props: {
  readonly round: Round;
  readonly standard: Standard;
  readonly papers: readonly AssignedPaper[];
  readonly traced: ReadonlyMap<string, number>;
}) {
  const { round, standard, papers, traced } = props;
  const today = dayOfMs(useServices().nowMs());
  const [view, change] = useAddressView(form);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const undoable = useUndoable();
  const isShown = (paper: AssignedPaper, shown: Shown | null): boolean =>
    shown === null || (shown === 'late' ? isLateTask(paper, today) : paper.state === shown);
  const shown = papers.filter((paper) => isShown(paper, view.shown));
  const table = useShownTable({ name: '资料任务', columns: columns(today, traced), rows: shown, about: [standard.title] });
  const mark = async (state: PaperState) => {
    if (await undoable([markPapers(round.id, selected, state)], `${String(selected.length)} 份记为${paperStateWords[state]}`)) setSelected([]);
  };
  return (
    <>
      <CountFilter
        label="按进展筛选"
        all={papers.length}
        value={view.shown}
        choices={choices.map((value) => ({
          value,
          word: value === 'late' ? '已逾期' : paperStateWords[value],
          count: papers.filter((paper) => isShown(paper, value)).length,
          late: value === 'late',
        }))}
        onChange={(next) => change({ shown: next })}
      />
      <LockedAlert round={round} what="资料任务只能查看" />
      {round.locked ? null : <AssignForm roundId={round.id} selected={selected} onDone={() => setSelected([])} />}
      <div className="toolbar" role="group" aria-label="记进展">
        {round.locked
          ? null
          : paperStates.map((state) => (
              <Button key={state} disabled={selected.length === 0} onClick={() => void mark(state)}>
                {paperStateWords[state]}
              </Button>
            ))}
        <span className="quiet">{selected.length === 0 ? '勾选资料后分配或记进展' : `已选 ${String(selected.length)} 份`}</span>
        <span className="toolbar-end">
          {table.tools}
          <LinkButton to="/import/tasks/paper">打印分配表</LinkButton>
        </span>
      </div>
      <OfficeTable<AssignedPaper>
        aria-label="资料任务"
        rowKey="id"
        columns={table.columns}
        dataSource={shown}
        onChange={table.told}
        rowSelection={{
          selectedRowKeys: selected,
          onChange: setSelected,
          getTitleCheckboxProps: () => ({ 'aria-label': '全选' }),
          getCheckboxProps: ({ paper, place }) => ({ 'aria-label': `选择第${String(place)}项${paper}` }),
        }}
        pagination={pagesOf(50, '份资料')}
        emptyText="没有符合条件的资料"
      />
    </>
  );
}

interface Charge {
  readonly owner?: string;
  readonly department?: string;
  readonly dueOn?: Day;
}

/** Gives the chosen papers to somebody. What is left blank stays as it was. */
function AssignForm(props: { readonly roundId: string; readonly selected: readonly string[]; readonly onDone: () => void }) {
  const { roundId, selected, onDone } = props;
  const [fields] = Form.useForm<Charge>();
  const undoable = useUndoable();
  const save = async ({ owner = '', department = '', dueOn = '' }: Charge) => {
    const to = {
      ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
      ...(department.trim() === '' ? {} : { department: department.trim() }),
      ...(dueOn === '' ? {} : { dueOn }),
    };
    if (Object.keys(to).length === 0 || selected.length === 0) return;
    if (await undoable([assignPapers(roundId, selected, to)], `已分配 ${String(selected.length)} 份资料`)) {
      fields.resetFields();
      onDone();
    }
  };
  return (
    <Form<Charge> name="papers" form={fields} layout="inline" className="task-assign" onFinish={save}>
      <Form.Item name="owner" label="责任人">
        <Input maxLength={40} style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="department" label="责任部门">
        <Input maxLength={40} style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name="dueOn" label="完成期限">
        <DayField />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={selected.length === 0}>
        分配所选资料{selected.length === 0 ? '' : `（${String(selected.length)}）`}
      </Button>
    </Form>
  );
}
