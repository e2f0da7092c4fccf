import type { Submission } from '../model/submission.ts';
import { sumCenti } from '../points.ts';
import type { RowEdit } from './import-row.ts';

/** The facts as read, with what an inspector corrected. A correction back to what was read corrects nothing. */
function correctedFacts(read: Submission['facts'], corrections: NonNullable<RowEdit['facts']>): Submission['facts'] {
  return Object.fromEntries(
    Object.entries(read).map(([fact, own]) => {
      const correction = corrections[fact];
      if (correction === undefined || correction.value === own.value) return [fact, own];
      return [fact, { ...own, value: correction.value, corrected: { from: own.value, by: correction.by, atMs: correction.atMs } }];
    }),
  );
}

/** A submission with an inspector's corrections in it: the unit's name, facts, and self scores, each with what was there, who corrected it and when. */
export function correctedSubmission(read: Submission, edit: RowEdit): Submission {
  const selfs = edit.selfs ?? {};
  const facts = edit.facts ?? {};
  if (edit.unitName === undefined && Object.keys(selfs).length === 0 && Object.keys(facts).length === 0) return read;
  const items = read.items.map((item, index) => {
    const correction = selfs[index];
    if (correction === undefined) return item;
    return { ...item, self: correction.self, corrected: { from: item.self, by: correction.by, atMs: correction.atMs } };
  });
  const name = edit.unitName?.trim();
  return {
    ...read,
    unit: name === undefined ? read.unit : { ...read.unit, name: name === '' ? null : name },
    facts: correctedFacts(read.facts, facts),
    items,
    computedTotal: sumCenti(items.map((item) => item.self ?? 0)),
  };
}

/** The self total that lists show: what the items add up to, or what the form states where it lists no points. */
export const selfTotalOf = (submission: Submission): number | null =>
  submission.items.some((item) => item.self !== null) ? (submission.computedTotal ?? submission.statedTotal) : submission.statedTotal;
