import { sumCenti, type CentiPoints } from '../../points.ts';
import type { ReadAs } from './account.ts';
import { actsOf, earnsTowards } from './acts.ts';
import { baseIn } from './base.ts';
import { withCap } from './caps.ts';
import { eachIn, isMeasured } from './condition.ts';
import { earningRun } from './earning-run.ts';
import type { FoundRule, RuleContext } from './found-rule.ts';
import type { Act, ClauseOutcome, Segment } from './head.ts';
import { onlyJoins, onlyTellsBy, outcome, type Found } from './outcomes.ts';

/** What a clause was read as. */
export interface ReadClause {
  readonly segment: Segment;
  readonly as: readonly ReadAs[];
}

const tells = /[未没无不缺少漏错超逾迟晚拖造发出被受有达完全差乱脏]|的$/u;

/** Whether a bare noun goes on after a deduction that counts: “每发生1起一般事故扣2分，较大事故扣5分” may count on. */
const carries = (before: Segment | undefined, { words, joined }: Segment, rules: readonly FoundRule[]): boolean =>
  joined &&
  before !== undefined &&
  'act' in before.head &&
  /每/u.test(before.words) &&
  words !== '' &&
  !tells.test(words) &&
  rules.some(({ rule }) => rule.kind === 'fixed');

/** All rules of a text, with what each clause was read as. */
export interface FoundInText extends Found {
  readonly clauses: readonly ReadClause[];
}

const kindsOf = (rules: readonly FoundRule[]): readonly ReadAs[] => [...new Set(rules.map(({ rule }) => rule.kind))];

/** What the clauses of a run of earnings were read as: “不得分” as its own rule, or as the lowest step of the others. */
function runClauses(run: readonly Segment[], rules: readonly FoundRule[]): readonly ReadClause[] {
  const kinds = kindsOf(rules);
  const others = kinds.filter((kind) => kind !== 'all-or-nothing');
  return run.map((segment) => {
    const own = segment.head.kind === 'nothing' && kinds.includes('all-or-nothing') ? (['all-or-nothing'] as const) : others;
    return { segment, as: own.length === 0 ? ['said'] : own };
  });
}

/** Whether deductions by steps of what was earned follow: then the full mark only says where they start. */
const stepsFollow = (segments: readonly Segment[], acts: readonly Act[], from: number): boolean =>
  segments.some(({ words }, at) => at >= from && acts[at] === 'deduct' && eachIn(words) !== undefined);

function withLimit(before: FoundInText, segment: Segment, head: Extract<ClauseOutcome, { kind: 'cap' }>, max: CentiPoints | null): FoundInText {
  const capped = withCap(before.rules, head, max, segment.source);
  const conditional = !onlyJoins(segment.words) && head.act !== 'bonus';
  const own = conditional ? [`“${segment.source}”的上限有自己的条件，没有读进规则，请核对。`] : [];
  return { rules: capped.rules, doubts: [...before.doubts, ...capped.doubts, ...own], clauses: [...before.clauses, { segment, as: ['said'] }] };
}

function withOutcome(before: FoundInText, last: Segment | undefined, segment: Segment, act: Act | undefined, context: RuleContext): FoundInText {
  const found = outcome(segment, act, context, before.rules.length);
  const open = carries(last, segment, found.rules) ? [`“${segment.source}”是不是也按每一次计算，原文没有写明，请核对。`] : [];
  return {
    rules: [...before.rules, ...found.rules],
    doubts: [...before.doubts, ...found.doubts, ...open],
    clauses: [...before.clauses, { segment, as: found.rules.length === 0 ? ['said'] : kindsOf(found.rules) }],
  };
}

const firstSentence = (text: string): string => /^[^;。\ue000]*/u.exec(text.replace(/^,/u, ''))?.[0] ?? '';

/** The words in which an outcome may name its base: its own, those before them, and the rest of its sentence. */
function aroundOf(segments: readonly Segment[], index: number, tail: string): string {
  const own = segments[index];
  const next = segments[index + 1];
  const rest = next === undefined ? firstSentence(tail) : next.lead === '' ? (next.joined ? next.words : '') : firstSentence(next.lead);
  let from = index;
  while (segments[from]?.joined === true) from -= 1;
  const before = segments.slice(from, index).map(({ words }) => words);
  return own === undefined ? '' : [...before, own.lead, own.words, rest].join(';');
}

/** The rules of all segments in their order, caps put to the rules they hold of. `tail` is what follows the last. */
export function foundRules(segments: readonly Segment[], tail: string, max: CentiPoints | null): FoundInText {
  const acts = actsOf(segments);
  let progress: FoundInText = { rules: [], doubts: [], clauses: [] };
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined) break;
    if (index < segments.length - 1 && onlyTellsBy(segment)) {
      progress = { ...progress, clauses: [...progress.clauses, { segment, as: ['said', 'discretionary'] }] };
      continue;
    }
    const context: RuleContext = { max, said: (unit) => saidBefore(segments, index, unit), base: (unit) => baseIn(aroundOf(segments, index, tail), unit) };
    if (earnsTowards(segment, acts[index])) {
      const next = segments.findIndex((other, at) => at > index && !earnsTowards(other, acts[at]));
      const end = next === -1 ? segments.length : next;
      const run = segments.slice(index, end);
      const earned = earningRun(run, context, { steps: stepsFollow(segments, acts, end), cap: segments[end]?.head.kind === 'cap' });
      progress = { ...progress, rules: [...progress.rules, ...earned], clauses: [...progress.clauses, ...runClauses(run, earned)] };
      index = end - 1;
    } else if (segment.head.kind === 'cap') progress = withLimit(progress, segment, segment.head, max);
    else if (segment.head.kind === 'total' && segment.words === '' && progress.rules.at(-1)?.rule.kind === 'count')
      progress = withLimit(progress, segment, { kind: 'cap', act: 'earn', value: segment.head.value }, max);
    else progress = withOutcome(progress, segments[index - 1], segment, acts[index], context);
  }
  return { ...progress, rules: joinedParts(progress.rules, max) };
}

/** “制度建设3分，每缺一项扣0.5分；台账建设2分，每缺一本扣0.5分”: parts that stand apart and sum to the maximum are one rule. */
function joinedParts(rules: readonly FoundRule[], max: CentiPoints | null): readonly FoundRule[] {
  const own = rules.flatMap((one) => (one.rule.kind === 'parts' ? [one.rule] : []));
  const parts = own.flatMap((rule) => rule.parts);
  if (own.length < 2 || sumCenti(parts) !== max) return rules;
  const texts = own.flatMap((rule) => rule.texts ?? []);
  const whole: FoundRule = { rule: { kind: 'parts', parts, ...(texts.length === parts.length ? { texts } : {}) }, sure: 0.9 };
  const first = rules.findIndex(({ rule }) => rule.kind === 'parts');
  return rules.flatMap((one, index) => (one.rule.kind !== 'parts' ? [one] : index === first ? [whole] : []));
}

/** The words of the outcome before a step that goes on from it: a rate that was asked for, or any measure whose subject the step does not name anew. */
function saidBefore(segments: readonly Segment[], index: number, unit: string): string {
  const before = segments[index - 1];
  const own = segments[index];
  if (before === undefined || own === undefined) return '';
  const earned = ['full', 'points', 'nothing', 'spared'].includes(before.head.kind) && isMeasured(unit);
  const anew = !/^(?:的|以后|此后|在此基础上|,)*(?:每|低|少|降)/u.test(own.words);
  return earned || !anew ? before.words : '';
}
