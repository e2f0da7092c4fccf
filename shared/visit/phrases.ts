import type { Finding } from '../model/finding.ts';
import type { Item, Rule } from '../model/standard.ts';
import { partWords } from '../scoring/points-words.ts';

const longest = 40;
const always = ['资料齐全，与自评一致', '现场查看属实', '资料不全，已要求补齐'];

/** Phrases for the note of an item, from the words of its rules and of its rule text; what was answered comes first, then the inspector's own. At most 10. */
export function phrasesOf(item: Item, answers: Finding['answers'], own: readonly string[] = []): readonly string[] {
  const byRule = item.rules.map((rule, index) => ({ answered: answers[String(index)] !== undefined, phrases: phrasesOfRule(rule) }));
  const phrasesWhere = (answered: boolean) => byRule.filter((one) => one.answered === answered).flatMap(({ phrases }) => phrases);
  const fromText = item.ruleText.split(/[；;。，,\n]/u).flatMap((part) => shortcomingIn(part) ?? []);
  return [...new Set([...phrasesWhere(true), ...own, ...phrasesWhere(false), ...fromText, ...always])]
    .filter((phrase) => phrase.length > 1 && phrase.length <= longest)
    .slice(0, 10);
}

function phrasesOfRule(rule: Rule): readonly string[] {
  if (rule.kind === 'parts') return rule.parts.map((_, part) => `缺${partWords(rule, part)}`);
  if (rule.text === undefined || ['tiers', 'grade', 'count', 'bonus', 'not-applicable'].includes(rule.kind)) return [];
  return [shortcomingIn(rule.text) ?? rule.text];
}

/** The shortcoming that a sentence names, without its points: “未建女职工委员会的扣2分” holds “未建女职工委员会”. Undefined where it names none. */
export function shortcomingIn(sentence: string): string | undefined {
  const text = sentence.trim();
  const [, found] = /^(.*?)(?:的|者)?[，,]?\s*(?:(?:酌情|每[次项人个]?)?扣[\d.至—~-]*\s*分|(?:整项|此项|该项|本项)?不得分)/u.exec(text) ?? [];
  if (found !== undefined && /[未没无缺少不]/u.test(found) && !found.startsWith('每')) return found.trim();
  return /^(?:未|没有|没|缺少|缺|不)/u.test(text) ? text : undefined;
}
