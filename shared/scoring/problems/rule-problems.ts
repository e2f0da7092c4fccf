import type { FactCondition, Item, MissingThing, Rule } from '../../model/standard.ts';
import { sumCenti, type CentiPoints } from '../../points.ts';
import { assertNever } from '../../result.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import { percentMeant } from '../rate-meant.ts';
import { inPoints, percentSign } from '../rule-words.ts';
import { conditionProblems } from './condition-problems.ts';

/** What is wrong with one rule, as the end of a sentence that names its item. `path` leads from the rule to what is to be mended. */
interface RuleProblem {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly path: JsonPath;
  /** True where the rule says nothing at all, so that no file with it is scored. */
  readonly impossible: boolean;
}

const error = (text: string, ...path: JsonPath): RuleProblem => ({ severity: 'error', text, path, impossible: false });
const warning = (text: string, ...path: JsonPath): RuleProblem => ({ severity: 'warning', text, path, impossible: false });
const when = (holds: boolean, problem: RuleProblem): readonly RuleProblem[] => (holds ? [problem] : []);

/** Points that must be above 0, and a cap that must not be below them. */
const positive = (points: CentiPoints): readonly RuleProblem[] => when(points === 0, error('分数是0分，应大于0', 'points'));
const capOver = (cap: CentiPoints | undefined, max: CentiPoints, key = 'cap'): readonly RuleProblem[] =>
  when(cap !== undefined && cap > max, error(`上限${inPoints(cap ?? 0)}超过本项分值${inPoints(max)}`, key));
const capUnder = (cap: CentiPoints | undefined, points: CentiPoints): readonly RuleProblem[] =>
  when(cap !== undefined && cap < points, error(`上限${inPoints(cap ?? 0)}低于每次的${inPoints(points)}`, 'cap'));

/** A deduction greater than its item takes all of it and no more: allowed, but hardly meant. A rule that takes from the section is not bound by the item. */
const overItem = (rule: Rule, points: CentiPoints, max: CentiPoints): readonly RuleProblem[] =>
  when(rule.scope !== 'section' && points > max, warning(`一次扣${inPoints(points)}，超过本项分值${inPoints(max)}，扣完为止`, 'points'));

/** A limit of a rate, which a rule states in percent. */
function percentProblems(rule: Extract<Rule, { kind: 'per-step' | 'tiers' }>, what: string, limit: number, ...path: JsonPath): readonly RuleProblem[] {
  if (percentSign(rule) === '') return [];
  if (limit < 0 || limit > 100) return [error(`${what}应在0%到100%之间，现在是${String(limit)}`, ...path)];
  return when(limit > 0 && limit <= 1, error(`${what}应写百分数，现在是${String(limit)}${percentMeant(limit)}`, ...path));
}

const stepProblems = (rule: Extract<Rule, { kind: 'per-step' }>, max: CentiPoints): readonly RuleProblem[] => [
  ...positive(rule.points),
  ...overItem(rule, rule.points, max),
  ...(rule.threshold === undefined ? [] : percentProblems(rule, '标准线', rule.threshold, 'threshold')),
];

function tierProblems(rule: Extract<Rule, { kind: 'tiers' }>, max: CentiPoints): readonly RuleProblem[] {
  const pairs = rule.tiers.slice(1).map((tier, index) => ({ tier, before: rule.tiers[index] ?? tier }));
  return [
    ...when(
      pairs.some(({ tier, before }) => tier.atLeast >= before.atLeast),
      error('各档没有从高到低排列', 'tiers'),
    ),
    ...when(
      pairs.some(({ tier, before }) => tier.points > before.points),
      warning('比率低的一档得分反而高', 'tiers'),
    ),
    ...when(
      rule.tiers.some((tier) => tier.points > max),
      error(`有一档得分超过本项分值${inPoints(max)}`, 'tiers'),
    ),
    ...rule.tiers.flatMap(({ atLeast }, index) => percentProblems(rule, '达到的比率', atLeast, 'tiers', index, 'atLeast')),
  ];
}

function discretionaryProblems(rule: Extract<Rule, { kind: 'discretionary' }>, max: CentiPoints): readonly RuleProblem[] {
  const { min = 0, max: most } = rule;
  return [
    ...when(most !== undefined && min > most, error(`酌情扣分的下限${inPoints(min)}高于上限${inPoints(most ?? 0)}`, 'min')),
    ...(rule.scope === 'section' ? [] : capOver(most, max, 'max')),
    ...when(rule.step === 0, error('酌情扣分的间隔是0，应大于0', 'step')),
  ];
}

function partProblems(rule: Extract<Rule, { kind: 'parts' }>, max: CentiPoints): readonly RuleProblem[] {
  const sum = sumCenti(rule.parts);
  return [
    ...when(rule.parts.includes(0), error('有一个分项的分值是0，应大于0', 'parts')),
    ...when(sum > max, error(`各分项合计${inPoints(sum)}，超过本项分值${inPoints(max)}`, 'parts')),
    ...when(sum < max, warning(`各分项合计${inPoints(sum)}，不足本项分值${inPoints(max)}`, 'parts')),
  ];
}

const thingProblems = (things: readonly MissingThing[]): readonly RuleProblem[] => [
  ...when(
    things.some(({ text }) => text.trim() === ''),
    error('自动计数里有一样没有写名称', 'things'),
  ),
  ...when(
    things.some(({ shownBy }) => shownBy.length === 0),
    error('自动计数里有一样没有写怎样算缺少', 'things'),
  ),
];

/** All conditions of a rule with the way to each: when it counts, what shows it to have struck, what shows each of its things to be missing. */
const placedConditions = (rule: Rule): readonly { readonly condition: FactCondition; readonly path: JsonPath }[] => {
  const things = rule.kind === 'per-missing' ? (rule.things ?? []) : [];
  const lists: readonly (readonly [JsonPath, readonly FactCondition[]])[] = [
    [['when'], rule.when ?? []],
    [['shownBy'], rule.shownBy ?? []],
    ...things.map(({ shownBy }, index) => [['things', index, 'shownBy'], shownBy] as const),
  ];
  return lists.flatMap(([path, conditions]) => conditions.map((condition, index) => ({ condition, path: [...path, index] })));
};

/** All conditions of a rule, wherever it has them. */
export const conditionsIn = (rule: Rule): readonly FactCondition[] => placedConditions(rule).map(({ condition }) => condition);

const conditionProblemsIn = (rule: Rule): readonly RuleProblem[] =>
  placedConditions(rule).flatMap(({ condition, path }) =>
    conditionProblems(condition).map(({ text, impossible, key }): RuleProblem => ({ severity: 'error', text, impossible, path: [...path, key] })),
  );

/** What is impossible or hardly meant in one rule of an item. */
export const ruleProblems = (rule: Rule, item: Pick<Item, 'max'>): readonly RuleProblem[] => [
  ...numberProblems(rule, item),
  ...conditionProblemsIn(rule),
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
      return stepProblems(rule, max);
    case 'tiers':
      return tierProblems(rule, max);
    case 'grade':
      return [
        ...when(Object.keys(rule.shares).length === 0, error('没有写等级', 'shares')),
        ...when(
          Object.keys(rule.shares).some((letter) => letter.trim() === ''),
          error('有一个等级没有写名称', 'shares'),
        ),
      ];
    case 'parts':
      return partProblems(rule, max);
    case 'discretionary':
      return discretionaryProblems(rule, max);
    case 'bonus':
      return rule.points === undefined ? [] : [...positive(rule.points), ...capUnder(rule.cap, rule.points)];
    default:
      return assertNever(rule);
  }
}
