import { sumCenti, type CentiPoints } from '../points.ts';
import type { BonusClaim, ItemOutcome } from './score-item.ts';
import type { ReceiptLine } from './score-result.ts';

/** What bonus an item is granted once exclusive groups are settled, with a line for each claim. */
export interface GrantedBonus {
  readonly points: CentiPoints;
  readonly lines: readonly ReceiptLine[];
}

const isHigher = (claim: BonusClaim, best: BonusClaim | undefined): boolean => best === undefined || claim.points > best.points;

/** Settles bonus claims across the standard: of each group only the highest counts (the first in the standard among equals), claims without a group all count. In the order of the items. */
export function grantBonus(items: readonly ItemOutcome[]): readonly GrantedBonus[] {
  const best = new Map<string, BonusClaim>();
  for (const claim of items.flatMap((item) => item.claims)) {
    if (claim.group !== null && isHigher(claim, best.get(claim.group))) best.set(claim.group, claim);
  }
  return items.map((item) => {
    const lines = item.claims.map((claim): ReceiptLine => {
      const granted = claim.group === null || best.get(claim.group) === claim;
      return granted
        ? { rule: claim.rule, text: claim.text, effect: claim.points }
        : { rule: claim.rule, text: `${claim.text}（同类加分只取最高，此项不计）`, effect: 0 };
    });
    return { points: sumCenti(lines.map(({ effect }) => effect)), lines };
  });
}
