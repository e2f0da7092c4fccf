import { BrowserWindow, dialog, screen } from 'electron';
import { fitBounds, readBounds, smallest, writeBounds } from './window-bounds.ts';
import { guardUnsaved, reloadAfterCrash, type Ask } from './window-guards.ts';

/** Where a window's page, preload and remembered place are. */
interface WindowPlaces {
  readonly address: string;
  readonly preload: string;
  /** Where a page goes that keeps dying. */
  readonly crashAddress: string;
  readonly boundsFile: string;
  /** Takes a line of the run log. */
  readonly note: (what: string) => void;
}

/** Opens the program's one window: an isolated, sandboxed page without Node. */
export function openWindow({ address, crashAddress, preload, boundsFile, note }: WindowPlaces): BrowserWindow {
  const remembered = readBounds(boundsFile);
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = (remembered && fitBounds(remembered, areas)) ?? { width: 1366, height: 768 };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: '验收台',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f7f7f5',
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  });
  window.once('ready-to-show', () => {
    if (remembered?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () => writeBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  const ask: Ask = (options) => dialog.showMessageBoxSync(window, options);
  guardUnsaved(window, ask);
  reloadAfterCrash(window, ask, { address: crashAddress, nowMs: () => Date.now(), note });
  window.on('unresponsive', () => note('page unresponsive'));
  void window.loadURL(address);
  return window;
}
