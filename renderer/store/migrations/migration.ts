import type { Transaction } from 'dexie';

/** One step of the database's shape. Never edited once shipped: Dexie would not run it again. `stores` is Dexie's notation; only what changes. */
export interface Migration {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
