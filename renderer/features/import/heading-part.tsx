import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Grid } from '#shared/intake/grid.ts';
import type { Result } from '#shared/result.ts';
import { mappingAt } from '#shared/intake/readings/map-by-hand.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { rememberedWords, useLayouts } from './use-layouts.ts';
import '#renderer/ui/sheet/sheet.css';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** Rows and columns of a sheet that are shown to choose from: a heading is near the top. */
const shownRows = 40;
const shownColumns = 14;

function SheetRows(props: { readonly grid: Grid; readonly busy: boolean; readonly onChoose: (row: number) => void }) {
  const columns = Array.from({ length: Math.min(props.grid.columnCount, shownColumns) }, (_, column) => column);
  const rows = props.grid.rows
    .slice(0, shownRows)
    .flatMap((cells, row) => (cells?.some((cell) => cell !== undefined && !cell.covered) === true ? [{ row, cells }] : []));
  return (
    <div className="drawn-sheet-frame" tabIndex={0} role="group" aria-label="选择表头行">
      <table className="drawn-sheet" aria-label={`工作表 ${props.grid.sheet}`}>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">
                <Button size="small" disabled={props.busy} aria-label={`第 ${String(row + 1)} 行是表头`} onClick={() => props.onChoose(row)}>
                  {`第 ${String(row + 1)} 行`}
                </Button>
              </th>
              {columns.map((column) => (
                <td key={column}>{cells[column]?.covered === true ? '' : (cells[column]?.text ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 指定表头: for a file in which no table was found. A person points at the heading; the file is read again by it, and its columns can then be put right. */
export function HeadingPart({ row, sheets }: { readonly row: PlannedRow; readonly sheets: Result<readonly Grid[], string> | undefined }) {
  const message = useMessage();
  const layouts = useLayouts();
  const [chosen, setChosen] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (sheets === undefined) return <p className="import-quiet">正在打开原表…</p>;
  if (!sheets.ok) return null;
  const filled = sheets.value.filter((grid) => grid.rowCount > 0);
  const grid = filled.find(({ sheet }) => sheet === chosen) ?? filled[0];
  if (grid === undefined) return null;
  const read = async (heading: number) => {
    const mapping = mappingAt(grid, heading);
    setBusy(true);
    const followed = mapping === undefined ? undefined : await layouts.remember(row.file.order, [mapping], grid.sheet);
    setBusy(false);
    if (followed !== undefined) message.success(rememberedWords(followed));
    else message.warning('这一行下面读不出考核项目，请换一行试试。');
  };
  return (
    <section className="import-part" aria-label="指定表头">
      <h3>指定表头</h3>
      <p>如果这确实是自评表，请点表头所在的一行，再核对各栏。</p>
      {filled.length > 1 ? (
        <Select
          size="small"
          aria-label="工作表"
          value={grid.sheet}
          options={filled.map(({ sheet }) => ({ value: sheet, label: sheet }))}
          onChange={(sheet: string) => setChosen(sheet)}
        />
      ) : null}
      <SheetRows grid={grid} busy={busy} onChoose={(heading) => void read(heading)} />
    </section>
  );
}
