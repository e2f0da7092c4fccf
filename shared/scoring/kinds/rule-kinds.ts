import type { Rule, RuleKind } from '../../model/standard.ts';
import { count, perMissing } from './counted.ts';
import { discretionary, grade, parts } from './judged.ts';
import { perStep, tiers } from './measured.ts';
import { bonus, notApplicableKind } from './outside.ts';
import type { RuleForce, RuleKindEntry, RuleOf } from './rule-kind.ts';
import { allOrNothing, fixed, mandatory, veto } from './struck.ts';

/** Every kind of rule, in the order that a list offers them: all that scoring, checklist, editor, forms and readers know of it. */
export const ruleKinds = {
  'all-or-nothing': allOrNothing,
  fixed,
  'per-missing': perMissing,
  'per-step': perStep,
  tiers,
  count,
  grade,
  parts,
  discretionary,
  bonus,
  mandatory,
  veto,
  'not-applicable': notApplicableKind,
} satisfies { readonly [K in RuleKind]: RuleKindEntry<RuleOf<K>> };

/**
 * The entry of a rule's kind. The cast says what the table's type holds and the compiler cannot follow through a union: the entry under a rule's kind takes rules of that kind.
 */
export const kindOfRule = <R extends Rule>(rule: R): RuleKindEntry<R> => ruleKinds[rule.kind] as unknown as RuleKindEntry<R>;

/** What the answers of a rule do. */
export const forceOf = (rule: Rule): RuleForce => ruleKinds[rule.kind].force;
