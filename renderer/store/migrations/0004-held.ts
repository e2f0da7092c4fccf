import type { Migration } from './migration.ts';

/** What waits in locked rounds (隔离). What earlier programs let into a locked round must wait too, so the index is made again from the journal where a round was ever locked. */
export const held: Migration = {
  version: 4,
  stores: { held: '[device+seq], roundId, subject' },
  upgrade: async (transaction) => {
    const rounds = await transaction.table<{ readonly registers: object }>('subjects').where('subject').startsWith('round/').toArray();
    if (rounds.some(({ registers }) => 'locked' in registers)) await transaction.table('meta').delete('state');
  },
};
