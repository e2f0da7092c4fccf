import { evidenceOf } from '#shared/record/read-visit-fields.ts';
import { picturesOf } from '#shared/evidence/alike.ts';
import type { SubjectRow } from '../rows.ts';
import { visitKeyOf } from '../plan-visits.ts';
import type { Migration } from './migration.ts';

/** The photos of each visit in a table of their own, so that the same picture is found among all without reading every visit. */
export const pictures: Migration = {
  version: 2,
  stores: { pictures: 'id, roundId' },
  upgrade: async (transaction) => {
    const rows = (await transaction.table<SubjectRow>('subjects').where('subject').startsWith('visit/').toArray()).flatMap(({ subject, registers }) => {
      const key = visitKeyOf(subject);
      return key === undefined ? [] : (picturesOf(key, evidenceOf(registers)) ?? []);
    });
    await transaction.table('pictures').bulkPut(rows);
  },
};
