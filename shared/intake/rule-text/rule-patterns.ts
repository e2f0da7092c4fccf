import { free, missing, plainOnes, steps } from './deduction-patterns.ts';
import { counts, gains, grades, hard, notApplicable, parts, tiers } from './earning-patterns.ts';
import type { RulePattern } from './wording.ts';

/** All wordings, the most particular first: what one took the next no longer sees. Add a wording here and a line to the test's table. */
export const rulePatterns: readonly RulePattern[] = [
  ...notApplicable,
  ...hard,
  ...grades,
  ...tiers,
  ...steps,
  ...missing,
  ...free,
  ...counts,
  ...parts,
  ...gains,
  ...plainOnes,
];
