import type { Scorer, Standard } from '../model/standard.ts';
import type { ScoreInput } from '../model/finding.ts';
import type { Facts } from '../model/unit.ts';
import { showPoints, sumCenti, toCenti, type CentiPoints } from '../points.ts';
import { decimalOf } from './decimal.ts';
import { plus, ratio, roundTo, times, whole, type Fraction } from './fraction.ts';
import { citeItem, inPoints } from './points-words.ts';
import type { ItemOutcome } from './score-item.ts';
import type { ReceiptLine, SectionScore } from './score-result.ts';

const line = (text: string, effect: CentiPoints): ReceiptLine => ({ rule: null, text, effect });

/** From the items of a section to its points, which do not go below 0. */
function sectionLines(own: readonly ItemOutcome[]): readonly ReceiptLine[] {
  const items = own.map(({ item, points, counts }) => line(`${citeItem(item)}${counts ? `得${inPoints(points)}` : '不参与计分'}`, points));
  const lines = [...items, ...own.flatMap(({ fromSection }) => fromSection)];
  const sum = sumCenti(lines.map(({ effect }) => effect));
  return sum < 0 ? [...lines, line('本部分扣完为止，不出现负分', -sum)] : lines;
}

/** The sections with what is taken from their sums. A floor is measured against what applies: where items are rescaled away, it shrinks in proportion. */
export function scoreSections(standard: Standard, items: readonly ItemOutcome[]): readonly SectionScore[] {
  return standard.sections.map((section) => {
    const own = items.filter((item) => item.section === section);
    const all = sumCenti(section.items.map((item) => item.max));
    const max = sumCenti(own.filter(({ counts }) => counts).map(({ item }) => item.max));
    const lines = sectionLines(own);
    const points = sumCenti(lines.map(({ effect }) => effect));
    const belowFloor = section.floor !== undefined && max > 0 && points * all < section.floor * max;
    return { sectionId: section.id, title: section.title, points, max, belowFloor, lines };
  });
}

/** The total: exact for thresholds, rounded for people, and the lines that lead there. */
export interface Total {
  readonly total: CentiPoints;
  readonly max: CentiPoints;
  readonly bonus: CentiPoints;
  /** What bands and policy are compared with: with bonus points or, where the standard says so, without. */
  readonly graded: Fraction;
  readonly lines: readonly ReceiptLine[];
  /** What the total lacks: scores of other scorers that nobody entered. */
  readonly absent: readonly Scorer[];
}

/** Points on their way to the total, with the lines so far. Each line's effect is the change that it makes to the points, rounded to 0.01 for print. */
interface Running {
  readonly points: Fraction;
  readonly lines: readonly ReceiptLine[];
}

const step = (running: Running, points: Fraction, text: string): Running => ({
  points,
  lines: [...running.lines, line(text, roundTo(points, 1) - roundTo(running.points, 1))],
});

/** “= 12.84分”, or “≈” where more than two places were cut off. */
const comesTo = (points: Fraction): string => `${points.numerator % points.denominator === 0n ? '=' : '≈'} ${inPoints(roundTo(points, 1))}`;

/** Whether points are rescaled to the standard's total: something was left out under the rescaling convention, and something is left. */
function rescales(standard: Standard, items: readonly ItemOutcome[], max: CentiPoints): boolean {
  const leftOut = items.some(
    (item) =>
      !item.counts && (standard.notApplicable === 'rescale' || item.item.rules.some((rule) => rule.kind === 'not-applicable' && rule.gives === 'rescale')),
  );
  return leftOut && max > 0 && max !== standard.total;
}

const nothing: Running = { points: whole(0), lines: [] };

/** Sections by their weights: points ÷ maximum × weight. A section without anything that applies counts full, so that nobody loses what cannot be asked. */
function weighted(standard: Standard, sections: readonly SectionScore[]): Running {
  return sections.reduce((running, section, index) => {
    const weight = standard.sections[index]?.weight ?? section.max;
    const points = section.max === 0 ? whole(weight) : times(ratio(section.points, section.max), whole(weight));
    const sum = `${showPoints(section.points)} ÷ ${showPoints(section.max)} × ${showPoints(weight)} ${comesTo(points)}`;
    const how = section.max === 0 ? `不参与计分，按权数计${inPoints(weight)}` : sum;
    return step(running, plus(running.points, points), `${section.title}：${how}`);
  }, nothing);
}

