import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import type { Outcome } from '../model/round.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { isBonusItem } from '../scoring/rule-reads.ts';
import { scoreOn, type ScoreBasis } from '../scoring/score-basis.ts';
import { flipItems, type FlipItem } from './flip-items.ts';

/** What a visit would give if all that the unit says of itself held, and the items that alone would change that. */
export interface SelfOutlook {
  readonly total: CentiPoints;
  readonly outcome: Outcome;
  readonly flips: readonly FlipItem[];
}

/** Reads ahead of a visit what turns on which item: each item as the unit gave it (`selfOf`), what it left open as met. Null where nothing can be recommended. */
export function selfOutlook(standard: Standard, selfOf: (itemId: string) => CentiPoints | null, basis: ScoreBasis): SelfOutlook | null {
  const findings: Findings = Object.fromEntries(itemsOf(standard).map(({ item }) => [item.id, asGiven(item, selfOf(item.id))]));
  const { total, recommendation } = scoreOn(standard, findings, basis);
  return recommendation === null ? null : { total, outcome: recommendation, flips: flipItems(standard, findings, basis) };
}

function asGiven(item: Item, self: CentiPoints | null): Finding {
  if (isBonusItem(item)) return { ...noFinding, verdict: 'not-applicable' };
  if (self === null || self >= item.max) return { ...noFinding, verdict: 'met' };
  return { ...noFinding, verdict: self <= 0 ? 'unmet' : 'partly', points: Math.max(0, self) };
}
