import type { FactCondition, Item, Rule } from '../../model/standard.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import type { ConditionList } from '../kinds/rule-kind.ts';
import { kindOfRule } from '../kinds/rule-kinds.ts';
import type { RuleProblem } from '../kinds/rule-problem.ts';
import { conditionProblems } from './condition-problems.ts';

/** All conditions of a rule with the way to each: when it counts, what shows it to have struck, what only its kind has. */
const placedConditions = (rule: Rule): readonly { readonly condition: FactCondition; readonly path: JsonPath }[] => {
  const lists: readonly ConditionList[] = [
    { path: ['when'], conditions: rule.when ?? [] },
    { path: ['shownBy'], conditions: rule.shownBy ?? [] },
    ...(kindOfRule(rule).conditions?.(rule) ?? []),
  ];
  return lists.flatMap(({ path, conditions }) => conditions.map((condition, index) => ({ condition, path: [...path, index] })));
};

/** All conditions of a rule, wherever it has them. */
export const conditionsIn = (rule: Rule): readonly FactCondition[] => placedConditions(rule).map(({ condition }) => condition);

const conditionProblemsIn = (rule: Rule): readonly RuleProblem[] =>
  placedConditions(rule).flatMap(({ condition, path }) =>
    conditionProblems(condition).map(({ text, impossible, key }): RuleProblem => ({ severity: 'error', text, impossible, path: [...path, key] })),
  );

/** What is impossible or hardly meant in one rule of an item. */
export const ruleProblems = (rule: Rule, item: Pick<Item, 'max'>): readonly RuleProblem[] => [
  ...kindOfRule(rule).problems(rule, item.max),
  ...conditionProblemsIn(rule),
];
