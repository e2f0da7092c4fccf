import type { RuleAnswer } from '../../model/finding.ts';
import type { FactCondition, Item, Rule, RuleKind } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import type { Effect } from './effect.ts';
import type { RuleProblem } from './rule-problem.ts';

/** A rule of one kind, or of any of several. */
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** How an inspector answers a rule: a switch, how many, a measured value, a letter, which parts are missing, or points (decimal). */
export type DeductionInput = 'toggle' | 'count' | 'value' | 'grade' | 'parts' | 'points';

/**
 * What the answers of a kind do: `takes` from the full mark · `earns` from nothing up · `empties` the item · `gate`: empties it and affects the recommendation ·
 * `bonus` adds outside the maximum · `convention` takes no answers.
 */
export type RuleForce = 'takes' | 'earns' | 'empties' | 'gate' | 'bonus' | 'convention';

/** One of several answers that a checklist lists, with its words. */
export interface AnswerOption {
  readonly value: string | number;
  readonly label: string;
}

/** Bounds and step of an answer in points, decimal. `max` null: no bound. */
export interface AnswerRange {
  readonly min: number;
  readonly max: number | null;
  readonly step: number;
}

/** A list of conditions of a rule, with the way to it. */
export interface ConditionList {
  readonly path: JsonPath;
  readonly conditions: readonly FactCondition[];
}

/** All that the program knows of a kind of rule. A new kind is one such entry in `rule-kinds.ts`; the compiler asks for it. */
export interface RuleKindEntry<R extends Rule> {
  /** Its plain Chinese name in a list of kinds. */
  readonly word: string;
  readonly force: RuleForce;
  /** A rule to begin with, with fitting numbers for an item of so many points. */
  readonly fresh: (max: CentiPoints) => R;
  /** What the rule says, in one Chinese phrase. */
  readonly words: (rule: R) => string;
  /** What an answer does, exactly. */
  readonly effect: (rule: R, answer: RuleAnswer, item: Pick<Item, 'max'>) => Effect;
  readonly input: (rule: R) => DeductionInput;
  readonly options?: (rule: R) => readonly AnswerOption[];
  readonly range?: (rule: R, item: Pick<Item, 'max'>) => AnswerRange | null;
  /** What is impossible or hardly meant in its numbers, for an item of so many points. */
  readonly problems: (rule: R, max: CentiPoints) => readonly RuleProblem[];
  /** Conditions that only this kind has. */
  readonly conditions?: (rule: R) => readonly ConditionList[];
  /** Every amount by which it moves the points of its item. */
  readonly amounts: (rule: R) => readonly CentiPoints[];
  /** Every number it carries, as a source text would write it. `max` is the item's, null where the text names none. */
  readonly numbers: (rule: R, max: CentiPoints | null) => readonly number[];
  /** The rule with a limit from the text behind it; left out where the kind cannot hold one. */
  readonly capped?: (rule: R, cap: CentiPoints) => R | undefined;
}
