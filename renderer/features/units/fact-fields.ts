import type { Json } from '#shared/json.ts';
import { showDayText } from '#shared/checks/day-text.ts';
import { factWord, factWords } from '#shared/checks/fact-words.ts';

/** How a fact is shown and typed. `share` is a fraction that people read as a percentage. */
export type FactKind = 'count' | 'points' | 'yes-no' | 'day' | 'share' | 'text';

const kinds: Readonly<Record<string, FactKind>> = {
  workers: 'count',
  womenWorkers: 'count',
  members: 'count',
  womenMembers: 'count',
  membershipRate: 'share',
  establishedOn: 'day',
  lastElectedOn: 'day',
  termYears: 'count',
  committeeSize: 'count',
  auditCommitteeSize: 'count',
  womenCommitteeSize: 'count',
  womenCommittee: 'yes-no',
  auditCommittee: 'yes-no',
  separateAccount: 'yes-no',
  legalPersonCert: 'yes-no',
  termOverdue: 'yes-no',
  publicOwned: 'yes-no',
  newlyEstablished: 'yes-no',
  selfTotal: 'points',
  memberAppraisal: 'points',
  satisfactionRate: 'share',
  contractRate: 'share',
  establishmentRate: 'share',
  participationRate: 'share',
  satisfied: 'count',
  ballots: 'count',
  delegates: 'count',
  attending: 'count',
};

/** Facts that are fields of the unit itself and not shown among its facts. */
const ownFields: ReadonlySet<string> = new Set(['town', 'kind', 'uscc']);

/** A fact that a form can ask for. */
export interface FactField {
  readonly fact: string;
  readonly word: string;
  readonly kind: FactKind;
}

/** The kind of a fact; what the program does not know is text. */
export const factKind = (fact: string): FactKind => kinds[fact] ?? 'text';

/** The facts a unit's page shows: those the program knows first, in their order, then the others that this unit has. */
export function factFields(present: Iterable<string>): readonly FactField[] {
  const known = Object.keys(factWords).filter((fact) => !ownFields.has(fact));
  const others = [...present].filter((fact) => !ownFields.has(fact) && !known.includes(fact));
  return [...known, ...others].map((fact) => ({ fact, word: factWord(fact), kind: factKind(fact) }));
}

/** A fact as people read it: 是, 98%, 186; a dash when it is not known. */
export function showFact(kind: FactKind, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return kind === 'share' ? `${percent(value)}%` : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return kind === 'day' && /^\d{4}(-\d{2}){0,2}$/.test(value) ? showDayText(value) : value;
}

/** A fraction as a percentage with at most two places: 0.9712 is 97.12. */
export const percent = (share: number): number => Math.round(share * 10_000) / 100;
