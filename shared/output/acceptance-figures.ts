import { meanOf, type Mean, type Share } from '../analysis/mean.ts';
import { medianOf } from '../analysis/statistics.ts';
import type { Outcome } from '../model/round.ts';
import { UnitKind, unitKindWords } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { finishedScore, type AcceptanceInput, type AcceptanceUnit } from './acceptance-input.ts';
import { lostItems } from './lost-points.ts';

/** What a group of units came to. Points are of first inspections, outcomes of decisions. */
export interface OutcomeFigures {
  readonly word: string;
  readonly units: number;
  readonly visited: number;
  readonly decided: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly mean: Mean;
}

/** An item, with how many of the visited units lost points on it, of how many it is asked of, and how many points in all. */
export interface LostFigures {
  readonly text: string;
  readonly section: string;
  readonly lost: Share;
  readonly points: CentiPoints;
}

/** A section with its share of the full marks that were reached, in units of 0.1 percent by points. */
export interface SectionFigures {
  readonly title: string;
  readonly reached: CentiPoints;
  readonly max: CentiPoints;
}

/** Every figure that 验收情况通报 names. Each can be found again in the workbook of results (汇总表, 失分明细). */
export interface AcceptanceFigures {
  readonly all: OutcomeFigures;
  readonly reInspected: number;
  readonly median: Mean;
  readonly highest: CentiPoints | null;
  readonly lowest: CentiPoints | null;
  readonly byKind: readonly OutcomeFigures[];
  readonly byTown: readonly OutcomeFigures[];
  /** By the result that counts now, the best first. */
  readonly sections: readonly SectionFigures[];
  /** By the result that counts now, the most lost first; items that nobody lost points on are left out. */
  readonly lost: readonly LostFigures[];
  /** Of units with both: how many rated themselves higher than the first inspection, by 10 points or more, and the mean of self minus assessed. */
  readonly self: { readonly both: number; readonly higher: number; readonly farHigher: number; readonly gap: Mean };
}

const outcomesOf = (units: readonly AcceptanceUnit[]): Readonly<Record<Outcome, number>> => {
  const count = (outcome: Outcome): number => units.filter(({ decision }) => decision?.outcome === outcome).length;
  return { accepted: count('accepted'), rectify: count('rectify'), rejected: count('rejected') };
};

const firstTotals = (units: readonly AcceptanceUnit[]): readonly CentiPoints[] => units.flatMap(({ firstTotal }) => (firstTotal === null ? [] : [firstTotal]));

const groupOf = (word: string, units: readonly AcceptanceUnit[]): OutcomeFigures => ({
  word,
  units: units.length,
  visited: units.filter((unit) => unit.firstTotal !== null).length,
  decided: units.filter(({ decision }) => decision !== null).length,
  outcomes: outcomesOf(units),
  mean: meanOf(firstTotals(units)),
});

function groups<Key extends string>(units: readonly AcceptanceUnit[], keys: readonly Key[], keyOf: (unit: AcceptanceUnit) => Key, word: (key: Key) => string) {
  return keys
    .map((key) =>
      groupOf(
        word(key),
        units.filter((unit) => keyOf(unit) === key),
      ),
    )
    .filter((group) => group.units > 0);
}

/** Sections by title over all finished visits; one that no unit has points in is left out. */
function sectionFigures(units: readonly AcceptanceUnit[]): readonly SectionFigures[] {
  const sums = new Map<string, SectionFigures>();
  for (const unit of units)
    for (const { title, points, max } of finishedScore(unit)?.sections ?? []) {
      const { reached = 0, max: of = 0 } = sums.get(title) ?? {};
      sums.set(title, { title, reached: reached + points, max: of + max });
    }
  return [...sums.values()].filter(({ max }) => max > 0).toSorted((a, b) => b.reached * a.max - a.reached * b.max);
}

function lostFigures(units: readonly AcceptanceUnit[]): readonly LostFigures[] {
  const asked = new Map<string, number>();
  const sums = new Map<string, { section: string; count: number; points: CentiPoints }>();
  for (const unit of units) {
    const judged = new Set(
      (finishedScore(unit)?.items ?? []).filter(({ notApplicable, forOthers }) => !notApplicable && !forOthers).map(({ itemId }) => itemId),
    );
    for (const { items } of unit.visit?.completed === true ? unit.visit.standard.sections : [])
      for (const { id, text } of items) if (judged.has(id)) asked.set(text, (asked.get(text) ?? 0) + 1);
    for (const { item, section, lost } of lostItems(unit)) {
      const before = sums.get(item.text);
      sums.set(item.text, { section: section.title, count: (before?.count ?? 0) + 1, points: (before?.points ?? 0) + lost });
    }
  }
  return Array.from(sums, ([text, { section, count, points }]) => ({ text, section, lost: { count, n: asked.get(text) ?? count }, points })).toSorted(
    (a, b) => b.lost.count - a.lost.count || b.points - a.points,
  );
}

/** So many points too many are told apart. */
const far: CentiPoints = 1000;

/** The figures of a round, or of those of its units that are chosen. */
export function acceptanceFigures({ units }: Pick<AcceptanceInput, 'units'>): AcceptanceFigures {
  const totals = firstTotals(units);
  const gaps = units.flatMap(({ selfTotal, firstTotal }) => (selfTotal === null || firstTotal === null ? [] : [selfTotal - firstTotal]));
  const towns = [...new Set(units.map(({ town }) => town))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
  return {
    all: groupOf('合计', units),
    reInspected: units.filter(({ reTotal }) => reTotal !== null).length,
    median: medianOf(totals),
    highest: totals.length === 0 ? null : Math.max(...totals),
    lowest: totals.length === 0 ? null : Math.min(...totals),
    byKind: groups(
      units,
      UnitKind.options,
      ({ kind }) => kind,
      (kind) => unitKindWords[kind],
    ),
    byTown: groups(
      units,
      towns,
      ({ town }) => town,
      (town) => (town === '' ? '未填乡镇' : town),
    ),
    sections: sectionFigures(units),
    lost: lostFigures(units),
    self: { both: gaps.length, higher: gaps.filter((gap) => gap > 0).length, farHigher: gaps.filter((gap) => gap >= far).length, gap: meanOf(gaps) },
  };
}
