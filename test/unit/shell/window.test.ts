import { EventEmitter } from 'node:events';
import type { BrowserWindow, MessageBoxSyncOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardUnsaved, reloadAfterCrash } from '#electron/window-guards.ts';

/** A window that counts its reloads, and a dialog that answers with one button and keeps what it was asked. */
function standing(answer: number, destroyed = false) {
  const ask = vi.fn((_options: MessageBoxSyncOptions) => answer);
  const reload = vi.fn();
  const contents = Object.assign(new EventEmitter(), { reload });
  const window = { webContents: contents, isDestroyed: () => destroyed } as unknown as BrowserWindow;
  return { ask, reload, contents, window };
}

describe('closing a window with unsaved work', () => {
  const close = (answer: number) => {
    const { ask, contents, window } = standing(answer);
    guardUnsaved(window, ask);
    const preventDefault = vi.fn();
    contents.emit('will-prevent-unload', { preventDefault });
    return { ask, preventDefault };
  };

  it('asks in plain words, with staying as the first answer and the one that Escape gives', () => {
    const { ask } = close(0);
    expect(ask).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining('没有保存') as string, buttons: ['留下', '仍然关闭'], defaultId: 0, cancelId: 0 }),
    );
  });

  it('stays where the person wants to stay, and closes only on the second answer', () => {
    // Electron keeps the page open unless the event is prevented.
    expect(close(0).preventDefault).not.toHaveBeenCalled();
    expect(close(1).preventDefault).toHaveBeenCalledOnce();
  });
});

describe('a page whose process is gone', () => {
  const address = 'app://yanshoutai/crash/index.html';
  /** Lets a page die at these moments (milliseconds), each time for a reason. */
  const crash = (reason: string, at: readonly number[] = [0], destroyed = false) => {
    const { ask, reload, contents, window } = standing(0, destroyed);
    const loadURL = vi.fn(() => Promise.resolve());
    const notes: string[] = [];
    let nowMs = 0;
    reloadAfterCrash(Object.assign(window, { loadURL }), ask, { address, nowMs: () => nowMs, note: (what) => notes.push(what) });
    for (const moment of at) {
      nowMs = moment;
      contents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    }
    return { ask, reload, loadURL, notes };
  };

  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])('is told, noted and loaded again after %s', (reason) => {
    const { ask, reload, loadURL, notes } = crash(reason);
    expect(ask.mock.calls[0]?.[0].message).toContain('已保存的内容都还在');
    expect(reload).toHaveBeenCalledOnce();
    expect(ask.mock.invocationCallOrder[0]).toBeLessThan(reload.mock.invocationCallOrder[0] ?? 0);
    expect(loadURL).not.toHaveBeenCalled();
    expect(notes).toEqual([`page gone: ${reason} 1`]);
  });

  it('gives way to the crash page when it dies again soon, and not when it lived for a while', () => {
    const soon = crash('oom', [0, 60_000]);
    expect([soon.reload.mock.calls.length, soon.loadURL.mock.calls]).toEqual([1, [[address]]]);
    const later = crash('oom', [0, 600_000]);
    expect([later.reload.mock.calls.length, later.loadURL.mock.calls]).toEqual([2, []]);
  });

  it('is left alone when it ended in order, and when its window is gone too', () => {
    for (const { ask, reload } of [crash('clean-exit'), crash('crashed', [0], true)]) {
      expect(ask).not.toHaveBeenCalled();
      expect(reload).not.toHaveBeenCalled();
    }
  });
});
