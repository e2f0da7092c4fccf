import { describe, expect, it } from 'vitest';
import { mayHave, mayRequest } from '#electron/session-policy.ts';

const origin = 'app://yanshoutai';

describe('what the page may do', () => {
  it.each([
    ['app://yanshoutai/index.html', true],
    ['blob:app://yanshoutai/0000', true],
    ['data:image/png;base64,AA', true],
    ['https://example.com/', false],
    ['http://127.0.0.1:47615/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['app://other/index.html', false],
    ['blob:https://example.com/0', false],
  ])('asking for %s: %s', (url, may) => {
    expect(mayRequest(url, origin)).toBe(may);
  });

  it.each([
    ['media', 'app://yanshoutai/', ['video'], true],
    ['media', 'app://yanshoutai', ['video'], true],
    ['media', 'app://yanshoutai/', ['video', 'audio'], false],
    ['media', 'app://yanshoutai/', [], false],
    ['media', 'https://example.com/', ['video'], false],
    ['media', 'app://yanshoutai.evil/', ['video'], false],
    ['geolocation', 'app://yanshoutai/', [], false],
    ['notifications', 'app://yanshoutai/', ['video'], false],
  ])('permission %s for %s with %j: %s', (permission, url, types, may) => {
    expect(mayHave(permission, url, types, origin)).toBe(may);
  });
});
