import { EventEmitter } from 'node:events';
import { toChromium, toShell } from './addresses.ts';
import { presentEngine } from './engine.ts';
import type { ProtocolEvent } from './chromium-pipe.ts';

type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string; mediaTypes?: string[] },
) => void;
type Handler = (request: Request) => Promise<Response>;

interface Paused {
  readonly requestId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string };
}

let beforeRequest: BeforeRequest = (_details, answer) => answer({});
let handler: Handler | undefined;
let mayGo: (url: string) => boolean = () => true;

/** Lets a page's `will-navigate` listeners decide on each address that its document is to come from. */
export function guardNavigation(decide: (url: string) => boolean): void {
  mayGo = decide;
}

/** Electron's `protocol`, for the one scheme the shell has. */
export const protocol = {
  privileged: [] as string[],
  registerSchemesAsPrivileged(schemes: readonly { scheme: string }[]): void {
    this.privileged.push(...schemes.map(({ scheme }) => scheme));
  },
  handle(scheme: string, answer: Handler): void {
    if (!this.privileged.includes(scheme)) throw new Error(`${scheme} was not registered before the program was ready`);
    handler = answer;
  },
};

/** The permissions that Chromium asks the shell about here, by its own names. */
const asked = [
  { name: 'camera', permission: 'media', mediaTypes: ['video'] },
  { name: 'microphone', permission: 'media', mediaTypes: ['audio'] },
  { name: 'geolocation', permission: 'geolocation', mediaTypes: [] },
  { name: 'notifications', permission: 'notifications', mediaTypes: [] },
] as const;

/** Electron's default session: what it is told is put into force in Chromium. */
class Session extends EventEmitter {
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(decide: PermissionRequest): void {
    for (const { name, permission, mediaTypes } of asked) {
      const put = (granted: boolean): void => {
        const origin = toChromium('app://yanshoutai');
        void presentEngine().send('Browser.setPermission', { origin, permission: { name }, setting: granted ? 'granted' : 'denied' });
      };
      decide(null, permission, put, { requestingUrl: 'app://yanshoutai/', mediaTypes: [...mediaTypes] });
    }
  }

  setPermissionCheckHandler(): void {
    // Chromium is told once and for all by the request handler above.
  }

  setDevicePermissionHandler(): void {
    // Headless Chromium has no devices to choose from.
  }

  setSpellCheckerEnabled(): void {
    // Headless Chromium has no spell checker.
  }
}

/** Electron's `session`. */
export const session = { defaultSession: new Session() };

async function answerOf({ request }: Paused): Promise<Response | undefined> {
  const url = toShell(request.url);
  const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => beforeRequest({ url }, resolve));
  if (cancel === true || !url.startsWith('app:') || handler === undefined) return undefined;
  return handler(new Request(url, { method: request.method }));
}

/** Answers a request that Chromium holds back: by the shell's protocol handler, or not at all. There is no network behind it. */
export async function answerPaused(event: ProtocolEvent): Promise<void> {
  const paused = event.params as unknown as Paused;
  const response = await answerOf(paused);
  const { requestId, resourceType, request } = paused;
  if (resourceType === 'Document' && !mayGo(toShell(request.url))) {
    // The page stays where it is, as in Electron after preventDefault().
    await presentEngine().send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return;
  }
  if (response === undefined) {
    await presentEngine().send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  const responseHeaders = Array.from(response.headers, ([name, value]) => ({ name, value }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await presentEngine().send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
}
