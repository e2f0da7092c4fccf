import type { Verdict } from '../model/finding.ts';
import type { Item } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { isBonusItem } from './rule-reads.ts';

/**
 * The verdict that points of an item mean: the full mark 符合, none 不符合, between them 部分符合; of a pure bonus item any points 符合.
 * `unmetSaysMore` is true where 不符合 would say more than that there are no points (it would leave a mandatory item open, be a veto, or bring back what was lifted): that takes a finding, so none is then 部分符合.
 */
export function verdictOfPoints(item: Item, points: CentiPoints, unmetSaysMore: boolean): Verdict {
  if (isBonusItem(item)) return points > 0 ? 'met' : 'unmet';
  if (points >= item.max) return 'met';
  return points > 0 || unmetSaysMore ? 'partly' : 'unmet';
}
