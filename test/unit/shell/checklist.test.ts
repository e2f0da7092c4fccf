import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const textOf = (path: string): string => readFileSync(fromRoot(path), 'utf8');
const rows = [...textOf('docs/electron-security.md').matchAll(/^\| (\d+) \| .+ \| .+ \| (.+) \|$/gmu)].map(([, number, held = '']) => ({
  number: Number(number),
  held,
}));
const shell = readdirSync(fromRoot('electron')).filter((name) => name.endsWith('.ts'));

describe('the security checklist of Electron', () => {
  it('is answered item by item, each held by a test that is there', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const named = rows.flatMap(({ held }) => held.split(' · ').map((one) => /^`(test\/[^`]+)`: (.+)$/u.exec(one)?.slice(1) ?? [one]));
    const missing = named.filter(([file = '', title]) => title === undefined || !textOf(file).includes(`'${title}'`));
    expect(missing).toEqual([]);
  });

  it('opens an isolated, sandboxed page without Node', () => {
    const preferences = /webPreferences: \{([^}]+)\}/u.exec(textOf('electron/window.ts'))?.[1] ?? '';
    for (const said of ['contextIsolation: true', 'sandbox: true', 'nodeIntegration: false', 'webviewTag: false']) expect(preferences).toContain(said);
    const windows = shell.filter((name) => textOf(`electron/${name}`).includes('new BrowserWindow'));
    expect(windows).toEqual(['window.ts']);
  });

  it('names none of what the checklist forbids', () => {
    const forbidden = /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|openExternal|nodeIntegrationIn|allowpopups|file:\/\//u;
    expect(shell.length).toBeGreaterThan(15);
    for (const name of shell) expect([name, forbidden.exec(textOf(`electron/${name}`))?.[0]]).toEqual([name, undefined]);
  });
});
