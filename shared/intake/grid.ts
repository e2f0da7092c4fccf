/** One cell as the file holds it. A cell that a merge covers carries the value of the merge's first cell and `covered: true`. */
export interface Cell {
  /** Zero-based sheet row and column: absolute, however the sheet's used range starts. */
  readonly row: number;
  readonly column: number;
  /** The text that Excel or WPS shows, or the raw text where there is none. */
  readonly text: string;
  readonly raw: string | number | boolean | null;
  readonly format: string | null;
  readonly covered: boolean;
  /** A formula whose result the file does not hold. */
  readonly uncached: boolean;
  /** Only of an uncached cell: the formula, without its equals sign. */
  readonly formula?: string;
}

/** A merged region, zero-based and inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is struck out in a cell: left out of the cell's text. `whole`: nothing else is in the cell. */
export interface StruckText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly whole: boolean;
}

/** One sheet as a table of cells: what layout reads and what the provenance picture draws. */
export interface Grid {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  /** One past the last used row and column. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Sparse: rows[r]?.[c]. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Where the sheet has struck-out text; absent where it has none. */
  readonly struck?: readonly StruckText[];
  /** The key words among the properties of the file, where it has any. */
  readonly keywords?: string;
}

/** “Sheet1!F12” for a zero-based row and column. */
export function addressOf(sheet: string, row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${sheet}!${letters}${String(row + 1)}`;
}

/** The zero-based column that letters name: A is 0, AA is 26. */
export function columnNumber(letters: string): number {
  let value = 0;
  for (let index = 0; index < letters.length; index += 1) value = value * 26 + letters.charCodeAt(index) - 64;
  return value - 1;
}
