import { z } from 'zod';
import type { Shortcoming } from './shortcoming.ts';
import type { Day } from '../days/days.ts';

/** One line of a 一次性告知书: what is missing or cannot be right, and what the unit is asked to do. `key` is that of the shortcoming. */
export const NoticeLine = z.object({ key: z.string(), found: z.string(), todo: z.string() });
export type NoticeLine = z.infer<typeof NoticeLine>;

/** A 一次性告知书 as it was issued. */
export interface SupplementNotice {
  readonly noticedOn: Day;
  readonly dueOn: Day;
  readonly lines: readonly NoticeLine[];
  /** Who issued it; empty where nobody signed in. */
  readonly by: string;
}

/** What people did in 形式审查 of one unit. */
export interface CompletenessCheck {
  readonly roundId: string;
  readonly unitId: string;
  /** Keys of lines that a person struck out. */
  readonly struck: ReadonlySet<string>;
  /** Lines in a person's own words. */
  readonly own: readonly NoticeLine[];
  /** Null while none was issued. */
  readonly notice: SupplementNotice | null;
  /** The day on which each line was answered (补正收到), by key. */
  readonly answered: Readonly<Record<string, Day>>;
}

/** A check nobody has touched yet. */
export const noCheck = (roundId: string, unitId: string): CompletenessCheck => ({ roundId, unitId, struck: new Set(), own: [], notice: null, answered: {} });

/** One line of the list that the desk works with. */
export interface CheckLine extends NoticeLine {
  /** What the program found; undefined for a line in a person's own words and for one that is only in the notice by now. */
  readonly shortcoming: Shortcoming | undefined;
  readonly struck: boolean;
  /** Whether it is in the notice that was issued. */
  readonly noticed: boolean;
  /** The day it was answered on; null while it is open. */
  readonly answeredOn: Day | null;
}

/** The lines of one unit: what the notice says as it was issued, then what was found since, then own words not yet told. */
export function checkLines(shortcomings: readonly Shortcoming[], check: CompletenessCheck): readonly CheckLine[] {
  const found = new Map(shortcomings.map((one) => [one.key, one]));
  const told = check.notice?.lines ?? [];
  const toldKeys = new Set(told.map(({ key }) => key));
  const line = ({ key, found: what, todo }: NoticeLine): CheckLine => ({
    key,
    found: what,
    todo,
    shortcoming: found.get(key),
    struck: !toldKeys.has(key) && check.struck.has(key),
    noticed: toldKeys.has(key),
    answeredOn: check.answered[key] ?? null,
  });
  return [...told, ...shortcomings.filter(({ key }) => !toldKeys.has(key)), ...check.own.filter(({ key }) => !toldKeys.has(key))].map(line);
}

/** The lines that a notice issued now would hold: everything that was found or added and is the unit's to supply, struck lines left out, answered ones too. */
export const linesToTell = (lines: readonly CheckLine[]): readonly NoticeLine[] =>
  lines
    .filter(({ struck, answeredOn, shortcoming }) => !struck && answeredOn === null && shortcoming?.ours !== true)
    .map(({ key, found, todo }) => ({ key, found, todo }));

/** The lines that make a unit's 必看清单 at the visit: what is still open of what was found or added. What was simply not handed in is asked for in its place. */
export const mustSeeLines = (lines: readonly CheckLine[]): readonly CheckLine[] =>
  lines.filter(
    ({ key, struck, answeredOn, shortcoming }) =>
      !struck && answeredOn === null && (shortcoming === undefined ? key.startsWith('own/') : shortcoming.kind !== 'missing'),
  );

/** How far 形式审查 of a unit has come: nothing is missing, something is to be told, an answer is awaited, late, or in. */
export type CompletenessState = 'to-tell' | 'overdue' | 'running' | 'answered' | 'complete';

/** Chinese words for the states, in the order of lists. */
export const completenessStateWords: Readonly<Record<CompletenessState, string>> = {
  'to-tell': '待告知',
  overdue: '补正逾期',
  running: '待补正',
  answered: '已补正',
  complete: '齐全',
};

/** How far 形式审查 has come on a day. The due day itself is still in time. What was found after an answered notice is to be told again. */
export function completenessState(lines: readonly CheckLine[], check: CompletenessCheck, today: Day): CompletenessState {
  const { notice } = check;
  if (notice !== null && lines.some(({ noticed, answeredOn }) => noticed && answeredOn === null)) return notice.dueOn < today ? 'overdue' : 'running';
  if (linesToTell(lines).length > 0) return 'to-tell';
  return notice === null ? 'complete' : 'answered';
}
