import { z } from 'zod';
import type { Day } from '../days/days.ts';
import { UnitKind } from '../model/standard.ts';

/** An amount of money (补助, 以奖代补) in whole yuan, for units of a kind and a grade; null stands for any. */
export const SubsidyRule = z.object({ kind: UnitKind.nullable(), grade: z.string().nullable(), yuan: z.int().nonnegative() });
export type SubsidyRule = Readonly<z.infer<typeof SubsidyRule>>;

/** What a unit was granted, by whom and when. */
export interface Grant {
  readonly unitId: string;
  readonly yuan: number;
  readonly by: string;
  readonly on: Day;
}

/** What of a unit an amount goes by. */
export interface SubsidyCase {
  readonly kind: UnitKind;
  readonly grade: string | null;
}

/** The rule for a unit: of those that fit the one that says most (kind and grade, then grade, then kind, then neither); of two alike the first. Undefined where none fits: then there is no amount. */
export function subsidyRule(rules: readonly SubsidyRule[], { kind, grade }: SubsidyCase): SubsidyRule | undefined {
  const says = (rule: SubsidyRule): number => (rule.grade === null ? 0 : 2) + (rule.kind === null ? 0 : 1);
  return rules.filter((rule) => (rule.kind ?? kind) === kind && (rule.grade === null || rule.grade === grade)).toSorted((a, b) => says(b) - says(a))[0];
}

/** An amount in yuan with the thousands set apart, “12,000”. */
export const showYuan = (yuan: number): string => String(yuan).replace(/\B(?=(?:\d{3})+$)/gu, ',');
