import { readFileSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { dependenciesPresent, nodeSuffices } from '#electron/launch/ensure.mjs';
import { findBareBrowser, findBrowser } from '#electron/launch/find-browser.mjs';
import { menuTemplate } from '#electron/menu.ts';
import { isNetworkPath, packageAmong, packageQueue } from '#electron/open-package.ts';
import { plainName, saveByDialog } from '#electron/save-dialog.ts';
import { fitBounds, readBounds, writeBounds } from '#electron/window-bounds.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('saving a file', () => {
  const bytes = new Uint8Array([80, 75]);

  it('writes where the person chose and tells only the name', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '结果 一.xlsx');
    const choose = () => Promise.resolve({ canceled: false, filePath: path });
    expect(await saveByDialog(choose, files, { folder, suggestedName: 'a.xlsx', bytes })).toEqual({ name: '结果 一.xlsx' });
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  });

  it('says when the person thought better of it', async () => {
    const choose = () => Promise.resolve({ canceled: true, filePath: '' });
    await expect(saveByDialog(choose, files, { folder: '.', suggestedName: 'a.xlsx', bytes })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('suggests no name that leads elsewhere or that a file system refuses', () => {
    expect(plainName('../../验收结果:2024?.xlsx')).toBe('_.._验收结果_2024_.xlsx');
    expect(plainName(' . ')).toBe('未命名');
  });
});

describe('packages the system asks for', () => {
  it('are found among the arguments', () => {
    expect(packageAmong(['--x', '/数据/一 队.YSTZ'], '/home')).toBe('/数据/一 队.YSTZ');
    expect(packageAmong(['b.ystz'], '/home')).toBe('/home/b.ystz');
    expect(packageAmong(['.', '--flag=x.ystz'], '/home')).toBeUndefined();
  });

  it('are refused untouched on another computer, in every way to write that, and read from a drive in its long form', async () => {
    const elsewhere = [
      '\\\\server\\share\\一队.ystz',
      '//server/share/a.ystz',
      '\\\\?\\UNC\\server\\share\\a.ystz',
      '\\/server\\a.ystz',
      '\\\\.\\pipe\\a.ystz',
    ];
    for (const path of elsewhere) {
      expect([path, isNetworkPath(path)]).toEqual([path, true]);
      await expect(packageQueue().ask(path)).rejects.toMatchObject({ code: 'refused' });
    }
    for (const path of ['C:\\一队.ystz', '\\\\?\\C:\\一队.ystz', '/home/a.ystz', 'a.ystz']) expect([path, isNetworkPath(path)]).toEqual([path, false]);
  });

  it('wait until the page listens, and once more after it loads again', async () => {
    const path = join(temporaryFolder(), '一队.ystz');
    writeFileSync(path, 'zip');
    const queue = packageQueue();
    const heard: string[] = [];
    const listener = (name: string, bytes: Uint8Array): unknown => heard.push(`${name} ${bytes.length}`);
    await queue.ask(path);
    expect(heard).toEqual([]);
    queue.listen(listener);
    expect(heard).toEqual(['一队.ystz 3']);
    queue.pause();
    await queue.ask(path);
    expect(heard.length).toBe(1);
    queue.listen(listener);
    expect(heard.length).toBe(2);
    await expect(queue.ask(`${path}.gone`)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the place of the window', () => {
  const area = { x: 0, y: 0, width: 1366, height: 728 };

  it('is remembered, and forgotten when the note is unreadable', () => {
    const file = join(temporaryFolder(), 'window.json');
    expect(readBounds(file)).toBeUndefined();
    expect(writeBounds(file, { x: 1, y: 2, width: 1100, height: 800, maximized: true })).toBe(true);
    expect(readBounds(file)).toEqual({ x: 1, y: 2, width: 1100, height: 800, maximized: true });
    writeFileSync(file, '{"x": "far"}');
    expect(readBounds(file)).toBeUndefined();
  });

  it('is moved onto a screen that is there', () => {
    expect(fitBounds({ x: 1000, y: -50, width: 1200, height: 900 }, [area])).toEqual({ x: 166, y: 0, width: 1200, height: 728 });
    expect(fitBounds({ x: 10, y: 10, width: 300, height: 200 }, [area])).toEqual({ x: 10, y: 10, width: 1024, height: 700 });
    expect(fitBounds({ x: 5000, y: 0, width: 1200, height: 700 }, [area])).toBeUndefined();
  });
});

describe('before anything is installed', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('Node %s suffices: %s', (version, suffices) => {
    expect(nodeSuffices(version)).toBe(suffices);
  });

  it('dependencies count as present only when npm finished and every version is the asked one', async () => {
    const folder = temporaryFolder();
    const asked = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(asked));
    expect(dependenciesPresent(folder)).toBe(false);
    await files.mkdir(join(folder, 'node_modules'));
    const record = join(folder, 'node_modules', '.package-lock.json');
    writeFileSync(record, JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
    expect(dependenciesPresent(folder)).toBe(true);
    writeFileSync(record, JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0' } } }));
    expect(dependenciesPresent(folder)).toBe(false);
  });

  it('a browser of the family is found where each system keeps it', () => {
    const only = (path: string) => (asked: string) => asked === path;
    expect(findBrowser({ PATH: '/a:/b' }, 'linux', only('/b/chromium'))).toBe('/b/chromium');
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser({ 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, 'win32', only(edge))).toBe(edge);
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({}, 'darwin', only(chrome))).toBe(chrome);
    expect(findBrowser({ YST_BROWSER: '/x' }, 'linux', () => false)).toBeUndefined();
    const both = (path: string) => ['/b/chromium', '/b/chromium-headless-shell'].includes(path);
    expect(findBareBrowser({ PATH: '/a:/b' }, 'linux', both)).toBe('/b/chromium-headless-shell');
    expect(findBareBrowser({ PATH: '/a:/b' }, 'linux', only('/b/chromium'))).toBe('/b/chromium');
    expect(findBareBrowser({ PATH: '/a:/b', YST_BROWSER: '/b/chromium' }, 'linux', both)).toBe('/b/chromium');
  });
});

describe('the menu', () => {
  const labels = (items: readonly MenuItemConstructorOptions[]): readonly string[] =>
    items.flatMap(({ label, type, submenu }) => [...(type === 'separator' ? [] : [label ?? '']), ...(Array.isArray(submenu) ? labels(submenu) : [])]);

  it('is Chinese to its last entry, with the program’s own menu first on a Mac', () => {
    for (const platform of ['win32', 'linux', 'darwin']) {
      const told = labels(menuTemplate(platform, () => undefined));
      expect(told.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([]);
      expect(told.filter((label) => label === '关于验收台').length).toBe(1);
    }
    expect(labels(menuTemplate('darwin', () => undefined))[0]).toBe('验收台');
  });
});
