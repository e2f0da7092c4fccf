import type { ReadFile } from '#shared/importing/import-row.ts';
import { useLayoutEffect, useRef } from 'react';
import { readCellPlace, windowAround } from '#shared/importing/sheet-window.ts';
import { DrawnSheet } from '#renderer/ui/sheet/drawn-sheet.tsx';

import { useSheets } from '#renderer/hooks/use-sheets.ts';
import { importSession } from './import-session.ts';

/** A picture of the sheet around one cell, the cell marked: where a value was, and what was written there. */
export function SheetPicture(props: { readonly file: ReadFile; readonly cell: string }) {
  const sheets = useSheets(importSession.contentOf(props.file));
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
  const part = windowAround(grid, place);
  const marked = new Set(part.rows.flatMap(({ row, cells }) => cells.flatMap((cell) => (cell.marked ? [`${String(row)}/${String(cell.column)}`] : []))));
  return (
    <div ref={frame} className="drawn-sheet-frame" tabIndex={0} role="group" aria-label="原表片段">
      <DrawnSheet
        label={`原表 ${props.cell}`}
        part={part}
        here={place}
        markRef={mark}
        lookOf={(row, column) => (marked.has(`${String(row)}/${String(column)}`) ? 'drawn-sheet-mark' : '')}
      />
    </div>
  );
}
