import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { toChromium, toShell } from './addresses.ts';
import type { ProtocolEvent } from './chromium-pipe.ts';
import { decode, encode } from './crossing.ts';
import { presentEngine } from './engine.ts';
import { guardNavigation } from './session.ts';

/** What a page's preload sends; electron.ts gives it to `ipcMain`. */
interface PageMessage {
  readonly kind: 'invoke' | 'send';
  readonly id?: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

/** The frame a message came from, as the shell sees it. */
interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

type Receive = (contents: WebContents, frame: Frame, message: PageMessage) => Promise<unknown>;

const inPage = (name: string): string => readFileSync(new URL(`./in-page/${name}.mjs`, import.meta.url), 'utf8');

const world = 'preload';

/** Electron's `webContents`: one page of Chromium with a preload in a world of its own. */
export class WebContents extends EventEmitter {
  static receive: Receive = () => Promise.reject(new Error('ipcMain is not there yet'));
  readonly #preload: string;
  readonly #nonce = randomBytes(8).toString('hex');
  readonly #contexts = new Map<number, string>();
  #sessionId = '';
  #frameId = '';
  #url = 'about:blank';

  constructor(preload: string) {
    super();
    this.#preload = readFileSync(preload, 'utf8');
  }

  /** Makes the page, with both worlds' scripts ready before its first document, and goes to an address. */
  async open(url: string): Promise<void> {
    const engine = presentEngine();
    engine.on('event', (event) => this.#hear(event));
    const { targetId } = await engine.send('Target.createTarget', { url: 'about:blank' });
    const attached = await engine.send('Target.attachToTarget', { targetId, flatten: true });
    this.#sessionId = String(attached['sessionId']);
    this.#frameId = String(targetId);
    guardNavigation((address) => this.#mayGo(address));
    await this.#send('Page.enable');
    await this.#send('Runtime.enable');
    await this.#send('Runtime.addBinding', { name: 'shellHostSend', executionContextName: world });
    const noncedMain = inPage('main-world').replaceAll('NONCE', this.#nonce);
    const noncedIsolated = inPage('isolated-world').replaceAll('NONCE', this.#nonce);
    const preload = `((require) => {\n${this.#preload}\n})(globalThis.shellHostRequire);`;
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: noncedMain });
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: `${noncedIsolated}\n${preload}`, worldName: world });
    await this.#send('Page.navigate', { url: toChromium(url) });
  }

  setWebRTCIPHandlingPolicy(): void {
    // There is no network behind this Chromium at all.
  }

  setWindowOpenHandler(): void {
    // Chromium's own blocker of unasked windows stands in for it here.
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.#tell(`shellHostEvent(${JSON.stringify(channel)}, ${JSON.stringify(encode(args))})`);
  }

  reload(): void {
    void this.#send('Page.reload');
  }

  isDestroyed(): boolean {
    return false;
  }

  /** Electron's options in the words of Chromium's protocol: A4 in inches. */
  async printToPDF({ printBackground, preferCSSPageSize }: { printBackground: boolean; preferCSSPageSize: boolean }): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', { printBackground, preferCSSPageSize, paperWidth: 8.27, paperHeight: 11.69 });
    return Buffer.from(String(data), 'base64');
  }

  #mayGo(url: string): boolean {
    let prevented = false;
    this.emit('will-navigate', { url, preventDefault: () => (prevented = true) });
    return !prevented;
  }

  #send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return presentEngine().send(method, params, this.#sessionId);
  }

  /** Evaluates in the preload's world of the top frame. */
  #tell(expression: string): void {
    for (const [contextId, frameId] of this.#contexts) {
      if (frameId === this.#frameId) void this.#send('Runtime.evaluate', { expression, contextId });
    }
  }

  #hear({ method, params, sessionId }: ProtocolEvent): void {
    if (sessionId !== this.#sessionId) return;
    if (method === 'Runtime.executionContextCreated') {
      const context = params['context'] as { id: number; name: string; auxData: { frameId: string } };
      if (context.name === world) this.#contexts.set(context.id, context.auxData.frameId);
    } else if (method === 'Runtime.executionContextDestroyed') {
      this.#contexts.delete(Number(params['executionContextId']));
    } else if (method === 'Runtime.executionContextsCleared') {
      this.#contexts.clear();
    } else if (method === 'Page.frameNavigated') {
      const frame = params['frame'] as { id: string; url: string };
      if (frame.id !== this.#frameId) return;
      this.#url = toShell(frame.url);
      this.emit('did-navigate', {}, this.#url);
    } else if (method === 'Page.loadEventFired') {
      this.emit('did-finish-load');
    } else if (method === 'Runtime.bindingCalled') {
      void this.#take(Number(params['executionContextId']), String(params['payload']));
    }
  }

  async #take(contextId: number, payload: string): Promise<void> {
    const message = decode(payload) as PageMessage;
    const top: Frame = { url: this.#url, parent: null };
    const frame = this.#contexts.get(contextId) === this.#frameId ? top : { url: this.#url, parent: top };
    const answer = await WebContents.receive(this, frame, message);
    if (message.kind === 'invoke') this.#tell(`shellHostAnswer(${String(message.id)}, ${JSON.stringify(encode(answer))})`);
  }
}
