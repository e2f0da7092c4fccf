import { Tag } from 'antd';
import { changeParts, changePartWords } from '#shared/analysis/year-change.ts';
import type { ChangedUnit } from '#shared/analysis/year-changes.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { signed } from './signed.ts';
import { UnitLink } from './unit-link.tsx';

const numbers = { align: 'right', format: 'points' } as const;

/** The columns of 年度变化. */
export const changeColumns = (year: number): readonly ShownColumn<ChangedUnit>[] => [
  {
    title: '单位',
    key: 'unit',
    value: ({ unit }) => unit.name,
    render: (_, { unit, unusual }) => (
      <>
        <UnitLink unit={unit} /> {unusual ? <Tag color="warning">变化异常，建议复看</Tag> : null}
      </>
    ),
  },
  { title: '乡镇(街道)', key: 'town', width: 100, value: ({ unit }) => unit.town, render: (_, { unit }) => unit.town },
  {
    ...numbers,
    title: `${String(year)}年`,
    key: 'last',
    width: 76,
    value: ({ last }) => toPoints(last.total),
    render: (_, { last }) => showPoints(last.total),
  },
  { ...numbers, title: '本年', key: 'now', width: 76, value: ({ unit }) => toPoints(unit.visit.total), render: (_, { unit }) => showPoints(unit.visit.total) },
  {
    ...numbers,
    title: '变化',
    key: 'change',
    width: 76,
    value: ({ change }) => toPoints(change),
    sorter: (a, b) => a.change - b.change,
    render: (_, { change }) => <b>{signed(change)}</b>,
  },
  ...changeParts.map((part): ShownColumn<ChangedUnit> => ({
    ...numbers,
    title: changePartWords[part],
    key: part,
    width: 104,
    value: ({ parts }) => toPoints(parts[part]),
    sorter: (a, b) => a.parts[part] - b.parts[part],
    render: (_, { parts }) => signed(parts[part]),
  })),
];
