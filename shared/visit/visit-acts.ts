import type { VisitKey } from '../model/round.ts';
import { giveAnswer, givePoints, giveVerdict } from '../record/visit-acts.ts';
import { noFinding, type Finding, type RuleAnswer, type Verdict, type Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { Item, Section } from '../model/standard.ts';
import type { Suggestion } from '../checks/suggestions.ts';
import type { CentiPoints } from '../points.ts';
import { holdApart } from '../scoring/condition.ts';
import { answersAgainstMet, verdictByAnswers, verdictByPoints } from '../scoring/implied-verdict.ts';
import { isBonusItem } from '../scoring/rule-reads.ts';

/** Acts of one tap, and what they took back along the way, so that the screen can say so. */
export interface PlannedActs {
  readonly drafts: readonly Draft[];
  /** How many answers and hand-set points the tap takes back. */
  readonly takenBack: number;
}

const plan = (drafts: readonly Draft[]): PlannedActs => ({ drafts, takenBack: drafts.length - 1 });

/**
 * Plans giving a verdict. What contradicts it goes in the same act, so that one undo brings all back: 符合 takes back deductions and points below the maximum,
 * 部分符合, 不符合 and 不适用 take back hand-set points that say otherwise, and clearing the verdict (null) clears answers and points with it.
 */
export function planVerdict(visit: VisitKey, item: Item, finding: Finding, verdict: Verdict | null): PlannedActs {
  const answered = Object.keys(finding.answers).map(Number);
  const answers = verdict === null ? answered : verdict === 'met' ? answersAgainstMet(item, finding.answers) : [];
  const points = finding.points !== null && !agrees(item, finding.points, verdict);
  return plan([
    giveVerdict(visit, [item.id], verdict),
    ...answers.map((rule) => giveAnswer(visit, item.id, rule, null)),
    ...(points ? [givePoints(visit, item.id, null)] : []),
  ]);
}

function agrees(item: Item, points: CentiPoints, verdict: Verdict | null): boolean {
  switch (verdict) {
    case 'met':
      return isBonusItem(item) ? points > 0 : points === item.max;
    case 'partly':
      return points > 0 && points < item.max;
    case 'unmet':
      return points === 0;
    default:
      return false;
  }
}

/**
 * Plans recording what was found for a rule, with the verdict that follows; null takes it back. Hand-set points give way: the tap asks for the computed ones. So do
 * answers to rules that can never apply beside it, which are all offered while a fact is unknown: 公有制 and 非公有制 take their points once, not twice.
 */
export function planAnswer(visit: VisitKey, item: Item, finding: Finding, rule: number, answer: RuleAnswer | null): PlannedActs {
  const apart = answer === null ? [] : Object.keys(finding.answers).filter((key) => holdApart(item.rules[rule]?.when, item.rules[Number(key)]?.when));
  const others = Object.fromEntries(Object.entries(finding.answers).filter(([key]) => key !== String(rule) && !apart.includes(key)));
  const answers = answer === null ? others : { ...others, [String(rule)]: answer };
  const verdict = verdictByAnswers(item, answers, finding.verdict);
  return plan([
    giveAnswer(visit, item.id, rule, answer, verdict === finding.verdict ? undefined : verdict),
    ...apart.map((key) => giveAnswer(visit, item.id, Number(key), null)),
    ...(finding.points === null ? [] : [givePoints(visit, item.id, null)]),
  ]);
}

/** Plans hand-set points with the verdict that follows; null goes back to the computed ones. */
export function planPoints(visit: VisitKey, item: Item, finding: Finding, points: CentiPoints | null): PlannedActs {
  const verdict = verdictByPoints(item, finding.answers, points, finding.verdict);
  return plan([givePoints(visit, item.id, points, verdict === finding.verdict ? undefined : verdict)]);
}

/** Plans taking over what the facts suggest: its answers with the verdict they imply, or its verdict alone. */
export function planSuggestion(visit: VisitKey, item: Item, finding: Finding, suggestion: Suggestion): PlannedActs {
  if (suggestion.answers.length === 0) return planVerdict(visit, item, finding, suggestion.verdict);
  const answers = { ...finding.answers, ...Object.fromEntries(suggestion.answers.map(({ rule, answer }) => [String(rule), answer])) };
  const drafts = suggestion.answers.map(({ rule, answer }) => giveAnswer(visit, item.id, rule, answer));
  return { drafts: [...drafts, giveVerdict(visit, [item.id], verdictByAnswers(item, answers, finding.verdict))], takenBack: 0 };
}

/** The items of a section that 本部分其余均符合 would judge: those nobody has looked at. */
export const restOfSection = (section: Pick<Section, 'items'>, findings: Findings, judged: (itemId: string) => boolean): readonly Item[] =>
  section.items.filter((item) => !judged(item.id) && (findings[item.id] ?? noFinding).verdict === null);

/** Plans 本部分其余均符合: 符合 for ordinary items, 不适用 for bonus items, since only a person who saw the proof may claim points. */
export function planRestMet(visit: VisitKey, rest: readonly Item[]): readonly Draft[] {
  const ids = (bonus: boolean) => rest.filter((item) => isBonusItem(item) === bonus).map((item) => item.id);
  const [ordinary, bonuses] = [ids(false), ids(true)];
  return [
    ...(ordinary.length === 0 ? [] : [giveVerdict(visit, ordinary, 'met')]),
    ...(bonuses.length === 0 ? [] : [giveVerdict(visit, bonuses, 'not-applicable')]),
  ];
}
