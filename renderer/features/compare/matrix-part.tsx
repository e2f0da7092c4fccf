import { Checkbox, Segmented } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { matrixOf, matrixOrders, type Matrix, type MatrixOrder, type MatrixRow } from '#shared/analysis/matrix.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { chartTable, type ChartAbout } from '#renderer/charts/chart-about.ts';
import { ChartFrame } from '#renderer/charts/chart-frame.tsx';
import { lossColours } from '#renderer/charts/colours.ts';
import { gridPicture, type DrawnGrid } from '#renderer/charts/grid-picture.ts';
import { compareAddress, type CompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { UnitLink } from './unit-link.tsx';

const orderWords: Readonly<Record<MatrixOrder, string>> = { loss: '按失分', town: '按乡镇', alike: '相近的排在一起' };

/** Heights that the style sheet has too: only the rows that can be seen are drawn. */
const rowHeight = 26;
const beyond = 8;

/** 单位×条目: what every unit lost on every item. Arrow keys go from cell to cell, Enter opens the item in that unit's checklist. */
export function MatrixPart(props: {
  readonly units: readonly VisitedUnit[];
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { units, places, view, onChange } = props;
  const matrix = useMemo(() => matrixOf(units, places, view.order, view.byLoss), [units, places, view.order, view.byLoss]);
  const about = useMemo(() => aboutOf(matrix), [matrix]);
  return (
    <ComparePartPanel
      name="单位×条目"
      base={`${String(matrix.rows.length)} 个单位 × ${String(matrix.places.length)} 项。`}
      definition={definitions.matrix}
      controls={
        <>
          <Segmented
            aria-label="单位的顺序"
            value={view.order}
            options={matrixOrders.map((order) => ({ value: order, label: orderWords[order] }))}
            onChange={(order) => onChange({ order })}
          />
          <Checkbox checked={view.byLoss} onChange={(event) => onChange({ byLoss: event.target.checked })}>
            失分多的项目排在前
          </Checkbox>
        </>
      }
    >
      <ChartFrame about={about} picture={() => gridPicture(gridOf(matrix))}>
        {() => <MatrixTable key={`${view.order} ${String(view.byLoss)}`} matrix={matrix} view={view} />}
      </ChartFrame>
    </ComparePartPanel>
  );
}

const itemName = ({ item, index }: ItemPlace): string => `${item.no === '' ? String(index + 1) : item.no} ${item.text}`;

const aboutOf = ({ places, rows }: Matrix): ChartAbout => ({
  title: '各单位各项失分',
  definition: definitions.matrix,
  base: `${String(rows.length)} 个单位 × ${String(places.length)} 项`,
  brief: true,
  marks: [],
  table: chartTable(rows, [
    ['单位', 'text', ({ unit }) => unit.name],
    ['合计失分', 'points', ({ total }) => toPoints(total)],
    ...places.map(
      (place, column) => [itemName(place), 'points', ({ lost }: MatrixRow) => ((lost[column] ?? -1) < 0 ? null : toPoints(lost[column] ?? 0))] as const,
    ),
  ]),
});

/** How dark a loss is, in five steps: 0 is nothing lost or nothing asked. */
const lossStep = (lost: number, max: number): number => (lost <= 0 ? 0 : Math.min(4, Math.ceil((lost * 4) / Math.max(1, max))));

const gridOf = ({ places, rows }: Matrix): DrawnGrid => ({
  columns: places.map(({ item, index }) => (item.no === '' ? String(index + 1) : item.no)),
  rows: rows.map(({ unit, lost }) => ({
    head: unit.name,
    cells: places.map(({ item }, column) => {
      const points = lost[column] ?? -1;
      const [ground, ink] = lossColours[lossStep(points, item.max)] ?? lossColours[0];
      return { text: points < 0 ? '·' : points === 0 ? '' : showPoints(points), ground, ink };
    }),
  })),
});

/** Where an item stands in a unit's checklist. */
const itemAddress = (unitId: string, itemId: string): string => `/visit/${encodeURIComponent(unitId)}?item=${encodeURIComponent(itemId)}`;

interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const within = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);

function MatrixTable(props: { readonly matrix: Matrix; readonly view: CompareView }) {
  const { matrix, view } = props;
  const { places, rows } = matrix;
  const frame = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const [top, setTop] = useState(0);
  const [present, setPresent] = useState<Place>({ row: 0, column: 0 });
  const height = Math.min(rows.length, 20) * rowHeight + 150;
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + beyond);
  const onKeyDown = (event: KeyboardEvent) => {
    const unit = rows[present.row]?.unit;
    const item = places[present.column]?.item;
    if (event.key === 'Enter' && event.target === event.currentTarget && unit !== undefined && item !== undefined) {
      void navigate(itemAddress(unit.unitId, item.id));
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = within(present.row + step[0], rows.length);
    setPresent({ row, column: within(present.column + step[1], places.length) });
    const place = frame.current;
    if (place === null) return;
    if (row * rowHeight < place.scrollTop) place.scrollTop = row * rowHeight;
    else if ((row + 1) * rowHeight > place.scrollTop + height - 160) place.scrollTop = (row + 1) * rowHeight - height + 160;
  };
  const name = (column: number): string => `${places[column]?.item.no ?? ''} ${places[column]?.item.text ?? ''}`.trim();
  return (
    <>
      <div
        ref={frame}
        className="matrix"
        style={{ height }}
        tabIndex={0}
        role="group"
        aria-label="各单位各项失分，方向键移动，回车打开核查"
        onKeyDown={onKeyDown}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <table aria-label="单位×条目" aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">合计失分</th>
              {places.map((place, column) => (
                <th key={place.item.id} scope="col" title={`${name(column)}（合计失分${showPoints(matrix.lostByItem[column] ?? 0)}）`}>
                  <Link to={compareAddress(view, { part: 'missed', itemId: place.item.id })} aria-label={name(column)}>
                    {place.item.no === '' ? String(place.index + 1) : place.item.no}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first === 0 ? null : <tr style={{ height: first * rowHeight }} aria-hidden />}
            {rows.slice(first, last).map((row, offset) => (
              <tr key={row.unit.unitId} aria-rowindex={first + offset + 2}>
                <th scope="row" title={row.unit.name}>
                  <UnitLink unit={row.unit} />
                </th>
                <td>{showPoints(row.total)}</td>
                {places.map((place, column) => (
                  <MatrixCell
                    key={place.item.id}
                    lost={row.lost[column] ?? -1}
                    max={place.item.max}
                    present={present.row === first + offset && present.column === column}
                    onChoose={() => setPresent({ row: first + offset, column })}
                  />
                ))}
              </tr>
            ))}
            {last === rows.length ? null : <tr style={{ height: (rows.length - last) * rowHeight }} aria-hidden />}
          </tbody>
        </table>
      </div>
      <PresentCell matrix={matrix} present={present} view={view} />
    </>
  );
}

/** One cell: the darker, the greater the share of the item's points that was lost; empty where nothing was. */
function MatrixCell(props: { readonly lost: number; readonly max: number; readonly present: boolean; readonly onChoose: () => void }) {
  const { lost, max, present } = props;
  const step = lossStep(lost, max);
  return (
    <td className={lost < 0 ? 'matrix-none' : `matrix-${String(step)}`} aria-selected={present ? true : undefined} onClick={props.onChoose}>
      {lost < 0 ? '·' : lost === 0 ? '' : showPoints(lost)}
    </td>
  );
}

/** What the chosen cell says in words, and the ways from it. */
function PresentCell(props: { readonly matrix: Matrix; readonly present: Place; readonly view: CompareView }) {
  const row = props.matrix.rows[props.present.row];
  const place = props.matrix.places[props.present.column];
  if (row === undefined || place === undefined) return null;
  const lost = row.lost[props.present.column] ?? -1;
  return (
    <p className="matrix-present" role="status">
      <b>{row.unit.name}</b> · {place.item.no} {place.item.text}：
      {lost < 0 ? '不适用或未核查' : lost === 0 ? `满分${showPoints(place.item.max)}` : `失分${showPoints(lost)}，满分${showPoints(place.item.max)}`}
      <Link to={itemAddress(row.unit.unitId, place.item.id)}>看这一项的核查</Link>
      <Link to={compareAddress(props.view, { part: 'missed', itemId: place.item.id })}>看这一项在各单位的情况</Link>
    </p>
  );
}
