import { describe, expect, it } from 'vitest';
import { ageWords, backupNeed, type BackupFacts } from '#shared/backups/backup-need.ts';

const hourMs = 3_600_000;
/** Noon in China on 5 November 2026. */
const noon = Date.UTC(2026, 10, 5, 4);
const need = (facts: Partial<BackupFacts>) => backupNeed({ nowMs: noon, openedMs: noon - 60_000, writtenMs: null, changed: true, workBefore: true, ...facts });

describe('the need of a backup', () => {
  it('is none where the last one holds everything, however old it is', () => {
    expect(need({ changed: false, writtenMs: 0 })).toBeNull();
  });

  it('comes at once for work that is here without any, and after an hour of a first visit', () => {
    expect(need({})).toBe('never');
    expect(need({ workBefore: false })).toBeNull();
    expect(need({ workBefore: false, openedMs: noon - hourMs })).toBe('never');
  });

  it('comes at the first visit of a day', () => {
    expect(need({ writtenMs: noon - 13 * hourMs })).toBe('day');
    expect(need({ nowMs: noon - 11 * hourMs, writtenMs: noon - 13 * hourMs })).toBe('day');
    expect(need({ nowMs: noon - 11 * hourMs, writtenMs: noon - 13 * hourMs, workBefore: false })).toBeNull();
  });

  it('comes after four hours of work on the same day', () => {
    expect(need({ writtenMs: noon - 3.9 * hourMs })).toBeNull();
    expect(need({ writtenMs: noon - 4 * hourMs })).toBe('hours');
  });
});

describe('how long ago', () => {
  it('is said as a person says it', () => {
    expect([0, 59_999, 60_000, hourMs, 23.9 * hourMs, 49 * hourMs].map(ageWords)).toEqual(['刚刚', '刚刚', '1 分钟前', '1 小时前', '23 小时前', '2 天前']);
  });
});
