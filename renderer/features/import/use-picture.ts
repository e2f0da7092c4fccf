import { useState } from 'react';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { cellOfName, headersOnce, nameInCell, tablesOnSheet, type SheetClick } from '#shared/importing/say-of-sheet.ts';
import type { Grid } from '#shared/intake/grid.ts';
import type { Result } from '#shared/result.ts';
import { readSheets } from '#renderer/files/read-sheets.ts';
import { titleOf } from './columns-part.tsx';
import { importSession } from './import-session.ts';
import type { Naming } from './unit-choice.tsx';
import { useSaidSheet } from './use-said-sheet.ts';

/** What the picture of a row's sheet takes in by clicks. */
export interface Picture {
  readonly busy: boolean;
  readonly naming: Naming;
  readonly onSay: (grid: Grid, click: SheetClick) => void;
  readonly onPick: ((grid: Grid, row: number, column: number, text: string) => void) | undefined;
}

/** Joins the picture of a row's sheet with what is said in it: columns, the ends of tables, and the cell with the unit's name, which a typed name is looked for in too. */
export function usePicture(row: PlannedRow, sheets: Result<readonly Grid[], string> | undefined): Picture {
  const { submission } = row;
  const { busy, say } = useSaidSheet(row.file, submission === null ? '' : titleOf(submission));
  const [pickingFor, setPickingFor] = useState<string>();
  const picking = pickingFor === row.key;
  const sayUnit = async (grid: Grid, place: { readonly row: number; readonly column: number }, name: string): Promise<boolean> => {
    const said = await say(grid, { kind: 'unit', ...place, name });
    if (said && importSession.state().edits.get(row.key)?.unitName !== undefined) importSession.rename(row.key, name);
    return said;
  };
  const onName = async (name: string) => {
    const content = importSession.contentOf(row.file);
    const opened = sheets ?? (content === undefined ? undefined : await readSheets(content));
    const grid = opened?.ok === true ? opened.value.find(({ sheet }) => sheet === submission?.sheet) : undefined;
    const tables = grid === undefined ? [] : tablesOnSheet(headersOnce(row.file.reading.submissions), grid.sheet);
    const place = grid === undefined || tables.length === 0 ? undefined : cellOfName(grid, tables, name);
    if (grid === undefined || place === undefined || !(await sayUnit(grid, { row: place.row, column: place.column }, name)))
      importSession.rename(row.key, name);
  };
  return {
    busy,
    naming: { picking, onPick: (wanted) => setPickingFor(wanted ? row.key : undefined), onName: (name) => void onName(name) },
    onSay: (grid, click) => void say(grid, click),
    onPick: picking
      ? (grid, at, column, text) => {
          setPickingFor(undefined);
          void sayUnit(grid, { row: at, column }, nameInCell(text));
        }
      : undefined,
  };
}
