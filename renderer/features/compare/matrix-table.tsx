import { memo, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ItemPlace } from '#shared/analysis/cohort.ts';
import type { Matrix, MatrixRow } from '#shared/analysis/matrix.ts';
import { showPoints } from '#shared/points.ts';
import { compareAddress, unitAddress, type CompareView } from './compare-address.ts';
import { columnAt, columnsOf, itemMark, lossStep, type MatrixColumns } from './matrix-columns.ts';

/** Heights that the style sheet has too: only the rows that can be seen are drawn. In pixels. */
const rowHeight = 26;
const headHeight = 28;
const shownRows = 20;
const beyond = 6;

/** Where an item stands in a unit's checklist. */
const itemAddress = (unitId: string, itemId: string): string => `/visit/${encodeURIComponent(unitId)}?item=${encodeURIComponent(itemId)}`;

interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const within = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);

/** The first and the last row that are drawn at a scroll position; the last is not among them. */
const rowsAt = (top: number, height: number, count: number): readonly [first: number, last: number] => [
  Math.max(0, Math.floor(top / rowHeight) - beyond),
  Math.min(count, Math.ceil((top + height) / rowHeight) + beyond),
];

/** Scrolls a place of the matrix into what can be seen beside the headings. */
function bringIntoView(frame: HTMLElement, { row, column }: Place, columns: MatrixColumns): void {
  const [seenHeight, seenWidth] = [frame.clientHeight - headHeight, frame.clientWidth - columns.nameWidth];
  const [top, left, width] = [row * rowHeight, columns.lefts[column] ?? 0, columns.widths[column] ?? 0];
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top + rowHeight > frame.scrollTop + seenHeight) frame.scrollTop = top + rowHeight - seenHeight;
  if (left < frame.scrollLeft) frame.scrollLeft = left;
  else if (left + width > frame.scrollLeft + seenWidth) frame.scrollLeft = left + width - seenWidth;
}

/**
 * The cells of 单位×条目. A row is one box with the cells that say something; names and headings are one box each that stay while it is scrolled, so that a frame of scrolling costs the rows that come and nothing else.
 */
export function MatrixTable(props: { readonly matrix: Matrix; readonly view: CompareView }) {
  const { matrix, view } = props;
  const { places, rows } = matrix;
  const columns = useMemo(() => columnsOf(matrix), [matrix]);
  const frame = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const height = Math.min(rows.length, shownRows) * rowHeight + headHeight + 16;
  const [[first, last], setShown] = useState(() => rowsAt(0, height, rows.length));
  const [present, setPresent] = useState<Place>({ row: 0, column: 0 });
  const onScroll = () => {
    const next = rowsAt(frame.current?.scrollTop ?? 0, height, rows.length);
    setShown((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
  };
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
    const next = { row: within(present.row + step[0], rows.length), column: within(present.column + step[1], places.length) };
    setPresent(next);
    if (frame.current !== null) bringIntoView(frame.current, next, columns);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [column, row] = [columnAt(columns, event.clientX - box.left), Math.floor((event.clientY - box.top) / rowHeight)];
    if (column >= 0 && row >= 0 && row < rows.length) setPresent({ row, column });
  };
  const bodyHeight = rows.length * rowHeight;
  const shown = rows.slice(first, last);
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
        onScroll={onScroll}
      >
        <div
          role="table"
          aria-label="单位×条目"
          aria-rowcount={rows.length + 1}
          aria-colcount={places.length + 2}
          className="matrix-table"
          style={{ gridTemplateColumns: `${String(columns.nameWidth)}px ${String(columns.width)}px` }}
        >
          <MatrixHead matrix={matrix} columns={columns} view={view} />
          <div className="matrix-names" role="rowgroup" style={{ height: bodyHeight }}>
            {shown.map(({ unit }, offset) => (
              <MatrixName key={unit.unitId} unitId={unit.unitId} name={unit.name} row={first + offset} view={view} />
            ))}
          </div>
          <div className="matrix-body" role="rowgroup" style={{ height: bodyHeight }} onClick={onClick}>
            {shown.map((row, offset) => (
              <MatrixLine key={row.unit.unitId} row={row} index={first + offset} places={places} columns={columns} />
            ))}
            <div
              className="matrix-chosen"
              aria-hidden
              style={{ top: present.row * rowHeight, left: columns.lefts[present.column] ?? 0, width: columns.widths[present.column] ?? 0 }}
            />
          </div>
        </div>
      </div>
      <PresentCell matrix={matrix} present={present} view={view} />
    </>
  );
}

const itemWords = ({ item }: ItemPlace): string => `${item.no} ${item.text}`.trim();

/** The headings, which stay at the top. */
const MatrixHead = memo((props: { readonly matrix: Matrix; readonly columns: MatrixColumns; readonly view: CompareView }) => {
  const { matrix, columns, view } = props;
  return (
    <div role="row" aria-rowindex={1} className="matrix-head">
      <span role="columnheader" aria-colindex={1} className="matrix-corner" style={{ width: columns.nameWidth }}>
        单位
      </span>
      <span role="columnheader" aria-colindex={2} style={{ width: columns.totalWidth }}>
        合计失分
      </span>
      {matrix.places.map((place, column) => (
        <span
          key={place.item.id}
          role="columnheader"
          aria-colindex={column + 3}
          style={{ width: columns.widths[column] }}
          title={`${itemWords(place)}（合计失分${showPoints(matrix.lostByItem[column] ?? 0)}）`}
        >
          <Link to={compareAddress(view, { part: 'missed', itemId: place.item.id })} aria-label={itemWords(place)}>
            {itemMark(place)}
          </Link>
        </span>
      ))}
    </div>
  );
});

/** A unit's name, which stays at the left: the beginning of its row, as a table with a frozen column has it. */
const MatrixName = memo((props: { readonly unitId: string; readonly name: string; readonly row: number; readonly view: CompareView }) => (
  <div role="row" aria-rowindex={props.row + 2} style={{ top: props.row * rowHeight }}>
    <span role="rowheader" aria-colindex={1} title={props.name}>
      <Link to={unitAddress(props.view, props.unitId)}>{props.name}</Link>
    </span>
  </div>
));

/** One unit's cells: the darker, the greater the share of the item's points that was lost. Where nothing was lost there is none. */
const MatrixLine = memo(
  (props: { readonly row: MatrixRow; readonly index: number; readonly places: readonly ItemPlace[]; readonly columns: MatrixColumns }) => {
    const { row, index, places, columns } = props;
    const cells = [];
    for (const [column, place] of places.entries()) {
      const lost = row.lost[column] ?? -1;
      if (lost === 0) continue;
      cells.push(
        <span
          key={column}
          role="cell"
          aria-colindex={column + 3}
          className={lost < 0 ? 'matrix-none' : `matrix-${String(lossStep(lost, place.item.max))}`}
          style={{ left: columns.lefts[column], width: columns.widths[column] }}
        >
          {lost < 0 ? '·' : showPoints(lost)}
        </span>,
      );
    }
    return (
      <div role="row" aria-rowindex={index + 2} className="matrix-line" style={{ top: index * rowHeight }}>
        <span role="cell" aria-colindex={2} style={{ left: 0, width: columns.totalWidth }}>
          {showPoints(row.total)}
        </span>
        {cells}
      </div>
    );
  },
);

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
