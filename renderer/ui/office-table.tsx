import { Pagination, type TableColumnType, type TablePaginationConfig, type TableProps } from 'antd';
import { useMemo, useState, type HTMLAttributes, type ReactNode } from 'react';
import { cellClass } from './office-cell-class.ts';
import { OfficeRow } from './office-row.tsx';
import { useRowChoice, type RowChoice } from './office-row-choice.ts';
import { ChoiceBox, SortedHead } from './office-table-head.tsx';
import { columnName, nextOrder, pageOfRows, sortedRows, sortInForce, type ColumnSort } from './office-table-order.ts';
import { turnPage } from './pages-of.tsx';
import './office-table.css';

/** What a list is drawn from: a subset of what the component library's table takes, so that either can draw it. */
export interface OfficeTableProps<Row> {
  readonly 'aria-label': string;
  readonly className?: string;
  /** The field that names a row, or what makes its name. */
  readonly rowKey: string | ((row: Row) => string);
  readonly columns: readonly TableColumnType<Row>[];
  readonly dataSource: readonly Row[];
  readonly rowClassName?: (row: Row) => string;
  readonly onRow?: (row: Row) => HTMLAttributes<HTMLTableRowElement>;
  readonly rowSelection?: RowChoice<Row>;
  /** What stands there while there is no row. */
  readonly emptyText?: ReactNode;
  readonly pagination: TablePaginationConfig | false;
  /** `fixed`: columns are as wide as they say, whatever their cells hold. */
  readonly tableLayout?: 'fixed';
  /** Told of another sort and of another page, in the library's way. */
  readonly onChange?: TableProps<Row>['onChange'];
}

/**
 * A list of the program: sorted by its heads, a page at a time, of which alone rows are drawn. It looks as the component library's table does, but is a plain table: it measures nothing and draws once.
 * Columns have fixed widths; what has none shares the rest.
 */
export function OfficeTable<Row extends object>(props: OfficeTableProps<Row>) {
  const { dataSource, rowKey, pagination, onChange } = props;
  const columns = props.columns.filter(({ hidden }) => hidden !== true);
  const [pressed, setPressed] = useState<ColumnSort | null>(null);
  const [turned, setTurned] = useState(1);
  const sort = sortInForce(columns, pressed);
  const sorter = sort === null ? undefined : columns.find((column, place) => columnName(column, place) === sort.key)?.sorter;
  // The columns are made anew with every drawing; what they sort by is the same while their names are.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const sorted = useMemo(() => sortedRows(dataSource, columns, sort), [dataSource, sort?.key, sort?.order, sorter === undefined]);
  const pageSize = pagination === false ? Math.max(1, sorted.length) : (pagination.pageSize ?? 10);
  const { page, rows } = pageOfRows(sorted, pagination === false ? 1 : (pagination.current ?? turned), pageSize);
  const keyOf = typeof rowKey === 'function' ? rowKey : (row: Row) => String(Reflect.get(row, rowKey));
  const at = (current: number): TablePaginationConfig => ({ ...(pagination === false ? {} : pagination), current, pageSize });
  const turn = (to: number) => {
    setTurned(to);
    if (pagination !== false) pagination.onChange?.(to, pageSize);
  };
  const tell = (of: ColumnSort | null, current: number, action: 'sort' | 'paginate') => {
    const column = of === null ? undefined : columns.find((one, place) => columnName(one, place) === of.key);
    onChange?.(at(current), {}, of === null || column === undefined ? {} : { column, columnKey: of.key, order: of.order }, {
      action,
      currentDataSource: [...sorted],
    });
  };
  const press = (column: TableColumnType<Row>, place: number) => {
    const key = columnName(column, place);
    const order = nextOrder(sort?.key === key ? sort.order : null);
    const next = order === null ? null : { key, order };
    setPressed(next);
    turn(1);
    tell(next, 1, 'sort');
  };
  const choice = useRowChoice(props.rowSelection, rows, keyOf);
  const isLong = pagination !== false && !(pagination.hideOnSinglePage === true && sorted.length <= pageSize);
  return (
    <div className={`office-table plain-table ${props.className ?? ''}`}>
      <div className="plain-table-frame">
        <table aria-label={props['aria-label']} {...(props.tableLayout === undefined ? {} : { style: { tableLayout: props.tableLayout } })}>
          <colgroup>
            {choice === null ? null : <col style={{ width: 32 }} />}
            {columns.map((column, place) => (
              <col key={columnName(column, place)} {...(column.width === undefined ? {} : { style: { width: column.width } })} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {choice === null ? null : (
                <th scope="col" className="plain-table-box">
                  <ChoiceBox {...choice.all} />
                </th>
              )}
              {columns.map((column, place) => {
                const key = columnName(column, place);
                return (
                  <SortedHead
                    key={key}
                    title={typeof column.title === 'function' ? null : column.title}
                    className={cellClass(column)}
                    order={sort?.key === key ? sort.order : null}
                    onPress={column.sorter === undefined ? null : () => press(column, place)}
                  />
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const key = keyOf(row);
              return (
                <OfficeRow
                  key={key}
                  row={row}
                  rowName={key}
                  index={index}
                  columns={columns}
                  className={props.rowClassName?.(row) ?? ''}
                  attributes={props.onRow?.(row)}
                  box={choice === null ? null : choice.of(row, key, index)}
                />
              );
            })}
            {rows.length === 0 ? (
              <tr>
                <td className="plain-table-none" colSpan={columns.length + (choice === null ? 0 : 1)}>
                  {props.emptyText ?? '没有内容'}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      {isLong ? (
        <Pagination
          className="plain-table-pages"
          size="small"
          itemRender={turnPage}
          {...pagination}
          current={page}
          pageSize={pageSize}
          total={sorted.length}
          onChange={(to) => {
            turn(to);
            tell(sort, to, 'paginate');
          }}
        />
      ) : null}
    </div>
  );
}
