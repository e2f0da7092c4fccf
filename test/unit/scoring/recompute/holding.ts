import type { ConditionFile, FactsFile } from './file-shapes.ts';
import { exactly, isLess, multiply } from './rational.ts';

export type Holding = 'yes' | 'no' | 'unknown';

const say = (truth: boolean): Holding => (truth ? 'yes' : 'no');

/** “Conditions on facts” of docs/formats.md. */
function one(condition: ConditionFile, facts: FactsFile): Holding {
  const fact = facts[condition.fact];
  const numbers = typeof condition.value === 'number' ? [condition.value] : (condition.value ?? []);
  const [first, second] = numbers;
  if (condition.is === 'yes' || condition.is === 'no') return typeof fact === 'boolean' ? say(fact === (condition.is === 'yes')) : 'unknown';
  if (typeof fact !== 'number') return 'unknown';
  if (condition.is === 'odd') return Number.isInteger(fact) ? say(fact % 2 !== 0) : 'unknown';
  if (condition.is === 'one-of') return say(numbers.includes(fact));
  if (condition.is === 'none-of') return say(!numbers.includes(fact));
  if (first === undefined) return 'unknown';
  if (condition.is === 'at-least') return say(!isLess(exactly(fact), exactly(first)));
  if (condition.is === 'below') return say(isLess(exactly(fact), exactly(first)));
  const whole = facts[condition.of ?? ''];
  if (typeof whole !== 'number' || whole <= 0 || second === undefined) return 'unknown';
  return say(!isLess(multiply(exactly(fact), exactly(second)), multiply(exactly(whole), exactly(first))));
}

export function allHold(conditions: readonly ConditionFile[] | undefined, facts: FactsFile): Holding {
  const each = (conditions ?? []).map((condition) => one(condition, facts));
  return each.includes('no') ? 'no' : each.includes('unknown') ? 'unknown' : 'yes';
}
