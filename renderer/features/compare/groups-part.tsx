import { Table } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { groupFigures, type GroupFigures } from '#shared/analysis/groups.ts';
import { centiOf, showMean, showShare, type Share } from '#shared/analysis/mean.ts';
import { UnitKind, unitKindWords, type Standard } from '#shared/model/standard.ts';
import { roundHalfUp, showPoints, type CentiPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, ShareChart } from '#renderer/charts/lazy-charts.tsx';
import type { ShareBar } from '#renderer/charts/share-chart.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { compareAddress, type CompareView } from './compare-address.ts';
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
  readonly view: CompareView;
}) {
  const { part, units, standard, standardHash, completedOnly, view } = props;
  const navigate = useNavigate();
  const rows = useMemo(() => groupFigures<string>(units, wordOf[part], standardHash, completedOnly), [units, part, standardHash, completedOnly]);
  const counted = rows.reduce((sum, row) => sum + row.mean.n, 0);
  const present = useMemo(() => rows.filter((row) => row.mean.n > 0), [rows]);
  const bars = useMemo(() => present.flatMap((row) => barOf(row, standard.total)), [present, standard.total]);
  const word = part === 'town' ? '乡镇(街道)' : '类型';
  const all = useMemo(() => columnsFor(word), [word]);
  const about = useMemo(
    () => ({
      title: `${groupWords[part]}的平均分`,
      definition: definitions.group,
      base: `${String(counted)} 个单位，括号内为计入单位数`,
      table: chartTable(rows, [
        [word, 'text', (row) => row.key],
        ['计入单位', 'integer', (row) => row.mean.n],
        ['平均分', 'points', (row) => (row.mean.n === 0 ? null : (centiOf(row.mean) ?? 0) / 100)],
        ['最低', 'points', (row) => (row.lowest === null ? null : row.lowest / 100)],
        ['最高', 'points', (row) => (row.highest === null ? null : row.highest / 100)],
      ]),
    }),
    [rows, part, word, counted],
  );
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
          <ChartPlace height={bars.length * 28 + 40}>
            <ShareChart
              about={about}
              colour="assessed"
              nameWidth={120}
              label={`各${word}平均分：${bars.map((bar) => `${bar.name}${bar.shown}`).join('，')}`}
              bars={bars}
              onBar={(index) => void navigate(compareAddress(view, { part: 'ranking', ...filterOf(part, present[index]?.key ?? '') }))}
            />
          </ChartPlace>
        </div>
      </div>
    ),
    [rows, bars, present, about, navigate, view, part, word, columns, told],
  );
  return (
    <ComparePartPanel name={groupWords[part]} tools={tools} base={`${String(counted)} 个单位。`} definition={definitions.group}>
      {body}
    </ComparePartPanel>
  );
}

/** The filter that leaves the units of one group. */
const filterOf = (part: 'town' | 'kind', key: string): Partial<CompareView> =>
  part === 'town' ? { town: key === '（未填）' ? null : key } : { unitKind: UnitKind.options.find((kind) => unitKindWords[kind] === key) ?? null };

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
