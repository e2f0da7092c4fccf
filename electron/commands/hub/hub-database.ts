import type { CopyRow } from './copy-text.ts';

/** A value that stands for `$1`, `$2` … in a statement. JSON is handed over as its text. */
export type SqlValue = string | number | boolean | null | Uint8Array | readonly (string | number | null)[];

/** The hub's database, whichever engine holds it. Numbers of eight bytes come as numbers, days as `YYYY-MM-DD`, JSON as values. */
export interface HubDatabase {
  readonly engine: 'pglite' | 'postgres';
  query<Row>(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Several statements at once, without values. */
  script(sql: string): Promise<void>;
  /** Adds rows by COPY; resolves to how many. */
  copyIn(table: string, columns: readonly string[], rows: Iterable<CopyRow>): Promise<number>;
  /** All of `work` or nothing of it. Not within another. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Why a database cannot be used, as one Chinese sentence that says what to do. */
export class HubError extends Error {
  override readonly name = 'HubError';
}
