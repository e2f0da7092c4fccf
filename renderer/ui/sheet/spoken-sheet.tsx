import { Dropdown } from 'antd';
import type { Ref } from 'react';
import { roleWords } from '#shared/importing/column-roles.ts';
import { tableAtRow, tablesOnSheet, type SheetClick, type TableOnSheet } from '#shared/importing/say-of-sheet.ts';
import { columnLetters, wholeForms, windowAround, type CellPlace } from '#shared/importing/sheet-window.ts';
import type { Grid } from '#shared/intake/grid.ts';
import type { ColumnRole, UnderstoodHeader } from '#shared/model/submission.ts';
import { DrawnSheet } from './drawn-sheet.tsx';

/** What a row may be said to be, where there is a table already. */
const rowWords: readonly { readonly key: 'heading' | 'last' | 'another'; readonly label: string }[] = [
  { key: 'heading', label: '表头是这一行，从这里读起' },
  { key: 'last', label: '表格到这一行为止' },
  { key: 'another', label: '这一行起是另一张表' },
];

/** How a cell looks: of a heading, of the last row that was read, of a table, or outside of all. */
function lookIn(tables: readonly TableOnSheet[], row: number): string {
  const table = tables.find(({ top, bottom }) => row >= top && row <= bottom);
  if (tables.length === 0) return '';
  if (table === undefined) return 'drawn-sheet-outside';
  return `${row <= table.headBottom ? 'drawn-sheet-heading' : ''} ${row === table.bottom ? 'drawn-sheet-last' : ''}`;
}

/** A head of the picture that opens a small menu of what it may be said to be. */
function HeadMenu(props: {
  readonly label: string;
  readonly says: string;
  readonly words: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly busy: boolean;
  readonly onChoose: (key: string) => void;
}) {
  const { chosen } = props;
  return (
    <Dropdown
      trigger={['click']}
      disabled={props.busy}
      menu={{
        items: [{ type: 'group', label: props.says, children: props.choices.map(({ key, label }) => ({ key, label })) }],
        selectedKeys: chosen === undefined ? [] : [chosen],
        onClick: ({ key }) => props.onChoose(key),
      }}
    >
      <button type="button" className="drawn-sheet-head" aria-label={props.label}>
        {props.words}
        {chosen === undefined ? null : <span className="drawn-sheet-role">{props.choices.find(({ key }) => key === chosen)?.label}</span>}
      </button>
    </Dropdown>
  );
}

/**
 * The picture of a sheet that can be told what is what: a click on the head of a column opens a menu of what it is for, on the number of a row one of where the table begins and ends.
 * Headings and last rows as read are marked; what was not read is pale.
 */
export function SpokenSheet(props: {
  readonly label: string;
  readonly grid: Grid;
  readonly headers: readonly UnderstoodHeader[];
  /** The cell in the middle of the picture, and whether it is marked. */
  readonly here: CellPlace;
  readonly marks: boolean;
  /** What columns may be said to be for; where there is nothing to choose from, nothing can be said of the sheet at all. */
  readonly roles: readonly ColumnRole[];
  readonly busy: boolean;
  readonly onSay: (click: SheetClick) => void;
  /** While it is set a click on a cell with a text gives that cell instead. */
  readonly onPick?: ((row: number, column: number, text: string) => void) | undefined;
  readonly markRef?: Ref<HTMLTableCellElement>;
}) {
  const { grid, here, roles, busy, onSay, onPick } = props;
  const tables = tablesOnSheet(props.headers, grid.sheet);
  const table = tableAtRow(tables, here.row);
  const part = windowAround(grid, here, wholeForms);
  const marked = new Set(part.rows.flatMap(({ row, cells }) => cells.flatMap((cell) => (cell.marked ? [`${String(row)}/${String(cell.column)}`] : []))));
  const roleOf = (column: number): ColumnRole => table?.header.columns.find(({ index }) => index === column)?.role ?? 'ignored';
  const pick =
    onPick === undefined
      ? {}
      : {
          cellOf: (row: number, column: number, text: string) =>
            text === '' ? null : (
              <button type="button" className="drawn-sheet-pick" disabled={busy} onClick={() => onPick(row, column, text)}>
                {text}
              </button>
            ),
        };
  const columnHead =
    table === undefined || roles.length === 0
      ? {}
      : {
          headOf: (column: number) => (
            <HeadMenu
              label={`${columnLetters(column)} 列，读作${roleWords[roleOf(column)]}`}
              says="这一列是"
              words={columnLetters(column)}
              choices={roles.map((role) => ({ key: role, label: roleWords[role] }))}
              chosen={roleOf(column)}
              busy={busy}
              onChoose={(key) => {
                const role = roles.find((one) => one === key);
                if (role !== undefined && role !== roleOf(column)) onSay({ kind: 'role', row: here.row, column, role });
              }}
            />
          ),
        };
  const rowHead =
    roles.length === 0
      ? {}
      : {
          rowHeadOf: (row: number) => (
            <HeadMenu
              label={`第 ${String(row + 1)} 行`}
              says="这一行"
              words={String(row + 1)}
              choices={tables.length === 0 ? rowWords.slice(0, 1) : rowWords}
              chosen={undefined}
              busy={busy}
              onChoose={(key) => {
                const said = rowWords.find((one) => one.key === key);
                if (said !== undefined) onSay({ kind: said.key, row });
              }}
            />
          ),
        };
  return (
    <DrawnSheet
      label={props.label}
      part={part}
      {...(props.marks ? { here } : {})}
      {...(props.markRef === undefined ? {} : { markRef: props.markRef })}
      lookOf={(row, column) => (props.marks && marked.has(`${String(row)}/${String(column)}`) ? 'drawn-sheet-mark' : lookIn(tables, row))}
      {...rowHead}
      {...columnHead}
      {...pick}
    />
  );
}
