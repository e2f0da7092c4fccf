import { Button, Tag } from 'antd';
import { problemKindWords, problemKinds, problemStateWords, type ProblemState } from '#shared/programme/problem.ts';
import type { ProblemRow } from '#shared/rounds/problem-rows.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { townColumn } from '#renderer/ui/list-table.tsx';
import { problemKey, problemStates } from './problem-address.ts';

const colours: Readonly<Record<ProblemState, string>> = {
  again: 'error',
  overdue: 'error',
  open: 'processing',
  running: 'warning',
  gone: 'processing',
  closed: 'success',
};

/** How far a problem is, as colour and word together. */
export const ProblemStateTag = (props: { readonly state: ProblemState }) => <Tag color={colours[props.state]}>{problemStateWords[props.state]}</Tag>;

/** Why a problem is on the list; what the ledger no longer shows says so. */
export const problemReason = ({ found }: ProblemRow): string => found?.reasons.join('；') ?? '台账里已经没有这个问题';

/** Where problems come from, by their keys; undefined while that is read. */
export type ProblemSources = ReadonlyMap<string, readonly string[]> | undefined;

const sourceOf = (sources: ProblemSources, row: ProblemRow): string => sources?.get(problemKey(row))?.join('；') ?? '';

/** The columns of 问题清单. Who closed it, and how, is only in the exported file. */
export const problemColumns = (sources: ProblemSources, onOpen: (row: ProblemRow) => void): readonly ShownColumn<ProblemRow>[] => [
  {
    key: 'name',
    title: '单位',
    width: 220,
    sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
    value: ({ name }) => name,
    render: (_, row) => (
      <Button type="link" size="small" className="problem-name" onClick={() => onOpen(row)}>
        {row.name}
      </Button>
    ),
  },
  townColumn(),
  {
    key: 'kind',
    title: '问题',
    width: 100,
    sorter: (a, b) => problemKinds.indexOf(a.kind) - problemKinds.indexOf(b.kind),
    value: ({ kind }) => problemKindWords[kind],
    render: (_, { kind }) => problemKindWords[kind],
  },
  {
    key: 'reason',
    title: '原因和出处',
    word: '原因',
    value: problemReason,
    render: (_, row) => (
      <>
        {problemReason(row)}
        <div className="quiet problem-source">{sourceOf(sources, row)}</div>
      </>
    ),
  },
  { key: 'source', title: '出处', hidden: true, value: (row) => sourceOf(sources, row) },
  { key: 'handler', title: '责任人', width: 84, value: ({ known }) => known?.handler ?? '', render: (_, { known }) => known?.handler || '—' },
  {
    key: 'dueOn',
    title: '期限',
    width: 100,
    sorter: (a, b) => (a.known?.dueOn ?? '').localeCompare(b.known?.dueOn ?? ''),
    value: ({ known }) => known?.dueOn ?? null,
    render: (_, { known }) => known?.dueOn ?? '—',
  },
  {
    key: 'state',
    title: '进展',
    width: 116,
    sorter: (a, b) => problemStates.indexOf(a.state) - problemStates.indexOf(b.state),
    value: ({ state }) => problemStateWords[state],
    render: (_, { state }) => <ProblemStateTag state={state} />,
  },
  { key: 'measures', title: '整改措施', hidden: true, value: ({ known }) => known?.measures ?? '' },
  { key: 'done', title: '办理结果', hidden: true, value: ({ known }) => known?.closing?.done ?? '' },
  { key: 'closedBy', title: '销号人', hidden: true, value: ({ known }) => known?.closing?.closedBy ?? '' },
  { key: 'closedOn', title: '销号日期', hidden: true, value: ({ known }) => known?.closing?.closedOn ?? null },
];
