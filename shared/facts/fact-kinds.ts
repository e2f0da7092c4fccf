import { factWords } from './fact-words.ts';

/** How a fact is shown and typed. `share` is a fraction of 1 that people read as a percentage; `own` is a fact of the county's own, which can be a number, 是/否 or a text. */
export type FactKind = 'count' | 'points' | 'yes-no' | 'day' | 'share' | 'text' | 'own';

/** How the text of a cell is read as the value of a fact. */
export type FactReading = 'text' | 'count' | 'rate' | 'date' | 'yes-no' | 'code' | 'phone' | 'years';

const kinds: Readonly<Record<string, FactKind>> = {
  workers: 'count',
  womenWorkers: 'count',
  members: 'count',
  womenMembers: 'count',
  membershipRate: 'share',
  hasUnion: 'yes-no',
  establishedOn: 'day',
  lastElectedOn: 'day',
  termYears: 'count',
  ballotYear: 'count',
  committeeSize: 'count',
  auditCommitteeSize: 'count',
  womenCommitteeSize: 'count',
  womenCommittee: 'yes-no',
  auditCommittee: 'yes-no',
  separateAccount: 'yes-no',
  legalPersonCert: 'yes-no',
  mediationCommittee: 'yes-no',
  workersCongress: 'yes-no',
  collectiveContract: 'yes-no',
  openManagement: 'yes-no',
  fullTimeCadres: 'count',
  partTimeCadres: 'count',
  termOverdue: 'yes-no',
  publicOwned: 'yes-no',
  newlyEstablished: 'yes-no',
  selfTotal: 'points',
  memberAppraisal: 'points',
  publicOpinion: 'points',
  regularAppraisal: 'points',
  satisfactionRate: 'share',
  contractRate: 'share',
  establishmentRate: 'share',
  participationRate: 'share',
  surveyIssued: 'count',
  surveyReturned: 'count',
  ballots: 'count',
  satisfied: 'count',
  surveyFairlySatisfied: 'count',
  surveyDissatisfied: 'count',
  surveyAbstained: 'count',
  delegates: 'count',
  attending: 'count',
};

/** The kind of a fact; what the program does not know is the county's own. */
export const factKind = (fact: string): FactKind => (Object.hasOwn(kinds, fact) ? kinds[fact] : undefined) ?? (Object.hasOwn(factWords, fact) ? 'text' : 'own');
