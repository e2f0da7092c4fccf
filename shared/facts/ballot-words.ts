import type { Facts } from '../model/unit.ts';
import { undatedFacts } from './ballot-facts.ts';
import { factWord } from './fact-words.ts';

/** What of a unit says no year and so counts for no round, in a sentence without a full stop: “满意票数84、有效票数100没有注明年度，不计”; empty for nothing. */
export function undatedWords(facts: Facts): string {
  const told = Object.entries(undatedFacts(facts)).map(([fact, value]) => `${factWord(fact)}${String(value)}`);
  return told.length === 0 ? '' : `${told.join('、')}没有注明年度，不计`;
}
