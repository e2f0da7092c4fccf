import type { TableColumnType } from 'antd';

/** By which column a list is sorted, and how. */
export interface ColumnSort {
  readonly key: string;
  readonly order: 'ascend' | 'descend';
}

/** What a press on the head of a column makes of its order: up, down, as it was. */
export const nextOrder = (order: ColumnSort['order'] | null): ColumnSort['order'] | null => (order === null ? 'ascend' : order === 'ascend' ? 'descend' : null);

/** The name of a column in what is told of it: its key, the field it shows, or its place. */
export const columnName = <Row>(column: TableColumnType<Row>, place: number): string =>
  typeof column.key === 'string' || typeof column.key === 'number'
    ? String(column.key)
    : typeof column.dataIndex === 'string' || typeof column.dataIndex === 'number'
      ? String(column.dataIndex)
      : String(place);

/** The sort in force: what the columns say, where any of them says something, otherwise what was pressed last. */
export function sortInForce<Row>(columns: readonly TableColumnType<Row>[], pressed: ColumnSort | null): ColumnSort | null {
  if (!columns.some(({ sortOrder }) => sortOrder !== undefined)) return pressed;
  for (const [place, column] of columns.entries()) {
    const { sortOrder } = column;
    if (sortOrder !== undefined && sortOrder !== null) return { key: columnName(column, place), order: sortOrder };
  }
  return null;
}

/** The rows in the order of the sort; as they came without one. */
export function sortedRows<Row>(rows: readonly Row[], columns: readonly TableColumnType<Row>[], sort: ColumnSort | null): readonly Row[] {
  const column = sort === null ? undefined : columns.find((one, place) => columnName(one, place) === sort.key);
  const sorter = column?.sorter;
  if (sort === null || typeof sorter !== 'function') return rows;
  return sort.order === 'ascend' ? rows.toSorted((a, b) => sorter(a, b, 'ascend')) : rows.toSorted((a, b) => -sorter(a, b, 'descend'));
}

/** The rows of one page, which is the last one where there are not so many. */
export function pageOfRows<Row>(rows: readonly Row[], page: number, pageSize: number): { readonly page: number; readonly rows: readonly Row[] } {
  const there = Math.min(page, Math.max(1, Math.ceil(rows.length / pageSize)));
  return { page: there, rows: rows.length <= pageSize ? rows : rows.slice((there - 1) * pageSize, there * pageSize) };
}
