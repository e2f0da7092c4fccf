import type { Migration } from '#renderer/store/migrations/migration.ts';
import type { Store } from '#renderer/store/store.ts';

/** The big operations in the middle of which the program is ended. */
export const momentNames = ['visit', 'import', 'merge', 'restore', 'photos', 'backup', 'migration'] as const;
export type MomentName = (typeof momentNames)[number];

/** One big operation, done again and again, each time under another number from 1 on. */
export interface Moment {
  /** Makes what there must be before the first time. */
  readonly prepare: (store: Store) => Promise<void>;
  /** Does it once, as the screen does it. `told` is called whenever the screen would show the time of this number as done and saved. */
  readonly run: (store: Store, number: number, told: (number: number) => Promise<void>) => Promise<void>;
  /** The numbers that are in wholly, and what is in by half, in words. */
  readonly found: (store: Store) => Promise<Standing>;
  /** The shapes of the index up to a number, where the operation is an upgrade: it is then the opening of the store that is ended. */
  readonly migrations?: (number: number) => readonly Migration[];
}

/** How far an operation has come. */
export interface Standing {
  readonly done: readonly number[];
  readonly half: readonly string[];
}
