import { Checkbox, Select, Table } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { sectionAverages } from '#shared/analysis/sections.ts';
import { mostSides, sideBySide, type SideRow } from '#shared/analysis/side-by-side.ts';
import { verdictWords } from '#shared/model/finding.ts';
import type { Standard } from '#shared/model/standard.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import type { SideBars } from '#renderer/charts/sides-chart.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, SidesChart, SidesRadar } from '#renderer/charts/lazy-charts.tsx';
import type { CompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { UnitLink } from './unit-link.tsx';

const shown = (points: CentiPoints | null): string => (points === null ? '—' : showPoints(points));

/** The units that the address names; where it names none, the best and the worst, so that there is something to see. */
function chosenOf(units: readonly VisitedUnit[], sides: readonly string[]): readonly VisitedUnit[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const named = sides.flatMap((id) => byId.get(id) ?? []).slice(0, mostSides);
  if (named.length > 0) return named;
  const byTotal = units.toSorted((a, b) => b.visit.total - a.visit.total);
  const [best, worst] = [byTotal[0], byTotal.at(-1)];
  return best === undefined || worst === undefined || best === worst ? byTotal.slice(0, 1) : [best, worst];
}

/** 单位对照: two to eight units side by side, item by item, only where they differ. */
export function PairPart(props: {
  readonly units: readonly VisitedUnit[];
  readonly places: readonly ItemPlace[];
  readonly standard: Standard;
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { units, places, standard, view, onChange } = props;
  const sides = useMemo(() => chosenOf(units, view.sides), [units, view.sides]);
  const all = useMemo(() => sideBySide(sides, places), [sides, places]);
  const rows = useMemo(() => (view.alike ? all : all.filter(({ differs }) => differs)), [all, view.alike]);
  const ownColumns = useMemo(() => columnsFor(sides), [sides]);
  const bars = useMemo(() => barsOf(sides, standard, places), [sides, standard, places]);
  const about = useMemo(
    () => ({
      title: '各部分得分率对照',
      definition: definitions.sideBySide,
      base: `${String(sides.length)} 个单位`,
      brief: true as const,
      table: chartTable(bars, [
        ['部分', 'text', (bar) => bar.name],
        ...sides.map((unit, index) => [`${unit.name}（%）`, 'points', (bar: SideBars) => bar.percents[index] ?? null] as const),
      ]),
    }),
    [bars, sides],
  );
  const differing = all.filter(({ differs }) => differs).length;
  const { columns, told, tools } = useShownTable({ name: '单位对照', columns: ownColumns, rows, about: sides.map(({ name }) => name) });
  return (
    <ComparePartPanel
      name="单位对照"
      base={`${String(sides.length)} 个单位，${String(all.length)} 项中有 ${String(differing)} 项得分不同。`}
      definition={definitions.sideBySide}
      tools={tools}
      controls={
        <>
          <Select
            mode="multiple"
            aria-label="选择对照的单位"
            className="side-choice"
            placeholder="选2至8个单位"
            maxCount={mostSides}
            value={sides.map(({ unitId }) => unitId)}
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
            onChange={(ids: string[]) => onChange({ sides: ids })}
          />
          <Checkbox checked={view.alike} onChange={(event) => onChange({ alike: event.target.checked })}>
            得分相同的项目也列出
          </Checkbox>
        </>
      }
    >
      <div className={bars.length < 3 ? undefined : 'compare-columns compare-even'}>
        <ChartPlace height={260}>
          <SidesChart
            about={about}
            label={`各部分得分率：${bars.map((bar) => `${bar.name}${bar.percents.map((percent) => `${String(percent)}%`).join('、')}`).join('；')}`}
            names={sides.map(({ name }) => name)}
            bars={bars}
          />
        </ChartPlace>
        {bars.length < 3 ? null : (
          <ChartPlace height={330}>
            <SidesRadar about={{ ...about, title: '各部分得分率雷达图' }} label={about.title} names={sides.map(({ name }) => name)} bars={bars} />
          </ChartPlace>
        )}
      </div>
      <Table<SideRow>
        className="office-table side-table"
        aria-label="单位对照"
        size="small"
        rowKey={(row) => row.place.item.id}
        dataSource={rows}
        columns={columns}
        onChange={told}
        pagination={false}
        scroll={{ x: 'max-content' }}
        summary={() => <TotalRow sides={sides} />}
      />
    </ComparePartPanel>
  );
}

function TotalRow(props: { readonly sides: readonly VisitedUnit[] }) {
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>
        <b>考评总分</b>
      </Table.Summary.Cell>
      <Table.Summary.Cell index={1} />
      {props.sides.map((unit, index) => (
        <Table.Summary.Cell key={unit.unitId} index={index + 2} align="right">
          <b>{showPoints(unit.visit.total)}</b>
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}

/** The share of its points that each unit reached in each section, in percent. */
const barsOf = (sides: readonly VisitedUnit[], standard: Standard, places: readonly ItemPlace[]) => {
  const averages = sides.map((unit) => sectionAverages(standard, [unit], places));
  return (averages[0] ?? []).map(({ section }, index) => ({
    name: section.title,
    percents: averages.map((own) => {
      const { reached = 0, reachable = 0 } = own[index] ?? {};
      return reachable === 0 ? 0 : Math.round((reached * 1000) / reachable) / 10;
    }),
  }));
};

const columnsFor = (sides: readonly VisitedUnit[]): readonly ShownColumn<SideRow>[] => [
  {
    title: '考核内容',
    key: 'item',
    width: 320,
    value: ({ place }) => place.item.text,
    render: (_, { place }) => (
      <>
        {place.item.no === '' ? '' : `${place.item.no}. `}
        {place.item.text}
        <div className="quiet">{place.section.title}</div>
      </>
    ),
  },
  {
    title: '满分',
    key: 'max',
    width: 60,
    align: 'right',
    value: ({ place }) => toPoints(place.item.max),
    format: 'points',
    render: (_, { place }) => showPoints(place.item.max),
  },
  ...sides.map((unit, index): ShownColumn<SideRow> => ({
    title: <UnitLink unit={unit} />,
    word: unit.name,
    key: unit.unitId,
    width: 150,
    align: 'right',
    value: (row) => {
      const points = row.cells[index]?.assessed ?? null;
      return points === null ? null : toPoints(points);
    },
    format: 'points',
    render: (_, row) => <SideAnswer row={row} index={index} unit={unit} />,
  })),
];

/** What one unit got on one item, with its verdict and its own points; it leads to the item in the unit's checklist. */
function SideAnswer(props: { readonly row: SideRow; readonly index: number; readonly unit: VisitedUnit }) {
  const cell = props.row.cells[props.index];
  if (cell === undefined) return null;
  const lost = cell.assessed !== null && cell.assessed < props.row.place.item.max;
  return (
    <>
      <Link to={`/visit/${props.unit.unitId}?item=${props.row.place.item.id}`} className={lost ? 'side-lost' : undefined}>
        {shown(cell.assessed)}
      </Link>
      <div className="quiet">
        {cell.verdict === null ? '未判定' : verdictWords[cell.verdict]}，自评{shown(cell.self)}
      </div>
    </>
  );
}
