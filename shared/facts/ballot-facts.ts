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

/** The fact that says of which year the counts of a ballot, and what else is of one year, are. */
export const ballotYearFact = 'ballotYear';

/** The facts that belong to one year: the counts of a ballot, the points of other scorers, the self total that a person typed, and who took part. Of another year they are unknown. */
export const yearlyFacts: ReadonlySet<string> = new Set([
  ...ballotFacts,
  'surveyValid',
  'surveySatisfied',
  ...ballotedScores,
  'regularAppraisal',
  'selfTotal',
  'delegates',
  'attending',
]);

/** The year under which counts are put aside that did not say theirs, when a ballot of a known year takes their place. */
const noYear = 0;

/** The name under which a fact of an earlier or later ballot is kept: `satisfied@2023`; `satisfied@0000` where nobody knows the year. */
export const factOfYear = (fact: string, year: number): string => `${fact}@${String(year).padStart(4, '0')}`;

const ofYear = /@\d{4}$/u;

/** Which year the counts of a unit say they are of; null where they say none. */
export const ballotYearOf = (facts: Facts): number | null => {
  const year = facts[ballotYearFact];
  return typeof year === 'number' ? year : null;
};

/**
 * The facts with what is of a year in place: the present values where they say that they are of it, otherwise those kept under that year. What is of another year, or says no year, is unknown,
 * never taken (decision 0028).
 */
export function factsOfYear(facts: Facts, year: number): Facts {
  const isOf = ballotYearOf(facts) === year;
  const kept = [...yearlyFacts].flatMap((fact) => {
    const value = facts[factOfYear(fact, year)];
    return value === undefined || value === null ? [] : [[fact, value] as const];
  });
  const plain = Object.fromEntries(
    Object.entries(facts).filter(([fact]) => !ofYear.test(fact) && (isOf || !(yearlyFacts.has(fact) || fact === ballotYearFact))),
  );
  return kept.length === 0 ? plain : { ...plain, ...Object.fromEntries(kept), [ballotYearFact]: year };
}

/** What of a unit is of one year and does not say of which, so that no round counts it; empty where the year is known or there is nothing. */
export const undatedFacts = (facts: Facts): Facts =>
  ballotYearOf(facts) === null
    ? Object.fromEntries(Object.entries(facts).filter(([fact, value]) => yearlyFacts.has(fact) && value !== null && value !== ''))
    : {};

/**
 * The fields of a unit that record what is of a year: `given` by fact. What is there of an earlier year, or of none, moves to its own name and stays; of a year before the present one `given`
 * goes under its own name and leaves the present values alone.
 */
export function fieldsOfYear(facts: Facts, year: number, given: Facts): Facts {
  const present = ballotYearOf(facts);
  if (present !== null && year < present) return Object.fromEntries(Object.entries(given).map(([fact, value]) => [`fact/${factOfYear(fact, year)}`, value]));
  const moved =
    present === year
      ? []
      : [...yearlyFacts].flatMap((fact) => {
          const value = facts[fact] ?? null;
          return value === null ? [] : [[`fact/${factOfYear(fact, present ?? noYear)}`, value] as const, [`fact/${fact}`, null] as const];
        });
  return {
    ...Object.fromEntries(moved),
    ...Object.fromEntries(Object.entries(given).map(([fact, value]) => [`fact/${fact}`, value])),
    [`fact/${ballotYearFact}`]: year,
  };
}

/** The fields of a unit that record facts which a round of a year was told: what is of a year goes under that year. Where the year is not known, as they stand. */
export function fieldsToldIn(facts: Facts, year: number | null, told: Facts): Facts {
  const [yearly, lasting] = [true, false].map((which) => Object.entries(told).filter(([fact]) => yearlyFacts.has(fact) === which));
  return {
    ...Object.fromEntries((lasting ?? []).map(([fact, value]) => [`fact/${fact}`, value])),
    ...(yearly === undefined || yearly.length === 0
      ? {}
      : year === null
        ? Object.fromEntries(yearly.map(([fact, value]) => [`fact/${fact}`, value]))
        : fieldsOfYear(facts, year, Object.fromEntries(yearly))),
  };
}
