import { Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { outcomeWords } from '#shared/model/round.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { yearMoves, type YearMove } from '#shared/rounds/year-progress.ts';
import { townsOf } from '#shared/text/towns-of.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import type { YearBasis } from '#renderer/hooks/use-year.ts';
import { CountFilter } from '#renderer/ui/count-filter.tsx';
import { TownField } from '#renderer/ui/filter-fields.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

const ways = { up: '晋位', down: '退位', same: '持平', fresh: '没有上次名次' } as const;
type Way = keyof typeof ways;
const wayIds: readonly Way[] = ['up', 'down', 'same', 'fresh'];
const wayOf = ({ moved }: YearMove): Way => (moved === null ? 'fresh' : moved > 0 ? 'up' : moved < 0 ? 'down' : 'same');
const colours: Readonly<Record<Way, string>> = { up: 'success', down: 'error', same: 'default', fresh: 'default' };

const movedWords = (move: YearMove): string =>
  move.moved === null || move.moved === 0 ? ways[wayOf(move)] : `${ways[wayOf(move)]} ${String(Math.abs(move.moved))} 名`;
const standingWords = (standing: YearMove['before']): string =>
  standing === null
    ? ''
    : [
        `${showPoints(standing.points)} 分`,
        standing.place === null ? '没有名次' : `第 ${String(standing.place)} 名`,
        ...(standing.grade === null ? [] : [standing.grade]),
        ...(standing.outcome === null ? [] : [outcomeWords[standing.outcome]]),
      ].join('，');

const beforeWords = ({ before, otherBefore }: YearMove): string =>
  before !== null ? standingWords(before) : otherBefore === null ? '没有参加过' : `按此标准是第一次，不与“${otherBefore}”比`;

const columns: readonly ShownColumn<YearMove>[] = [
  {
    key: 'name',
    title: '单位',
    width: 220,
    sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
    value: ({ name }) => name,
    render: (_, { name, unitId }) => <Link to={`/units/${unitId}`}>{name}</Link>,
  },
  { key: 'town', title: '乡镇(街道)', width: 116, value: ({ town }) => town, render: (_, { town }) => town },
  {
    key: 'points',
    title: '本年得分',
    width: 104,
    align: 'right',
    format: 'points',
    sorter: (a, b) => a.now.points - b.now.points,
    value: ({ now }) => toPoints(now.points),
    render: (_, { now }) => showPoints(now.points),
  },
  { key: 'round', title: '批次', width: 200, value: ({ now }) => now.roundTitle, render: (_, { now }) => now.roundTitle },
  { key: 'now', title: '本年', value: ({ now }) => standingWords(now), render: (_, { now }) => standingWords(now) },
  {
    key: 'before',
    title: '上次',
    width: 180,
    value: beforeWords,
    render: (_, move) =>
      move.before === null ? <span className="quiet">{beforeWords(move)}</span> : <span title={move.before.roundTitle}>{beforeWords(move)}</span>,
  },
  {
    key: 'moved',
    title: '变化',
    width: 130,
    sorter: (a, b) => (a.moved ?? 0) - (b.moved ?? 0),
    value: movedWords,
    render: (_, move) => <Tag color={colours[wayOf(move)]}>{movedWords(move)}</Tag>,
  },
];

/** 争优晋位: the units with a result in the year, and how many places each won or lost since its last one. */
export function MovePart(props: { readonly year: number; readonly basis: YearBasis }) {
  const { year, basis } = props;
  const [way, setWay] = useState<Way | null>(null);
  const [town, setTown] = useState<string | null>(null);
  const moves = useMemo(() => yearMoves(basis.units, basis.results, year), [basis, year]);
  const shown = moves.filter((move) => (way === null || wayOf(move) === way) && (town === null || move.town === town));
  const table = useShownTable({ name: '争优晋位', columns, rows: shown, about: [`${String(year)}年`], county: true });
  return (
    <div className="year-part">
      <CountFilter
        label="按变化筛选"
        all={moves.length}
        value={way}
        choices={wayIds.map((value) => ({ value, word: ways[value], count: moves.filter((move) => wayOf(move) === value).length }))}
        onChange={setWay}
      />
      <div className="toolbar">
        <TownField towns={townsOf(moves)} width={140} value={town} onChange={setTown} />
        <span className="quiet">名次是在各自批次全部单位里的名次，按目前得分排；只与上次按同一标准的验收比。</span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<YearMove>
        aria-label="争优晋位"
        rowKey={({ unitId, now }) => `${unitId} ${now.roundTitle}`}
        columns={table.columns}
        dataSource={shown}
        onChange={table.told}
        pagination={pagesOf(50, '个单位')}
        emptyText={`${String(year)}年还没有完成核查的单位`}
      />
    </div>
  );
}
