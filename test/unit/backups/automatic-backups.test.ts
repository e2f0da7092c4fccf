import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticBackupName, backupsKept, backupsToRemove } from '#shared/backups/automatic-backups.ts';
import { dayNumber, dayOfMs } from '#shared/days/days.ts';

const hourMs = 3_600_000;
const start = Date.UTC(2026, 0, 1);

describe('automatic backups', () => {
  it('carry their moment in China’s time', () => {
    expect(automaticBackupName(Date.UTC(2026, 10, 5, 18, 3, 7), 'merge')).toBe('验收台-自动-2026-11-06-020307-合并前.ystz');
  });

  it('thin out to the last twenty and one a day for sixty days, hour by hour over half a year', () => {
    let names: string[] = [];
    for (let hour = 0; hour < 24 * 180; hour += 1) {
      const ms = start + hour * hourMs;
      names.push(automaticBackupName(ms, 'hour'));
      const gone = new Set(backupsToRemove(names, dayOfMs(ms)));
      names = names.filter((name) => !gone.has(name));
    }
    const days = new Set(names.map((name) => name.slice(7, 17)));
    expect(days.size).toBe(backupsKept.days);
    expect(names.length).toBeLessThanOrEqual(backupsKept.days + backupsKept.latest);
    expect(names.toSorted().slice(-20)).toEqual(
      Array.from({ length: 20 }, (_, index) => automaticBackupName(start + (24 * 180 - 20 + index) * hourMs, 'hour')),
    );
  });

  it('never lose the last of any of the last sixty days, nor anything that a person wrote', () => {
    const hours = fc.uniqueArray(fc.nat(24 * 120), { maxLength: 200 });
    fc.assert(
      fc.property(hours, (chosen) => {
        const own = ['验收台-备份-2024-01-01-0800.ystz', '旧备份.ystz'];
        const names = chosen.map((hour) => automaticBackupName(start + hour * hourMs, 'start'));
        const today = dayOfMs(start + 24 * 120 * hourMs);
        const gone = backupsToRemove([...own, ...names], today);
        expect(gone).not.toEqual(expect.arrayContaining(own));
        const kept = new Set(names.filter((name) => !gone.includes(name)));
        expect(kept.size).toBeGreaterThanOrEqual(Math.min(20, names.length));
        for (const name of names) {
          const day = name.slice(7, 17);
          const last =
            names
              .filter((other) => other.slice(7, 17) === day)
              .sort()
              .at(-1) ?? '';
          if (dayNumber(today) - dayNumber(day) < 60) expect(kept).toContain(last);
        }
      }),
    );
  });
});
