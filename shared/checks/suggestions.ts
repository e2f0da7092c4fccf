import type { RuleAnswer, Verdict } from '../model/finding.ts';
import { itemsOf, type FactCondition, type Item, type MissingThing, type Rule, type Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { sumCenti } from '../points.ts';
import { conditionsHold, isInScale } from '../scoring/condition.ts';
import { decimalOf, timesWhole } from '../scoring/decimal.ts';
import { effectOf } from '../scoring/rule-effect.ts';
import { ruleWords } from '../scoring/rule-words.ts';
import { factWord } from '../facts/fact-words.ts';
import { isRate } from '../facts/known-facts.ts';

/** What the facts of a unit say about an item. Only a proposal (建议): nothing counts until the inspector confirms it. */
export interface Suggestion {
  readonly itemId: string;
  readonly verdict: Verdict;
  /** Answers to record with the verdict, by the rule's place in the item. */
  readonly answers: readonly { readonly rule: number; readonly answer: RuleAnswer }[];
  /** One Chinese sentence: which facts lead here. */
  readonly reason: string;
  /** The facts it rests on, so that a screen can show where each came from. */
  readonly facts: readonly string[];
}

/** A fact with its value: “工会委员人数6”, “女职工委员会：无”, “入会率88%”. */
function sayFact(fact: string, facts: Facts): string {
  const value = facts[fact];
  if (typeof value === 'boolean') return `${factWord(fact)}：${fact.endsWith('Overdue') ? (value ? '是' : '否') : value ? '有' : '无'}`;
  if (typeof value === 'number' && isRate(fact)) return `${factWord(fact)}${String(percentOf(value))}%`;
  return `${factWord(fact)}${String(value ?? '未知')}`;
}

const percentOf = (share: number): number => {
  const exact = decimalOf(share);
  return exact === undefined ? share : timesWhole(exact, 100);
};

/** A rule as the facts see it: it struck, it did not, or they cannot say. */
interface Seen {
  readonly rule: number;
  readonly answer: RuleAnswer;
  readonly struck: boolean;
  readonly facts: readonly string[];
  /** What of the rule's things is missing, by name; empty where the rule counts none. */
  readonly missing: readonly string[];
}

const namesOf = (conditions: readonly FactCondition[] | undefined): readonly string[] => (conditions ?? []).map(({ fact }) => fact);

/** What the facts say about one rule; undefined where they say nothing. A rule that names a measured fact is answered with its value, rates in percent. */
function seeRule(item: Item, rule: Rule, index: number, facts: Facts): Seen | undefined {
  if ('fact' in rule && rule.fact !== undefined) {
    const value = facts[rule.fact];
    if (typeof value !== 'number' || !isInScale(rule.fact, value)) return undefined;
    const answer = isRate(rule.fact) ? percentOf(value) : value;
    const effect = effectOf(rule, answer, item);
    if (effect.kind !== 'deduct' && effect.kind !== 'earn') return undefined;
    const struck = effect.kind === 'deduct' ? effect.points > 0 : effect.points < item.max;
    return { rule: index, answer, struck, facts: [rule.fact, ...namesOf(rule.when)], missing: [] };
  }
  if (rule.kind === 'per-missing' && rule.things !== undefined) return countThings(rule, rule.things, index, facts);
  if (rule.shownBy === undefined || rule.shownBy.length === 0) return undefined;
  const shown = conditionsHold(rule.shownBy, facts);
  return shown === 'unknown'
    ? undefined
    : { rule: index, answer: shown === 'yes', struck: shown === 'yes', facts: [...namesOf(rule.when), ...namesOf(rule.shownBy)], missing: [] };
}

/** How many of a rule's things the facts show to be missing. Where none is, every one must be known to be there. */
function countThings(rule: Rule, things: readonly MissingThing[], index: number, facts: Facts): Seen | undefined {
  const known = things.map((thing) => ({ thing, missing: thing.shownBy.length === 0 ? 'unknown' : conditionsHold(thing.shownBy, facts) }));
  const missing = known.flatMap((one) => (one.missing === 'yes' ? [one.thing] : []));
  if (missing.length === 0 && known.some((one) => one.missing === 'unknown')) return undefined;
  const spoken = missing.length === 0 ? things : missing;
  const used = [...namesOf(rule.when), ...spoken.flatMap(({ shownBy }) => namesOf(shownBy))].filter((fact) => (facts[fact] ?? null) !== null);
  return { rule: index, answer: missing.length, struck: missing.length > 0, facts: used, missing: missing.map(({ text }) => text) };
}

/** A rule that struck, and what of its things is missing: “每少一个委员会扣2分（缺经费审查委员会、女职工委员会，共2个）”. */
function sayStruck(item: Item, { rule, missing }: Seen): readonly string[] {
  const own = item.rules[rule];
  if (own === undefined) return [];
  return [missing.length === 0 ? ruleWords(own) : `${ruleWords(own)}（缺${missing.join('、')}，共${String(missing.length)}个）`];
}

/** Whether what was struck leaves nothing of the item. */
function takesAll(item: Item, struck: readonly Seen[]): boolean {
  const effects = struck.flatMap(({ rule, answer }) => {
    const own = item.rules[rule];
    return own === undefined ? [] : [effectOf(own, answer, item)];
  });
  const deducted = sumCenti(effects.map((effect) => (effect.kind === 'deduct' ? effect.points : 0)));
  return effects.some((effect) => effect.kind === 'zero') || deducted >= item.max;
}

/**
 * What the facts suggest for one item: 不适用 where a rule about it holds; a deduction where its `shownBy` holds or its measured fact falls short;
 * 符合 where they answer every rule that applies and none struck. Undefined where they leave anything open: a guess is no suggestion.
 * `facts` come from `knownFacts`, so that what follows from them is there too.
 */
export function suggestFor(item: Item, facts: Facts): Suggestion | undefined {
  const away = item.rules.find((rule) => rule.kind === 'not-applicable' && rule.when !== undefined && conditionsHold(rule.when, facts) === 'yes');
  if (away !== undefined) {
    const named = namesOf(away.when);
    return {
      itemId: item.id,
      verdict: 'not-applicable',
      answers: [],
      reason: `${named.map((fact) => sayFact(fact, facts)).join('，')}：${ruleWords(away)}。`,
      facts: named,
    };
  }
  const applying = item.rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => rule.kind !== 'not-applicable' && conditionsHold(rule.when, facts) !== 'no');
  const seen = applying
    .flatMap(({ rule, index }) => (conditionsHold(rule.when, facts) === 'yes' ? [seeRule(item, rule, index, facts)] : []))
    .filter((one) => one !== undefined);
  const struck = seen.filter((one) => one.struck);
  const used = [...new Set((struck.length > 0 ? struck : seen).flatMap((one) => one.facts))];
  const said = used.map((fact) => sayFact(fact, facts)).join('，');
  if (struck.length > 0) {
    const rules = struck.flatMap((one) => sayStruck(item, one));
    const answers = struck.map(({ rule, answer }) => ({ rule, answer }));
    return { itemId: item.id, verdict: takesAll(item, struck) ? 'unmet' : 'partly', answers, reason: `${said}：${rules.join('；')}。`, facts: used };
  }
  if (applying.length === 0 || seen.length < applying.length) return undefined;
  return { itemId: item.id, verdict: 'met', answers: [], reason: `${said}，符合要求。`, facts: used };
}

/** The suggestions for all items of a standard, by item id. */
export const suggestionsFor = (standard: Standard, facts: Facts): ReadonlyMap<string, Suggestion> =>
  new Map(
    itemsOf(standard).flatMap(({ item }) => {
      const suggestion = suggestFor(item, facts);
      return suggestion === undefined ? [] : [[item.id, suggestion] as const];
    }),
  );
