import { chmodSync, mkdirSync, readdirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launcherSecret } from '#electron/launch/own-folder.mjs';
import { isOurs, serve } from '#electron/launch/serve.mjs';
import { temporaryFolder } from './temporary-folder.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks with the path just as written: `fetch` would tidy it. */
function ask(address: string, path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const secret = 'a'.repeat(64);

async function site(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>验收台</title>');
  writeFileSync(join(folder, 'assets', 'a-1234.js'), 'export {}');
  const server = await serve({ folder, port: 0, version: '1.2.3', secret });
  open.push(server);
  return server.address;
}

describe('the loopback server', () => {
  it('serves the page fresh each time and named parts for good, under the policy', async () => {
    const address = await site();
    const page = await ask(address, '/');
    expect(page).toMatchObject({ status: 200, body: '<title>验收台</title>' });
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const part = await ask(address, '/assets/a-1234.js?x=1');
    expect(part.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' });
    const tag = String(page.headers['etag']);
    expect(await ask(address, '/', { headers: { 'if-none-match': tag } })).toMatchObject({ status: 304, body: '' });
    expect(await ask(address, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('leads the name localhost, which would be a second ledger, to the one address, and turns other names away', async () => {
    const address = await site();
    const { port } = new URL(address);
    const led = await ask(address, '/assets/a-1234.js?x=1', { headers: { host: `localhost:${port}` } });
    expect(led).toMatchObject({ status: 308, headers: { location: `${address}assets/a-1234.js?x=1`, 'cache-control': 'no-store' } });
    for (const host of ['localhost', `evil.example:${port}`, `127.0.0.1:1`]) expect((await ask(address, '/', { headers: { host } })).status).toBe(403);
  });

  it.each([
    ['/../package.json', 'GET', 400],
    ['/%2e%2e/package.json', 'GET', 400],
    ['/..%2fpackage.json', 'GET', 400],
    ['/.git/config', 'GET', 400],
    ['/C:/x', 'GET', 400],
    ['/%00', 'GET', 400],
    ['/missing.js', 'GET', 404],
    ['/assets', 'GET', 404],
    ['/', 'POST', 405],
    ['/', 'OPTIONS', 405],
  ])('%s by %s answers %i', async (path, method, status) => {
    expect(await ask(await site(), path, { method })).toMatchObject({ status, body: '' });
  });

  it('turns away a page of another name that was led here', async () => {
    const address = await site();
    expect(await ask(address, '/', { headers: { host: 'evil.example' } })).toMatchObject({ status: 403, body: '' });
  });

  it('is known to a second start by the secret, and a taken port is an error', async () => {
    const address = await site();
    const port = Number(new URL(address).port);
    expect(await isOurs(port, secret)).toBe(true);
    expect(await isOurs(port, 'b'.repeat(64))).toBe(false);
    await expect(serve({ folder: '.', port, version: '1', secret })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('says its name to whoever asks, and proves it only to a challenge that is one', async () => {
    const address = await site();
    for (const path of ['/yanshoutai.json', '/yanshoutai.json?challenge=1']) {
      expect(JSON.parse((await ask(address, path)).body)).toEqual({ program: 'yanshoutai', version: '1.2.3' });
    }
  });

  it.each([
    ['says the name', () => Promise.resolve('{"program":"yanshoutai","version":"1.2.3"}')],
    ['invents a proof', () => Promise.resolve(JSON.stringify({ program: 'yanshoutai', proof: 'c'.repeat(64) }))],
    ['answers no JSON', () => Promise.resolve('<html>')],
    ['asks the true server on another port', async (path: string) => (await ask(await site(), path)).body],
  ])('a stranger on the port that %s is not taken for it', async (_what, give) => {
    const stranger = createServer((asked, response) => void give(asked.url ?? '').then((body) => response.end(body)));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((closed) => stranger.close(() => closed())) });
    expect(await isOurs((stranger.address() as AddressInfo).port, secret)).toBe(false);
  });
});

describe('the secret of the launcher', () => {
  const fileIn = (folder: string): string => join(folder, 'launcher-secret');

  it('is made once, and only its owner may read it', () => {
    const folder = join(temporaryFolder(), '验收台');
    const first = launcherSecret(folder);
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(launcherSecret(folder)).toBe(first);
    expect(readdirSync(folder)).toEqual(['launcher-secret']);
    if (process.platform !== 'win32') expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
  });

  it.runIf(process.platform !== 'win32')('is made anew where others could read it, where it is a link, and where it is none', () => {
    const folder = temporaryFolder();
    const spoil: ((path: string) => void)[] = [
      (path) => chmodSync(path, 0o644),
      (path) => {
        renameSync(path, `${path}-elsewhere`);
        symlinkSync(`${path}-elsewhere`, path);
      },
      (path) => writeFileSync(path, 'short'),
    ];
    for (const spoiling of spoil) {
      const before = launcherSecret(folder);
      spoiling(fileIn(folder));
      const after = launcherSecret(folder);
      expect(after).not.toBe(before);
      expect(launcherSecret(folder)).toBe(after);
    }
  });

  it('is good for one run where no file can be kept', () => {
    const file = join(temporaryFolder(), 'no-folder');
    writeFileSync(file, '');
    expect(launcherSecret(file)).toMatch(/^[0-9a-f]{64}$/u);
  });
});
