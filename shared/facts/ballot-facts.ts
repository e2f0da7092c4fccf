import type { Facts } from '../model/unit.ts';

/** The counts of a secret ballot (无记名投票) in the order in which they are told: issued, returned, valid, and each option. */
export const ballotFacts = [
  'surveyIssued',
  'surveyReturned',
  'ballots',
  'satisfied',
  'surveyFairlySatisfied',
  'surveyDissatisfied',
  'surveyAbstained',
] as const;

/** The facts with the counts of a survey sheet in the place of the ballot's where nobody entered these: a sheet of 满意度测评 is the ballot as units hand it in. */
export function withBallots(facts: Facts): Facts {
  const { ballots = null, satisfied = null, surveyValid = null, surveySatisfied = null } = facts;
  return {
    ...facts,
    ...(ballots === null && surveyValid !== null ? { ballots: surveyValid } : {}),
    ...(satisfied === null && surveySatisfied !== null ? { satisfied: surveySatisfied } : {}),
  };
}

/** The options of a ballot, in the order in which they stand on it. */
export const ballotOptions = ['satisfied', 'surveyFairlySatisfied', 'surveyDissatisfied', 'surveyAbstained'] as const;
export type BallotOption = (typeof ballotOptions)[number];

/** Facts whose points a ballot gives: what members say of their chair and union (双述双评), what those served say of an office (效能考评). */
export const ballotedScores = ['memberAppraisal', 'publicOpinion'] as const;

/** The fact that says of which year the counts of a ballot are. */
export const ballotYearFact = 'ballotYear';

/** The facts that a ballot of one year gives: a ballot of another year is none of these. */
export const ballotOfYearFacts: readonly string[] = [...ballotFacts, 'surveyValid', 'surveySatisfied', ...ballotedScores];

/** The name under which a fact of an earlier or later ballot is kept: `satisfied@2023`. */
export const factOfYear = (fact: string, year: number): string => `${fact}@${String(year)}`;

const ofYear = /@\d{4}$/u;

/** Whether the counts of a unit say of which year they are. */
export const ballotYearOf = (facts: Facts): number | null => {
  const year = facts[ballotYearFact];
  return typeof year === 'number' ? year : null;
};

/**
 * The facts with the ballot of a year in place: the counts kept under that year; otherwise the present ones where they are of that year or do not say (then they are read as of
 * the year that asks, decision 0028). Counts of another year are unknown, not taken.
 */
export function factsOfYear(facts: Facts, year: number): Facts {
  const present = ballotYearOf(facts);
  const kept = ballotOfYearFacts.flatMap((fact) => {
    const value = facts[factOfYear(fact, year)];
    return value === undefined || value === null ? [] : [[fact, value] as const];
  });
  const others = present !== null && present !== year;
  const plain = Object.fromEntries(
    Object.entries(facts).filter(
      ([fact]) => !ofYear.test(fact) && !((others || kept.length > 0) && (ballotOfYearFacts.includes(fact) || fact === ballotYearFact)),
    ),
  );
  return kept.length === 0 ? plain : { ...plain, ...Object.fromEntries(kept), [ballotYearFact]: year };
}

/**
 * The fields of a unit that record the ballot of a year: `given` by fact. A ballot of an earlier year moves to its own name and stays; of a year before the present ballot's the
 * counts go under their own name and leave the present ones alone.
 */
export function ballotFields(facts: Facts, year: number, given: Readonly<Record<string, number | null>>): Readonly<Record<string, number | null>> {
  const present = ballotYearOf(facts);
  const field = (fact: string, of: number | null): string => `fact/${of === null ? fact : factOfYear(fact, of)}`;
  if (present !== null && year < present) return Object.fromEntries(Object.entries(given).map(([fact, value]) => [field(fact, year), value]));
  const moved =
    present === null || present === year
      ? []
      : ballotOfYearFacts.flatMap((fact) => {
          const value = facts[fact];
          return typeof value === 'number' ? [[field(fact, present), value] as const, [field(fact, null), null] as const] : [];
        });
  return {
    ...Object.fromEntries(moved),
    ...Object.fromEntries(Object.entries(given).map(([fact, value]) => [field(fact, null), value])),
    [`fact/${ballotYearFact}`]: year,
  };
}
