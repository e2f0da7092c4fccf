import { useLayoutEffect, useRef } from 'react';
import { formRoles } from '#shared/importing/column-roles.ts';
import type { ReadFile } from '#shared/importing/import-row.ts';
import { headersOnce, type SheetClick } from '#shared/importing/say-of-sheet.ts';
import { readCellPlace } from '#shared/importing/sheet-window.ts';
import type { ColumnRole } from '#shared/model/submission.ts';
import type { Grid } from '#shared/intake/grid.ts';
import type { Result } from '#shared/result.ts';
import { SpokenSheet } from '#renderer/ui/sheet/spoken-sheet.tsx';

const noRoles: readonly ColumnRole[] = [];

/** A picture of the sheet around one cell, the cell marked: where a value was, and what was written there; and what its columns and rows are can be said in it. */
export function SheetPicture(props: {
  readonly file: ReadFile;
  /** The sheets of the file; undefined while they are read. */
  readonly sheets: Result<readonly Grid[], string> | undefined;
  readonly cell: string;
  /** False where nothing can be said of the sheet any more. */
  readonly speaks: boolean;
  readonly busy: boolean;
  readonly onSay: (grid: Grid, click: SheetClick) => void;
  readonly onPick: ((grid: Grid, row: number, column: number, text: string) => void) | undefined;
}) {
  const { sheets, onPick } = props;
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
  return (
    <div ref={frame} className="drawn-sheet-frame" tabIndex={0} role="group" aria-label="原表片段">
      <SpokenSheet
        label={`原表 ${props.cell}`}
        grid={grid}
        headers={headersOnce(props.file.reading.submissions)}
        here={place}
        marks
        markRef={mark}
        roles={props.speaks ? formRoles : noRoles}
        busy={props.busy}
        onSay={(click) => props.onSay(grid, click)}
        onPick={onPick === undefined ? undefined : (row, column, text) => onPick(grid, row, column, text)}
      />
    </div>
  );
}
