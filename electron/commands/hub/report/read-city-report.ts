import { greaterMeanFirst } from '#shared/analysis/mean.ts';
import { acceptedTargets, countedIn, emptyYear, targetIds, yearTarget, type TargetId, type YearPlan } from '#shared/programme/year-plan.ts';
import type { HubDatabase, SqlValue } from '../hub-database.ts';
import type {
  ChangeLine,
  CityReport,
  RegisterLine,
  ReportAxis,
  ReportPlace,
  ReportStandard,
  ResultFigures,
  ResultLine,
  TargetLine,
  YearLine,
} from './city-report.ts';
import { missedLines, sectionLines, type CountedItem, type SectionRow } from './item-lines.ts';
import { countyNumbers, type ReportScope } from './report-scope.ts';
import { reportSql, type ReportStatement } from './report-sql.ts';

/** The values of a statement of a report. */
export type ReportValues = Readonly<Record<ReportStatement, readonly SqlValue[]>>;

/** What each statement is given for a scope and the years' plans of its counties. */
export function reportValues(scope: ReportScope, plans: ReadonlyMap<number, readonly YearPlan[]>): ReportValues {
  const counties = countyNumbers(scope);
  const counted = counties.flatMap((county) => {
    const by = countedIn(plans.get(county) ?? [], scope.year);
    return acceptedTargets.flatMap((target) => by[target].map((standard) => ({ county, target, standard })));
  });
  const own = [counties, [scope.year]];
  return {
    register: [counties],
    targets: [counties, scope.year, counted.map(({ county }) => county), counted.map(({ target }) => target), counted.map(({ standard }) => standard)],
    results: own,
    years: [counties, scope.years],
    change: [counties, scope.years.slice(-2), scope.year],
    items: own,
    sections: own,
    standards: [counties],
  };
}

/** Works out the roll-ups of a scope: a statement each. */
export async function readCityReport(db: HubDatabase, scope: ReportScope): Promise<CityReport> {
  const plans = await readPlans(db, scope);
  const values = reportValues(scope, plans);
  const ask = <Row>(name: ReportStatement): Promise<readonly Row[]> => db.query<Row>(reportSql[name], values[name]);
  const names = new Map(scope.counties.map(({ no, name }) => [no, name]));
  const nameOf = (county: number | null): string | null => (county === null ? null : (names.get(county) ?? ''));
  const register = (await ask<RegisterRow>('register')).map((row): RegisterLine => ({ ...placeOf(row.bits, row, nameOf), ...registerOf(row) }));
  const results = (await ask<ResultRow>('results')).map((row): ResultLine => ({
    ...placeOf(row.bits & 15, row, nameOf),
    standard: row.bits >= 16 ? null : row.standard,
    figures: figuresOf(row),
  }));
  const years = (await ask<ResultRow & { readonly year: number }>('years')).map((row): YearLine => ({
    year: row.year,
    county: nameOf(row.county),
    standard: row.bits >= 2 ? null : row.standard,
    figures: figuresOf(row),
  }));
  const items = await ask<CountedItem>('items');
  const changes = (await ask<ChangeRow>('change')).map(({ standard, county, units, points, up, down }): ChangeLine => ({
    county: nameOf(county),
    standard,
    change: { sum: points, n: units },
    up,
    down,
  }));
  const used = new Set([...results, ...years].flatMap(({ standard }) => standard ?? []));
  return {
    year: scope.year,
    counties: scope.counties.map(({ name }) => name),
    whole: scope.whole,
    standards: standardsOf(await ask<StandardRow>('standards'), used),
    register: inOrder(register, scope, (a, b) => b.units - a.units),
    targets: targetLines(scope, plans, await ask<TargetRow>('targets'), register),
    results: inOrder(results, scope, (a, b) => greaterMeanFirst(a.figures.mean, b.figures.mean)),
    sections: sectionLines(await ask<SectionRow>('sections'), items, nameOf),
    missed: missedLines(items, nameOf),
    years: years.toSorted((a, b) => a.year - b.year || order(scope, a.county) - order(scope, b.county)),
    changes: changes.toSorted((a, b) => order(scope, a.county) - order(scope, b.county)),
  };
}

interface GroupRow {
  readonly county: number | null;
  readonly town: string | null;
  readonly kind: string | null;
  readonly system: string | null;
}

interface RegisterRow extends GroupRow {
  readonly bits: number;
  readonly units: number;
  readonly without_union: number;
  readonly members: number;
  readonly workers: number;
  readonly unknown: number;
  readonly hardship: number;
  readonly hardship_known: number;
}

interface ResultRow extends GroupRow {
  readonly bits: number;
  readonly standard: string;
  readonly listed: number;
  readonly visited: number;
  readonly completed: number;
  readonly again: number;
  readonly again_accepted: number;
  readonly points: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly self_points: number | null;
  readonly self_known: number;
  readonly recommended: number;
  readonly decided: number;
  readonly accepted: number;
  readonly rectify: number;
  readonly rejected: number;
  readonly overruled: number;
}

interface TargetRow {
  readonly target: string;
  readonly county: number | null;
  readonly reached: number;
  readonly of: number;
  readonly unknown: number;
}

