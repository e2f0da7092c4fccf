import type { UnitKind } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { leastSquares, type DesignRow, type LeastSquaresFit } from './least-squares.ts';
import { meanOf, type Mean } from './mean.ts';
import { studentQuantile } from './student.ts';

/** One scoring of a unit: a visit of record, or one inspector's own sheet of a blind scoring. */
export interface Scoring {
  readonly unitId: string;
  readonly kind: UnitKind;
  /** What the unit gave itself; null where it gave no total. */
  readonly self: CentiPoints | null;
  readonly total: CentiPoints;
  /** Points by section of the standard. */
  readonly sections: readonly CentiPoints[];
  /** Who scored it: the members of the groups that are compared (people, or one team). */
  readonly by: readonly string[];
}

/** How far a group's points lie from those of all groups for comparable units, in 0.01 and not rounded: below 0 is stricter. `low` and `high` hold the true value in 95 of 100 cases. */
export interface Leaning {
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

/** What can be said of a group: stricter or more lenient than chance explains, nothing of the kind, or too few units to say. */
export type LeaningWord = 'strict' | 'lenient' | 'unclear' | 'few';

/** One group: people who scored the same units cannot be told apart and stand together. */
export interface SeverityRow {
  readonly members: readonly string[];
  readonly units: number;
  readonly mean: Mean;
  readonly leaning: Leaning;
  readonly says: LeaningWord;
  /** By section of the standard. */
  readonly sections: readonly Leaning[];
}

/** A unit's total, and what it would be had all groups the same severity. Only to be looked at: nothing is ever changed by it. */
export interface EvenScore {
  readonly unitId: string;
  readonly by: readonly string[];
  readonly total: CentiPoints;
  /** In 0.01, rounded. */
  readonly even: CentiPoints;
}

/** How severe groups are; `state` says why nothing can be told: fewer than two groups with enough units, or groups that saw kinds of units so different that the two cannot be told apart. */
export interface GroupSeverity {
  readonly state: 'told' | 'few-groups' | 'confounded';
  readonly rows: readonly SeverityRow[];
  readonly even: readonly EvenScore[];
  /** Scorings that were counted. */
  readonly n: number;
  /** Scorings left out because the unit gave itself no total. */
  readonly withoutSelf: number;
  /** Points by which the assessed total rises with each point of the unit's own; null where too few units gave theirs. */
  readonly perSelfPoint: number | null;
}

/** A group with fewer units than this says nothing. */
export const fewestUnits = 5;

/**
 * How severe groups are, adjusted for the units that they saw: total = group + kind of unit + slope × own total + chance, by least squares (docs/measures.md, 验收组尺度).
 * A group's leaning is its term less the mean of all groups' terms, each weighted by how often it scored.
 */
export function severityOf(scorings: readonly Scoring[]): GroupSeverity {
  const told = scorings.filter(({ self }) => self !== null);
  const bySelf = told.length * 2 >= scorings.length && new Set(told.map(({ self }) => self)).size > 1;
  const used = bySelf ? told : scorings;
  const groups = togetherAlways(used);
  const base = { n: used.length, withoutSelf: scorings.length - used.length };
  const nothing = (state: GroupSeverity['state']): GroupSeverity => ({
    ...base,
    state,
    rows: groups.map((group) => bareRow(group)),
    even: [],
    perSelfPoint: null,
  });
  if (groups.filter(({ units }) => units >= fewestUnits).length < 2) return nothing('few-groups');
  const design = designOf(used, groups, bySelf);
  const system = leastSquares(design.rows, design.columns);
  if (system === null) return nothing('confounded');
  const spread = studentQuantile(system.freedom);
  const total = system.fit(used.map((one) => one.total));
  const sections = Array.from({ length: used[0]?.sections.length ?? 0 }, (_, index) => system.fit(used.map((one) => one.sections[index] ?? 0)));
  const leaningIn = (fit: LeastSquaresFit, place: number) => leaningOf(fit, place, design, spread);
  const rows = groups.map((group, place): SeverityRow => {
    const leaning = leaningIn(total, place);
    return { ...bareRow(group), leaning, says: wordOf(group.units, leaning), sections: sections.map((fit) => leaningIn(fit, place)) };
  });
  const perSelfPoint = bySelf ? (total.coefficients[design.columns - 1] ?? 0) : null;
  return { ...base, state: 'told', rows: rows.toSorted((a, b) => a.leaning.points - b.leaning.points), even: evenScores(used, groups, rows), perSelfPoint };
}

interface Group {
  readonly members: readonly string[];
  readonly units: number;
  readonly totals: readonly CentiPoints[];
}

const nowhere: Leaning = { points: 0, low: 0, high: 0 };
const bareRow = ({ members, units, totals }: Group): SeverityRow => ({ members, units, mean: meanOf(totals), leaning: nowhere, says: 'few', sections: [] });

/** Who scored what; people with exactly the same scorings are one group. In the order of names. */
function togetherAlways(scorings: readonly Scoring[]): readonly Group[] {
  const places = new Map<string, number[]>();
  scorings.forEach(({ by }, index) => {
    for (const name of new Set(by)) places.set(name, [...(places.get(name) ?? []), index]);
  });
  const groups = new Map<string, { readonly members: string[]; readonly own: readonly number[] }>();
  for (const [name, own] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const group = groups.get(own.join());
    if (group === undefined) groups.set(own.join(), { members: [name], own });
    else group.members.push(name);
  }
  return [...groups.values()].map(({ members, own }) => ({
    members,
    units: new Set(own.map((index) => scorings[index]?.unitId)).size,
    totals: own.flatMap((index) => scorings[index]?.total ?? []),
  }));
}

interface Design {
  readonly rows: readonly DesignRow[];
  readonly columns: number;
  /** Share of all scorings that each group made. */
  readonly shares: readonly number[];
}

/** Columns: one a group (people who went together share the scoring), one a kind but for the most frequent, and the unit's own total less its mean. */
function designOf(scorings: readonly Scoring[], groups: readonly Group[], bySelf: boolean): Design {
  const placeOf = new Map(groups.flatMap(({ members }, place) => members.map((name) => [name, place] as const)));
  const counts = new Map<UnitKind, number>();
  for (const { kind } of scorings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind]) => kind);
  const kindColumn = new Map(kinds.slice(1).map((kind, index) => [kind, groups.length + index] as const));
  const columns = groups.length + kindColumn.size + (bySelf ? 1 : 0);
  const mean = scorings.reduce((sum, { self }) => sum + (self ?? 0), 0) / Math.max(1, scorings.length);
  const shares = new Array<number>(groups.length).fill(0);
  const rows = scorings.map(({ by, kind, self }) => {
    const row = new Map<number, number>();
    const own = new Set(by.flatMap((name) => placeOf.get(name) ?? []));
    for (const place of own) {
      row.set(place, 1 / own.size);
      shares[place] = (shares[place] ?? 0) + 1 / own.size / scorings.length;
    }
    const ofKind = kindColumn.get(kind);
    if (ofKind !== undefined) row.set(ofKind, 1);
    if (bySelf) row.set(columns - 1, (self ?? mean) - mean);
    return row;
  });
  return { rows, columns, shares };
}

