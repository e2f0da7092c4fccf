import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { targetTexts } from '#shared/programme/year-plan.ts';
import { rollUp, type RollUpAxis, type RollUpRow } from '#shared/rounds/register-roll-up.ts';
import { progressPercent } from '#shared/rounds/year-progress.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { FoundProblem } from '#shared/programme/problem.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import './services.css';

const count = (key: string, title: string, value: (row: RollUpRow) => number): ShownColumn<RollUpRow> => ({
  key,
  title,
  align: 'right',
  format: 'integer',
  value,
  render: (_, row) => value(row),
});

const percentWords = ({ coverage }: RollUpRow): string => {
  const percent = progressPercent(coverage);
  return percent === null ? '—' : `${String(percent)}%`;
};

const shortOf = ({ coverage }: RollUpRow): boolean => {
  const percent = progressPercent(coverage);
  return percent !== null && percent < targetTexts.coverage.percent;
};

const columns = (axis: RollUpAxis): readonly ShownColumn<RollUpRow>[] => [
  {
    key: 'name',
    title: axis === 'town' ? '工会服务站' : '系统（单位类型）',
    width: 240,
    value: ({ name }) => name,
    render: (_, { name, key }) => (key === null ? <b>{name}</b> : name),
  },
  count('units', '登记单位', ({ units }) => units),
  {
    key: 'without',
    title: '未建会',
    align: 'right',
    format: 'integer',
    value: ({ withoutUnion }) => withoutUnion,
    render: (_, { withoutUnion, key }) =>
      withoutUnion === 0 ? (
        0
      ) : (
        <Link to={`/units/problems?kind=no-union${axis === 'town' && key !== null && key !== '' ? `&town=${encodeURIComponent(key)}` : ''}`}>
          {withoutUnion}
        </Link>
      ),
  },
  count('workers', '职工人数', ({ coverage }) => coverage.of),
  count('members', '会员人数', ({ coverage }) => coverage.reached),
  {
    key: 'coverage',
    title: '覆盖率',
    align: 'right',
    value: percentWords,
    render: (_, row) => <span className={shortOf(row) ? 'services-short' : undefined}>{percentWords(row)}</span>,
  },
  count('counted', '计入单位', ({ units, coverage }) => units - coverage.unknown),
  {
    key: 'hardship',
    title: '困难职工档案',
    align: 'right',
    format: 'integer',
    value: ({ hardship }) => (hardship.known === 0 ? null : hardship.workers),
    render: (_, { hardship }) => (hardship.known === 0 ? '—' : hardship.workers),
  },
  count('hardship-known', '填了档案数的单位', ({ hardship }) => hardship.known),
];

/** 三级服务: the register of all units added up by station and for the county, or along the second axis. */
export function ServicesDesk(props: { readonly units: readonly Unit[]; readonly found: readonly FoundProblem[] }) {
  const { units, found } = props;
  const [axis, setAxis] = useState<RollUpAxis>('town');
  const rows = useMemo(() => rollUp(units, found, axis), [units, found, axis]);
  const all = useMemo(() => columns(axis), [axis]);
  const table = useShownTable({ name: axis === 'town' ? '服务站汇总' : '系统汇总', columns: all, rows, county: true });
  return (
    <>
      <div className="toolbar">
        <Segmented
          aria-label="怎样汇总"
          value={axis}
          onChange={setAxis}
          options={[
            { value: 'town' as const, label: '按服务站（块）' },
            { value: 'kind' as const, label: '按系统（条）' },
          ]}
        />
        <span className="quiet">覆盖率 = 会员 ÷ 职工，只计两个数都有的单位；{targetTexts.coverage.source}。</span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<RollUpRow>
        aria-label="三级服务"
        rowKey={({ key }) => key ?? 'county'}
        columns={table.columns}
        dataSource={rows}
        onChange={table.told}
        pagination={false}
      />
    </>
  );
}
