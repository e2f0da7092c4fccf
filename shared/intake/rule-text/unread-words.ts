import type { Rule } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import { kindOfRule } from '../../scoring/kinds/rule-kinds.ts';
import { changing, trailing, unread } from './account.ts';
import { withoutBases } from './base.ts';
import { withoutExclusion } from './exclusive.ts';
import type { ReadClause } from './found-rules.ts';
import { showNames, tokensOf, type Token } from './tokens.ts';

const quoted = (tokens: readonly Token[]): string => [...new Set(tokens.map(({ text }) => `“${text}”`))].join('、');

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

/** Whether the words behind the last outcome only list what it named: “有下列情形的扣2分：甲、乙”. */
const listsWhat = (last: ReadClause | undefined, tail: string): boolean =>
  last !== undefined &&
  /下列|以下|如下/u.test(last.segment.words) &&
  /^(?:等次)?[:;]/u.test(tail) &&
  tokensOf(tail).every(({ kind }) => kind === 'plain' || kind === 'sign');

/**
 * The tokens that no clause took in, as sentences that name them with their place.
 * A reading is only as good as what it accounts for: words that could change a meaning (除外, 其中, 倍, 任一 …) and numbers must be understood by the clause they stand in.
 */
export function unreadWords(clauses: readonly ReadClause[], tail: string, rules: readonly Rule[], max: CentiPoints | null): readonly string[] {
  const held = heldBy(rules, max);
  const tokens = (text: string): readonly Token[] => tokensOf(showNames(withoutExclusion(withoutBases(text, held), rules)));
  return [
    ...clauses.flatMap(({ segment, as }) => [
      ...doubt(changing(tokens(segment.lead)), segment.lead),
      ...doubt(unread(tokens(segment.words), { as, head: segment.head, held, rules }), segment.source),
    ]),
    ...(listsWhat(clauses.at(-1), tail) ? [] : doubt(trailing(tokens(tail)), tail)),
  ];
}
