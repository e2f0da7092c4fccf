import { canonicalJson } from '../json.ts';
import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import type { BlindRule } from '../model/round.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { isGate } from '../scoring/rule-reads.ts';
import type { ItemScore, ScoreResult } from '../scoring/score-result.ts';

/** One scorer's sheet, scored. */
export interface ScoredSheet {
  readonly scorer: string;
  readonly findings: Findings;
  readonly result: ScoreResult;
}

/**
 * Why an item is open for the panel: `apart` more points between the two than allowed · `kind` they differ in something that is no matter of points (不适用, 必备, 否决, a deduction from the section, not looked at) ·
 * `total` the totals are too far apart, so that every difference is open · `no-leader` the leader's points hold, but the leader is neither of the two.
 */
export type OpenReason = 'apart' | 'kind' | 'total' | 'no-leader';

/** One item as two scorers found it. */
export interface ComparedItem {
  readonly item: Item;
  readonly points: readonly [CentiPoints, CentiPoints];
  readonly findings: readonly [Finding, Finding];
  /** `same`: nothing to settle · `rule`: the rule settles it · `open`: for the panel. */
  readonly state: 'same' | 'rule' | 'open';
  readonly why: OpenReason | null;
}

/** Two sheets compared with each other. */
export interface SheetComparison {
  readonly totals: readonly [CentiPoints, CentiPoints];
  readonly totalWithin: boolean;
  readonly items: readonly ComparedItem[];
  /** How many items the rule settles, and how many are open. */
  readonly byRule: number;
  readonly open: number;
}

/** Compares two sheets of one unit by a rule. `leader` is the name of the team's leader, empty where there is none. */
export function compareSheets(standard: Standard, rule: BlindRule, sheets: readonly [ScoredSheet, ScoredSheet], leader: string): SheetComparison {
  const [one, two] = sheets;
  const totals = [one.result.total, two.result.total] as const;
  const totalWithin = Math.abs(totals[0] - totals[1]) <= rule.total;
  const led = rule.settles !== 'leader' || leader === one.scorer || leader === two.scorer;
  const [scoresOne, scoresTwo] = [scoresOf(one), scoresOf(two)];
  const items = itemsOf(standard).map(({ item }): ComparedItem => {
    const findings = [one.findings[item.id] ?? noFinding, two.findings[item.id] ?? noFinding] as const;
    const scores = [scoresOne.get(item.id), scoresTwo.get(item.id)] as const;
    const points = [scores[0]?.points ?? 0, scores[1]?.points ?? 0] as const;
    const why = openReason({ item, findings, scores, points, rule, totalWithin, led });
    return { item, points, findings, state: why !== null ? 'open' : points[0] === points[1] ? 'same' : 'rule', why };
  });
  const count = (state: ComparedItem['state']) => items.filter((compared) => compared.state === state).length;
  return { totals, totalWithin, items, byRule: count('rule'), open: count('open') };
}

const scoresOf = (sheet: ScoredSheet): ReadonlyMap<string, ItemScore> => new Map(sheet.result.items.map((score) => [score.itemId, score]));

function openReason(compared: {
  readonly item: Item;
  readonly findings: readonly [Finding, Finding];
  readonly scores: readonly [ItemScore | undefined, ItemScore | undefined];
  readonly points: readonly [CentiPoints, CentiPoints];
  readonly rule: BlindRule;
  readonly totalWithin: boolean;
  readonly led: boolean;
}): OpenReason | null {
  const { item, findings, scores, points, rule } = compared;
  if (scores[0]?.judged !== scores[1]?.judged || differInKind(item, findings)) return 'kind';
  const apart = Math.abs(points[0] - points[1]);
  if (apart === 0) return null;
  const within = rule.item.by === 'points' ? apart <= rule.item.value : apart * 100 <= rule.item.value * item.max;
  if (!within) return 'apart';
  if (!compared.totalWithin) return 'total';
  return compared.led ? null : 'no-leader';
}

/** Whether two findings differ in something that has no middle. */
function differInKind(item: Item, [one, two]: readonly [Finding, Finding]): boolean {
  if ((one.verdict === 'not-applicable') !== (two.verdict === 'not-applicable')) return true;
  if (hasGate(item) && (one.verdict === 'unmet') !== (two.verdict === 'unmet')) return true;
  return canonicalJson(weightyAnswers(item, one)) !== canonicalJson(weightyAnswers(item, two));
}

/** Whether 不符合 says more of an item than its points: it leaves a mandatory item open, or is a veto. */
export const hasGate = (item: Item): boolean => item.rules.some(isGate);

/** The answers that do more than move the item's own points: of mandatory and veto rules, and of deductions taken from the section. */
export const weightyAnswers = (item: Item, finding: Finding): Finding['answers'] =>
  Object.fromEntries(
    Object.entries(finding.answers).filter(([place]) => {
      const rule = item.rules[Number(place)];
      return rule !== undefined && (isGate(rule) || rule.scope === 'section');
    }),
  );
