import type { Day } from '../days/days.ts';
import type { Facts } from '../model/unit.ts';
import { factKind } from './fact-kinds.ts';
import { isTermOverdue } from './term.ts';

/** The facts of a unit with those that follow from them on a day: `termOverdue`, and the membership rate where only the heads are known. What is stated is never replaced. */
export function knownFacts(facts: Facts, on: Day): Facts {
  const overdue = isTermOverdue(facts, on);
  const { members, workers } = facts;
  const countable = typeof members === 'number' && typeof workers === 'number' && workers > 0 && members <= workers;
  return {
    ...(overdue === undefined ? {} : { termOverdue: overdue }),
    ...(countable ? { membershipRate: Math.floor((members * 10_000) / workers) / 10_000 } : {}),
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
  };
}

/** Whether a fact is kept as a share of 1: 0.98 is 98 %. */
export const isRate = (fact: string): boolean => factKind(fact) === 'share';
