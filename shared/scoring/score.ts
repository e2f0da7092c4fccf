import { noFinding, type Finding, type Findings, type ScoreInput } from '../model/finding.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { sumCenti } from '../points.ts';
import { grantBonus, type GrantedBonus } from './bonus.ts';
import { gatesOf } from './gates.ts';
import { ratedPoints } from './rated-points.ts';
import { gradeOf, heldBack, missingConditions, reasonsOf, recommendationOf, withheldBy, type Standing } from './recommend.ts';
import { scoreItem, type ItemOutcome } from './score-item.ts';
import type { ItemScore, ScoreResult } from './score-result.ts';
import { addUp, scoreSections } from './total.ts';

const itemScore = (outcome: ItemOutcome, bonus: GrantedBonus): ItemScore => ({
  itemId: outcome.item.id,
  sectionId: outcome.section.id,
  points: outcome.points + bonus.points,
  max: outcome.item.max,
  bonus: bonus.points,
  judged: outcome.judged,
  notApplicable: outcome.notApplicable,
  forOthers: outcome.forOthers,
  asksFacts: outcome.asksFacts,
  doubt: outcome.doubts.length === 0 ? null : outcome.doubts.join(''),
  lines: [...outcome.lines, ...bonus.lines],
});

const named = ({ item }: ItemOutcome): { readonly itemId: string; readonly text: string } => ({ itemId: item.id, text: item.text });

/** Only what was found: an item may bear the name of something that every object has, such as `constructor`. */
const findingOf = (findings: Findings, id: string): Finding => (Object.hasOwn(findings, id) ? findings[id] : undefined) ?? noFinding;

const noBonus: GrantedBonus = { points: 0, lines: [] };

/**
 * Scores the findings of one unit against a standard: points, receipts, grade and recommendation with its reasons. Pure and exact.
 *
 * Per item: 符合 and 部分符合 are the full mark less what was answered (or what was earned, where a rule counts up); 不符合 is 0; 不适用 follows the item's
 * or else the standard's convention; hand-set points outrank the rules; floor 0, ceiling the maximum; an all-or-nothing, mandatory or veto answer leaves 0.
 * Facts only decide which rules apply: they never judge by themselves (shared/checks suggests).
 * Total: sections (each at least 0; by their weights where the standard has any), rescaled to the standard's total where items fall out by that convention,
 * plus bonus (groups, caps), mixed with other scorers' results, plus a share of the units below, rounded once, half up.
 * Bands and policy are compared with the exact total before rounding.
 */
export function score(standard: Standard, input: ScoreInput): ScoreResult {
  const outcomes = itemsOf(standard).map(({ section, item }) => scoreItem(section, item, findingOf(input.findings, item.id), input.facts, standard));
  const bonuses = grantBonus(outcomes);
  const items = outcomes.map((outcome, index) => itemScore(outcome, bonuses[index] ?? noBonus));
  const sections = scoreSections(standard, outcomes);
  const total = addUp(standard, outcomes, sections, sumCenti(bonuses.map(({ points }) => points)), input);
  const gates = gatesOf(standard, input.facts);
  const rated = ratedPoints(standard, outcomes);
  const standing: Standing = { standard, outcomes, items, sections, total, gates, rated, facts: input.facts };
  return {
    total: total.total,
    max: total.max,
    bonus: total.bonus,
    items,
    sections,
    totalLines: total.lines,
    judged: items.filter(({ judged }) => judged).length,
    gates: gates.map(({ text, holds }) => ({ text, holds })),
    openMandatory: outcomes.filter(({ mandatoryOpen }) => mandatoryOpen).map(named),
    vetoes: outcomes.filter(({ vetoed }) => vetoed).map(named),
    grade: gradeOf(standing),
    heldBack: heldBack(standing),
    recommendation: recommendationOf(standing),
    withheld: withheldBy(standing),
    missing: missingConditions(standing),
    rated,
    reasons: reasonsOf(standing),
  };
}
