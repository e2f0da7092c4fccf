import { addressOf, type Grid } from '../intake/grid.ts';

/** What a line beside a table asks for. */
export type HeadLineKind = 'federation' | 'day';

/** A blank beside a table that is filled too: “填报单位：____”. Rows and columns count from 0. */
export interface HeadLine {
  readonly kind: HeadLineKind;
  readonly place: string;
  readonly row: number;
  readonly column: number;
  /** The words that ask for it. */
  readonly asks: string;
  /** The text of its cell, in which the value goes between two places. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const kinds: readonly (readonly [kind: HeadLineKind, asks: string])[] = [
  ['federation', '(?:填报|填表|上报|报送|编报|编制|制表|申报|推荐)(?:单位|工会|机关|县区|区县)(?:名称|全称)?'],
  ['day', '(?:填报|填表|上报|报送|编报|制表|统计)(?:日期|时间)'],
];

const blank = String.raw`[\s_＿　—]*`;

/** Finds the blanks of the rows from `from` to before `to` that ask for the county's name and the day. What is filled in already is left. */
export function headLines(grid: Grid, from: number, to: number): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  for (let row = from; row < to; row += 1)
    for (const cell of grid.rows[row] ?? []) {
      if (cell === undefined || cell.covered || cell.text.trim() === '') continue;
      for (const [kind, words] of kinds) {
        const found = new RegExp(
          `(${words}\\s*(?:[（(][^（）()]{1,8}[)）])?\\s*(?:[:：]|$))(${blank}${kind === 'day' ? String.raw`(?:年${blank}月${blank}日)?` : ''})`,
        ).exec(cell.text);
        if (found === null) continue;
        const [whole, asks = ''] = found;
        const at = found.index;
        const rest = cell.text.slice(at + whole.length);
        const isOpen = rest === '' || /^(?:填|制|上|报|审|联|单位|负责|主|年|日期|时间|[（(])/.test(rest);
        if (!isOpen) continue;
        const right = grid.merges.find(({ top, left }) => top === row && left === cell.column)?.right ?? cell.column;
        const isAlone = cell.text.slice(0, at).trim() === '' && cell.text.slice(at + asks.length).trim() === '';
        const next = grid.rows[row]?.[right + 1];
        const beside = isAlone && right + 1 < grid.columnCount && (next === undefined || next.text.trim() === '');
        const isUnmarked = !/[:：]$/.test(asks);
        if (isUnmarked && !beside) continue;
        const hasCellBeside = isUnmarked || (beside && grid.merges.some(({ top, left, right: end }) => top === row && left === right + 1 && end > left));
        lines.push({
          kind,
          place: addressOf(grid.sheet, row, hasCellBeside ? right + 1 : cell.column),
          row,
          column: hasCellBeside ? right + 1 : cell.column,
          asks: asks.replace(/[:：]$/, '').trim(),
          text: hasCellBeside ? '' : cell.text,
          from: hasCellBeside ? 0 : at + asks.length,
          to: hasCellBeside ? 0 : at + whole.length,
        });
      }
    }
  return lines;
}

/** The cells beside a table with the blanks of these lines filled: several in one cell together. */
export function filledLines(
  lines: readonly HeadLine[],
  valueOf: (kind: HeadLineKind) => string,
): readonly { readonly row: number; readonly column: number; readonly value: string }[] {
  const byCell = new Map<string, HeadLine[]>();
  for (const line of lines) byCell.set(line.place, [...(byCell.get(line.place) ?? []), line]);
  return [...byCell.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const value = own
      .toSorted((a, b) => b.from - a.from)
      .reduce((text, { kind, from, to }) => {
        const rest = text.slice(to);
        return `${text.slice(0, from)}${valueOf(kind)}${rest === '' ? '' : '　　'}${rest}`;
      }, first.text);
    return [{ row: first.row, column: first.column, value }];
  });
}
