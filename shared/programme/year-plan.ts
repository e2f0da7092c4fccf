import type { Day } from '../days/days.ts';
import type { UnitKind } from '../model/standard.ts';

/** What a year's targets are set for: townships' unions up to the standard, grassroots unions up to 合格职工之家, workers who are members. */
export const targetIds = ['townships', 'homes', 'coverage'] as const;
export type TargetId = (typeof targetIds)[number];

/** A target in words, and the figure that its source names: what holds where a county set none for a year. Percent. */
export interface TargetText {
  readonly word: string;
  readonly percent: number;
  /** Document, place and wording. */
  readonly source: string;
}

/** The targets as the sources name them. The plan names them for the end of three years; what each year before is to reach is 县定. */
export const targetTexts: Readonly<Record<TargetId, TargetText>> = {
  townships: { word: '乡镇(街道)总工会达到规范化建设标准', percent: 90, source: '三年行动计划二：三年后90%以上' },
  homes: { word: '基层工会达到合格职工之家标准', percent: 70, source: '三年行动计划二：三年后70%左右' },
  coverage: { word: '入会职工覆盖率', percent: 90, source: '三级服务体系（二）：90%以上' },
};

/** The targets that are reached by acceptance under a standard. */
export const acceptedTargets = ['townships', 'homes'] as const satisfies readonly TargetId[];
export type AcceptedTarget = (typeof acceptedTargets)[number];

/**
 * The standards (ids) by which a unit reaches a target where the county names none: for townships those of 规范化建设 that are for them too, for grassroots unions those of 职工之家. Whoever was
 * accepted by another (双述双评, a service station) has not reached it.
 */
export const usualCounted: Readonly<Record<AcceptedTarget, readonly string[]>> = {
  townships: ['xiangzhen-zonggonghui', 'liu-hao-xiangzhen', 'shi-you', 'guifanhua-xize', 'qi-xiang-biaozhun', 'yi-lan-biao'],
  homes: ['hege-zhigongzhijia', 'jiguan-zhigongzhijia'],
};

/** The honours of a year (三年行动计划二), with the kinds of unit they are for. */
export const honours = {
  township: '示范乡镇(街道)总工会',
  home: '先进职工之家',
  chair: '优秀工会主席',
} as const;
export type Honour = keyof typeof honours;

/** The honours in the order in which the plan names them. */
export const honourIds: readonly Honour[] = ['township', 'home', 'chair'];

/** Whether an honour can go to a unit of a kind: one is for townships' unions, one for all others, and a chair may be of either. */
export const honourFits = (honour: Honour, kind: UnitKind): boolean => honour === 'chair' || (honour === 'township') === (kind === 'township');

/** An honour that a unit was given; of a chair the name at that time. */
export interface GivenHonour {
  readonly honour: Honour;
  readonly unitId: string;
  readonly person: string;
  readonly on: Day;
}

/** What a county set for a year: its theme, its targets in percent, and whom it honoured. */
export interface YearPlan {
  readonly year: number;
  readonly theme: string;
  readonly targets: Readonly<Partial<Record<TargetId, number>>>;
  /** The standards (ids) that count for a target from this year on. */
  readonly counted: Readonly<Partial<Record<AcceptedTarget, readonly string[]>>>;
  readonly given: readonly GivenHonour[];
}

/** A year for which nobody set anything. */
export const emptyYear = (year: number): YearPlan => ({ year, theme: '', targets: {}, counted: {}, given: [] });

/** The target in force, and whether the county set it or the source names it. */
export const yearTarget = (plan: YearPlan, id: TargetId): { readonly percent: number; readonly by: 'county' | 'source' } => {
  const own = plan.targets[id];
  return own === undefined ? { percent: targetTexts[id].percent, by: 'source' } : { percent: own, by: 'county' };
};

/** The standards (ids) that count for the targets of a year: as the county set them in that year or the last one before, otherwise {@link usualCounted}. */
export function countedIn(plans: readonly YearPlan[], year: number): Readonly<Record<AcceptedTarget, readonly string[]>> {
  const ordered = plans.filter((plan) => plan.year <= year).toSorted((a, b) => b.year - a.year);
  const lastOf = (id: AcceptedTarget) => ordered.find(({ counted }) => counted[id] !== undefined)?.counted[id] ?? usualCounted[id];
  return { townships: lastOf('townships'), homes: lastOf('homes') };
}
