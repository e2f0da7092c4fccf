import type { Cell, Merge } from './grid.ts';

/** Puts the first cell's value into every cell that a merge covers, inside the used part of the sheet. */
export function fillMerges(rows: (Cell | undefined)[][], merges: readonly Merge[]): void {
  for (const merge of merges) {
    const first = rows[merge.top]?.[merge.left];
    if (first === undefined) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const line = (rows[row] ??= []);
      for (let column = merge.left; column <= merge.right; column += 1)
        if (row !== merge.top || column !== merge.left)
          line[column] = {
            row,
            column,
            text: first.text,
            raw: first.raw,
            format: first.format,
            covered: true,
            uncached: first.uncached,
            ...(first.formula === undefined ? {} : { formula: first.formula }),
          };
    }
  }
}
