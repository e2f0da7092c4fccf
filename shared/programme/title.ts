import { addDays, type Day } from '../days/days.ts';

/** Who gives a title, from the county upwards (荣誉阶梯). */
export const titleLevels = ['county', 'city', 'province', 'nation'] as const;
export type TitleLevel = (typeof titleLevels)[number];

/** Chinese words for the levels. */
export const titleLevelWords: Readonly<Record<TitleLevel, string>> = { county: '县级', city: '市级', province: '省级', nation: '全国' };

/** A title (称号) of a unit, or that it was put forward for one. Days are null while they have not come. */
export interface Title {
  readonly id: string;
  readonly unitId: string;
  /** “规范化建设合格单位”. */
  readonly word: string;
  readonly level: TitleLevel;
  /** The round it was earned in; null where it comes from elsewhere. */
  readonly roundId: string | null;
  /** 推荐上报. */
  readonly proposedOn: Day | null;
  /** 命名. */
  readonly givenOn: Day | null;
  /** 文号 of the naming. */
  readonly document: string;
  /** The last day on which it holds; null for as long as it is not revoked. */
  readonly until: Day | null;
  /** 授牌. */
  readonly plateOn: Day | null;
  readonly revoked: { readonly on: Day; readonly reason: string; readonly by: string } | null;
}

/** How a title stands: put forward, in force, run out, revoked (摘牌). */
export type TitleState = 'proposed' | 'held' | 'expired' | 'revoked';

/** Chinese words for these. */
export const titleStateWords: Readonly<Record<TitleState, string>> = { proposed: '已推荐', held: '有效', expired: '已到期', revoked: '已撤销' };

/** How a title stands on a day. */
export function titleState(title: Title, today: Day): TitleState {
  if (title.revoked !== null) return 'revoked';
  if (title.givenOn === null) return 'proposed';
  return title.until !== null && title.until < today ? 'expired' : 'held';
}

/** The last day of a title that holds for some years from the day it was given: the day before that day comes again. */
export const titleUntil = (givenOn: Day, years: number): Day =>
  addDays(`${String(Number(givenOn.slice(0, 4)) + years).padStart(4, '0')}${givenOn.slice(4)}`, -1);
