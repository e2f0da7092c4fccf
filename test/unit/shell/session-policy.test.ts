import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { mayHave, mayRequest, quietChromium, restrictContents } from '#electron/session-policy.ts';

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

/** A page that writes down what it is told, and what happens to an event. */
function pageOf() {
  const events = new EventEmitter();
  const told: { open?: () => { action: string }; webRtc?: string } = {};
  const contents = Object.assign(events, {
    setWindowOpenHandler: (handler: () => { action: string }) => {
      told.open = handler;
    },
    setWebRTCIPHandlingPolicy: (policy: string) => {
      told.webRtc = policy;
    },
  });
  restrictContents(contents as unknown as WebContents, origin);
  const isPrevented = (name: string, url: string): boolean => {
    let prevented = false;
    events.emit(name, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { told, isPrevented };
}

describe('a page of the program', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays where it is on %s', (name) => {
    const { isPrevented } = pageOf();
    expect(isPrevented(name, 'https://example.com/')).toBe(true);
    expect(isPrevented(name, 'app://yanshoutai.evil/')).toBe(true);
    expect(isPrevented(name, 'app://yanshoutai/index.html')).toBe(false);
  });

  it('opens no other window, takes in no guest and makes no connection to a peer', () => {
    const { told, isPrevented } = pageOf();
    expect(told.open?.()).toEqual({ action: 'deny' });
    expect(told.webRtc).toBe('disable_non_proxied_udp');
    expect(isPrevented('will-attach-webview', 'app://yanshoutai/index.html')).toBe(true);
  });
});

describe('Chromium itself', () => {
  it('is told to keep off the network before it starts, and finds no name there', () => {
    const switches = new Map<string, string | undefined>();
    quietChromium({ commandLine: { appendSwitch: (name: string, value?: string) => switches.set(name, value) } } as unknown as Parameters<
      typeof quietChromium
    >[0]);
    expect([...switches.keys()]).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']));
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });
});
