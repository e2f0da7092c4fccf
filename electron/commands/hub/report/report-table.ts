import { centiOf, permilleOf, type Mean, type Share } from '#shared/analysis/mean.ts';
import { fittedColumn } from '#shared/output/columns.ts';
import type { CellValue, ColumnFormat, SheetModel } from '#shared/output/workbook-model.ts';
import { toPoints, type CentiPoints } from '#shared/points.ts';
import type { CityReport, ReportPlace } from './city-report.ts';

/** A column of a report: its head, how its cells are shown, what is in it. */
export type ReportColumn<Row> = readonly [title: string, format: ColumnFormat, cellOf: (row: Row) => CellValue];

/** Points as a cell has them. */
export const pointsCell = (centi: CentiPoints | null | undefined): number | null => (centi === null || centi === undefined ? null : toPoints(centi));
/** A mean as a cell has it. */
export const meanCell = (mean: Mean): number | null => pointsCell(centiOf(mean));

/** A share in percent with one place; null of nothing. */
export const percentCell = (share: Share): number | null => {
  const permille = permilleOf(share);
  return permille === undefined ? null : permille / 10;
};

/** A table with what is counted said above it. */
export function reportTable<Row>(title: string, meta: readonly string[], rows: readonly Row[], columns: readonly ReportColumn<Row>[]): SheetModel {
  const cells = rows.map((row) => columns.map(([, , cellOf]) => cellOf(row)));
  const fitted = columns.map(([head, format], index) =>
    fittedColumn(
      head,
      format,
      cells.map((row) => row[index] ?? null),
    ),
  );
  return {
    name: title,
    title,
    meta,
    columns: fitted,
    rows: cells,
    empty: '没有可以汇总的内容。',
    foot: [],
    orientation: fitted.reduce((sum, { width }) => sum + width, 0) > 100 ? 'landscape' : 'portrait',
  };
}

/** What all counties of a report are called together. */
const togetherWord = ({ whole }: CityReport): string => (whole ? '全市' : '合计');

/** Whether a line of all counties together is shown: of one county it would say the same again. */
export const isShown = ({ counties }: CityReport, { county }: Pick<ReportPlace, 'county'>): boolean => county !== null || counties.length > 1;

/** Which county a line is about. */
export const countyColumn = (report: CityReport): ReportColumn<{ readonly county: string | null }> => [
  '县（市、区）',
  'text',
  ({ county }) => county ?? togetherWord(report),
];
