import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { centiOf, permilleOf, showMean, showShare } from '#shared/analysis/mean.ts';
import { sectionAverages, type SectionAverage } from '#shared/analysis/sections.ts';
import type { Standard } from '#shared/model/standard.ts';
import { roundHalfUp, showPoints, toPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, RateChart } from '#renderer/charts/lazy-charts.tsx';
import type { RateBar } from '#renderer/charts/rate-chart.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { compareAddress, type CompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';

const shareOf = (row: SectionAverage): { readonly count: number; readonly n: number } => ({ count: row.reached, n: row.reachable });

/** 分项: how each section came out on average, found and self-assessed. */
export function SectionsPart(props: {
  readonly units: readonly VisitedUnit[];
  readonly standard: Standard;
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
}) {
  const { units, standard, places, view } = props;
  const navigate = useNavigate();
  const rows = useMemo(() => sectionAverages(standard, units, places), [standard, units, places]);
  const bars = useMemo(() => rows.map(barOf), [rows]);
  const about = useMemo(
    () => ({
      title: '各部分得分率',
      definition: definitions.sectionMean,
      base: `${String(units.length)} 个单位`,
      hint: '点一条按这部分排名',
      brief: true as const,
      table: chartTable(rows, [
        ['部分', 'text', (row) => row.section.title],
        ['考评得分率（%）', 'points', (row) => barOf(row).assessed],
        ['自评平均占满分（%）', 'points', (row) => barOf(row).self],
        ['考评平均', 'points', (row) => (centiOf(row.mean) ?? 0) / 100],
        ['自评单位数', 'integer', (row) => row.selfMean.n],
      ]),
    }),
    [rows, units],
  );
  const { columns, told, tools } = useShownTable({ name: '分项得分', columns: allColumns, rows });
  const body = useMemo(
    () => (
      <div className="compare-columns">
        <OfficeTable<SectionAverage>
          aria-label="分项得分"
          rowKey={(row) => row.section.id}
          dataSource={rows}
          columns={columns}
          onChange={told}
          pagination={false}
        />
        <div>
          <ChartPlace height={bars.length * 40 + 64}>
            <RateChart
              about={about}
              label={`各部分平均得分占满分的比例：${bars.map((bar) => `${bar.name}${bar.lines[0] ?? ''}`).join('；')}`}
              bars={bars}
              onBar={(index) => void navigate(compareAddress(view, { part: 'ranking', sectionId: rows[index]?.section.id ?? null }))}
            />
          </ChartPlace>
        </div>
      </div>
    ),
    [rows, bars, about, view, navigate, columns, told],
  );
  return (
    <ComparePartPanel name="分项" tools={tools} base={`${String(units.length)} 个单位。`} definition={definitions.sectionMean}>
      {body}
    </ComparePartPanel>
  );
}

function barOf(row: SectionAverage): RateBar {
  const { section } = row;
  const self = centiOf(row.selfMean);
  return {
    name: section.title,
    assessed: row.reachable === 0 ? null : (permilleOf(shareOf(row)) ?? 0) / 10,
    self: self === undefined ? null : roundHalfUp(self * 1000, section.max) / 10,
    lines: [
      `考评得分率 ${showShare(shareOf(row))}`,
      `考评平均 ${showMean(row.mean)}分`,
      `自评平均 ${showMean(row.selfMean)}分（${String(row.selfMean.n)} 个单位）`,
    ],
  };
}

const allColumns: readonly ShownColumn<SectionAverage>[] = [
  { title: '部分', key: 'title', value: (row) => row.section.title, render: (_, row) => row.section.title },
  {
    title: '满分',
    key: 'max',
    width: 64,
    align: 'right',
    value: (row) => toPoints(row.section.max),
    format: 'points',
    render: (_, row) => showPoints(row.section.max),
  },
  { title: '平均分', key: 'mean', width: 76, align: 'right', value: (row) => showMean(row.mean), render: (_, row) => showMean(row.mean) },
  { title: '得分率', key: 'share', width: 76, align: 'right', value: (row) => showShare(shareOf(row)), render: (_, row) => showShare(shareOf(row)) },
  {
    title: '最低',
    key: 'lowest',
    width: 64,
    align: 'right',
    value: (row) => (row.lowest === null ? null : toPoints(row.lowest)),
    format: 'points',
    render: (_, row) => (row.lowest === null ? '—' : showPoints(row.lowest)),
  },
  {
    title: '最高',
    key: 'highest',
    width: 64,
    align: 'right',
    value: (row) => (row.highest === null ? null : toPoints(row.highest)),
    format: 'points',
    render: (_, row) => (row.highest === null ? '—' : showPoints(row.highest)),
  },
  { title: '自评平均', key: 'self', width: 84, align: 'right', value: (row) => showMean(row.selfMean), render: (_, row) => showMean(row.selfMean) },
];
