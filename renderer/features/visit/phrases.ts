import type { Finding } from '#shared/model/finding.ts';
import type { Item } from '#shared/model/standard.ts';
import { partWords, ruleWords } from '#shared/scoring/rule-words.ts';

const longest = 40;

/** Phrases for the note of an item, from the words of its rules and of its rule text; what was answered comes first. At most 8. */
export function phrasesOf(item: Item, answers: Finding['answers']): readonly string[] {
  const byRule = item.rules.map((rule, index) => ({
    answered: answers[String(index)] !== undefined,
    phrases: rule.kind === 'parts' ? rule.parts.map((_, part) => `缺${partWords(rule, part)}`) : [reasonIn(rule.text ?? ruleWords(rule))],
  }));
  const fromText = item.ruleText.split(/[；;。\n]/u).map(reasonIn);
  const all = [...byRule.filter(({ answered }) => answered), ...byRule.filter(({ answered }) => !answered)].flatMap(({ phrases }) => phrases);
  return [...new Set([...all, ...fromText, '现场查看属实', '资料不全，已要求补齐'])]
    .filter((phrase) => phrase.length > 1 && phrase.length <= longest)
    .slice(0, 8);
}

/** The finding that a deduction names, without its points: “未建女职工委员会扣2分” becomes “未建女职工委员会”. */
const reasonIn = (text: string): string =>
  text
    .trim()
    .replace(/[，,、（(]?\s*(的|者)?[，,]?\s*(酌情)?(扣|减|得|加|记|计)[\d.至—~-]*\s*分.*$/u, '')
    .replace(/[，,]?(整项|此项|该项|本项)?不得分.*$/u, '')
    .trim();