interface ChangeRow {
  readonly county: number | null;
  readonly standard: string;
  readonly units: number;
  readonly points: number;
  readonly up: number;
  readonly down: number;
}

type StandardRow = ReportStandard & { readonly county: number };

/** The bits that say which columns a line is not grouped by. */
const bit = { town: 4, kind: 2, system: 1 } as const;

function placeOf(bits: number, row: GroupRow, nameOf: (county: number | null) => string | null): ReportPlace {
  const axis = (['town', 'kind', 'system'] as const).find((one) => (bits & bit[one]) === 0);
  return { county: nameOf(row.county), axis: axis ?? ('all' satisfies ReportAxis), key: axis === undefined ? null : (row[axis] ?? '') };
}

const registerOf = (row: RegisterRow): Omit<RegisterLine, keyof ReportPlace> => ({
  units: row.units,
  withoutUnion: row.without_union,
  coverage: { reached: row.members, of: row.workers, unknown: row.unknown },
  hardship: { workers: row.hardship, known: row.hardship_known },
});

const figuresOf = (row: ResultRow): ResultFigures => ({
  listed: row.listed,
  visited: row.visited,
  completed: row.completed,
  again: row.again,
  againAccepted: row.again_accepted,
  mean: { sum: row.points ?? 0, n: row.completed },
  selfMean: { sum: row.self_points ?? 0, n: row.self_known },
  lowest: row.lowest,
  highest: row.highest,
  recommended: { count: row.recommended, n: row.completed },
  decided: { count: row.accepted, n: row.decided },
  outcomes: { accepted: row.accepted, rectify: row.rectify, rejected: row.rejected },
  overruled: row.overruled,
});

/** The place of a county among lines: in the order of the report, all together last. */
const order = ({ counties }: ReportScope, name: string | null): number => (name === null ? counties.length : counties.findIndex((one) => one.name === name));

const inOrder = <Line extends ReportPlace>(lines: readonly Line[], scope: ReportScope, within: (a: Line, b: Line) => number): readonly Line[] =>
  lines.toSorted((a, b) => order(scope, a.county) - order(scope, b.county) || within(a, b) || (a.key ?? '').localeCompare(b.key ?? '', 'zh-CN'));

function standardsOf(rows: readonly StandardRow[], used: ReadonlySet<string>): readonly ReportStandard[] {
  const known = new Map(rows.map(({ hash, title, version, total, asks }) => [hash, { hash, title, version, total, asks }]));
  return [...used]
    .map(
      (hash): ReportStandard =>
        known.get(hash) ?? { hash, title: hash === '' ? '（没有选定标准）' : '（标准文件没有随数据包来）', version: '', total: 0, asks: hash },
    )
    .toSorted((a, b) => a.title.localeCompare(b.title, 'zh-CN') || a.version.localeCompare(b.version, 'zh-CN'));
}

/** What counties set for years: targets, and the standards that count for them. */
async function readPlans(db: HubDatabase, scope: ReportScope): Promise<ReadonlyMap<number, readonly YearPlan[]>> {
  const rows = await db.query<{ county: number; year: number; target: TargetId; percent: number | null; counted: readonly string[] | null }>(
    'SELECT county, year, target, percent, counted FROM hub.year_target WHERE county = ANY ($1::smallint[]) AND year <= $2',
    [countyNumbers(scope), scope.year],
  );
  const plans = new Map<number, Map<number, YearPlan>>();
  for (const { county, year, target, percent, counted } of rows) {
    const own = plans.get(county) ?? new Map<number, YearPlan>();
    plans.set(county, own);
    const plan = own.get(year) ?? emptyYear(year);
    own.set(year, {
      ...plan,
      targets: percent === null ? plan.targets : { ...plan.targets, [target]: percent },
      counted: counted === null ? plan.counted : { ...plan.counted, [target]: counted },
    });
  }
  return new Map(Array.from(plans, ([county, own]) => [county, [...own.values()]]));
}

function targetLines(
  scope: ReportScope,
  plans: ReadonlyMap<number, readonly YearPlan[]>,
  rows: readonly TargetRow[],
  register: readonly RegisterLine[],
): readonly TargetLine[] {
  const nothing = { reached: 0, of: 0, unknown: 0 };
  const lineOf = (county: ReportScope['counties'][number] | null, target: TargetId): TargetLine => {
    const plan = plans.get(county?.no ?? 0)?.find(({ year }) => year === scope.year) ?? emptyYear(scope.year);
    const found = rows.find((row) => row.target === target && row.county === (county?.no ?? null));
    const coverage = register.find((line) => line.axis === 'all' && line.county === (county?.name ?? null))?.coverage;
    const accepted = found === undefined ? nothing : { reached: found.reached, of: found.of, unknown: found.unknown };
    const set = county === null ? { percent: null, by: null } : yearTarget(plan, target);
    return { county: county?.name ?? null, target, ...set, progress: target === 'coverage' ? (coverage ?? nothing) : accepted };
  };
  return targetIds.flatMap((target) => [...scope.counties, null].map((county) => lineOf(county, target)));
}
