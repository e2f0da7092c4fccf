import { dayNumber, dayOfMs, type Day } from '../days/days.ts';

/** What a backup that the program writes by itself comes before, or when it comes. */
export type BackupReason = 'start' | 'hour' | 'import' | 'merge' | 'restore' | 'migration';

/** The word for a reason, as the file's name has it. */
const backupReasonWords: Readonly<Record<BackupReason, string>> = {
  start: '启动',
  hour: '每小时',
  import: '导入前',
  merge: '合并前',
  restore: '恢复前',
  migration: '升级前',
};

const zoneMs = 8 * 3_600_000;
const dayMs = 86_400_000;
const automaticName = /^验收台-自动-(\d{4}-\d{2}-\d{2})-(\d{6})-\p{Script=Han}+\.ystz$/u;

/** How many of the latest automatic backups are kept whatever their day, and for how many days one a day is kept. */
export const backupsKept = { latest: 20, days: 60 } as const;

/** The name of an automatic backup, with its moment in China's time. `ms` is milliseconds since 1970-01-01 UTC. */
export function automaticBackupName(ms: number, reason: BackupReason): string {
  const seconds = Math.floor((ms + zoneMs) / 1000) % (dayMs / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join('');
  return `验收台-自动-${dayOfMs(ms)}-${clock}-${backupReasonWords[reason]}.ystz`;
}

/** Of the backups in a folder those that may go: automatic ones that are neither among the latest nor the last of one of the latest days. What a person wrote is never named. */
export function backupsToRemove(names: readonly string[], today: Day): readonly string[] {
  const automatic = names
    .flatMap((name) => {
      const [, day, clock] = automaticName.exec(name) ?? [];
      return day === undefined || clock === undefined ? [] : [{ name, day, moment: `${day}-${clock}` }];
    })
    .sort((a, b) => (a.moment < b.moment ? 1 : -1));
  const lastOfDay = new Map<string, string>();
  for (const { name, day } of automatic) if (!lastOfDay.has(day)) lastOfDay.set(day, name);
  const fresh = (day: Day): boolean => dayNumber(today) - dayNumber(day) < backupsKept.days;
  return automatic.flatMap(({ name, day }, index) => (index < backupsKept.latest || (fresh(day) && lastOfDay.get(day) === name) ? [] : [name]));
}
