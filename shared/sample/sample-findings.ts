import { noFinding, type Finding, type Findings, type RuleAnswer } from '../model/finding.ts';
import { itemsOf, type Item, type Rule, type Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { toPoints } from '../points.ts';
import { assertNever } from '../result.ts';
import { conditionsHold } from '../scoring/condition.ts';
import { earns } from '../scoring/rule-reads.ts';
import { goodNote, struckNote } from './inspector-notes.ts';
import type { Random } from './random.ts';
import type { NotePhrases } from './sample-data.ts';

/** What a rule's answer is when it struck: a plausible shortfall for its kind. */
function struckAnswer(random: Random, rule: Rule, item: Item): RuleAnswer {
  switch (rule.kind) {
    case 'all-or-nothing':
    case 'fixed':
    case 'mandatory':
    case 'veto':
    case 'not-applicable':
      return true;
    case 'per-missing':
      return random.integer(1, Math.max(1, Math.min(3, Math.floor((rule.cap ?? item.max) / rule.points))));
    case 'per-step':
      return Math.round(((rule.threshold ?? 0) - rule.step * random.integer(1, 4) - random.integer(0, 3)) * 10) / 10;
    case 'tiers':
      return random.pick(rule.tiers).atLeast - 1;
    case 'count':
      return random.integer(0, Math.max(0, Math.floor((rule.cap ?? item.max) / rule.points) - 1));
    case 'grade':
      return Object.keys(rule.shares).at(-1) ?? '';
    case 'parts':
      return random
        .shuffle(rule.parts.map((_, index) => index))
        .slice(0, random.integer(1, Math.min(3, rule.parts.length)))
        .toSorted((a, b) => a - b);
    case 'discretionary': {
      const step = rule.step ?? 50;
      const low = rule.min ?? step;
      const high = Math.max(low, Math.min(rule.max ?? item.max, item.max));
      return toPoints(low + step * random.integer(0, Math.floor((high - low) / step)));
    }
    case 'bonus':
      return rule.points === undefined ? toPoints(rule.cap ?? 100) : 1;
    default:
      return assertNever(rule);
  }
}

/** The answer with which a rule that counts up gives the full mark. */
function fullAnswer(rule: Rule, item: Item): RuleAnswer | undefined {
  if (rule.kind === 'count') return Math.ceil((rule.cap ?? item.max) / rule.points);
  if (rule.kind === 'tiers') return Math.max(...rule.tiers.map((tier) => tier.atLeast));
  if (rule.kind === 'grade') return Object.entries(rule.shares).toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return undefined;
}

const met = (random: Random, notes: NotePhrases, item: Item): Finding => {
  const answers: Record<string, RuleAnswer> = {};
  item.rules.forEach((rule, index) => {
    const full = earns(rule) ? fullAnswer(rule, item) : undefined;
    if (full !== undefined) answers[String(index)] = full;
  });
  return { ...noFinding, verdict: 'met', answers, note: random.chance(0.05) ? goodNote(random, notes) : '' };
};

const zeroes = (rule: Rule): boolean => rule.kind === 'all-or-nothing' || rule.kind === 'mandatory' || rule.kind === 'veto';

/** A finding in which these rules of the item struck. A rule that leaves nothing stands alone. */
function struck(random: Random, notes: NotePhrases, item: Item, indexes: readonly number[], facts: Facts): Finding {
  const fatal = indexes.find((index) => item.rules[index] !== undefined && zeroes(item.rules[index]));
  const answers: Record<string, RuleAnswer> = {};
  const found: string[] = [];
  for (const index of fatal === undefined ? indexes : [fatal]) {
    const rule = item.rules[index];
    if (rule === undefined) continue;
    const answer = struckAnswer(random, rule, item);
    answers[String(index)] = answer;
    found.push(struckNote(random, notes, item, rule, answer, facts));
  }
  return { ...noFinding, verdict: fatal === undefined ? 'partly' : 'unmet', answers, note: random.chance(0.85) ? found.join('') : '' };
}

/** How often units fall short of an item, apart from their care: some items are hard for everybody. */
const hardness = (hard: Random, item: Item): number => 0.25 + hard.fork(item.id).next() * 1.5;

/** The rules that facts already show to have struck. */
const shown = (item: Item, facts: Facts): readonly number[] =>
  item.rules.flatMap((rule, index) =>
    rule.shownBy !== undefined && conditionsHold(rule.when, facts) === 'yes' && conditionsHold(rule.shownBy, facts) === 'yes' ? [index] : [],
  );

/** The rules that an unlucky unit may fall under: they apply, and no fact speaks against them. Vetoes are drawn apart. */
const possible = (item: Item, facts: Facts): readonly number[] =>
  item.rules.flatMap((rule, index) => {
    if (rule.kind === 'veto' || rule.kind === 'bonus' || rule.kind === 'not-applicable') return [];
    const excluded = rule.shownBy !== undefined && conditionsHold(rule.shownBy, facts) !== 'unknown';
    return conditionsHold(rule.when, facts) === 'yes' && !excluded ? [index] : [];
  });

function bonusFinding(random: Random, item: Item, care: number): Finding {
  const index = item.rules.findIndex((rule) => rule.kind === 'bonus');
  const rule = item.rules[index];
  if (rule === undefined) return { ...noFinding, verdict: 'met' };
  if (!random.chance(care * 0.5)) return { ...noFinding, verdict: 'met', answers: { [String(index)]: 0 } };
  return { ...noFinding, verdict: 'met', answers: { [String(index)]: struckAnswer(random, rule, item) } };
}

/** What all findings of the sample rest on. `hard` is the same for all units and years: it says which items are hard for everybody. */
export interface FindingBasis {
  readonly hard: Random;
  readonly standard: Standard;
  readonly notes: NotePhrases;
}

/** What was found of one item of a unit. Undefined where the item is for other kinds of unit. */
function itemFinding(random: Random, { hard, notes }: FindingBasis, item: Item, facts: Facts, care: number): Finding | undefined {
  if (item.kinds?.every((kind) => kind !== facts['kind']) === true) return undefined;
  const exempt = item.rules.find((rule) => rule.kind === 'not-applicable');
  if (exempt !== undefined && (exempt.when === undefined ? random.chance(0.5) : conditionsHold(exempt.when, facts) === 'yes'))
    return { ...noFinding, verdict: 'not-applicable' };
  if (item.max === 0 && item.rules.some((rule) => rule.kind === 'bonus')) return bonusFinding(random, item, care);
  const certain = shown(item, facts);
  if (certain.length > 0) return struck(random, notes, item, certain, facts);
  const unlucky = random.chance((1 - care) * 0.46 * hardness(hard, item));
  const rules = possible(item, facts);
  // What is mandatory is rarely missing altogether.
  const light = rules.filter((index) => item.rules[index]?.kind !== 'mandatory' || random.chance(0.05));
  if (!unlucky || light.length === 0) return met(random, notes, item);
  return struck(random, notes, item, [random.pick(light)], facts);
}

/**
 * What a team found at one unit: answers fit for the kind of each rule, consistent with what is known of the unit.
 * `vetoed` lets the first veto of the standard strike.
 */
export function sampleFindings(random: Random, basis: FindingBasis, facts: Facts, care: number, vetoed: boolean): Findings {
  const findings: Record<string, Finding> = {};
  let struckVeto = false;
  for (const { item } of itemsOf(basis.standard)) {
    const veto = item.rules.findIndex((rule) => rule.kind === 'veto');
    if (vetoed && !struckVeto && veto >= 0) {
      struckVeto = true;
      findings[item.id] = struck(random, basis.notes, item, [veto], facts);
      continue;
    }
    const finding = itemFinding(random, basis, item, facts, care);
    if (finding !== undefined) findings[item.id] = finding;
  }
  return findings;
}
