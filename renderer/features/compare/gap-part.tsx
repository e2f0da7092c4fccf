import { Tag } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { meanOf, showMean, showShare } from '#shared/analysis/mean.ts';
import { itemGaps, overstatingUnits, unitGaps, type ItemGap, type UnitGap } from '#shared/analysis/self-gap.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import type { TwoPoint } from '#renderer/charts/two-chart.tsx';
import { ChartPlace, TwoChart } from '#renderer/charts/lazy-charts.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { unitAddress, useCompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { signed } from './signed.ts';
import { UnitLink } from './unit-link.tsx';

const pagination = pagesOf(10);
const words = { across: '自评总分', up: '考评总分', line: '虚线上两者相等；点在虚线下方，表示自评偏高。' } as const;

const signedText = (text: string): string => (text === '—' || text === '0' ? text : text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`);

/** 自评与考评: where units see themselves otherwise than the inspectors did, by unit and by item. */
export function GapPart(props: { readonly units: readonly VisitedUnit[]; readonly places: readonly ItemPlace[]; readonly max: CentiPoints }) {
  const { units, places, max } = props;
  const byUnit = useMemo(() => unitGaps(units), [units]);
  const byItem = useMemo(() => itemGaps(units, places), [units, places]);
  const { points, from, to } = useMemo(() => dots(byUnit, max), [byUnit, max]);
  const mean = showMean(meanOf(byUnit.map(({ gap }) => gap)));
  const navigate = useNavigate();
  const [view] = useCompareView();
  const about = useMemo(
    () => ({
      title: '自评总分与考评总分',
      definition: definitions.unitGap,
      base: `${String(byUnit.length)} 个单位`,
      hint: '点一个看这个单位',
      brief: true as const,
      table: chartTable(byUnit, [
        ['单位', 'text', (row) => row.unit.name],
        ['自评总分', 'points', (row) => toPoints(row.self)],
        ['考评总分', 'points', (row) => toPoints(row.assessed)],
        ['差距', 'points', (row) => toPoints(row.gap)],
      ]),
    }),
    [byUnit],
  );
  const columnsOfUnits = useMemo(() => unitColumns(overstatingUnits(units.map((unit) => ({ unit, visit: unit.visit })))), [units]);
  const unitTable = useShownTable({ name: '各单位自评与考评', columns: columnsOfUnits, rows: byUnit });
  const itemTable = useShownTable({ name: '各项自评与考评', columns: itemColumns, rows: byItem });
  const body = useMemo(
    () => (
      <div className="compare-columns">
        <div className="compare-stack">
          <h3 className="compare-table-head">各单位 {unitTable.tools}</h3>
          <OfficeTable<UnitGap>
            aria-label="各单位自评与考评"
            rowKey={(row) => row.unit.unitId}
            dataSource={byUnit}
            columns={unitTable.columns}
            onChange={unitTable.told}
            pagination={pagination}
          />
          <h3 className="compare-table-head">各项 {itemTable.tools}</h3>
          <OfficeTable<ItemGap>
            aria-label="各项自评与考评"
            rowKey={(row) => row.place.item.id}
            dataSource={byItem}
            columns={itemTable.columns}
            onChange={itemTable.told}
            pagination={pagination}
          />
        </div>
        <ChartPlace height={300}>
          <TwoChart
            words={words}
            about={about}
            label={`各单位自评总分与考评总分，${String(byUnit.length)} 个单位，平均差距 ${signedText(mean)} 分`}
            points={points}
            from={from}
            to={to}
            onPoint={(index) => {
              const row = byUnit[index];
              if (row !== undefined) void navigate(unitAddress(view, row.unit.unitId));
            }}
          />
        </ChartPlace>
      </div>
    ),
    [
      byUnit,
      byItem,
      about,
      navigate,
      view,
      points,
      from,
      to,
      mean,
      unitTable.columns,
      unitTable.told,
      unitTable.tools,
      itemTable.columns,
      itemTable.told,
      itemTable.tools,
    ],
  );
  return (
    <ComparePartPanel
      name="自评与考评"
      base={`${String(byUnit.length)} 个单位有自评总分，平均差距 ${signedText(mean)} 分。`}
      definition={`${definitions.unitGap}${definitions.overstating}${definitions.itemGap}`}
    >
      {body}
    </ComparePartPanel>
  );
}

/** The dots, and the bounds that hold them all: from the five points below the lowest to the maximum or what goes over it. */
function dots(rows: readonly UnitGap[], max: CentiPoints): { readonly points: readonly TwoPoint[]; readonly from: number; readonly to: number } {
  const points = rows.map((row) => ({ name: row.unit.name, across: toPoints(row.self), up: toPoints(row.assessed) }));
  const values = points.flatMap((point) => [point.across, point.up]);
  const lowest = values.reduce((a, b) => Math.min(a, b), toPoints(max));
  const highest = values.reduce((a, b) => Math.max(a, b), toPoints(max));
  return { points, from: Math.max(0, Math.floor((lowest - 2) / 5) * 5), to: Math.ceil(highest / 5) * 5 };
}

const unitColumns = (overstating: ReadonlySet<string>): readonly ShownColumn<UnitGap>[] => [
  {
    title: '单位',
    key: 'unit',
    value: (row) => row.unit.name,
    render: (_, row) => (
      <>
        <UnitLink unit={row.unit} /> {overstating.has(row.unit.unitId) ? <Tag color="warning">自评明显偏高</Tag> : null}
      </>
    ),
  },
  { title: '建议', key: 'unusual', hidden: true, value: (row) => (overstating.has(row.unit.unitId) ? '自评明显偏高' : '') },
  { title: '自评总分', key: 'self', width: 84, align: 'right', value: (row) => toPoints(row.self), format: 'points', render: (_, row) => showPoints(row.self) },
  {
    title: '考评总分',
    key: 'assessed',
    width: 84,
    align: 'right',
    value: (row) => toPoints(row.assessed),
    format: 'points',
    render: (_, row) => showPoints(row.assessed),
  },
  {
    title: '差距',
    key: 'gap',
    width: 84,
    align: 'right',
    value: (row) => toPoints(row.gap),
    format: 'points',
    sorter: (a, b) => b.gap - a.gap,
    render: (_, row) => signed(row.gap),
  },
];

const itemColumns: readonly ShownColumn<ItemGap>[] = [
  { title: '考核内容', key: 'item', value: (row) => row.place.item.text, render: (_, row) => row.place.item.text },
  {
    title: '平均差距',
    key: 'mean',
    width: 84,
    align: 'right',
    value: (row) => signedText(showMean(row.mean)),
    render: (_, row) => signedText(showMean(row.mean)),
  },
  {
    title: '自评偏高',
    key: 'over',
    width: 84,
    align: 'right',
    value: (row) => `${String(row.over.count)}/${String(row.over.n)}`,
    render: (_, row) => `${String(row.over.count)}/${String(row.over.n)}`,
  },
  { title: '占比', key: 'share', width: 72, align: 'right', value: (row) => showShare(row.over), render: (_, row) => showShare(row.over) },
];
