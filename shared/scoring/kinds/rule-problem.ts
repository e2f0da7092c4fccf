import type { Rule } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import { inPoints } from '../points-words.ts';

/** What is wrong with one rule, as the end of a sentence that names its item. `path` leads from the rule to what is to be corrected. */
export interface RuleProblem {
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly path: JsonPath;
  /** True where the rule says nothing at all, so that no file with it is scored. */
  readonly impossible: boolean;
}

/** A problem that keeps a standard from being published. */
export const ruleError = (text: string, ...path: JsonPath): RuleProblem => ({ severity: 'error', text, path, impossible: false });
/** A problem that only its writer is told. */
export const ruleWarning = (text: string, ...path: JsonPath): RuleProblem => ({ severity: 'warning', text, path, impossible: false });
/** A problem where it holds, otherwise none. */
export const ifSo = (holds: boolean, problem: RuleProblem): readonly RuleProblem[] => (holds ? [problem] : []);

/** Points that must be above 0. */
export const positive = (points: CentiPoints): readonly RuleProblem[] => ifSo(points === 0, ruleError('分数是0分，应大于0', 'points'));

/** A limit above the item's points. A rule that takes from the section is not bound by the item. */
export const capOver = (rule: Rule, cap: CentiPoints | undefined, max: CentiPoints, key = 'cap'): readonly RuleProblem[] =>
  ifSo(rule.scope !== 'section' && cap !== undefined && cap > max, ruleError(`上限${inPoints(cap ?? 0)}超过本项分值${inPoints(max)}`, key));

/** A limit below what one time costs or gives. */
export const capUnder = (cap: CentiPoints | undefined, points: CentiPoints): readonly RuleProblem[] =>
  ifSo(cap !== undefined && cap < points, ruleError(`上限${inPoints(cap ?? 0)}低于每次的${inPoints(points)}`, 'cap'));

/** A deduction greater than its item takes all of it and no more: allowed, but hardly meant. A rule that takes from the section is not bound by the item. */
export const overItem = (rule: Rule, points: CentiPoints, max: CentiPoints): readonly RuleProblem[] =>
  ifSo(rule.scope !== 'section' && points > max, ruleWarning(`一次扣${inPoints(points)}，超过本项分值${inPoints(max)}，扣完为止`, 'points'));
