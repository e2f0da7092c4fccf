import { HubError, type HubDatabase } from '../hub-database.ts';

/** A county of the hub. */
export interface HubCounty {
  readonly no: number;
  readonly name: string;
}

/** What a report is about. */
export interface ReportScope {
  /** In the order of their names. */
  readonly counties: readonly HubCounty[];
  /** Whether they are all that the hub shows to this reader: only then sums are the city's. */
  readonly whole: boolean;
  readonly year: number;
  /** The years that have rounds up to `year`, the earliest first. */
  readonly years: readonly number[];
}

/** What a person asks for. */
export interface ReportWish {
  readonly county?: string | undefined;
  readonly year?: string | undefined;
}

const byName = (a: HubCounty, b: HubCounty): number => a.name.localeCompare(b.name, 'zh-CN');

/** All counties that the reader of the database may see, in the order of their names. */
export async function hubCounties(db: HubDatabase): Promise<readonly HubCounty[]> {
  return (await db.query<HubCounty>('SELECT no, name FROM hub.county')).toSorted(byName);
}

/** The counties that a person names, all where none is named. Rejects with a `HubError` where there is none. */
export async function wishedCounties(db: HubDatabase, county: string | undefined): Promise<readonly HubCounty[]> {
  const all = await hubCounties(db);
  if (all.length === 0) throw new HubError('库里还没有数据，请先用 npm run hub -- add 导入数据包。');
  if (county === undefined) return all;
  const named = all.filter(({ name }) => name === county.trim());
  if (named.length > 0) return named;
  throw new HubError(`库里没有“${county}”，名称要一字不差。现有：${all.map(({ name }) => name).join('、')}。`);
}

/** What a report is about: the last year that has a round where none is named. Rejects with a `HubError` where there is no such county, year or round. */
export async function readScope(db: HubDatabase, wish: ReportWish): Promise<ReportScope> {
  const counties = await wishedCounties(db, wish.county);
  const numbers = counties.map(({ no }) => no);
  const years = (
    await db.query<{ year: number }>('SELECT DISTINCT year FROM hub.round WHERE county = ANY ($1::smallint[]) AND year > 0 ORDER BY year', [numbers])
  ).map(({ year }) => year);
  const last = years.at(-1);
  if (last === undefined) throw new HubError('库里还没有验收批次，没有可以汇总的结果。请让县里建立批次后重新导出数据包。');
  const year = wish.year === undefined ? last : Number(wish.year);
  if (!years.includes(year)) throw new HubError(`库里没有“${wish.year ?? ''}”年的批次。有批次的年份：${years.join('、')}。`);
  const all = wish.county === undefined ? counties : await hubCounties(db);
  return { counties, whole: counties.length === all.length, year, years: years.filter((one) => one <= year) };
}

/** The numbers of the counties of a report, as statements take them. */
export const countyNumbers = ({ counties }: Pick<ReportScope, 'counties'>): readonly number[] => counties.map(({ no }) => no);
