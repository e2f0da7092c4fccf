import { frozenPicturesOf, type FrozenSubject } from './0002-frozen.ts';
import type { Migration } from './migration.ts';

/** The photos of each visit in a table of their own, so that the same picture is found among all without reading every visit. */
export const pictures: Migration = {
  version: 2,
  stores: { pictures: 'id, roundId' },
  upgrade: async (transaction) => {
    const visits = await transaction.table<FrozenSubject>('subjects').where('subject').startsWith('visit/').toArray();
    await transaction.table('pictures').bulkPut(visits.flatMap((visit) => frozenPicturesOf(visit) ?? []));
  },
};
