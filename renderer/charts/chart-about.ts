import type { CellValue, ColumnFormat } from '#shared/output/workbook-model.ts';

/** The figures of a chart as a table: what 看数据 shows, copies, prints and saves. */
export interface ChartTable {
  readonly columns: readonly { readonly title: string; readonly format: ColumnFormat }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** One mark (a bar, a dot, a cell) as the keyboard comes to it: what it says, and the way to the rows behind it. */
export interface ChartMark {
  readonly says: string;
  readonly open?: () => void;
}

/** Which colour means what. */
export interface LegendEntry {
  readonly word: string;
  readonly colour: string;
}

/** What every chart says of itself. No chart is drawn without it. */
export interface ChartAbout {
  /** Stands above the chart and in its picture, and names its files. */
  readonly title: string;
  /** What each figure means, in whole sentences. */
  readonly definition: string;
  /** What it is of: “95 个单位”. */
  readonly base: string;
  /** What can be done with it on the screen (“点一条看失分的单位”): beside the base there, and in no picture or file. */
  readonly hint?: string;
  readonly table: ChartTable;
  readonly marks: readonly ChartMark[];
  readonly legend?: readonly LegendEntry[];
  /** Where an axis does not start at 0: a sentence that says so. */
  readonly scale?: string;
  /** On a page that must stay small: the definition is then only in the data and in the picture. */
  readonly brief?: true;
}

/** What a page says of a chart; marks and legend are the drawing's own. */
export type PageAbout = Omit<ChartAbout, 'marks' | 'legend'>;

/** A column of a chart's table: its title, how it is shown, and what is in it for a row. */
export type ChartColumn<Row> = readonly [title: string, format: ColumnFormat, cellOf: (row: Row) => CellValue];

/** The table of a chart from its rows. */
export const chartTable = <Row>(rows: readonly Row[], columns: readonly ChartColumn<Row>[]): ChartTable => ({
  columns: columns.map(([title, format]) => ({ title, format })),
  rows: rows.map((row) => columns.map(([, , cellOf]) => cellOf(row))),
});
