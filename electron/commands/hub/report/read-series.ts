import type { SeriesRound, SeriesUnit } from '#shared/analysis/city-series.ts';
import type { Json } from '#shared/json.ts';
import type { Outcome } from '#shared/model/round.ts';
import type { UnitKind } from '#shared/model/standard.ts';
import { usualRoundTitle } from '#shared/rounds/round-title.ts';
import { HubError, type HubDatabase } from '../hub-database.ts';
import { countyNumbers, type ReportScope } from './report-scope.ts';

/** So many units of a year stand on one page: more would make it slow to open, and nobody reads lists as long. */
const mostUnits = 20_000;

interface UnitRow {
  readonly county: number;
  readonly year: number;
  readonly round_id: string;
  readonly unit_id: string;
  readonly standard_hash: string | null;
  readonly name: string;
  readonly town: string;
  readonly kind: UnitKind;
  readonly system: string;
  readonly workers: number | null;
  readonly members: number | null;
  readonly outcome: Outcome | null;
}

interface VisitRow {
  readonly county: number;
  readonly round_id: string;
  readonly unit_id: string;
  readonly phase: string;
  readonly standard_hash: string;
  readonly completed: boolean;
  readonly verdicts: readonly (number | null)[];
  readonly assessed: readonly (number | null)[];
  readonly self: readonly (number | null)[];
  readonly sections: readonly number[];
  readonly total: number;
  readonly self_total: number | null;
  readonly recommendation: Outcome | null;
  readonly grade: string | null;
  readonly withheld: 'conditions' | 'few-points' | null;
}

type SeriesVisit = NonNullable<SeriesUnit['first']>;

/** The units of the rounds of years in the order in which rounds were opened, so that of one in several the last stands. */
const unitsQuery = `
SELECT m.county, r.year, m.round_id, m.unit_id, r.standard_hash, COALESCE(u.name, '（台账中没有的单位）') AS name, COALESCE(u.town, '') AS town, COALESCE(u.kind, 'other') AS kind,
  COALESCE(u.system, '') AS system, u.workers, u.members, d.outcome
FROM (
  SELECT county, round_id, unit_id FROM hub.round_unit WHERE county = ANY ($1::smallint[])
  UNION
  SELECT county, round_id, unit_id FROM hub.visit WHERE phase = 'first' AND county = ANY ($1::smallint[]) AND year = ANY ($2::smallint[])
) m
JOIN hub.round r ON r.county = m.county AND r.id = m.round_id AND r.year = ANY ($2::smallint[])
LEFT JOIN hub.unit u ON u.county = m.county AND u.id = m.unit_id
LEFT JOIN hub.decision d ON d.county = m.county AND d.year = ANY ($2::smallint[]) AND d.round_id = m.round_id AND d.unit_id = m.unit_id
ORDER BY r.opened_on NULLS FIRST, r.id COLLATE "C", m.county, m.unit_id`;

const visitsQuery = `
SELECT county, round_id, unit_id, phase, standard_hash, completed_ms IS NOT NULL AS completed, verdicts, assessed, self, sections, total, self_total, recommendation, grade, withheld
FROM hub.visit WHERE county = ANY ($1::smallint[]) AND year = ANY ($2::smallint[])`;

const noneAsMinus = (points: readonly (number | null)[]): number[] => points.map((one) => one ?? -1);

const seriesVisit = (row: VisitRow): SeriesVisit => ({
  standard: row.standard_hash,
  completed: row.completed,
  verdicts: row.verdicts.map((code) => String(code ?? 0)).join(''),
  assessed: noneAsMinus(row.assessed),
  self: noneAsMinus(row.self),
  sections: [...row.sections],
  total: row.total,
  selfTotal: row.self_total,
  recommendation: row.recommendation,
  grade: row.grade,
  withheld: row.withheld,
});

/** “云溪县” of “云溪县总工会”: what tells towns of one name apart. */
const shortName = (county: string): string => county.replace(/(?:总工会|工会联合会)$/u, '');

