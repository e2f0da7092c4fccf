import { matchItems } from '../matching/match-items.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import { pairItems } from '../standards/compare-standards.ts';

/**
 * Finds for each item of `itemsOf(standard)`, in order, the index of the submission's line that answers it, or null.
 *
 * A unit answers the items of the version it was given. Where `given` is another version of the same standard, its lines are found by that version's words and follow
 * its items into the new version, also where their wording changed since. What remains is matched by the words of `standard` itself.
 */
export function submissionLines(standard: Standard, submission: Submission, given: Standard | undefined): readonly (number | null)[] {
  if (given === undefined || given === standard || given.id !== standard.id) return matchItems(standard, submission.items);
  const answered = matchItems(given, submission.items);
  const lineOf = new Map(itemsOf(given).map(({ item }, index) => [item.id, answered[index] ?? null]));
  const before = new Map(pairItems(given, standard).map((pair) => [pair.after.item.id, pair.before.item.id]));
  const followed = itemsOf(standard).map(({ item }) => lineOf.get(before.get(item.id) ?? '') ?? null);
  const taken = new Set(followed);
  const free = submission.items.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const byWords = matchItems(
    standard,
    free.flatMap((index) => submission.items[index] ?? []),
  );
  return followed.map((line, index) => line ?? free[byWords[index] ?? -1] ?? null);
}

/** The hashes of the standards that a submission may have been given for, the surest first: the one that its form names, then the round's when it was imported. */
export const givenHashes = (submission: Pick<Submission, 'madeFrom'>, record: { readonly standardHash?: string }): readonly string[] => [
  ...new Set([submission.madeFrom?.hash, record.standardHash].filter((hash) => hash !== undefined)),
];
