import type { LayoutSureness, UnderstoodHeader } from '../../model/submission.ts';
import { labelOf } from '../words/label.ts';
import type { FormPart } from '../contents/form-types.ts';
import { factOfLabel, isUnitWord, roleOfPath } from '../words/word-roles.ts';
import type { CheckedTotals, Whole } from './check-totals.ts';
import type { Witness } from './corroborate.ts';

const isKnownHeading = (heading: string): boolean => {
  const label = labelOf(heading.split('/').at(-1) ?? '');
  return roleOfPath([label]) !== undefined || factOfLabel(label) !== undefined || isUnitWord(label);
};

const unknownHeadings = (headers: readonly UnderstoodHeader[]): readonly string[] =>
  headers.flatMap((header) => header.columns.filter(({ heading }) => heading !== '' && !isKnownHeading(heading)).map(({ heading }) => `“${heading}”`));

const sureOf = (level: LayoutSureness['level'], ...reasons: readonly string[]): LayoutSureness => ({ level, reason: reasons.join('；') });

/**
 * How sure the layout of a form was understood, with the reason in words: which columns had to be guessed, and whether the totals that the form states prove the reading: that its
 * scores add up is not enough, its full marks have to do so too.
 * It says nothing of single values: those have problems of their own.
 */
export function formSureness(parts: readonly FormPart[], whole: Whole, totals: CheckedTotals, witness: Witness): LayoutSureness {
  const headers = parts.flatMap((part) => part.headers);
  if (headers.some((header) => header.by !== 'program')) return sureOf('high', '各栏按人工指定或记住的对应读取');
  const summed = totals.stated !== null && totals.stated === totals.computed && whole.items.length > 1;
  const proven = summed && witness.maximaBorneOut;
  const guesses: string[] = [];
  const assumed = parts.flatMap((part) => part.problems).find((problem) => problem.code === 'self-column-assumed');
  if (!parts.some((part) => part.hasSelf)) guesses.push('没有找到自评分一栏');
  else if (assumed !== undefined) guesses.push(`自评分一栏是按位置和数字推断的（${assumed.value ?? ''}）`);
  if (!whole.items.some((item) => item.max !== null)) guesses.push('没有读到分值');
  const unknown = unknownHeadings(headers);
  if (unknown.length > 0) guesses.push(`表头${unknown.slice(0, 3).join('、')}没有认出`);
  if (witness.doubts.length > 0) return sureOf('low', ...guesses, ...witness.doubts);
  if (guesses.length === 0 && summed && !proven) return sureOf('high', '各栏都已认出，自评合计与各项相加一致，分值没有合计可以对照');
  if (guesses.length === 0) return sureOf('high', proven ? '各栏都已认出，合计与各项相加一致' : '各栏都已认出');
  if (summed && !proven) return sureOf(guesses.length === 1 ? 'middle' : 'low', ...guesses, '自评合计与各项相加一致，分值没有合计可以对照');
  if (proven) return sureOf(guesses.length === 1 && assumed === undefined ? 'high' : 'middle', ...guesses, '但合计与各项相加一致');
  return sureOf(guesses.length === 1 && parts.some((part) => part.hasSelf) ? 'middle' : 'low', ...guesses);
}

/** How sure a table of units or a register of facts was understood: the more of it is known by name, the surer. */
export function factSureness(facts: number): LayoutSureness {
  if (facts >= 3) return sureOf('high', `认出 ${String(facts)} 项情况`);
  return sureOf('middle', facts === 0 ? '只认出单位和得分' : `只认出 ${String(facts)} 项情况`);
}
