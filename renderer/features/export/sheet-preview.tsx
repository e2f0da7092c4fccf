import { Pagination } from 'antd';
import { useState } from 'react';
import { placedRows, type CellValue, type ColumnModel, type PlacedRow, type SheetModel } from '#shared/output/workbook-model.ts';
import { turnPage } from '#renderer/ui/pages-of.tsx';

const pageSize = 50;

/** A number as its column's format shows it in the file. */
const shown = (value: CellValue, column: ColumnModel | undefined): string =>
  typeof value === 'number' ? (column?.format === 'points' ? value.toFixed(2) : String(value)) : (value ?? '');

/** A sheet drawn from the model that is written: the same rows in the same order, a page of its table at a time. */
export function SheetPreview(props: { readonly sheet: SheetModel }) {
  const { sheet } = props;
  const [page, setPage] = useState(1);
  const rows = placedRows(sheet);
  const lines = (kind: PlacedRow['kind']): readonly PlacedRow[] => rows.filter((row) => row.kind === kind);
  const first = (page - 1) * pageSize;
  const body = lines('body').slice(first, first + pageSize);
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="sheet-preview">
      <div className="sheet-paper" role="group" aria-label={`${sheet.name}的内容`} tabIndex={0}>
        {lines('title').map((row, index) => (
          <h3 key={index}>{row.cells[0]}</h3>
        ))}
        {lines('meta').map((row, index) => (
          <p key={index}>{row.cells[0]}</p>
        ))}
        <table aria-label={`导出预览：${sheet.name}`} style={{ minWidth: `${width * 0.58}em` }}>
          <colgroup>
            {sheet.columns.map((column, index) => (
              <col key={index} style={{ width: `${(column.width / width) * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            {lines('header').map((row, index) => (
              <tr key={index}>
                {row.cells.map((cell, place) => (
                  <th key={place} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {body.map((row, index) => (
              <tr key={first + index}>
                {row.cells.map((cell, place) => (
                  <td key={place} className={`cell-${sheet.columns[place]?.align ?? 'left'}`}>
                    {shown(cell, sheet.columns[place])}
                  </td>
                ))}
              </tr>
            ))}
            {lines('empty').map((row, index) => (
              <tr key={index}>
                <td colSpan={sheet.columns.length} className="cell-center">
                  {row.cells[0]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {lines('foot').map((row, index) => (
          <p key={index}>{row.cells[0]}</p>
        ))}
      </div>
      {sheet.rows.length > pageSize ? (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={sheet.rows.length}
          showSizeChanger={false}
          itemRender={turnPage}
          showTotal={(total) => `共 ${total} 行`}
          onChange={setPage}
        />
      ) : null}
    </div>
  );
}
