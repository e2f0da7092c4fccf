import { Table } from 'antd';
import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { groupFigures, type GroupFigures } from '#shared/analysis/groups.ts';
import { centiOf, showMean, showShare, type Share } from '#shared/analysis/mean.ts';
import { unitKindWords, type Standard } from '#shared/model/standard.ts';
import { roundHalfUp, showPoints, type CentiPoints } from '#shared/points.ts';
import { ChartPlace, ShareChart } from '#renderer/charts/lazy-charts.tsx';
import type { ShareBar } from '#renderer/charts/share-chart.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { ComparePartPanel } from './compare-part.tsx';

const groupWords = { town: '按乡镇', kind: '按类型' } as const;
const wordOf = { town: (unit: ComparedUnit) => (unit.town === '' ? '（未填）' : unit.town), kind: (unit: ComparedUnit) => unitKindWords[unit.kind] } as const;

/** 按乡镇 or 按类型: mean, spread and pass rates of each group of units. */
export function GroupsPart(props: {
  readonly part: 'town' | 'kind';
  readonly units: readonly ComparedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
  readonly completedOnly: boolean;
}) {
  const { part, units, standard, standardHash, completedOnly } = props;
  const rows = useMemo(() => groupFigures<string>(units, wordOf[part], standardHash, completedOnly), [units, part, standardHash, completedOnly]);
  const counted = rows.reduce((sum, row) => sum + row.mean.n, 0);
  const bars = useMemo(() => rows.flatMap((row) => barOf(row, standard.total)), [rows, standard.total]);
  const word = part === 'town' ? '乡镇(街道)' : '类型';
  const all = useMemo(() => columnsFor(word), [word]);
  const { columns, told, tools } = useShownTable({ name: groupWords[part], columns: all, rows });
  const body = useMemo(
    () => (
      <div className="compare-columns">
        <Table<GroupFigures<string>>
          className="office-table"
          aria-label={groupWords[part]}
          size="small"
          rowKey="key"
          dataSource={rows}
          columns={columns}
          onChange={told}
          pagination={false}
        />
        <div>
          <h3>平均分（括号内为计入单位数）</h3>
          <ChartPlace height={bars.length * 28 + 40}>
            <ShareChart colour="assessed" nameWidth={120} label={`各${word}平均分：${bars.map((bar) => `${bar.name}${bar.shown}`).join('，')}`} bars={bars} />
          </ChartPlace>
        </div>
      </div>
    ),
    [rows, bars, part, word, columns, told],
  );
  return (
    <ComparePartPanel name={groupWords[part]} tools={tools} base={`${String(counted)} 个单位。`} definition={definitions.group}>
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
  { title: word, key: 'key', value: (row) => row.key, render: (_, row) => row.key },
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
