import { ballotFacts } from '../facts/ballot-facts.ts';
import { factKind, type FactKind, type FactReading } from '../facts/fact-kinds.ts';
import { factWord } from '../facts/fact-words.ts';
import { asked, factsOfStandard } from '../facts/needed-facts.ts';
import type { Standard } from '../model/standard.ts';

/** A fact that a form asks for: its name in code, its label on the form, how its cell is filled in and read. */
export interface FormFact {
  readonly key: string;
  readonly label: string;
  readonly kind: FactReading;
}

/** What is shown and typed as one kind is read as another where units write it. */
const readAs: Readonly<Record<FactKind, FactReading>> = {
  count: 'count',
  points: 'count',
  'yes-no': 'yes-no',
  day: 'date',
  share: 'rate',
  text: 'text',
  own: 'text',
};
const readOtherwise: Readonly<Record<string, FactReading>> = { termYears: 'years', phone: 'phone' };

/** The facts that a unit can know, in the order in which forms ask. */
const keys = [
  'town',
  'kind',
  'workers',
  'womenWorkers',
  'members',
  'womenMembers',
  'establishedOn',
  'lastElectedOn',
  'termYears',
  'chairName',
  'phone',
  'committeeSize',
  'auditCommitteeSize',
  'womenCommitteeSize',
  'womenCommittee',
  'auditCommittee',
  'separateAccount',
  'legalPersonCert',
  'mediationCommittee',
  'workersCongress',
  'collectiveContract',
  'openManagement',
  'fullTimeCadres',
  'partTimeCadres',
  'publicOwned',
  'newlyEstablished',
  'unitClass',
  'satisfactionRate',
  'contractRate',
  'establishmentRate',
  'participationRate',
  'surveyIssued',
  'surveyReturned',
  'ballots',
  'satisfied',
  'surveyFairlySatisfied',
  'surveyDissatisfied',
  'surveyAbstained',
  'delegates',
  'attending',
] as const;

const labels: Readonly<Record<string, string>> = { town: '所属乡镇(街道)', phone: '主席电话' };

/** What every form asks for, whatever its standard looks at. */
const always = ['town', 'kind', 'workers', 'womenWorkers', 'members', 'committeeSize', 'lastElectedOn', 'termYears', 'chairName', 'phone'];

/** Every fact that a form can ask for, in the order in which forms ask. */
export const formFacts: readonly FormFact[] = keys.map((key) => ({
  key,
  kind: readOtherwise[key] ?? readAs[factKind(key)],
  label: labels[key] ?? factWord(key),
}));

/** The facts that a form of a standard asks for: what tells units apart, and whatever its rules, gates and grades look at and a unit can know; of a ballot all counts, so that they can be checked. */
export function factsAskedFor(standard: Standard): readonly FormFact[] {
  const read = factsOfStandard(standard).flatMap(asked);
  const wanted = new Set([...always, ...read, ...(read.includes('ballots') ? ballotFacts : [])]);
  return formFacts.filter(({ key }) => wanted.has(key));
}
