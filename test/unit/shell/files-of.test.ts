import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { filesOf } from '#electron/commands/files-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

const form = strToU8('序号,考核内容,分值,自评分\n1,制度上墙,5,4');

describe('the files that a command is given', () => {
  it('are those below a folder and in a zip, named by where they are; what is left out of a zip is said on stderr', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '乡'));
    writeFileSync(join(folder, '乡', '甲.csv'), form);
    writeFileSync(join(folder, '乡', '~$甲.csv'), form);
    writeFileSync(join(folder, '包.zip'), zipSync({ '某单位.csv': form, '__MACOSX/._某单位.csv': form }));
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const files = [...filesOf([folder])];
    expect(files.map(({ name, content }) => [name, content.ok]).toSorted()).toEqual([
      ['乡/甲.csv', true],
      ['包.zip/某单位.csv', true],
    ]);
    expect(told.mock.calls.map(([text]) => text)).toEqual(['包.zip：略过 1 个系统和临时文件。\n']);
  });

  it('that the disk does not give are told one by one', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '甲.csv'), form);
    const [missing, found] = [...filesOf([join(folder, '没有.xlsx'), join(folder, '甲.csv')])];
    expect(missing?.content).toMatchObject({ ok: false, problem: { code: 'corrupt' } });
    expect(found?.content.ok).toBe(true);
  });
});
