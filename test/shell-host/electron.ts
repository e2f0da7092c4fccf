import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { home, presentEngine, startEngine, switches } from './engine.ts';
import { answerPaused, protocol, session } from './session.ts';
import { WebContents } from './web-contents.ts';

// The part of Electron's API that the shell uses, over an ordinary Chromium, so that the shell's built code runs unchanged where Electron's binary is missing.
// What only Electron itself has (its window frames, menus, native dialogs, fuses, packaging) is not proved by it.

type Package = Readonly<Record<'version' | 'productName', string>>;
const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Package;
const places: Readonly<Record<string, string>> = { userData: about.productName, documents: 'Documents', downloads: 'Downloads' };

/** Electron's `app`. */
class App extends EventEmitter {
  readonly commandLine = { appendSwitch: (name: string, value?: string): number => switches.push(value === undefined ? name : `${name}=${value}`) };
  readonly #ready = new Promise<void>((resolve) => setImmediate(() => void this.#start().then(resolve)));

  requestSingleInstanceLock(): boolean {
    return true;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getVersion(): string {
    return about.version;
  }

  getPath(name: string): string {
    const folder = join(home, places[name] ?? name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  quit(): void {
    presentEngine().kill();
    process.exit(0);
  }

  async #start(): Promise<void> {
    const engine = startEngine();
    engine.once('gone', () => process.exit(0));
    engine.on('event', (event) => {
      if (event.method === 'Fetch.requestPaused') answerOrReport(event);
    });
    await engine.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }
}

function answerOrReport(event: Parameters<typeof answerPaused>[0]): void {
  answerPaused(event).catch((error: unknown) => {
    // A request whose page is gone cannot be answered any more; anything else is a fault of the shell and must be seen.
    if (!String(error).includes('Invalid InterceptionId')) process.stderr.write(`${String(error)}\n`);
  });
}

/** Electron's `BrowserWindow`. */
class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;

  constructor({ webPreferences }: { webPreferences: { preload: string; contextIsolation: boolean; sandbox: boolean; nodeIntegration: boolean } }) {
    super();
    if (!webPreferences.contextIsolation || !webPreferences.sandbox || webPreferences.nodeIntegration)
      throw new Error('the page must be isolated, sandboxed and without Node');
    this.webContents = new WebContents(webPreferences.preload);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.open(url);
  }

  getNormalBounds(): object {
    return { x: 0, y: 0, width: 1366, height: 768 };
  }

  isMaximized(): boolean {
    return false;
  }

  isMinimized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return false;
  }

  show(): void {
    process.stdout.write('shown\n');
  }

  maximize(): void {
    // Headless Chromium has no frame to enlarge.
  }

  focus(): void {
    this.emit('focus');
  }

  restore(): void {
    this.emit('restore');
  }
}

type Invoked = (event: object, ...args: readonly unknown[]) => unknown;

/** Electron's `ipcMain`. */
class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Invoked>();

  constructor() {
    super();
    WebContents.receive = async (sender, senderFrame, { kind, channel, args }) => {
      const event = { sender, senderFrame };
      if (kind === 'send') return this.emit(channel, event, ...args);
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`no handler for ${channel}`);
      return await handler(event, ...args);
    };
  }

  handle(channel: string, handler: Invoked): void {
    if (this.#handlers.has(channel)) throw new Error(`${channel} has a handler already`);
    this.#handlers.set(channel, handler);
  }
}

/** Electron's `dialog`: a person who always saves where they are offered to, and answers every question with its first button. */
const dialog = {
  showSaveDialog: (_window: unknown, { defaultPath }: { defaultPath: string }) =>
    Promise.resolve({ canceled: false, filePath: join(app.getPath('downloads'), basename(defaultPath)) }),
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as readonly string[] }),
  showMessageBoxSync: (): number => 0,
  showErrorBox: (title: string, content: string): boolean => process.stderr.write(`${title}: ${content}\n`),
};

/** Electron's `Menu`: there is no menu bar here. */
const Menu = { setApplicationMenu: (menu: unknown): boolean => menu === null, buildFromTemplate: (template: unknown): unknown => template };

/** Electron's `screen`: the laptop the screens are made for. */
const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] };

const app = new App();
const ipcMain = new IpcMain();

/** Electron's `shell`: what it is asked to start is told, and nothing is started. */
const shell = { openPath: (path: string) => Promise.resolve(process.stdout.write(`started ${basename(path)}\n`) ? '' : '') };

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell };
