import { Table, Tag } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { groupFigures, type GroupFigures } from '#shared/analysis/groups.ts';
import { groupTree, treeLines, type TreeLine } from '#shared/analysis/group-tree.ts';
import { leastCompared } from '#shared/analysis/statistics.ts';
import { centiOf, showMean, showShare, type Share } from '#shared/analysis/mean.ts';
import { outcomeWords } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { roundHalfUp, showPoints, type CentiPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, ShareChart } from '#renderer/charts/lazy-charts.tsx';
import type { ShareBar } from '#renderer/charts/share-chart.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { compareAddress, type CompareView, type GroupAxis } from './compare-address.ts';
import { groupFilter, groupWord } from './group-axis.ts';
import { useCompareReach } from './compare-reach.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { UnitLink } from './unit-link.tsx';

const groupNames: Readonly<Record<GroupAxis, string>> = { county: '按县', town: '按乡镇', system: '按系统', kind: '按类型', size: '按规模' };
const headWords: Readonly<Record<GroupAxis, string>> = { county: '县（市、区）', town: '乡镇(街道)', system: '系统', kind: '类型', size: '职工人数' };

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
  const { whole } = useCompareReach();
  const navigate = useNavigate();
  const rows = useMemo(() => groupFigures<string>(units, groupWord[axis], standardHash, completedOnly), [units, axis, standardHash, completedOnly]);
  const counted = rows.reduce((sum, row) => sum + row.mean.n, 0);
  const present = useMemo(() => rows.filter((row) => row.mean.n > 0), [rows]);
  const bars = useMemo(() => present.flatMap((row) => barOf(row, standard.total)), [present, standard.total]);
  const word = headWords[axis];
  const tree = useMemo(() => groupTree(units, groupWord[axis], standardHash, completedOnly, whole), [units, axis, standardHash, completedOnly, whole]);
  const lines = useMemo(() => (tree === undefined ? [] : treeLines(tree)), [tree]);
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
  const { columns, told, tools } = useShownTable({ name: groupNames[axis], columns: all, rows: lines });
  const body = useMemo(
    () => (
      <div className="compare-columns compare-ranking">
        <Table<TreeLine>
          className="office-table"
          aria-label={groupNames[axis]}
          size="small"
          rowKey="key"
          dataSource={tree === undefined ? [] : [tree]}
          expandable={{ defaultExpandedRowKeys: ['county'] }}
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
    [tree, bars, present, about, navigate, view, axis, word, columns, told],
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

const recommendedText = ({ figures, unit }: TreeLine): string => {
  if (unit === undefined) return shareText(figures.recommended);
  const [own] = figures.cohort.units;
  return own?.visit.recommendation === undefined ? '—' : own.visit.recommendation === null ? '条件不全' : outcomeWords[own.visit.recommendation];
};

function decidedText({ figures, unit }: TreeLine): string {
  if (unit !== undefined) return unit.decision === null ? '未决定' : `${outcomeWords[unit.decision]}${unit.outdated === true ? '，待重新决定' : ''}`;
  return `${shareText(figures.decided)}${figures.outdated === 0 ? '' : `，其中待重新决定 ${String(figures.outdated)}`}`;
}

const spreadText = ({ figures: { lowest, highest }, unit }: TreeLine): string =>
  unit !== undefined || lowest === null || highest === null ? '—' : `${showPoints(lowest)}–${showPoints(highest)}`;

const countText = ({ figures, unit }: TreeLine): string =>
  unit === undefined ? `${String(figures.mean.n)}/${String(figures.cohort.listed)}` : figures.mean.n === 0 ? '未计入' : '计入';

/** A unit's line is indented under its group in a file too. */
const indents: Readonly<Record<TreeLine['level'], string>> = { county: '', group: '\u3000', unit: '\u3000\u3000' };

const columnsFor = (word: string): readonly ShownColumn<TreeLine>[] => [
  {
    title: `${word}、单位`,
    key: 'key',
    width: 330,
    value: ({ name, level }) => `${indents[level]}${name}`,
    render: (_, { name, level, unit, figures }) =>
      unit !== undefined ? (
        <UnitLink unit={unit} />
      ) : (
        <>
          <b>{name}</b> {level === 'group' && figures.mean.n < leastCompared ? <Tag title="单位太少，不和其他组比较高低">不足{leastCompared}个</Tag> : null}
        </>
      ),
  },
  { title: '计入/单位数', key: 'n', width: 96, align: 'right', value: countText, render: (_, line) => countText(line) },
  {
    title: '平均分',
    key: 'mean',
    width: 68,
    align: 'right',
    value: ({ figures }) => showMean(figures.mean),
    render: (_, { figures }) => showMean(figures.mean),
  },
  { title: '最低–最高', key: 'spread', width: 92, align: 'right', value: spreadText, render: (_, line) => spreadText(line) },
  { title: '建议合格率', key: 'recommended', width: 116, align: 'right', value: recommendedText, render: (_, line) => recommendedText(line) },
  { title: '决定合格率', key: 'decided', width: 116, align: 'right', value: decidedText, render: (_, line) => decidedText(line) },
];
