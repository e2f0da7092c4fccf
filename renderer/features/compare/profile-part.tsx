import { Select } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ComparedUnit, ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { peersOf, profileOf, type PeerGroup, type ProfileRow } from '#shared/analysis/profile.ts';
import { bandOf } from '#shared/analysis/peers.ts';
import { isUnusual, modifiedZ } from '#shared/analysis/statistics.ts';
import { staged } from '#shared/analysis/selection.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, RangeChart } from '#renderer/charts/lazy-charts.tsx';
import type { RangeLine } from '#renderer/charts/range-chart.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { unitAddress, type CompareView } from './compare-address.ts';
import { useCompareReach } from './compare-reach.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { ProfileTable } from './profile-table.tsx';
import { signed } from './signed.ts';
import type { Comparison } from './use-comparison.ts';
import { useYears } from './use-rescored.ts';

const isVisited = (unit: ComparedUnit): unit is VisitedUnit => unit.visit !== undefined;

const peerWords = (unit: VisitedUnit, { of, units }: PeerGroup): string => {
  const n = String(units.length);
  if (of === 'kind-size') return `同类型、同规模（${unitKindWords[unit.kind]}，${bandOf(unit.workers)?.word ?? '人数未知'}）的其他 ${n} 个单位`;
  return of === 'kind' ? `同类型（${unitKindWords[unit.kind]}）的其他 ${n} 个单位（同规模的不足5个）` : `其他 ${n} 个单位（同类型的不足5个）`;
};

/** 一单位: one unit, item by item, among its like and beside its own last year. */
export function ProfilePart(props: {
  readonly comparison: Comparison;
  readonly all: readonly ComparedUnit[];
  /** The units that the filters leave: whom the unit is compared with. */
  readonly units: readonly VisitedUnit[];
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
}) {
  const { comparison, all, units, places, view } = props;
  const { works } = useCompareReach();
  const navigate = useNavigate();
  const visited = useMemo(() => all.filter(isVisited), [all]);
  const unit = visited.find(({ unitId }) => unitId === view.unitId);
  if (unit === undefined) return <EmptyPage sentence="这个单位在本批次还没有可以比较的核查。从“排名”里点一个单位名称进来。" action={null} />;
  return (
    <ComparePartPanel
      name="一单位"
      base=""
      definition={definitions.profile}
      controls={
        <>
          <Select
            aria-label="选择单位"
            className="side-choice"
            showSearch={{ optionFilterProp: 'label' }}
            value={unit.unitId}
            options={visited.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            onChange={(unitId: string) => void navigate(unitAddress(view, unitId))}
          />
          {works ? <Link to={`/visit/${unit.unitId}`}>看核查清单</Link> : null}
          {works ? <Link to={`/units/${unit.unitId}`}>看单位资料</Link> : null}
        </>
      }
    >
      <Profile key={unit.unitId} comparison={comparison} unit={unit} units={units} places={places} view={view} />
    </ComparePartPanel>
  );
}

const percentOf = (points: CentiPoints, { place }: ProfileRow): number => (points / place.item.max) * 100;
const wordOf = ({ item, index }: ItemPlace): string => `${item.no === '' ? String(index + 1) : item.no}. ${item.text}`;

function lineOf(row: ProfileRow): RangeLine {
  const { place, points, last, spread } = row;
  const said = [
    `${place.item.text}：本单位 ${points === null ? '没有得分' : showPoints(points)}，满分 ${showPoints(place.item.max)}`,
    spread === undefined
      ? '同类单位没有得分'
      : `同类中位数 ${(spread.median / 100).toFixed(2)}，最低 ${showPoints(spread.low)}，最高 ${showPoints(spread.high)}（${String(spread.n)} 个）`,
    ...(last === null ? [] : [`去年 ${showPoints(last)}`]),
  ];
  const at = (value: number): number => percentOf(value, row);
  return {
    id: place.item.id,
    name: wordOf(place),
    peers: spread === undefined ? null : [at(spread.low), at(spread.q1), at(spread.median), at(spread.q3), at(spread.high)],
    own: points === null ? null : at(points),
    last: last === null ? null : at(last),
    says: said.join('；'),
  };
}

function Profile(props: {
  readonly comparison: Comparison;
  readonly unit: VisitedUnit;
  readonly units: readonly VisitedUnit[];
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
}) {
  const { comparison, unit, units, places, view } = props;
  const { past } = comparison;
  const navigate = useNavigate();
  const years = useYears(comparison);
  const peers = useMemo(() => peersOf(unit, units), [unit, units]);
  const last = useMemo(
    () => (past === null ? undefined : staged(past.units, view.stage).find(({ unitId }) => unitId === unit.unitId)?.visit),
    [past, unit.unitId, view.stage],
  );
  const rows = useMemo(
    () =>
      profileOf(unit, peers.units, places, last === undefined || years === null || years === undefined ? undefined : { visit: last, pairing: years.pairing }),
    [unit, peers, places, last, years],
  );
  const z = modifiedZ([...peers.units.map(({ visit }) => visit.total), unit.visit.total]).at(-1) ?? null;
  const lines = useMemo(() => rows.map(lineOf), [rows]);
  const about = {
    title: unit.name,
    definition: definitions.profile,
    base: `与${peerWords(unit, peers)}比`,
    brief: true as const,
    table: chartTable(rows, [
      ['考核内容', 'text', ({ place }) => place.item.text],
      ['满分', 'points', ({ place }) => toPoints(place.item.max)],
      ['本单位', 'points', ({ points }) => (points === null ? null : toPoints(points))],
      ['去年', 'points', (row) => (row.last === null ? null : toPoints(row.last))],
      ['同类最低', 'points', ({ spread }) => (spread === undefined ? null : spread.low / 100)],
      ['下四分位', 'points', ({ spread }) => (spread === undefined ? null : spread.q1 / 100)],
      ['中位数', 'points', ({ spread }) => (spread === undefined ? null : spread.median / 100)],
      ['上四分位', 'points', ({ spread }) => (spread === undefined ? null : spread.q3 / 100)],
      ['同类最高', 'points', ({ spread }) => (spread === undefined ? null : spread.high / 100)],
      ['同类单位数', 'integer', ({ spread }) => spread?.n ?? 0],
    ]),
  };
  return (
    <>
      <p className="profile-head">
        总分 <b>{showPoints(unit.visit.total)}</b>
        {last === undefined ? '，去年没有可比的核查' : `，去年 ${showPoints(last.total)}，变化 ${signed(unit.visit.total - last.total)}`}
        {unit.visit.selfTotal === null ? '' : `，自评 ${showPoints(unit.visit.selfTotal)}`}
        {isUnusual(z) ? <span className="profile-unusual">　在同类中明显异常（修正Z值 {z?.toFixed(1)}），建议复看</span> : null}
      </p>
      <ChartPlace height={rows.length * 24 + 60}>
        <RangeChart
          about={about}
          label={`${unit.name}各项得分与同类单位的范围，${String(rows.length)} 项`}
          lines={lines}
          onLine={(index) => {
            const row = rows[index];
            if (row !== undefined) void navigate(`/visit/${unit.unitId}?item=${row.place.item.id}`);
          }}
        />
      </ChartPlace>
      <ProfileTable unit={unit} rows={rows} />
    </>
  );
}
