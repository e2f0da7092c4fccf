import type { ReadFile } from '#shared/importing/import-row.ts';
import { useLayoutEffect, useRef } from 'react';
import { columnLetters, readCellPlace, windowAround } from '#shared/importing/sheet-window.ts';
import { useSheets } from './use-sheets.ts';

/** A picture of the sheet around one cell, the cell marked: where a value was, and what was written there. */
export function SheetPicture(props: { readonly file: ReadFile; readonly cell: string }) {
  const sheets = useSheets(props.file);
  const frame = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLTableCellElement>(null);
  const place = readCellPlace(props.cell);
  const loaded = sheets !== undefined;
  useLayoutEffect(() => {
    if (frame.current === null || mark.current === null) return;
    frame.current.scrollTop = mark.current.offsetTop - frame.current.clientHeight / 2;
    frame.current.scrollLeft = mark.current.offsetLeft - frame.current.clientWidth / 2;
  }, [props.cell, loaded]);
  if (sheets === undefined) return <p className="import-quiet">正在打开原表…</p>;
  if (!sheets.ok) return <p className="import-bad">{sheets.problem}</p>;
  const grid = sheets.value.find((sheet) => sheet.sheet === place?.sheet);
  if (place === undefined || grid === undefined) return <p className="import-quiet">{`原表中没有单元格 ${props.cell}。`}</p>;
  const { columns, rows } = windowAround(grid, place);
  return (
    <div ref={frame} className="import-sheet-frame" tabIndex={0} role="group" aria-label="原表片段">
      <table className="import-sheet" aria-label={`原表 ${props.cell}`}>
        <thead>
          <tr>
            <td aria-hidden />
            {columns.map((column) => (
              <th key={column} scope="col" className={column === place.column ? 'import-sheet-here' : ''}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, hidden, cells }) => (
            <tr key={row} className={hidden ? 'import-sheet-hidden' : ''}>
              <th scope="row" className={row === place.row ? 'import-sheet-here' : ''} title={hidden ? '这一行在原表中是隐藏的' : ''}>
                {row + 1}
              </th>
              {cells.map((cell) => (
                <td
                  key={cell.column}
                  ref={cell.marked ? mark : null}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  className={cell.marked ? 'import-sheet-mark' : ''}
                  {...(cell.marked ? { 'aria-current': true } : {})}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
