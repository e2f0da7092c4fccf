import { factWord } from './fact-words.ts';
import type { Facts } from '../model/unit.ts';

/** Counts of a ballot or of who took part that cannot all be right. */
interface WrongCount {
  readonly code: 'ballots-exceed' | 'ballots-sum' | 'delegates-exceed-attending';
  readonly facts: readonly string[];
  readonly message: string;
}

const numberOf = (facts: Facts, fact: string): number | undefined => {
  const value = facts[fact];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** A pair of counts of which the first may not exceed the second. */
const pairs = [
  ['ballots-exceed', 'surveyReturned', 'surveyIssued', '张'],
  ['ballots-exceed', 'ballots', 'surveyReturned', '张'],
  ['ballots-exceed', 'ballots', 'surveyIssued', '张'],
  ['ballots-exceed', 'satisfied', 'ballots', '张'],
  ['delegates-exceed-attending', 'delegates', 'attending', '人'],
] as const;

const options = ['satisfied', 'surveyFairlySatisfied', 'surveyDissatisfied', 'surveyAbstained'] as const;

/** The options against the valid ballots: more are wrong at any time, fewer once every option is entered. */
function optionSum(facts: Facts): readonly WrongCount[] {
  const valid = numberOf(facts, 'ballots');
  const counts = options.map((fact) => numberOf(facts, fact));
  const known = counts.filter((count) => count !== undefined);
  const sum = known.reduce((all, count) => all + count, 0);
  if (valid === undefined || known.length < 2 || (sum <= valid && (sum === valid || known.length < options.length))) return [];
  const named = options.filter((_, place) => counts[place] !== undefined);
  return [
    {
      code: 'ballots-sum',
      facts: [...named, 'ballots'],
      message: `${named.map(factWord).join('、')}合计${String(sum)}张，与有效票数${String(valid)}张不符，请核对计票单。`,
    },
  ];
}

/** What is wrong with the counts of a ballot (发出、收回、有效、各选项) and of those who took part. Unknown counts contradict nothing. */
export const wrongBallots = (facts: Facts): readonly WrongCount[] => [
  ...pairs.flatMap(([code, part, whole, measure]): readonly WrongCount[] => {
    const [a, b] = [numberOf(facts, part), numberOf(facts, whole)];
    if (a === undefined || b === undefined || a <= b) return [];
    const message = `${factWord(part)}${String(a)}${measure}多于${factWord(whole)}${String(b)}${measure}，请核对计票单和签到表。`;
    return [{ code, facts: [part, whole], message }];
  }),
  ...optionSum(facts),
];
