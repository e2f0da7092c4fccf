import { useEffect, useState } from 'react';
import type { Problem } from '#shared/model/problem.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import { useKnownStandards } from '#renderer/hooks/use-known-standards.ts';
import type { ReadFile } from '#shared/importing/import-row.ts';
import { unmatchedItems } from '#shared/importing/unmatched-items.ts';

const sliceMs = 8;

/** The versions of standards that are known, by hash. */
type Versions = ReadonlyMap<string, Standard>;

type Found = ReadonlyMap<string, readonly Problem[]>;
const none: Found = new Map();

const known = new WeakMap<Standard, WeakMap<Submission, readonly Problem[]>>();

function problemsOf(standard: Standard, submission: Submission, versions: Versions): readonly Problem[] {
  const ofStandard = known.get(standard) ?? new WeakMap<Submission, readonly Problem[]>();
  known.set(standard, ofStandard);
  const held = ofStandard.get(submission);
  if (held !== undefined) return held;
  const problems = unmatchedItems(standard, submission, versions.get(submission.madeFrom?.hash ?? ''));
  ofStandard.set(submission, problems);
  return problems;
}

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Compares every form with the round's standard in short slices, so that the page stays quick with a thousand forms. */
async function compare(standard: Standard, versions: Versions, files: readonly ReadFile[], stopped: () => boolean): Promise<Found> {
  const found = new Map<string, readonly Problem[]>();
  let since = performance.now();
  for (const file of files) {
    for (const [place, submission] of file.reading.submissions.entries()) {
      const problems = problemsOf(standard, submission, versions);
      if (problems.length > 0) found.set(`${String(file.order)}/${String(place)}`, problems);
    }
    if (performance.now() - since > sliceMs) {
      await nextTask();
      if (stopped()) return found;
      since = performance.now();
    }
  }
  return found;
}

/** Problems that only show when forms are compared with the round's standard, by row key; they arrive a little after the rows. */
export function useLaterProblems(files: readonly ReadFile[], standard: Standard | undefined): Found {
  const versions = useKnownStandards();
  const [found, setFound] = useState(none);
  useEffect(() => {
    let stopped = false;
    const isStopped = () => stopped;
    if (standard !== undefined && versions !== undefined) {
      void compare(standard, versions, files, isStopped).then((problems) => {
        if (!stopped) setFound(problems);
      });
    }
    return () => {
      stopped = true;
    };
  }, [files, standard, versions]);
  return standard === undefined ? none : found;
}
