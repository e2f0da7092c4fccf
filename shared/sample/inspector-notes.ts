import { showDay } from '../days/days.ts';
import type { RuleAnswer } from '../model/finding.ts';
import type { Outcome } from '../model/round.ts';
import type { Item, Rule } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import type { Random } from './random.ts';
import type { NotePhrases } from './sample-data.ts';

const textOf = (value: Facts[string] | RuleAnswer | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Fills the blanks of a phrase: {n} and {value} with what was found, {women}, {committee} and {elected} with what is known of the unit. */
function filled(phrase: string, answer: RuleAnswer | undefined, facts: Facts): string {
  const elected = facts['lastElectedOn'];
  const blanks: Readonly<Record<string, string>> = {
    n: textOf(answer),
    value: textOf(answer),
    women: textOf(facts['womenWorkers']),
    committee: textOf(facts['committeeSize']),
    elected: typeof elected === 'string' ? showDay(elected) : '',
  };
  return phrase.replace(/\{(\w+)\}/g, (_, blank: string) => blanks[blank] ?? '');
}

/** A note as an inspector writes it on the spot about a rule that struck. Phrases are found by the rule's words, then by the item's. */
export function struckNote(random: Random, notes: NotePhrases, item: Item, rule: Rule, answer: RuleAnswer | undefined, facts: Facts): string {
  const words = rule.text ?? item.ruleText;
  const known = notes.struck.find((entry) => words.includes(entry.words)) ?? notes.struck.find((entry) => item.text.includes(entry.words));
  return filled(random.pick(known?.notes ?? notes.fallback), answer, facts);
}

/** A short word of approval. */
export const goodNote = (random: Random, notes: NotePhrases): string => random.pick(notes.good);

/** A word on a thing put right, at the re-inspection. */
export const rectifiedNote = (random: Random, notes: NotePhrases): string => random.pick(notes.afterRectify);

/** Why the leaders decided otherwise than the program recommends. */
export const overrideReason = (random: Random, notes: NotePhrases, outcome: Outcome): string => random.pick(notes.overrides[outcome]);
