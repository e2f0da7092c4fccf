import type { Item, MissingThing, Rule } from '../model/standard.ts';
import { sumCenti, type CentiPoints } from '../points.ts';
import { assertNever } from '../result.ts';
import { conditionLack, conditionsIn } from './conditions.ts';
import { inPoints } from '../scoring/rule-words.ts';

/** What is wrong with one rule, as the end of a sentence that names its item. */
interface RuleProblem {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

const error = (text: string): RuleProblem => ({ severity: 'error', text });
const warning = (text: string): RuleProblem => ({ severity: 'warning', text });
const when = (holds: boolean, problem: RuleProblem): readonly RuleProblem[] => (holds ? [problem] : []);

/** Points that must be above 0, and a cap that must not be below them. */
const positive = (points: CentiPoints): readonly RuleProblem[] => when(points <= 0, error(`分数是${inPoints(points)}，应大于0`));
const capOver = (cap: CentiPoints | undefined, max: CentiPoints): readonly RuleProblem[] =>
  when(cap !== undefined && cap > max, error(`上限${inPoints(cap ?? 0)}超过本项分值${inPoints(max)}`));
const capUnder = (cap: CentiPoints | undefined, points: CentiPoints): readonly RuleProblem[] =>
  when(cap !== undefined && cap < points, error(`上限${inPoints(cap ?? 0)}低于每次的${inPoints(points)}`));

/** A deduction greater than its item takes all of it and no more: allowed, but hardly meant. A rule that takes from the section is not bound by the item. */
const overItem = (rule: Rule, points: CentiPoints, max: CentiPoints): readonly RuleProblem[] =>
  when(rule.scope !== 'section' && points > max, warning(`一次扣${inPoints(points)}，超过本项分值${inPoints(max)}，扣完为止`));

function tierProblems(rule: Extract<Rule, { kind: 'tiers' }>, max: CentiPoints): readonly RuleProblem[] {
  const pairs = rule.tiers.slice(1).map((tier, index) => ({ tier, before: rule.tiers[index] ?? tier }));
  return [
    ...when(
      pairs.some(({ tier, before }) => tier.atLeast >= before.atLeast),
      error('各档没有从高到低排列'),
    ),
    ...when(
      pairs.some(({ tier, before }) => tier.points > before.points),
      warning('比率低的一档得分反而高'),
    ),
    ...when(
      rule.tiers.some((tier) => tier.points > max),
      error(`有一档得分超过本项分值${inPoints(max)}`),
    ),
    ...when(
      rule.tiers.some((tier) => tier.points < 0),
      error('有一档得分低于0'),
    ),
  ];
}

function discretionaryProblems(rule: Extract<Rule, { kind: 'discretionary' }>, max: CentiPoints): readonly RuleProblem[] {
  const { min = 0, max: most } = rule;
  return [
    ...when(most !== undefined && min > most, error(`酌情扣分的下限${inPoints(min)}高于上限${inPoints(most ?? 0)}`)),
    ...(rule.scope === 'section' ? [] : capOver(most, max)),
    ...when(rule.step !== undefined && rule.step <= 0, error('酌情扣分的间隔应大于0')),
  ];
}

function partProblems(rule: Extract<Rule, { kind: 'parts' }>, max: CentiPoints): readonly RuleProblem[] {
  const sum = sumCenti(rule.parts);
  return [
    ...when(
      rule.parts.some((part) => part <= 0),
      error('有一个分项的分值不大于0'),
    ),
    ...when(sum > max, error(`各分项合计${inPoints(sum)}，超过本项分值${inPoints(max)}`)),
    ...when(sum < max, warning(`各分项合计${inPoints(sum)}，不足本项分值${inPoints(max)}`)),
  ];
}

const thingProblems = (things: readonly MissingThing[]): readonly RuleProblem[] => [
  ...when(
    things.some(({ text }) => text.trim() === ''),
    error('自动计数里有一样没有写名称'),
  ),
  ...when(
    things.some(({ shownBy }) => shownBy.length === 0),
    error('自动计数里有一样没有写怎样算缺少'),
  ),
];

/** What is impossible or hardly meant in one rule of an item. */
export const ruleProblems = (rule: Rule, item: Pick<Item, 'max'>): readonly RuleProblem[] => [
  ...numberProblems(rule, item),
  ...conditionsIn(rule)
    .flatMap((condition) => conditionLack(condition) ?? [])
    .map(error),
  ...(rule.kind === 'per-missing' ? thingProblems(rule.things ?? []) : []),
];

function numberProblems(rule: Rule, item: Pick<Item, 'max'>): readonly RuleProblem[] {
  const { max } = item;
  const limit = rule.scope === 'section' ? Number.MAX_SAFE_INTEGER : max;
  switch (rule.kind) {
    case 'all-or-nothing':
    case 'mandatory':
    case 'veto':
    case 'not-applicable':
      return [];
    case 'fixed':
      return [...positive(rule.points), ...overItem(rule, rule.points, max)];
    case 'per-missing':
      return [...positive(rule.points), ...capOver(rule.cap, limit), ...capUnder(rule.cap, rule.points), ...overItem(rule, rule.points, max)];
    case 'count':
      return [...positive(rule.points), ...capOver(rule.cap, limit), ...capUnder(rule.cap, rule.points)];
    case 'per-step':
      return [...positive(rule.points), ...overItem(rule, rule.points, max)];
    case 'tiers':
      return tierProblems(rule, max);
    case 'grade':
      return when(Object.keys(rule.shares).length === 0, error('没有写等级'));
    case 'parts':
      return partProblems(rule, max);
    case 'discretionary':
      return discretionaryProblems(rule, max);
    case 'bonus':
      return [...(rule.points === undefined ? [] : [...positive(rule.points), ...capUnder(rule.cap, rule.points)])];
    default:
      return assertNever(rule);
  }
}
