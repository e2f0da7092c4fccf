/** Widths of a form's columns in half-width characters: number, text (two), rule (two), points, score, note, and the item's id, which is not printed. */
export const formWidths = [6, 13, 22, 15, 19, 9, 13, 32, 12] as const;

/** Index of the column that holds the items' ids. */
export const lastColumn = formWidths.length - 1;
