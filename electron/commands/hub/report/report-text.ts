import { textWidth } from '#shared/output/cell-text.ts';
import type { CellValue, ColumnModel, SheetModel } from '#shared/output/workbook-model.ts';

/** A cell as the terminal shows it: points and shares with their own places, nothing as “—”. */
function shown(value: CellValue, { title, format }: ColumnModel): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value.replaceAll(/\s+/gu, ' ');
  if (format !== 'points') return String(value);
  return value.toFixed(title.endsWith('（%）') ? 1 : 2);
}

/** Longer texts are cut on the terminal; a file has them whole. */
const widest = 44;

function cut(text: string): string {
  if (textWidth(text) <= widest) return text;
  let kept = '';
  for (const sign of text) {
    if (textWidth(kept + sign) > widest - 2) break;
    kept += sign;
  }
  return `${kept}…`;
}

const padded = (text: string, width: number, right: boolean): string => {
  const blank = ' '.repeat(Math.max(0, width - textWidth(text)));
  return right ? blank + text : text + blank;
};

/** Tables of more lines than this end with how many more there are. */
const mostLines = 40;

/** A table as lines for the terminal, with what is counted under its title. */
export function terminalTable({ title, meta, columns, rows, empty }: SheetModel): string {
  const lines = rows.slice(0, mostLines).map((row) => columns.map((column, index) => cut(shown(row[index] ?? null, column))));
  const heads = columns.map((column) => column.title);
  const widths = heads.map((head, index) => Math.max(textWidth(head), ...lines.map((line) => textWidth(line[index] ?? ''))));
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.format !== 'text'))
      .join('  ')
      .trimEnd();
  const more = rows.length - lines.length;
  return [
    `【${title}】`,
    ...meta,
    ...(rows.length === 0 ? [empty] : [lineOf(heads), ...lines.map(lineOf)]),
    ...(more > 0 ? [`……还有 ${String(more)} 行，用 --xlsx 或 --json 看全部。`] : []),
    '',
  ].join('\n');
}
