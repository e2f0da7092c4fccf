import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
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

async function site(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>验收台</title>');
  writeFileSync(join(folder, 'assets', 'a-1234.js'), 'export {}');
  const server = await serve({ folder, port: 0, version: '1.2.3' });
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

  it('is known to a second start, and a taken port is an error', async () => {
    const address = await site();
    const port = Number(new URL(address).port);
    expect(await isOurs(port)).toBe(true);
    await expect(serve({ folder: '.', port, version: '1' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
