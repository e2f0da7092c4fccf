import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerFrom } from '#electron/app-protocol.ts';
import { temporaryFolder } from './temporary-folder.ts';

function site(): string {
  const folder = join(temporaryFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<title>验收台</title>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {}');
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
  return folder;
}

describe('app://', () => {
  it('serves the built page with its policy', async () => {
    const response = await answerFrom(site())({ url: 'app://yanshoutai/', method: 'GET' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('验收台');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await answerFrom(site())({ url: 'app://yanshoutai/assets/a.js', method: 'GET' });
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    ['app://yanshoutai/nothing.js', 'GET', 404],
    ['app://yanshoutai/assets', 'GET', 404],
    ['app://other/index.html', 'GET', 404],
    ['app://yanshoutai/%2e%2e%2fsecret.txt', 'GET', 400],
    ['app://yanshoutai/..%5Csecret.txt', 'GET', 400],
    ['app://yanshoutai/%E0%A4%A', 'GET', 400],
    ['app://yanshoutai/', 'POST', 405],
  ])('%s by %s answers %i and nothing else', async (url, method, status) => {
    const response = await answerFrom(site())({ url, method });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });
});
