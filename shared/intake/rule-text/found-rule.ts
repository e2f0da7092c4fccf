import type { Rule } from '../../model/standard.ts';
import { toCenti, type CentiPoints } from '../../points.ts';
import { readNumber } from './number-words.ts';

/** A rule found in the text, with what it could not be sure of. */
export interface FoundRule {
  readonly rule: Rule;
  readonly sure: number;
  readonly doubt?: string;
}

/** What building a rule may ask for beside its own words. */
export interface RuleContext {
  /** The item's maximum, for “得满分”. */
  readonly max: CentiPoints | null;
  /** The words of the outcome before, when they name the mark that a step in this unit goes on from: “98%以上得满分，每降低1%…”. Empty otherwise. */
  readonly said: (unit: string) => string;
  /** The value in this unit that the text calls the base: 95 of “（以95%为基数）”. */
  readonly base: (unit: string) => number | undefined;
}

/** A matched number of points in 0.01; undefined when it is no number or finer than 0.01. */
export function pointsOf(text: string | undefined): CentiPoints | undefined {
  const value = text === undefined ? undefined : readNumber(text);
  return value === undefined ? undefined : toCenti(value);
}