function summed(standard: Standard, items: readonly ItemOutcome[], sections: readonly SectionScore[]): Running {
  const counted = sumCenti(sections.map(({ max }) => max));
  const plain = sections.reduce<Running>(
    (running, section) =>
      step(running, plus(running.points, whole(section.points)), `${section.title}${inPoints(section.points)}（满分${inPoints(section.max)}）`),
    nothing,
  );
  if (!rescales(standard, items, counted)) return plain;
  const points = times(plain.points, ratio(standard.total, counted));
  const sum = `${showPoints(roundTo(plain.points, 1))} × ${showPoints(standard.total)} ÷ ${showPoints(counted)} ${comesTo(points)}`;
  return step(plain, points, `扣除不参与计分的项目后折算：${sum}`);
}

/** Mixes this score with those of other scorers, by their shares. A score that nobody entered counts 0 and is told. */
function mixed(standard: Standard, own: Running, facts: Facts): Running & { readonly absent: readonly Scorer[] } {
  if (standard.scorers.length === 0) return { ...own, absent: [] };
  const absent: Scorer[] = [];
  const parts = standard.scorers.map((scorer) => {
    const share = decimalOf(scorer.share) ?? { units: 0n, scale: 0 };
    const portion: Fraction = { numerator: share.units, denominator: 100n * 10n ** BigInt(share.scale) };
    const entered = scorer.fact === undefined ? undefined : facts[scorer.fact];
    const other = typeof entered === 'number' ? toCenti(entered) : undefined;
    if (scorer.own !== true && other === undefined) absent.push(scorer);
    const points = scorer.own === true ? own.points : whole(other ?? 0);
    return { points: times(points, portion), text: `${scorer.title}${showPoints(roundTo(points, 1))} × ${String(scorer.share)}%` };
  });
  const points = parts.reduce((sum, part) => plus(sum, part.points), whole(0));
  return { ...step(own, points, `${parts.map(({ text }) => text).join(' + ')} ${comesTo(points)}`), absent };
}

/** Adds a percent of the mean of the units below. Without units nothing is added. */
function rolledUp(standard: Standard, own: Running, subordinates: readonly CentiPoints[]): Running {
  const percent = standard.rollUp === undefined ? undefined : decimalOf(standard.rollUp.percent);
  if (percent === undefined || subordinates.length === 0) return own;
  const sum = sumCenti(subordinates);
  const share: Fraction = { numerator: percent.units, denominator: 100n * 10n ** BigInt(percent.scale) };
  const added = times(ratio(sum, subordinates.length), share);
  const mean = `所属${String(subordinates.length)}个单位平均分（合计${showPoints(sum)} ÷ ${String(subordinates.length)}）`;
  return step(own, plus(own.points, added), `${mean} × ${String(standard.rollUp?.percent)}% ${comesTo(added)}`);
}

/**
 * Adds up sections (by their weights where the standard has any), bonus, other scorers and units below, and rounds once, half up.
 * Every line's effect is printed to 0.01; the effects add up to the total.
 */
export function addUp(standard: Standard, items: readonly ItemOutcome[], sections: readonly SectionScore[], claimed: CentiPoints, input: ScoreInput): Total {
  const counted = sumCenti(sections.map(({ max }) => max));
  const isWeighted = standard.sections.some(({ weight }) => weight !== undefined);
  const base = isWeighted ? weighted(standard, sections) : summed(standard, items, sections);
  const bonus = standard.bonusCap === undefined ? claimed : Math.min(claimed, standard.bonusCap);
  const finish = (running: Running): Running & { readonly absent: readonly Scorer[] } => {
    const blended = mixed(standard, running, input.facts);
    return { ...rolledUp(standard, blended, input.subordinates ?? []), absent: blended.absent };
  };
  const bonusText = bonus < claimed ? `加分${inPoints(claimed)}，累计不超过${inPoints(bonus)}` : `加分${inPoints(bonus)}`;
  const full = finish(claimed === 0 ? base : step(base, plus(base.points, whole(bonus)), bonusText));
  const graded = standard.bonusInGrade === false ? finish(base).points : full.points;
  const total = roundTo(full.points, 10 ** (2 - standard.places));
  const fine = roundTo(full.points, 1);
  return {
    total,
    max: isWeighted || rescales(standard, items, counted) ? standard.total : counted,
    bonus,
    graded,
    lines:
      total === fine
        ? full.lines
        : [...full.lines, line(`四舍五入，保留${String(standard.places)}位小数：${showPoints(fine)} → ${inPoints(total)}`, total - fine)],
    absent: full.absent,
  };
}
