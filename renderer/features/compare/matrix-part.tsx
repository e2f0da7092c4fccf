import { Checkbox, Segmented } from 'antd';
import { useMemo } from 'react';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { matrixOrders, type Matrix, type MatrixOrder, type MatrixRow } from '#shared/analysis/matrix.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { chartTable, type ChartAbout } from '#renderer/charts/chart-about.ts';
import { ChartFrame } from '#renderer/charts/chart-frame.tsx';
import { lossColours } from '#renderer/charts/colours.ts';
import { gridPicture, type DrawnGrid } from '#renderer/charts/grid-picture.ts';
import type { CompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { itemMark, lossStep } from './matrix-columns.ts';
import { MatrixTable } from './matrix-table.tsx';
import { useMatrix } from './use-matrix.ts';

const orderWords: Readonly<Record<MatrixOrder, string>> = { loss: '按失分', town: '按乡镇', alike: '相近的排在一起' };

/** 单位×条目: what every unit lost on every item. Arrow keys go from cell to cell, Enter opens the item in that unit's checklist. */
export function MatrixPart(props: {
  readonly units: readonly VisitedUnit[];
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { units, places, view, onChange } = props;
  const { matrix, arranging } = useMatrix(units, places, view.order, view.byLoss);
  const about = useMemo(() => aboutOf(matrix), [matrix]);
  return (
    <ComparePartPanel
      name="单位×条目"
      base={`${String(matrix.rows.length)} 个单位 × ${String(matrix.places.length)} 项。${arranging ? '正在把相近的单位排在一起…' : ''}`}
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
        {() => <MatrixTable key={`${view.order} ${String(view.byLoss)} ${String(arranging)}`} matrix={matrix} view={view} />}
      </ChartFrame>
    </ComparePartPanel>
  );
}

const itemName = (place: ItemPlace): string => `${itemMark(place)} ${place.item.text}`;

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

const gridOf = ({ places, rows }: Matrix): DrawnGrid => ({
  columns: places.map(itemMark),
  rows: rows.map(({ unit, lost }) => ({
    head: unit.name,
    cells: places.map(({ item }, column) => {
      const points = lost[column] ?? -1;
      const [ground, ink] = lossColours[lossStep(points, item.max)] ?? lossColours[0];
      return { text: points < 0 ? '·' : points === 0 ? '' : showPoints(points), ground, ink };
    }),
  })),
});
