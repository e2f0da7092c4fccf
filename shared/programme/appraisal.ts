import { ballotFacts, ballotOptions, type BallotOption } from '../facts/ballot-facts.ts';
import { wrongBallots } from '../facts/ballot-counts.ts';
import { factWord } from '../facts/fact-words.ts';
import type { Facts } from '../model/unit.ts';
import { roundHalfUp, showPoints, type CentiPoints } from '../points.ts';

/** What one valid ballot with each option is worth, in percent of full marks: a whole number from 0 to 100. */
export type OptionWorth = Readonly<Record<BallotOption, number>>;

/** The worths that hold until a county sets others (县定: 活力方案三1三是 names the appraisal, not how it is counted). */
export const usualWorth: OptionWorth = { satisfied: 100, surveyFairlySatisfied: 80, surveyDissatisfied: 0, surveyAbstained: 0 };

/** What a ballot comes to: its points with the sum that leads there; what nobody entered; or what cannot be right. */
export type BallotCount =
  | { readonly kind: 'counted'; readonly points: CentiPoints; readonly line: string }
  | { readonly kind: 'lacking'; readonly facts: readonly string[] }
  | { readonly kind: 'wrong'; readonly messages: readonly string[] };

/**
 * Counts a ballot: Σ ballots of each option × its worth ÷ valid ballots, on a scale of `full`, rounded once, half up. Every count must be there (发出, 收回, 有效, each option)
 * and fit the others: of a ballot that contradicts itself nothing is counted.
 */
export function countBallot(facts: Facts, worth: OptionWorth, full: CentiPoints): BallotCount {
  const wrong = wrongBallots(facts).filter(({ code }) => code !== 'delegates-exceed-attending');
  if (wrong.length > 0) return { kind: 'wrong', messages: wrong.map(({ message }) => message) };
  const numberOf = (fact: string): number => {
    const value = facts[fact];
    return typeof value === 'number' ? value : Number.NaN;
  };
  const lacking = ballotFacts.filter((fact) => Number.isNaN(numberOf(fact)));
  if (lacking.length > 0) return { kind: 'lacking', facts: lacking };
  const valid = numberOf('ballots');
  if (valid <= 0) return { kind: 'wrong', messages: ['有效票数是0，没有结果。'] };
  const sum = ballotOptions.reduce((all, option) => all + numberOf(option) * worth[option], 0);
  const points = roundHalfUp(sum * full, valid * 100);
  const told = ballotOptions.map((option) => `${factWord(option).replace(/票数$/u, '')}${String(numberOf(option))}×${String(worth[option])}%`).join(' + ');
  return { kind: 'counted', points, line: `（${told}）÷ 有效${String(valid)} × ${showPoints(full)} = ${showPoints(points)}分` };
}

/** The counts of a ballot in a line: “发出110、收回104、有效100：满意85、…”; empty where none was entered. */
export function ballotWords(facts: Facts): string {
  const told = (names: readonly string[]): string =>
    names.flatMap((fact) => (typeof facts[fact] === 'number' ? [`${factWord(fact).replace(/票数$/u, '')}${String(facts[fact])}`] : [])).join('、');
  return [told(ballotFacts.slice(0, 3)), told(ballotOptions)].filter((text) => text !== '').join('：');
}
