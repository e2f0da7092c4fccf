import { addressOf, columnNumber } from '../intake/grid.ts';

const place = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
/** Texts in quotes, sheet names in quotes, and places of cells: `LOG10(` and names with a place's look inside are none. */
const parts = new RegExp(String.raw`"[^"]*"|'[^']*'|(?<![\w.$])${place}(?![\w(.])`, 'g');

/** A formula as it stands so many rows lower and columns further right: what is not fixed with `$` moves along. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(parts, (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, row?: string) => {
    if (letters === undefined || row === undefined) return whole;
    const column = columnNumber(letters.toUpperCase()) + (fixedColumn === '$' ? 0 : columns);
    const line = Number(row) - 1 + (fixedRow === '$' ? 0 : rows);
    const [, name = '', number = ''] = /^!([A-Z]+)(\d+)$/.exec(addressOf('', line, column)) ?? [];
    return `${fixedColumn ?? ''}${name}${fixedRow ?? ''}${number}`;
  });

const corner = String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})`;
const placeOrRange = new RegExp(String.raw`(?<![\w.$])${corner}(?::${corner})?(?![\w(.])`, 'g');
const wholeColumns = /(?<![\w$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(])/;

/** Whether a formula asks for any of these places, by ranges and whole columns too. A place on another sheet counts as on this one: to work out once too often does no harm. */
export function asksFor(formula: string, places: readonly (readonly [row: number, column: number])[]): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  if (wholeColumns.test(bare)) return true;
  for (const [, left = '', top = '', right = left, bottom = top] of bare.matchAll(placeOrRange)) {
    const [first, last] = [columnNumber(left.toUpperCase()), columnNumber(right.toUpperCase())];
    if (places.some(([row, column]) => row >= Number(top) - 1 && row < Number(bottom) && column >= first && column <= last)) return true;
  }
  return false;
}
