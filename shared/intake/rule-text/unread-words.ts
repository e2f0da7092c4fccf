import type { Rule } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import { kindOfRule } from '../../scoring/kinds/rule-kinds.ts';
import { changing, trailing, unread, type ReadAs } from './account.ts';
import { withoutBases } from './base.ts';
import { withoutExclusion } from './exclusive.ts';
import type { ReadClause } from './found-rules.ts';
import type { Segment } from './head.ts';
import { showNames, tokensOf, withNames, type Token } from './tokens.ts';

/** The tokens as quotations, neighbours as one. */
function quoted(tokens: readonly Token[]): string {
  const phrases: { text: string; end: number }[] = [];
  for (const { text, from } of tokens) {
    const last = phrases.at(-1);
    if (last?.end === from) phrases[phrases.length - 1] = { text: last.text + text, end: from + text.length };
    else phrases.push({ text, end: from + text.length });
  }
  return [...new Set(phrases.map(({ text }) => `“${showNames(text)}”`))].join('、');
}

function doubt(tokens: readonly Token[], clause: string): readonly string[] {
  if (tokens.length === 0) return [];
  const place = showNames(clause).replace(/^[,;。:、\ue000]+|[,;。:、\ue000]+$/gu, '');
  const words = quoted(tokens);
  return [words === `“${place}”` ? `${words}没有读懂，请核对。` : `“${place}”里的${words}没有读懂，请核对。`];
}

/** Every number that rules hold, with the maximum itself. */
function heldBy(rules: readonly Rule[], max: CentiPoints | null): ReadonlySet<number> {
  const numbers = rules.flatMap((rule) => [...kindOfRule(rule).numbers(rule, max)]);
  return new Set([...numbers, ...(max === null ? [] : [max / 100])].map((value) => Math.round(value * 10) / 10).concat(numbers));
}

/** A rule that counts where nothing in its clause counts: it was read out of words that say something else. */
function groundless(tokens: readonly Token[], { head, source }: Segment, as: readonly ReadAs[]): readonly string[] {
  const counts = head.kind !== 'free' && (as.includes('per-missing') || as.includes('count'));
  const grounds = tokens.some(
    ({ kind, value }) => kind === 'each' || kind === 'respectively' || (kind === 'count' && value === 1) || kind === 'time' || kind === 'money',
  );
  const bare = /[一1][^,]{0,4}$/u.test(tokens.at(-1)?.text ?? '');
  return !counts || grounds || bare || ('each' in head && head.each) ? [] : [`“${showNames(source)}”是按次数算还是一次算清，没有读懂，请核对。`];
}

/** Whether the words behind the last outcome only list what it named: “有下列情形的扣2分：甲、乙”. */
const listsWhat = (last: ReadClause | undefined, tail: string): boolean =>
  last !== undefined &&
  /下列|以下|如下/u.test(last.segment.words) &&
  /^(?:等次)?[:;]/u.test(tail) &&
  !/[扣加得计]/u.test(tail) &&
  tokensOf(tail).every(({ kind }) => kind === 'plain' || kind === 'sign');

/**
 * The tokens that no clause took in, as sentences that name them with their place.
 * A reading is only as good as what it accounts for: words that could change a meaning (除外, 其中, 倍, 任一 …) and numbers must be understood by the clause they stand in.
 */
export function unreadWords(clauses: readonly ReadClause[], tail: string, rules: readonly Rule[], max: CentiPoints | null): readonly string[] {
  const held = heldBy(rules, max);
  const tokens = (text: string): readonly Token[] => tokensOf(withNames(withoutExclusion(withoutBases(text, held), rules)));
  return [
    ...clauses.flatMap(({ segment, as }) => {
      const words = tokens(segment.words);
      const left = unread(words, { as, head: segment.head, held, rules });
      return [...doubt(changing(tokens(segment.lead)), segment.lead), ...(left.length > 0 ? doubt(left, segment.source) : groundless(words, segment, as))];
    }),
    ...(listsWhat(clauses.at(-1), tail) ? [] : doubt(trailing(tokens(tail)), tail)),
  ];
}
