import type { Migration } from './migration.ts';

/** The first shape: entries with the indexes that histories and undo read, the fields of each subject, one table a projection. */
export const initial: Migration = {
  version: 1,
  stores: {
    entries: '[device+seq], subject, round, batch',
    subjects: 'subject, differing',
    units: 'id',
    rounds: 'id',
    standards: 'hash',
    imports: 'id, roundId',
    submissions: 'id, roundId, unitId',
    visits: 'id, roundId, unitId',
    decisions: '[roundId+unitId], roundId',
    meta: 'key',
  },
};
