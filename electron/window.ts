import { BrowserWindow, dialog, screen } from 'electron';
import { fitBounds, readBounds, smallest, writeBounds } from './window-bounds.ts';

/** Where a window's page, preload and remembered place are. */
interface WindowPlaces {
  readonly address: string;
  readonly preload: string;
  readonly boundsFile: string;
}

/** Opens the program's one window: an isolated, sandboxed page without Node. */
export function openWindow({ address, preload, boundsFile }: WindowPlaces): BrowserWindow {
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
  guardUnsaved(window);
  reloadAfterCrash(window);
  void window.loadURL(address);
  return window;
}

/** Asks before a page that still has unsaved work is closed. */
function guardUnsaved(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      buttons: ['留下', '仍然关闭'],
      defaultId: 0,
      cancelId: 0,
      message: '最后一步还没有保存,关闭后会丢失这一步。',
    });
    if (choice === 1) event.preventDefault();
  });
}

/** Loads the page again when its process died: everything that was saved is in the journal. */
function reloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    dialog.showMessageBoxSync(window, { type: 'warning', buttons: ['重新打开'], message: '页面意外关闭,将重新打开。已保存的内容都还在。' });
    window.webContents.reload();
  });
}
