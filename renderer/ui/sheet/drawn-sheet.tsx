import type { ReactNode, Ref } from 'react';
import { columnLetters, type SheetWindow } from '#shared/importing/sheet-window.ts';
import './sheet.css';

/** A part of a sheet as spreadsheet programs show it, with letters above and numbers beside. `lookOf` and `headOf` say what is marked, and how. */
export function DrawnSheet(props: {
  readonly label: string;
  readonly part: SheetWindow;
  readonly lookOf: (row: number, column: number) => string;
  /** What stands above a column in place of its letters. */
  readonly headOf?: (column: number) => ReactNode;
  /** What stands beside a row in place of its number. */
  readonly rowHeadOf?: (row: number) => ReactNode;
  /** What a cell shows in place of its text. */
  readonly cellOf?: (row: number, column: number, text: string) => ReactNode;
  readonly here?: { readonly row: number; readonly column: number };
  readonly markRef?: Ref<HTMLTableCellElement>;
}) {
  const { part, here, lookOf, headOf, rowHeadOf, cellOf } = props;
  return (
    <table className="drawn-sheet" aria-label={props.label}>
      <thead>
        <tr>
          <td aria-hidden />
          {part.columns.map((column) => (
            <th key={column} scope="col" className={column === here?.column ? 'drawn-sheet-here' : ''}>
              {headOf?.(column) ?? columnLetters(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map(({ row, hidden, cells }) => (
          <tr key={row} className={hidden ? 'drawn-sheet-hidden' : ''}>
            <th scope="row" className={row === here?.row ? 'drawn-sheet-here' : ''} title={hidden ? '这一行在原表中是隐藏的' : ''}>
              {rowHeadOf?.(row) ?? row + 1}
            </th>
            {cells.map((cell) => (
              <td
                key={cell.column}
                {...(cell.marked && props.markRef !== undefined ? { ref: props.markRef, 'aria-current': true } : {})}
                rowSpan={cell.rowSpan}
                colSpan={cell.columnSpan}
                className={lookOf(row, cell.column)}
              >
                {cellOf?.(row, cell.column, cell.text) ?? cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
