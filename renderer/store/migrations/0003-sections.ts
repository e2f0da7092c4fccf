import type { Migration } from './migration.ts';

/**
 * Visits learn the points of each section, and the self points that follow an item into a new version: both are made again from the entries. Without its state row the
 * index is rebuilt from the journal at this start; the entries stay, should the journal be lost.
 */
export const sections: Migration = {
  version: 3,
  stores: {},
  upgrade: async (transaction) => {
    await transaction.table('meta').delete('state');
  },
};
