import type { FactsFile, ScoreFile, SectionFile, StandardFile } from './file-shapes.ts';
import { allHold } from './holding.ts';
import { add, divide, exactly, greater, isLess, isSame, lesser, multiply, nought, rounded, take, total, written, type Rational } from './rational.ts';
import { grantClaims, recomputeItem, type RecomputedItem } from './recompute-item.ts';

interface RecomputedSection {
  readonly file: SectionFile;
  readonly points: Rational;
  readonly max: Rational;
  readonly belowFloor: boolean;
}

/** “Sections” of docs/formats.md. */
function recomputeSection(file: SectionFile, own: readonly RecomputedItem[]): RecomputedSection {
  const max = total(own.filter(({ counts }) => counts).map((item) => item.max));
  const all = total(own.map((item) => item.max));
  const points = greater(nought, take(total(own.map((item) => item.points)), total(own.map(({ fromSection }) => fromSection))));
  const belowFloor = file.floor !== undefined && isLess(nought, max) && isLess(multiply(points, all), multiply(exactly(file.floor), max));
  return { file, points, max, belowFloor };
}

/** “Sum of the sections”: weighted, or added up and rescaled where that is called for. */
function sumUp(
  standard: StandardFile,
  sections: readonly RecomputedSection[],
  items: readonly RecomputedItem[],
): { readonly points: Rational; readonly max: Rational } {
  const counted = total(sections.map(({ max }) => max));
  const target = exactly(standard.total);
  if (sections.some(({ file }) => file.weight !== undefined)) {
    const each = sections.map(({ file, points, max }) => {
      const weight = file.weight === undefined ? max : exactly(file.weight);
      return max.over === 0n ? weight : multiply(divide(points, max), weight);
    });
    return { points: total(each), max: target };
  }
  const plain = total(sections.map(({ points }) => points));
  const files = standard.sections.flatMap((section) => section.items);
  const leftOut = items.some(
    ({ counts }, place) =>
      !counts &&
      (standard.notApplicable === 'rescale' || (files[place]?.rules ?? []).some(({ kind, gives }) => kind === 'not-applicable' && gives === 'rescale')),
  );
  if (!leftOut || counted.over === 0n || isSame(counted, target)) return { points: plain, max: counted };
  return { points: divide(multiply(plain, target), counted), max: target };
}

/** “Other scorers” and “units below”. */
function finish(standard: StandardFile, points: Rational, facts: FactsFile, below: readonly number[]): Rational {
  let result = points;
  if (standard.scorers !== undefined && standard.scorers.length > 0) {
    result = total(
      standard.scorers.map(({ share, own, fact }) => {
        const entered = fact === undefined ? undefined : facts[fact];
        const usable = typeof entered === 'number' && (String(entered).split('.')[1] ?? '').length <= 2;
        return divide(multiply(own === true ? points : usable ? exactly(entered) : nought, exactly(share)), exactly(100));
      }),
    );
  }
  if (standard.rollUp === undefined || below.length === 0) return result;
  const mean = divide(total(below.map(exactly)), exactly(below.length));
  return add(result, divide(multiply(mean, exactly(standard.rollUp.percent)), exactly(100)));
}

const outcomes = ['accepted', 'rectify', 'rejected'] as const;

/** The limit that everything beside the score puts on the outcome: the index of the best outcome that is still allowed. */
function limitOf(standard: StandardFile, sections: readonly RecomputedSection[], items: readonly RecomputedItem[], gates: readonly string[]): number {
  let limit = 0;
  if (sections.some(({ belowFloor }) => belowFloor)) limit = 1;
  if (items.some(({ mandatoryOpen }) => mandatoryOpen)) limit = Math.max(limit, standard.policy.mandatoryOpen === 'reject' ? 2 : 1);
  if (items.some(({ vetoed }) => vetoed) || gates.includes('no')) limit = 2;
  return limit;
}

/** “Rated points”: whether enough of the points asked of the unit could be rated. */
function isRated(standard: StandardFile, items: readonly RecomputedItem[]): boolean {
  const own = items.filter(({ forOthers }) => !forOthers);
  const of = total(own.map(({ max }) => max));
  const points = total(own.filter(({ notApplicable }) => !notApplicable).map(({ max }) => max));
  if (total(items.map(({ max }) => max)).over === 0n) return true;
  return of.over !== 0n && !isLess(multiply(points, exactly(100)), multiply(of, exactly(standard.leastRated ?? 50)));
}

/** Whether the score of another scorer is not there. */
const lacksScorer = (standard: StandardFile, facts: FactsFile): boolean =>
  (standard.scorers ?? []).some(({ own, fact }) => {
    const entered = fact === undefined ? undefined : facts[fact];
    return own !== true && !(typeof entered === 'number' && (String(entered).split('.')[1] ?? '').length <= 2);
  });

function gradeOf(standard: StandardFile, graded: Rational, limit: number, facts: FactsFile): string | null {
  let best: { readonly title: string; readonly atLeast: number } | undefined;
  for (const band of standard.bands ?? []) {
    const allowed = limit === 0 || (limit === 1 && band.atLeast < standard.policy.accept);
    const reached = !isLess(graded, exactly(band.atLeast)) && allHold(band.requires, facts) === 'yes';
    if (allowed && reached && (best === undefined || band.atLeast > best.atLeast)) best = band;
  }
  return best?.title ?? null;
}

/** The result of a score file by docs/formats.md alone, points as decimals. */
export function recompute({ standard, findings, facts, subordinates }: ScoreFile): object {
  const perSection = standard.sections.map((section) => section.items.map((item) => recomputeItem(item, findings[item.id] ?? {}, facts, standard)));
  const items = perSection.flat();
  const granted = grantClaims(items);
  const sections = standard.sections.map((section, place) => recomputeSection(section, perSection[place] ?? []));
  const base = sumUp(standard, sections, items);
  const claimed = total(granted);
  const bonus = standard.bonusCap === undefined ? claimed : lesser(claimed, exactly(standard.bonusCap));
  const exact = finish(standard, add(base.points, bonus), facts, subordinates ?? []);
  const graded = standard.bonusInGrade === false ? finish(standard, base.points, facts, subordinates ?? []) : exact;
  const gates = (standard.gates ?? []).map(({ requires }) => allHold(requires, facts));
  const limit = limitOf(standard, sections, items, gates);
  const rated = isRated(standard, items);
  const lacks = lacksScorer(standard, facts);
  const byScore = !isLess(graded, exactly(standard.policy.accept)) ? 0 : !isLess(graded, exactly(standard.policy.rectify)) ? 1 : 2;
  return {
    total: written(rounded(exact, standard.places ?? 2)),
    max: written(base.max),
    bonus: written(bonus),
    items: items.map((item, place) => {
      const extra = granted[place] ?? nought;
      return {
        itemId: item.id,
        points: written(add(item.points, extra)),
        bonus: written(extra),
        judged: item.judged,
        notApplicable: item.notApplicable,
      };
    }),
    sections: sections.map(({ file, points, max, belowFloor }) => ({ sectionId: file.id, points: written(points), max: written(max), belowFloor })),
    gates,
    openMandatory: items.filter(({ mandatoryOpen }) => mandatoryOpen).map(({ id }) => id),
    vetoes: items.filter(({ vetoed }) => vetoed).map(({ id }) => id),
    grade: !rated || lacks || gates.includes('unknown') ? null : gradeOf(standard, graded, limit, facts),
    recommendation: limit < 2 && (!rated || lacks || (gates.includes('unknown') && byScore < 2)) ? null : outcomes[Math.max(limit, byScore)],
  };
}
