import { Button } from 'antd';
import { useMemo } from 'react';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { permilleOf, showMean, showShare } from '#shared/analysis/mean.ts';
import { mostMissed, paretoOf, type MissedItem, type ParetoItem } from '#shared/analysis/missed.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import type { Item } from '#shared/model/standard.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, ParetoChart } from '#renderer/charts/lazy-charts.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { ComparePartPanel } from './compare-part.tsx';
import { useCompareView } from './compare-address.ts';

const charted = 12;

function barOf({ row, share, together }: ParetoItem) {
  const { item } = row.place;
  return {
    name: `${showShare(share)} ${item.text}`,
    percent: (permilleOf(share) ?? 0) / 10,
    together: (permilleOf(together) ?? 0) / 10,
    shown: showShare(share),
    lines: [
      item.text,
      `合计失分 ${showPoints(row.lost)}分，占全部失分 ${showShare(share)}，累计 ${showShare(together)}`,
      `失分单位 ${String(row.units.count)}/${String(row.units.n)}`,
    ],
  };
}

/** 失分项: on which items most units lost points. A line leads to that item across all units. */
export function MissedPart(props: { readonly units: readonly VisitedUnit[]; readonly places: readonly ItemPlace[] }) {
  const { units, places } = props;
  const rows = useMemo(() => mostMissed(units, places), [units, places]);
  const pareto = useMemo(() => paretoOf(rows), [rows]);
  const bars = useMemo(() => pareto.slice(0, charted).map(barOf), [pareto]);
  const [, change] = useCompareView();
  const about = useMemo(
    () => ({
      title: `失分最多的${String(bars.length)}项`,
      definition: definitions.pareto,
      base: `${String(units.length)} 个单位`,
      hint: '点一条看失分的单位',
      table: chartTable(pareto, [
        ['考核内容', 'text', ({ row }) => row.place.item.text],
        ['失分单位', 'integer', ({ row }) => row.units.count],
        ['已核查且适用', 'integer', ({ row }) => row.units.n],
        ['失分单位占比（%）', 'points', ({ row }) => (permilleOf(row.units) ?? 0) / 10],
        ['合计失分', 'points', ({ row }) => toPoints(row.lost)],
        ['占全部失分（%）', 'points', ({ share }) => (permilleOf(share) ?? 0) / 10],
        ['累计（%）', 'points', ({ together }) => (permilleOf(together) ?? 0) / 10],
      ]),
    }),
    [pareto, bars, units],
  );
  const { columns, told, tools } = useShownTable({ name: '失分项', columns: allColumns, rows });
  const body = useMemo(
    () => (
      <div className="compare-columns">
        <OfficeTable<MissedItem>
          aria-label="失分项"
          rowKey={(row) => row.place.item.id}
          dataSource={rows}
          columns={columns}
          onChange={told}
          pagination={pagesOf(12, '项')}
        />
        <div>
          <ChartPlace height={bars.length * 34 + 44}>
            <ParetoChart
              about={about}
              label={`占全部失分：${bars.map((bar) => `${bar.name}${bar.shown}`).join('，')}`}
              bars={bars}
              onBar={(index) => change({ itemId: pareto[index]?.row.place.item.id ?? null })}
            />
          </ChartPlace>
        </div>
      </div>
    ),
    [rows, bars, pareto, about, change, columns, told],
  );
  return (
    <ComparePartPanel name="失分项" tools={tools} base={`${String(units.length)} 个单位，${String(rows.length)} 项有失分。`} definition={definitions.missed}>
      {body}
    </ComparePartPanel>
  );
}

const allColumns: readonly ShownColumn<MissedItem>[] = [
  { title: '部分', key: 'section', hidden: true, value: (row) => row.place.section.title },
  {
    title: '考核内容',
    key: 'item',
    value: (row) => row.place.item.text,
    render: (_, row) => (
      <>
        <ItemLink item={row.place.item} />
        <div className="quiet">{row.place.section.title}</div>
      </>
    ),
  },
  {
    title: '满分',
    key: 'max',
    width: 52,
    align: 'right',
    value: (row) => toPoints(row.place.item.max),
    format: 'points',
    render: (_, row) => showPoints(row.place.item.max),
  },
  {
    title: '失分单位',
    key: 'units',
    width: 76,
    align: 'right',
    value: (row) => `${String(row.units.count)}/${String(row.units.n)}`,
    render: (_, row) => `${String(row.units.count)}/${String(row.units.n)}`,
  },
  { title: '占比', key: 'share', width: 64, align: 'right', value: (row) => showShare(row.units), render: (_, row) => showShare(row.units) },
  { title: '合计失分', key: 'lost', width: 76, align: 'right', value: (row) => toPoints(row.lost), format: 'points', render: (_, row) => showPoints(row.lost) },
  {
    title: '平均失分',
    key: 'mean',
    width: 76,
    align: 'right',
    value: (row) => showMean({ sum: row.lost, n: row.units.n }),
    render: (_, row) => showMean({ sum: row.lost, n: row.units.n }),
  },
  { title: '全失', key: 'all', width: 52, align: 'right', value: (row) => row.lostAll, format: 'integer', render: (_, row) => row.lostAll },
];

/** An item's text, which leads to 单项对照 with that item. */
function ItemLink(props: { readonly item: Item }) {
  const { item } = props;
  const [, change] = useCompareView();
  return (
    <Button type="link" size="small" className="item-link" title="看这一项在各单位的情况" onClick={() => change({ itemId: item.id })}>
      {item.no === '' ? '' : `${item.no}. `}
      {item.text}
    </Button>
  );
}
