import type { BrowserWindow, MessageBoxSyncOptions } from 'electron';

/** Asks the person over the window and gives the number of the button. */
export type Ask = (options: MessageBoxSyncOptions) => number;

/** Asks before a page that still has unsaved work is closed. */
export function guardUnsaved(window: Pick<BrowserWindow, 'webContents'>, ask: Ask): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = ask({
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
export function reloadAfterCrash(window: Pick<BrowserWindow, 'webContents' | 'isDestroyed'>, ask: Ask): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    ask({ type: 'warning', buttons: ['重新打开'], message: '页面意外关闭,将重新打开。已保存的内容都还在。' });
    window.webContents.reload();
  });
}
