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
