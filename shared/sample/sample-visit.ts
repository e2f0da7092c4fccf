import type { Day } from '../days/days.ts';
import type { Json } from '../json.ts';
import type { VisitKey } from '../model/round.ts';
import { completeVisit, openVisit, recordFindings, type VisitHeld } from '../record/visit-acts.ts';
import { itemField } from '../record/visit-fields.ts';
import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import { rectifiedNote } from './inspector-notes.ts';
import type { Random } from './random.ts';
import type { NotePhrases } from './sample-data.ts';
import { photoDrafts, type SamplePhoto } from './sample-photos.ts';

/** A visit of the sample: when and by whom, what was found, whether it is finished. */
export interface SampleVisit {
  readonly key: VisitKey;
  readonly held: VisitHeld;
  readonly findings: Findings;
  readonly completed: boolean;
}

function fieldsOf(findings: Findings): Readonly<Record<string, Json>> {
  const fields: Record<string, Json> = {};
  for (const [itemId, finding] of Object.entries(findings)) {
    if (finding.verdict !== null) fields[itemField.verdict(itemId)] = finding.verdict;
    for (const [rule, answer] of Object.entries(finding.answers)) fields[itemField.answer(itemId, Number(rule))] = answer;
    if (finding.note !== '') fields[itemField.note(itemId)] = finding.note;
  }
  return fields;
}

/** The acts of a visit: opened, everything found as one act, photos, completed. `photos` are those that the findings name. */
export const visitDrafts = (visit: SampleVisit, standardHash: string, photos: readonly SamplePhoto[] = []): readonly Draft[] => [
  openVisit(visit.key, standardHash, visit.held),
  recordFindings(visit.key, fieldsOf(visit.findings)),
  ...photoDrafts(visit.key, visit.held.visitedOn, photos),
  ...(visit.completed ? [completeVisit(visit.key)] : []),
];

const fellShort = (finding: Finding): boolean => finding.verdict === 'partly' || finding.verdict === 'unmet';

/** What a re-inspection finds: most of what fell short is put right, the rest is as it was. */
export function afterRectifying(random: Random, notes: NotePhrases, findings: Findings): Findings {
  return Object.fromEntries(
    Object.entries(findings).map(([itemId, finding]): [string, Finding] =>
      fellShort(finding) && random.chance(0.82)
        ? [itemId, { ...noFinding, verdict: 'met', note: random.chance(0.6) ? rectifiedNote(random, notes) : '' }]
        : [itemId, finding],
    ),
  );
}

/** The items of a visit that is under way: the first so many of the list. */
export const firstItems = (findings: Findings, count: number): Findings => Object.fromEntries(Object.entries(findings).slice(0, count));

/** Who visits on which day: so many units a working day, the `index`th by the `team`th of the teams; without `team` they take turns. */
export const heldOn = (days: readonly Day[], teams: readonly (readonly string[])[], index: number, perDay: number, team = index): VisitHeld => {
  const day = days[Math.min(days.length - 1, Math.floor(index / perDay))];
  const inspectors = teams[team % teams.length];
  if (day === undefined || inspectors === undefined) throw new Error('no day or no team');
  return { visitedOn: day, inspectors };
};
