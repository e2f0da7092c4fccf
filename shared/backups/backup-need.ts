import { dayOfMs } from '../days/days.ts';

/** Why a backup is wanted now: `never` there is none though there is work here, `day` the work since the last one is from another day, `hours` it is of many hours; null where none is wanted. */
export type BackupNeed = 'never' | 'day' | 'hours' | null;

/** What the need of a backup depends on. Moments are milliseconds since 1970-01-01 UTC. */
export interface BackupFacts {
  readonly nowMs: number;
  /** When the program was opened. */
  readonly openedMs: number;
  /** When the last backup was written; null when never. */
  readonly writtenMs: number | null;
  /** Whether something was recorded that no backup holds. */
  readonly changed: boolean;
  /** Whether there was work here already when the program was opened. */
  readonly workBefore: boolean;
}

const hourMs = 3_600_000;
const hoursOfUse = 4;

/** Whether to remind of a backup: at the first visit of a day, and after four hours of work that no backup holds. A first visit is left in peace for an hour. */
export function backupNeed({ nowMs, openedMs, writtenMs, changed, workBefore }: BackupFacts): BackupNeed {
  if (!changed) return null;
  if (writtenMs === null) return workBefore || nowMs - openedMs >= hourMs ? 'never' : null;
  if (nowMs - writtenMs >= hoursOfUse * hourMs) return dayOfMs(writtenMs) === dayOfMs(nowMs) ? 'hours' : 'day';
  return workBefore && dayOfMs(writtenMs) !== dayOfMs(nowMs) ? 'day' : null;
}

/** How long ago, as a person says it: 刚刚, 5 分钟前, 3 小时前, 2 天前. */
export function ageWords(ageMs: number): string {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${String(minutes)} 分钟前`;
  return minutes < 1440 ? `${String(Math.floor(minutes / 60))} 小时前` : `${String(Math.floor(minutes / 1440))} 天前`;
}
