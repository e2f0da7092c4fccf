import type { FactKind } from '../intake/words/facts.ts';
import { factWord } from '../checks/fact-words.ts';
import { asked, factsOfStandard } from '../checks/needed-facts.ts';
import type { Standard } from '../model/standard.ts';

/** A fact that a form asks for: its name in code, its label on the form, how its cell is filled in and read. */
export interface FormFact {
  readonly key: string;
  readonly label: string;
  readonly kind: FactKind;
}

const kinds: Readonly<Record<string, FactKind>> = {
  town: 'text',
  kind: 'text',
  workers: 'count',
  womenWorkers: 'count',
  members: 'count',
  womenMembers: 'count',
  establishedOn: 'date',
  lastElectedOn: 'date',
  termYears: 'years',
  chairName: 'text',
  phone: 'phone',
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
  publicOwned: 'yes-no',
  newlyEstablished: 'yes-no',
  unitClass: 'text',
  satisfactionRate: 'rate',
  contractRate: 'rate',
  establishmentRate: 'rate',
  participationRate: 'rate',
  satisfied: 'count',
  ballots: 'count',
  delegates: 'count',
  attending: 'count',
};

const labels: Readonly<Record<string, string>> = { town: '所属乡镇(街道)', phone: '主席电话' };

/** What every form asks for, whatever its standard looks at. */
const always = ['town', 'kind', 'workers', 'womenWorkers', 'members', 'committeeSize', 'lastElectedOn', 'termYears', 'chairName', 'phone'];

/** Every fact that a form can ask for, in the order in which forms ask. */
export const formFacts: readonly FormFact[] = Object.entries(kinds).map(([key, kind]) => ({ key, kind, label: labels[key] ?? factWord(key) }));

/** The facts that a form of a standard asks for: what tells units apart, and whatever its rules, gates and grades look at and a unit can know. */
export function factsAskedFor(standard: Standard): readonly FormFact[] {
  const wanted = new Set([...always, ...factsOfStandard(standard).flatMap(asked)]);
  return formFacts.filter(({ key }) => wanted.has(key));
}
