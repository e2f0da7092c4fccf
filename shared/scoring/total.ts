import type { Standard } from '../model/standard.ts';
import { roundHalfUp, showPoints, sumCenti, type CentiPoints } from '../points.ts';
import { inPoints } from './rule-words.ts';
import type { ItemOutcome } from './score-item.ts';
import type { ReceiptLine, SectionScore } from './score-result.ts';

/** A number of points before rounding, as a fraction of integers of 0.01 point; thresholds are compared with it, never with the rounded total. */
export interface ExactPoints {
  readonly numerator: number;
  readonly denominator: number;
}

/** Whether exact points reach a threshold. 以上 includes the number. */
export const reaches = (exact: ExactPoints, threshold: CentiPoints): boolean => exact.numerator >= threshold * exact.denominator;

/** The sections with what is taken from their sums. A floor is measured against what applies: where items are rescaled away, it shrinks in proportion. */
export function scoreSections(standard: Standard, items: readonly ItemOutcome[]): readonly SectionScore[] {
  return standard.sections.map((section) => {
    const own = items.filter((item) => item.section === section);
    const all = sumCenti(section.items.map((item) => item.max));
    const max = sumCenti(own.filter(({ counts }) => counts).map(({ item }) => item.max));
    const taken = sumCenti(own.flatMap((item) => item.fromSection.map(({ effect }) => effect)));
    const points = Math.max(0, sumCenti(own.map((item) => item.points)) + taken);
    const belowFloor = section.floor !== undefined && max > 0 && points * all < section.floor * max;
    return { sectionId: section.id, title: section.title, points, max, belowFloor };
  });
}

/** The total: exact for thresholds, rounded for people, and the lines that lead there. */
export interface Total {
  readonly total: CentiPoints;
  readonly max: CentiPoints;
  readonly bonus: CentiPoints;
  /** What bands and policy are held against: with bonus points or, where the standard says so, without. */
  readonly graded: ExactPoints;
  readonly lines: readonly ReceiptLine[];
}

const line = (text: string, effect: CentiPoints): ReceiptLine => ({ rule: null, text, effect });

/** Whether points are rescaled to the standard's total: something was left out under the rescaling convention, and something is left. */
function rescales(standard: Standard, items: readonly ItemOutcome[], max: CentiPoints): boolean {
  const leftOut = items.some(
    (item) =>
      !item.counts && (standard.notApplicable === 'rescale' || item.item.rules.some((rule) => rule.kind === 'not-applicable' && rule.gives === 'rescale')),
  );
  return leftOut && max > 0 && max !== standard.total;
}

/** Adds up sections and bonus, rescales, and rounds once, half up (domain.md §2.5; 得分率 = 实得 ÷ 应得). */
export function addUp(standard: Standard, items: readonly ItemOutcome[], sections: readonly SectionScore[], claimed: CentiPoints): Total {
  const sum = sumCenti(sections.map(({ points }) => points));
  const counted = sumCenti(sections.map(({ max }) => max));
  const bonus = standard.bonusCap === undefined ? claimed : Math.min(claimed, standard.bonusCap);
  const rescaled = rescales(standard, items, counted);
  const [factor, denominator] = rescaled ? [standard.total, counted] : [1, 1];
  const base = sum * factor;
  const exact = base + bonus * denominator;
  const unit = 10 ** (2 - standard.places);
  const total = roundHalfUp(exact, denominator * unit) * unit;
  const fine = roundHalfUp(exact, denominator);
  return {
    total,
    max: rescaled ? standard.total : counted,
    bonus,
    graded: { numerator: standard.bonusInGrade === false ? base : exact, denominator },
    lines: [
      ...sections.map((section) => line(`${section.title}${inPoints(section.points)}（满分${inPoints(section.max)}）`, section.points)),
      ...(rescaled
        ? [line(`扣除不参与计分的项目后折算：${showPoints(sum)} × ${showPoints(standard.total)} ÷ ${showPoints(counted)}`, fine - bonus - sum)]
        : []),
      ...(claimed === 0 ? [] : [line(bonus < claimed ? `加分${inPoints(claimed)}，累计不超过${inPoints(bonus)}` : `加分${inPoints(bonus)}`, bonus)]),
      ...(total === fine ? [] : [line(`四舍五入，保留${String(standard.places)}位小数`, total - fine)]),
    ],
  };
}
