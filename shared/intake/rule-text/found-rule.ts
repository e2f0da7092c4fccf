import type { Rule } from '../../model/standard.ts';
import { toCenti, type CentiPoints } from '../../points.ts';
import { readNumber } from './number-words.ts';

/** A rule found in the text, with the place and what it could not be sure of. */
export interface FoundRule {
  readonly rule: Rule;
  readonly sure: number;
  readonly doubt?: string;
}

/** What a pattern may ask for while it builds rules. */
export interface RuleContext {
  /** The item's maximum, for “得满分”. */
  readonly max: CentiPoints | null;
  /** The whole text, in the one form that patterns see. */
  readonly text: string;
  /** Where the match begins in it. */
  readonly at: number;
}

/** A matched number of points in 0.01; undefined when it is no number or finer than 0.01. */
export function pointsOf(text: string | undefined): CentiPoints | undefined {
  const value = text === undefined ? undefined : readNumber(text);
  return value === undefined ? undefined : toCenti(value);
}

/** What stands in the text where a rule has already taken its words. */
export const taken = '\u0000';
