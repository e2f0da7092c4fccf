import { Table, Tag } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { groupFigures, type GroupFigures } from '#shared/analysis/groups.ts';
import { leastCompared } from '#shared/analysis/statistics.ts';
import { centiOf, showMean, showShare, type Share } from '#shared/analysis/mean.ts';
import type { Standard } from '#shared/model/standard.ts';
import { roundHalfUp, showPoints, type CentiPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, ShareChart } from '#renderer/charts/lazy-charts.tsx';
import type { ShareBar } from '#renderer/charts/share-chart.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { compareAddress, type CompareView, type GroupAxis } from './compare-address.ts';
import { groupFilter, groupWord } from './group-axis.ts';
import { ComparePartPanel } from './compare-part.tsx';

const groupNames: Readonly<Record<GroupAxis, string>> = { town: '按乡镇', system: '按系统', kind: '按类型', size: '按规模' };
const headWords: Readonly<Record<GroupAxis, string>> = { town: '乡镇(街道)', system: '系统', kind: '类型', size: '职工人数' };

/** Groups along one axis: mean, spread and pass rates of each group of units. */
export function GroupsPart(props: {
  readonly axis: GroupAxis;
  readonly units: readonly ComparedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
  readonly completedOnly: boolean;
  readonly view: CompareView;
}) {
  const { axis, units, standard, standardHash, completedOnly, view } = props;
  const navigate = useNavigate();
  const rows = useMemo(() => groupFigures<string>(units, groupWord[axis], standardHash, completedOnly), [units, axis, standardHash, completedOnly]);
  const counted = rows.reduce((sum, row) => sum + row.mean.n, 0);
  const present = useMemo(() => rows.filter((row) => row.mean.n > 0), [rows]);
  const bars = useMemo(() => present.flatMap((row) => barOf(row, standard.total)), [present, standard.total]);
  const word = headWords[axis];
  const all = useMemo(() => columnsFor(word), [word]);
  const about = useMemo(
    () => ({
      title: `${groupNames[axis]}的平均分`,
      definition: definitions.group,
      base: `${String(counted)} 个单位，括号内为计入单位数`,
      brief: true as const,
      table: chartTable(rows, [
        [word, 'text', (row) => row.key],
        ['计入单位', 'integer', (row) => row.mean.n],
        ['平均分', 'points', (row) => (row.mean.n === 0 ? null : (centiOf(row.mean) ?? 0) / 100)],
        ['最低', 'points', (row) => (row.lowest === null ? null : row.lowest / 100)],
        ['最高', 'points', (row) => (row.highest === null ? null : row.highest / 100)],
      ]),
    }),
    [rows, axis, word, counted],
  );
  const { columns, told, tools } = useShownTable({ name: groupNames[axis], columns: all, rows });
  const body = useMemo(
    () => (
      <div className="compare-columns">
        <Table<GroupFigures<string>>
          className="office-table"
          aria-label={groupNames[axis]}
          size="small"
          rowKey="key"
          dataSource={rows}
          columns={columns}
          onChange={told}
          pagination={false}
        />
        <div>
          <ChartPlace height={bars.length * 28 + 40}>
            <ShareChart
              about={about}
              colour="assessed"
              nameWidth={120}
              label={`各${word}平均分：${bars.map((bar) => `${bar.name}${bar.shown}`).join('，')}`}
              bars={bars}
              onBar={(index) => void navigate(compareAddress(view, { part: 'ranking', ...groupFilter(axis, present[index]?.key ?? '') }))}
            />
          </ChartPlace>
        </div>
      </div>
    ),
    [rows, bars, present, about, navigate, view, axis, word, columns, told],
  );
  return (
    <ComparePartPanel name={groupNames[axis]} tools={tools} base={`${String(counted)} 个单位。`} definition={definitions.group}>
      {body}
    </ComparePartPanel>
  );
}

function barOf(row: GroupFigures<string>, total: CentiPoints): readonly ShareBar[] {
  const mean = centiOf(row.mean);
  if (mean === undefined) return [];
  const lines = [`平均 ${showPoints(mean)}分`, `${String(row.mean.n)} 个单位`];
  return [{ name: row.key, percent: roundHalfUp(mean * 1000, total) / 10, shown: `${showPoints(mean)}（${String(row.mean.n)}）`, lines }];
}

const shareText = (share: Share): string => (share.n === 0 ? '—' : `${showShare(share)}（${String(share.count)}/${String(share.n)}）`);

const decidedText = (row: GroupFigures<string>): string => `${shareText(row.decided)}${row.outdated === 0 ? '' : `，其中待重新决定 ${String(row.outdated)}`}`;

const spreadText = (row: GroupFigures<string>): string =>
  row.lowest === null || row.highest === null ? '—' : `${showPoints(row.lowest)}–${showPoints(row.highest)}`;

const columnsFor = (word: string): readonly ShownColumn<GroupFigures<string>>[] => [
  {
    title: word,
    key: 'key',
    value: (row) => row.key,
    render: (_, row) => (
      <>
        {row.key} {row.mean.n < leastCompared ? <Tag title="单位太少，不和其他组比较高低">不足{leastCompared}个</Tag> : null}
      </>
    ),
  },
  {
    title: '计入/单位数',
    key: 'n',
    width: 96,
    align: 'right',
    value: (row) => `${String(row.mean.n)}/${String(row.cohort.listed)}`,
    render: (_, row) => `${String(row.mean.n)}/${String(row.cohort.listed)}`,
  },
  { title: '平均分', key: 'mean', width: 68, align: 'right', value: (row) => showMean(row.mean), render: (_, row) => showMean(row.mean) },
  {
    title: '最低–最高',
    key: 'spread',
    width: 92,
    align: 'right',
    value: spreadText,
    render: (_, row) => spreadText(row),
  },
  {
    title: '建议合格率',
    key: 'recommended',
    width: 116,
    align: 'right',
    value: (row) => shareText(row.recommended),
    render: (_, row) => shareText(row.recommended),
  },
  { title: '决定合格率', key: 'decided', width: 116, align: 'right', value: decidedText, render: (_, row) => decidedText(row) },
];
