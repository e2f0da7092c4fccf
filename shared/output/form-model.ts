import type { CentiPoints } from '../points.ts';

/** How a cell of a form looks, and with it whether a unit may write there: the looks that begin with `fill` are open, all others locked. */
export type FormLook =
  | 'issuer'
  | 'title'
  | 'guide'
  | 'label'
  | 'fill'
  | 'fill-note'
  | 'fill-score'
  | 'head'
  | 'section'
  | 'text'
  | 'centre'
  | 'code'
  | 'foot'
  | 'mark';

/** What a unit may write into a cell. `step` is in integers of 0.01 point; `max` null: no bound. */
export type FormCheck =
  | { readonly kind: 'list'; readonly options: readonly string[] }
  | { readonly kind: 'points'; readonly max: CentiPoints | null; readonly step: CentiPoints }
  | { readonly kind: 'count' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'day' }
  | { readonly kind: 'text'; readonly length: number };

/** One cell. `column` counts from 0 and `span` is how many columns it takes. */
export interface FormCell {
  readonly column: number;
  readonly span: number;
  readonly look: FormLook;
  readonly value: string | number | null;
  /** The sum of a column's rows: is written in place of a value and is worked out by the program that opens the file. */
  readonly formula?: string;
  readonly check?: FormCheck;
  /** What is shown beside the cell while it is being filled in. */
  readonly prompt?: string;
}

/** A sheet to be filled in by a unit: rows of cells from the top down. */
export interface FormModel {
  readonly sheet: string;
  /** Widths of the columns in half-width characters; the last column is not printed. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly FormCell[])[];
  /** Index of the row that is repeated on every printed page. */
  readonly headRow: number;
  /** Printed at the left of every page's foot. */
  readonly footer: string;
  /** Kept in the file's properties too. */
  readonly mark: string;
}
