import { Button } from 'antd';
import type { RefObject } from 'react';
import type { CellValue, ColumnFormat } from '#shared/output/workbook-model.ts';
import type { ChartAbout } from './chart-about.ts';
import { printFigure } from './print-figure.ts';
import { useChartData } from './use-chart-data.ts';

const shown = (cell: CellValue, format: ColumnFormat): string =>
  cell === null ? '—' : typeof cell === 'string' ? cell : format === 'integer' ? String(cell) : cell.toFixed(2);

/** 看数据: the figures behind a chart as a table that can be copied, saved and printed. */
export function ChartData(props: {
  readonly about: ChartAbout;
  readonly figure: RefObject<HTMLElement | null>;
  /** Draws what is printed where the page shows only a part of it. */
  readonly picture?: () => SVGSVGElement;
}) {
  const { about } = props;
  const { columns, rows } = about.table;
  const { copy, save, saving } = useChartData(about);
  return (
    <div className="chart-data">
      <div className="chart-tools">
        <Button size="small" onClick={() => void copy()}>
          复制
        </Button>
        <Button size="small" loading={saving} onClick={() => void save()}>
          存为表格
        </Button>
        <Button size="small" onClick={() => printFigure(props.figure.current, props.picture)}>
          打印
        </Button>
        <span className="quiet">{rows.length} 行</span>
      </div>
      <div className="chart-data-rows" tabIndex={0} role="region" aria-label={`${about.title}，数据可滚动`}>
        <table aria-label={`${about.title}的数据`}>
          <thead>
            <tr>
              {columns.map(({ title, format }) => (
                <th key={title} scope="col" className={format === 'text' ? undefined : 'number'}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {columns.map(({ title, format }, index) => (
                  <td key={title} className={format === 'text' ? undefined : 'number'}>
                    {shown(row[index] ?? null, format)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {about.brief === true ? <p className="quiet">{about.definition}</p> : null}
    </div>
  );
}