/** The units of years by standard and year, each unit once. */
async function unitsByStandard(
  db: HubDatabase,
  scope: ReportScope,
  years: readonly number[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, readonly SeriesUnit[]>>> {
  const values = [countyNumbers(scope), years];
  const visits = new Map<string, SeriesVisit>();
  for (const row of await db.query<VisitRow>(visitsQuery, values))
    visits.set(JSON.stringify([row.county, row.round_id, row.unit_id, row.phase]), seriesVisit(row));
  const names = new Map(scope.counties.map(({ no, name }) => [no, name]));
  const several = scope.counties.length > 1;
  const found = new Map<string, Map<number, Map<string, SeriesUnit>>>();
  for (const row of await db.query<UnitRow>(unitsQuery, values)) {
    const visitAt = (phase: string) => visits.get(JSON.stringify([row.county, row.round_id, row.unit_id, phase])) ?? null;
    const [first, re] = [visitAt('first'), visitAt('re')];
    const standard = (re?.completed === true ? re : first)?.standard ?? row.standard_hash;
    if (standard === null) continue;
    const county = names.get(row.county) ?? '';
    const unit: SeriesUnit = {
      id: several ? `${String(row.county)}.${row.unit_id}` : row.unit_id,
      name: row.name,
      county,
      town: several && row.town !== '' ? `${shortName(county)} ${row.town}` : row.town,
      kind: row.kind,
      system: row.system,
      workers: row.workers,
      members: row.members,
      decision: row.outcome,
      first,
      re,
    };
    const ofStandard = found.get(standard) ?? new Map<number, Map<string, SeriesUnit>>();
    found.set(standard, ofStandard);
    const ofYear = ofStandard.get(row.year) ?? new Map<string, SeriesUnit>();
    ofStandard.set(row.year, ofYear.set(unit.id, unit));
  }
  return new Map(Array.from(found, ([hash, byYear]) => [hash, new Map(Array.from(byYear, ([year, units]) => [year, [...units.values()]]))]));
}

/** A page's series as JSON (`CitySeries`). Rejects with a `HubError` where there is too much for a page, or nothing by a standard that is here. */
export async function readSeries(db: HubDatabase, scope: ReportScope, madeMs: number): Promise<Json & { readonly title: string }> {
  const { year, years, counties, whole } = scope;
  const units = await unitsByStandard(db, scope, years.slice(-2));
  const contents = await db.query<{ hash: string; title: string; version: string; content: Json }>(
    'SELECT DISTINCT ON (hash) hash, title, version, content FROM hub.standard WHERE county = ANY ($1::smallint[]) AND hash = ANY ($2::text[]) ORDER BY hash',
    [countyNumbers(scope), [...units.keys()]],
  );
  const rounds = contents.flatMap(({ hash, title, version }): readonly SeriesRound[] => {
    const own = units.get(hash)?.get(year) ?? [];
    if (own.length === 0) return [];
    const before = years.at(-2);
    const past = before === undefined ? [] : (units.get(hash)?.get(before) ?? []);
    const called = (of: number): string => `${usualRoundTitle(of, title)}（${version}）`;
    return [
      {
        standard: hash,
        title: called(year),
        year,
        units: own,
        past: before === undefined || past.length === 0 ? null : { title: called(before), year: before, units: past },
      },
    ];
  });
  const most = rounds.reduce((sum, round) => sum + round.units.length + (round.past?.units.length ?? 0), 0);
  if (most > mostUnits)
    throw new HubError(`两年共 ${String(most)} 个单位，一页放不下（最多 ${String(mostUnits)} 个）。请用 --county 一个县一页，或用 --xlsx。`);
  if (rounds.length === 0) throw new HubError(`${String(year)}年没有按已知标准核查的单位，没有可以比较的分数。`);
  const used = new Set(rounds.map(({ standard }) => standard));
  const [only] = counties;
  return {
    format: 'yanshoutai-hub-series/1',
    title: `${counties.length === 1 ? (only?.name ?? '') : whole ? `全市${String(counties.length)}个县（市、区）` : `${String(counties.length)}个县（市、区）`} ${String(year)}年`,
    year,
    counties: counties.map(({ name }) => name),
    madeMs,
    whole,
    standards: Object.fromEntries(contents.flatMap(({ hash, content }) => (used.has(hash) ? [[hash, content] as const] : []))),
    rounds: rounds.toSorted((a, b) => b.units.length - a.units.length),
    ...(counties.length === 1 ? { targets: await targetsOf(db, scope) } : {}),
  };
}

async function targetsOf(db: HubDatabase, scope: ReportScope): Promise<Readonly<Record<string, number>>> {
  const rows = await db.query<{ target: string; percent: number }>(
    'SELECT target, percent FROM hub.year_target WHERE county = ANY ($1::smallint[]) AND year = $2 AND percent IS NOT NULL',
    [countyNumbers(scope), scope.year],
  );
  return Object.fromEntries(rows.map(({ target, percent }) => [target, percent]));
}
