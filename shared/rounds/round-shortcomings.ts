import type { Day } from '../days/days.ts';
import type { SubmissionRecord } from '../record/records.ts';
import { countingSubmissions } from '../record/project-submission.ts';
import type { Round } from '../model/round.ts';
import type { Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import { givenHashes } from '../checks/submission-lines.ts';
import { scoringFacts } from '../facts/scoring-facts.ts';
import { sameTexts } from '../checks/same-text.ts';
import type { Shortcoming } from '../checks/shortcoming.ts';
import { shortcomingsOf } from '../checks/unit-shortcomings.ts';

/** What 形式审查 of a whole round rests on. */
interface RoundPapers {
  readonly round: Round;
  readonly standard: Standard;
  readonly units: readonly Unit[];
  readonly submissions: readonly SubmissionRecord[];
  /** The forms by the hash of their document; one that is missing counts as not handed in. */
  readonly documents: ReadonlyMap<string, Submission>;
  /** The versions of standards that are known, by hash. */
  readonly standards: ReadonlyMap<string, Standard>;
  /** The day with which facts are compared (`dayOfVisits`). */
  readonly on: Day;
}

/** What each unit of a round has to supply or put right, by unit id, in the order of the round. Of units excused from submitting nothing is asked, nor of those granted a later day until it is over. */
export function roundShortcomings(papers: RoundPapers): ReadonlyMap<string, readonly Shortcoming[]> {
  const { round, standard, documents, on } = papers;
  const unitOf = new Map(papers.units.map((unit) => [unit.id, unit]));
  const counting = countingSubmissions(papers.submissions);
  const formOf = (unitId: string): Submission | undefined => documents.get(counting.get(unitId)?.document ?? '');
  const isExcused = (unitId: string): boolean => {
    const filing = counting.has(unitId) ? undefined : round.filings?.[unitId];
    return filing !== undefined && (filing.kind === 'excused' || filing.until >= on);
  };
  const members = round.unitIds.flatMap((unitId) => (isExcused(unitId) ? [] : (unitOf.get(unitId) ?? [])));
  const same = sameTexts(
    members.flatMap(({ id, name }) => {
      const submission = formOf(id);
      return submission === undefined ? [] : [{ unitId: id, name, submission }];
    }),
  );
  return new Map(
    members.map((unit) => {
      const record = counting.get(unit.id);
      const facts = scoringFacts(round, unit, record?.selfTotal ?? null);
      const submission = formOf(unit.id);
      const hashes = submission === undefined || record === undefined ? [] : givenHashes(submission, record);
      const given = hashes.map((hash) => papers.standards.get(hash)).find((one) => one !== undefined);
      return [unit.id, shortcomingsOf({ standard, facts, submission, given, sameTexts: same.get(unit.id) ?? [], on })];
    }),
  );
}
