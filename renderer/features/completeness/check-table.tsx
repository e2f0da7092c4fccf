import { Button, Table, type TableProps } from 'antd';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { completenessStateWords, linesToTell } from '#shared/checks/completeness.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { completenessStates } from './check-address.ts';
import { CheckStateTag } from './state-tag.tsx';

const pageSize = 50;

/** How many lines of a unit are open: told and not answered, or still to be told. */
const openCount = (unit: CheckedUnit): number => unit.lines.filter(({ noticed, struck, answeredOn }) => (noticed ? answeredOn === null : !struck)).length;

const firstWords = (unit: CheckedUnit): string =>
  linesToTell(unit.lines)
    .map(({ found }) => found)
    .join('');

/** The columns of the list of 形式审查. */
export const checkColumns = (onOpen: (unitId: string) => void): readonly ShownColumn<CheckedUnit>[] => [
  {
    key: 'name',
    title: '单位',
    width: 240,
    sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
    value: ({ name }) => name,
    render: (_, unit) => (
      <Button type="link" size="small" className="check-unit-name" onClick={() => onOpen(unit.unitId)}>
        {unit.name}
      </Button>
    ),
  },
  {
    key: 'town',
    title: '乡镇(街道)',
    width: 116,
    sorter: (a, b) => a.town.localeCompare(b.town, 'zh-CN'),
    value: ({ town }) => town,
    render: (_, { town }) => town,
  },
  {
    key: 'state',
    title: '状态',
    width: 100,
    sorter: (a, b) => completenessStates.indexOf(a.state) - completenessStates.indexOf(b.state),
    value: ({ state }) => completenessStateWords[state],
    render: (_, { state }) => <CheckStateTag state={state} />,
  },
  {
    key: 'open',
    title: '未补正',
    width: 84,
    align: 'right',
    format: 'integer',
    sorter: (a, b) => openCount(a) - openCount(b),
    value: openCount,
    render: (_, unit) => openCount(unit),
  },
  {
    key: 'found',
    title: '存在问题',
    width: 300,
    value: firstWords,
    render: (_, unit) => (
      <span className="check-summary" title={firstWords(unit)}>
        {firstWords(unit)}
      </span>
    ),
  },
  {
    key: 'noticedOn',
    title: '告知日期',
    width: 108,
    value: ({ check }) => check.notice?.noticedOn ?? null,
    render: (_, { check }) => check.notice?.noticedOn ?? '—',
  },
  {
    key: 'dueOn',
    title: '补正期限',
    width: 108,
    sorter: (a, b) => (a.check.notice?.dueOn ?? '').localeCompare(b.check.notice?.dueOn ?? ''),
    value: ({ check }) => check.notice?.dueOn ?? null,
    render: (_, { check }) => check.notice?.dueOn ?? '—',
  },
];

/** The list of 形式审查: a row a unit. */
export function CheckTable(props: {
  readonly rows: readonly CheckedUnit[];
  readonly columns: ShownColumn<CheckedUnit>[];
  readonly onSorted: NonNullable<TableProps<CheckedUnit>['onChange']>;
  readonly selected: readonly string[];
  readonly onSelect: (unitIds: readonly string[]) => void;
}) {
  return (
    <Table<CheckedUnit>
      className="office-table"
      aria-label="形式审查"
      size="small"
      rowKey="unitId"
      columns={props.columns}
      dataSource={[...props.rows]}
      onChange={props.onSorted}
      rowSelection={{
        selectedRowKeys: [...props.selected],
        preserveSelectedRowKeys: true,
        onChange: (keys) => props.onSelect(keys.map(String)),
        getCheckboxProps: (unit) => ({ 'aria-label': `选择${unit.name}` }),
      }}
      locale={{ emptyText: '没有符合条件的单位' }}
      pagination={pagesOf(pageSize, '个单位')}
    />
  );
}
