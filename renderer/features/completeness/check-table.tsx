import { Button } from 'antd';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { completenessStateWords, linesToTell } from '#shared/checks/completeness.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { townColumn } from '#renderer/ui/list-table.tsx';
import { completenessStates } from './check-address.ts';
import { CheckStateTag } from './state-tag.tsx';

/** How many lines of a unit are open: told and not answered, or still to be told. */
const openCount = (unit: CheckedUnit): number =>
  unit.lines.filter(({ noticed, struck, answeredOn, shortcoming }) => (noticed ? answeredOn === null : !struck && shortcoming?.ours !== true)).length;

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
  townColumn(),
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
