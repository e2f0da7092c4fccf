import type { TableColumnType } from 'antd';
import type { HTMLAttributes, ReactNode } from 'react';
import { cellClass } from './office-cell-class.ts';
import { columnName } from './office-table-order.ts';
import { ChoiceBox, type ChoiceBoxProps } from './office-table-head.tsx';

/** What a cell shows: what its column draws, or the field itself. */
function shownIn<Row extends object>(column: TableColumnType<Row>, row: Row, index: number): ReactNode {
  const { dataIndex } = column;
  const value: unknown = typeof dataIndex === 'string' ? Reflect.get(row, dataIndex) : undefined;
  if (column.render !== undefined) return column.render(value, row, index) as ReactNode;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** A row of a list. */
export function OfficeRow<Row extends object>(props: {
  readonly row: Row;
  readonly index: number;
  /** What names it in the list. */
  readonly rowName: string;
  readonly columns: readonly TableColumnType<Row>[];
  readonly className: string;
  readonly attributes: HTMLAttributes<HTMLTableRowElement> | undefined;
  /** The box that chooses it; null where rows are not chosen. */
  readonly box: ChoiceBoxProps | null;
}) {
  const { row, index, columns, box } = props;
  return (
    <tr data-row-key={props.rowName} {...props.attributes} className={`${props.className}${box?.checked === true ? ' plain-table-chosen' : ''}`}>
      {box === null ? null : (
        <td className="plain-table-box">
          <ChoiceBox {...box} />
        </td>
      )}
      {columns.map((column, place) => (
        <td key={columnName(column, place)} className={cellClass(column)}>
          {shownIn(column, row, index)}
        </td>
      ))}
    </tr>
  );
}
