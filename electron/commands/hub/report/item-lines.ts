import type { CentiPoints } from '#shared/points.ts';
import type { MissedLine, SectionLine } from './city-report.ts';

/** What a county's units have on one item of one standard. */
export interface CountedItem {
  readonly county: number;
  readonly standard: string;
  readonly place: number;
  readonly no: string;
  readonly text: string;
  readonly max: CentiPoints;
  readonly meaning: string;
  readonly wording: string;
  readonly section_place: number;
  readonly section_title: string;
  readonly units: number;
  readonly points: CentiPoints;
  readonly lost_units: number;
  readonly lost_all: number;
}

/** What a county's units have in one section of one standard. */
export interface SectionRow {
  readonly county: number;
  readonly standard: string;
  readonly section_place: number;
  readonly units: number;
  readonly points: CentiPoints;
  readonly lowest: CentiPoints;
  readonly highest: CentiPoints;
}

type NameOf = (county: number | null) => string | null;

const groupsOf = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly [Row, ...Row[]]> => {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own === undefined) groups.set(keyOf(row), [row]);
    else own.push(row);
  }
  return groups;
};

const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

/** The items on which points were lost across counties, the most often missed first: by share of units, then by points, as 对比 has it for one county. Items of the same content are one. */
export function missedLines(rows: readonly CountedItem[], nameOf: NameOf): readonly MissedLine[] {
  const contents = new Map<string, Set<string>>();
  for (const { wording, meaning } of rows) contents.set(wording, (contents.get(wording) ?? new Set()).add(meaning));
  const lines = Array.from(groupsOf(rows, ({ meaning }) => meaning).values(), (own): MissedLine => {
    const [{ text, max, wording }] = own;
    const units = sumOf(own, (row) => row.units);
    return {
      text,
      max,
      counties: [...new Set(own.map(({ county }) => nameOf(county) ?? ''))].toSorted((a, b) => a.localeCompare(b, 'zh-CN')),
      standards: [...new Set(own.map(({ standard }) => standard))],
      units: { count: sumOf(own, (row) => row.lost_units), n: units },
      lost: units * max - sumOf(own, (row) => row.points),
      lostAll: sumOf(own, (row) => row.lost_all),
      otherwise: (contents.get(wording)?.size ?? 1) - 1,
    };
  });
  return lines
    .filter(({ lost }) => lost > 0)
    .toSorted((a, b) => b.units.count * a.units.n - a.units.count * b.units.n || b.lost - a.lost || a.text.localeCompare(b.text, 'zh-CN'));
}

/** The sections of each standard, of each county and of all that go by it. Sections without points of their own are left out. */
export function sectionLines(rows: readonly SectionRow[], items: readonly CountedItem[], nameOf: NameOf): readonly SectionLine[] {
  const titles = new Map(items.map((item) => [`${item.standard} ${String(item.section_place)}`, item.section_title]));
  const lineOf = (own: readonly [SectionRow, ...SectionRow[]], county: number | null): readonly SectionLine[] => {
    const [{ standard, section_place: place }] = own;
    const title = titles.get(`${standard} ${String(place)}`);
    if (title === undefined) return [];
    const asked = items.filter((item) => item.standard === standard && item.section_place === place && (county === null || item.county === county));
    return [
      {
        county: nameOf(county),
        standard,
        place,
        title,
        mean: { sum: sumOf(own, ({ points }) => points), n: sumOf(own, ({ units }) => units) },
        lowest: Math.min(...own.map(({ lowest }) => lowest)),
        highest: Math.max(...own.map(({ highest }) => highest)),
        reached: sumOf(asked, ({ points }) => points),
        reachable: sumOf(asked, ({ units, max }) => units * max),
      },
    ];
  };
  const together = [...groupsOf(rows, (row) => `${row.standard} ${String(row.section_place)}`).values()].flatMap((own) => lineOf(own, null));
  return [...rows.flatMap((row) => lineOf([row], row.county)), ...together].toSorted(
    (a, b) =>
      a.standard.localeCompare(b.standard) || a.place - b.place || (a.county === null ? 1 : b.county === null ? -1 : a.county.localeCompare(b.county, 'zh-CN')),
  );
}
