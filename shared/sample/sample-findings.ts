import { noFinding, type Finding, type Findings, type RuleAnswer } from '../model/finding.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { conditionsHold } from '../scoring/condition.ts';
import { forceOf } from '../scoring/kinds/rule-kinds.ts';
import { isBonusItem, leavesNothing } from '../scoring/rule-reads.ts';
import { goodNote, struckNote } from './inspector-notes.ts';
import type { Random } from './random.ts';
import { fullAnswer, struckAnswer } from './sample-answers.ts';
import type { NotePhrases } from './sample-data.ts';

const met = (random: Random, notes: NotePhrases, item: Item): Finding => {
  const answers: Record<string, RuleAnswer> = {};
  item.rules.forEach((rule, index) => {
    const full = fullAnswer(rule, item);
    if (full !== undefined) answers[String(index)] = full;
  });
  return { ...noFinding, verdict: 'met', answers, note: random.chance(0.05) ? goodNote(random, notes) : '' };
};

/** A finding in which these rules of the item struck. A rule that leaves nothing strikes alone. */
function struck(random: Random, notes: NotePhrases, item: Item, indexes: readonly number[], facts: Facts): Finding {
  const fatal = indexes.find((index) => item.rules[index] !== undefined && leavesNothing(item.rules[index]));
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
    if (rule.kind === 'veto' || ['bonus', 'convention'].includes(forceOf(rule))) return [];
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
    return { ...noFinding, verdict: 'not-applicable', note: exempt.when === undefined ? '本单位没有这项业务' : '' };
  if (isBonusItem(item)) return bonusFinding(random, item, care);
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
