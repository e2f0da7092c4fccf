import { factOfLabel } from '../words/word-roles.ts';
import { labelOf } from '../words/label.ts';
import { collectiveEnding } from '../words/labels.ts';
import { looksLikeUnit } from '../words/unit-name.ts';
import type { EvidenceCheck } from './weigh.ts';

/** Rows of a text and points that no heading tells, tried as a table of items. */
export interface GuessTry {
  /** The texts that would be the items. */
  readonly texts: readonly string[];
  /** The full marks of the rows, and the scores beside them where a second column holds points. */
  readonly maxima: readonly (number | undefined)[];
  readonly scores: readonly (number | undefined)[] | undefined;
  /** The texts of a column right of the items that take or give points. */
  readonly rules: readonly string[];
  /** Whether numbers left of the items run on from row to row. */
  readonly counted: boolean;
  /** The numbers of a row below that is headed as a total. */
  readonly totals: readonly number[];
}

const share = <T>(of: readonly T[], holds: (one: T) => boolean): number => (of.length === 0 ? 0 : of.filter(holds).length / of.length);
const sumOf = (values: readonly (number | undefined)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const close = (one: number, other: number): boolean => Math.abs(one - other) < 0.011;
const unlike = (values: readonly (number | undefined)[]): number => new Set(values).size;

/** What tells that rows without a heading are the items of a form or a rubric. */
export const guessChecks: readonly EvidenceCheck<GuessTry>[] = [
  { name: 'guess: two columns of points, one never above the other', fires: ({ scores }) => scores !== undefined },
  { name: 'guess: the full marks sum to a total below', fires: ({ maxima, totals }) => totals.some((total) => close(total, sumOf(maxima))) },
  { name: 'guess: the full marks sum to a hundred', fires: ({ maxima }) => close(sumOf(maxima), 100) },
  { name: 'guess: texts beside them take points', fires: ({ rules, texts }) => rules.length >= 0.5 * texts.length },
  { name: 'guess: numbers of lines run on', fires: ({ counted }) => counted },
  { name: 'guess: the numbers are amounts', fires: ({ maxima }) => share(maxima, (value) => (value ?? 0) > 100 || !Number.isInteger((value ?? 0) * 2)) > 0.2 },
  { name: 'guess: all numbers are different', fires: ({ maxima }) => maxima.length > 4 && unlike(maxima) === maxima.length },
  { name: 'guess: the texts name units', fires: ({ texts }) => share(texts, (name) => looksLikeUnit(name) || collectiveEnding.test(name)) >= 0.8 },
  { name: 'guess: the texts ask for facts', fires: ({ texts }) => share(texts, (name) => factOfLabel(labelOf(name)) !== undefined) >= 0.5 },
];
