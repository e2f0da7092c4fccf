import type { Band, FactCondition } from '../model/standard.ts';
import { failedConditionWords } from '../scoring/condition.ts';
import { conditionLack } from '../scoring/problems/condition-problems.ts';

const asks = (band: Band, condition: FactCondition): boolean => (band.requires ?? []).some((one) => JSON.stringify(one) === JSON.stringify(condition));

const quoted = (bands: readonly Band[]): string => bands.map(({ title }) => `“${title}”`).join('');

/**
 * What the joint conditions of grades (from high to low) mean, a Chinese sentence for each condition: “当满意率不足85%（或情况不明）时，最高评为“合格”。”
 * A fact that is not known does not meet a condition either.
 */
export function jointSentences(bands: readonly Band[]): readonly string[] {
  const conditions = bands.flatMap((band) => band.requires ?? []).filter((condition) => conditionLack(condition) === undefined);
  const unlike = conditions.filter((condition, index) => conditions.findIndex((one) => JSON.stringify(one) === JSON.stringify(condition)) === index);
  return unlike.map((condition) => {
    const [best] = bands.filter((band) => !asks(band, condition));
    const barred = bands.filter((band) => asks(band, condition));
    const isCap = best !== undefined && bands.indexOf(best) > Math.max(...barred.map((band) => bands.indexOf(band)));
    const reach = best === undefined ? '不评等次' : isCap ? `最高评为${quoted([best])}` : `不评为${quoted(barred)}`;
    return `当${failedConditionWords(condition)}（或情况不明）时，${reach}。`;
  });
}
