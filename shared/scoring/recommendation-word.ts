import { outcomeWords, type Outcome } from '../model/round.ts';
import type { Withheld } from './score-result.ts';

/** Chinese words for why no recommendation is given. */
export const withheldWords: Readonly<Record<Withheld, string>> = { conditions: '条件不全', 'few-points': '可评分值不足' };

/** What is recommended, as results and visit records hold it. */
export interface Recommended {
  readonly recommendation: Outcome | null;
  readonly withheld?: Withheld | null;
}

/** What is recommended in one Chinese word, or why nothing is: 合格, 条件不全. */
export const recommendationWord = ({ recommendation, withheld }: Recommended): string =>
  recommendation === null ? withheldWords[withheld ?? 'conditions'] : outcomeWords[recommendation];