function leaningOf(fit: LeastSquaresFit, place: number, { columns, shares }: Design, spread: number): Leaning {
  const weights = Array.from({ length: columns }, (_, column) => (column === place ? 1 : 0) - (shares[column] ?? 0));
  const points = weights.reduce((sum, weight, column) => sum + weight * (fit.coefficients[column] ?? 0), 0);
  const half = spread * fit.errorOf(weights);
  return { points, low: points - half, high: points + half };
}

const wordOf = (units: number, { low, high }: Leaning): LeaningWord => (units < fewestUnits ? 'few' : high < 0 ? 'strict' : low > 0 ? 'lenient' : 'unclear');

/** Every scoring without the mean leaning of those who made it, where enough is known of all of them. */
function evenScores(scorings: readonly Scoring[], groups: readonly Group[], rows: readonly SeverityRow[]): readonly EvenScore[] {
  const rowOf = new Map(groups.flatMap(({ members }, place) => members.map((name) => [name, rows[place]] as const)));
  return scorings.flatMap(({ unitId, by, total }) => {
    const own = [...new Set(by.flatMap((name) => rowOf.get(name) ?? []))];
    if (own.length === 0 || own.some(({ says }) => says === 'few')) return [];
    return [{ unitId, by, total, even: Math.round(total - own.reduce((sum, { leaning }) => sum + leaning.points, 0) / own.length) }];
  });
}
