import type { Submission } from '#shared/model/submission.ts';
import type { Store } from '#renderer/store/store.ts';

/** Submissions never change under their hash: one that was read stays read as long as the program runs. */
const read = new WeakMap<Store, Map<string, Submission>>();

const atOnce = 24;

/** The documents of submissions by their hash, read once for all screens, a few at a time so that the page goes on; those that are not on this machine are left out. `isStopped` ends it early. */
export async function readSubmissions(store: Store, hashes: readonly string[], isStopped: () => boolean): Promise<ReadonlyMap<string, Submission>> {
  const known = read.get(store) ?? new Map<string, Submission>();
  read.set(store, known);
  const wanted = hashes.filter((hash) => !known.has(hash));
  for (let from = 0; from < wanted.length && !isStopped(); from += atOnce) {
    await Promise.all(
      wanted.slice(from, from + atOnce).map(async (hash) => {
        const submission = await store.submissionDocument(hash);
        if (submission !== undefined) known.set(hash, submission);
      }),
    );
  }
  return known;
}
