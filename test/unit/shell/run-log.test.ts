import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRunLog } from '#electron/run-log.ts';
import { faultWords } from '#shared/text/fault-words.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the log of a run', () => {
  it('tells of a fault its kind, its code and its places in the program, and none of its words', () => {
    const fault = Object.assign(new TypeError('没有读出“D:\\张三\\城关镇中心小学工会.xlsx”'), { code: 'ENOENT' });
    const words = faultWords(fault);
    expect(words).toMatch(/^TypeError ENOENT run-log\.test\.ts:\d+:\d+/u);
    expect(words).not.toMatch(/\p{Script=Han}|\/|\\/u);
    expect(faultWords('13912345678')).toBe('string');
  });

  it('keeps its lines, each on one, and only the later half once it is large', () => {
    const file = join(temporaryFolder(), 'log.txt');
    const log = openRunLog(file, () => 0);
    expect(log.read()).toBe('');
    log.note('one\nline');
    expect(log.read()).toBe('1970-01-01T00:00:00.000Z one line\n');
    for (let count = 0; count < 3000; count += 1) log.note(`line ${String(count)} ${'x'.repeat(80)}`);
    expect(statSync(file).size).toBeLessThanOrEqual(200_000);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.at(-1)).toContain('line 2999 ');
    expect(lines.filter((line) => !line.startsWith('1970-01-01T'))).toEqual([]);
  });

  it('hinders nobody where the disk refuses it', () => {
    const folder = join(temporaryFolder(), 'log.txt');
    mkdirSync(folder);
    expect([openRunLog(folder, () => 0).note('x'), openRunLog(folder, () => 0).read()]).toEqual([false, '']);
  });
});
