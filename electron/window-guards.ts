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

/** How soon after one crash another one means that opening again does not help, in milliseconds. */
const soonMs = 120_000;

/** Loads the page again when its process died: everything that was saved is in the journal. Dies it again soon after, the crash page comes instead, which offers the last backup and the log. */
export function reloadAfterCrash(
  window: Pick<BrowserWindow, 'webContents' | 'isDestroyed' | 'loadURL'>,
  ask: Ask,
  crash: { readonly address: string; readonly nowMs: () => number; readonly note: (what: string) => void },
): void {
  let lastMs = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crash.note(`page gone: ${reason} ${String(exitCode)}`);
    const again = crash.nowMs() - lastMs < soonMs;
    lastMs = crash.nowMs();
    if (again) {
      void window.loadURL(crash.address);
      return;
    }
    ask({ type: 'warning', buttons: ['重新打开'], message: '页面意外关闭,将重新打开。已保存的内容都还在。' });
    window.webContents.reload();
  });
}
