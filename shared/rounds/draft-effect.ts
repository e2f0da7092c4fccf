import { noFinding, type Findings } from '../model/finding.ts';
import type { Outcome } from '../model/round.ts';
import { itemsOf, type Item, type Rule, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { scoreOn, type ScoreBasis } from '../scoring/score-basis.ts';
import { changeItem, removeItem } from '../standards/edit-draft.ts';
import { draftFrom, nextVersion, type DraftStandard } from '../standards/draft-standard.ts';

/** What is proposed for one item: other words, another full mark, other points in its rules, or to leave it out. */
export interface ItemProposal {
  readonly text: string;
  readonly ruleText: string;
  readonly max: CentiPoints;
  readonly rules: readonly Rule[];
  readonly dropped: boolean;
}

/** The draft that proposals make of a standard, under the next version. Items that are not proposed on stay as they are. */
export const proposedDraft = (standard: Standard, proposals: ReadonlyMap<string, ItemProposal>): DraftStandard =>
  [...proposals].reduce<DraftStandard>(
    (draft, [itemId, { text, ruleText, max, rules, dropped }]) =>
      dropped ? removeItem(draft, itemId) : changeItem(draft, itemId, { text, ruleText, max, rules: [...rules] }),
    draftFrom(standard, nextVersion(standard.version)),
  );

/** A visit as it was scored: what was found, and what the score rests on besides. */
export interface ScoredVisit {
  readonly unitId: string;
  readonly findings: Findings;
  readonly basis: ScoreBasis;
}

/** One unit under the standard of its visit and under the draft. */
export interface UnitEffect {
  readonly unitId: string;
  readonly before: { readonly total: CentiPoints; readonly recommendation: Outcome | null };
  readonly after: { readonly total: CentiPoints; readonly recommendation: Outcome | null };
}

/** What a draft would have made of a round's visits. */
export interface DraftEffect {
  readonly units: readonly UnitEffect[];
  /** Those of them whose recommendation changes, the greatest change of points first. */
  readonly changed: readonly UnitEffect[];
  /** Items of the draft that the old standard has not: nobody looked at them, and they count in full here. */
  readonly unseen: readonly Item[];
}

/** Scores the findings of a round once more under a draft. Items keep their findings by their ids; those that nobody looked at count in full. */
export function draftEffect(from: Standard, to: Standard, visits: readonly ScoredVisit[]): DraftEffect {
  const known = new Set(itemsOf(from).map(({ item }) => item.id));
  const unseen = itemsOf(to).flatMap(({ item }) => (known.has(item.id) || item.max <= 0 ? [] : [item]));
  const inFull: Findings = Object.fromEntries(unseen.map(({ id }) => [id, { ...noFinding, verdict: 'met' as const }]));
  const units = visits.map(({ unitId, findings, basis }): UnitEffect => {
    const [before, after] = [scoreOn(from, findings, basis), scoreOn(to, { ...findings, ...inFull }, basis)];
    return {
      unitId,
      before: { total: before.total, recommendation: before.recommendation },
      after: { total: after.total, recommendation: after.recommendation },
    };
  });
  const changed = units
    .filter(({ before, after }) => before.recommendation !== after.recommendation)
    .sort((a, b) => Math.abs(b.after.total - b.before.total) - Math.abs(a.after.total - a.before.total));
  return { units, changed, unseen };
}
