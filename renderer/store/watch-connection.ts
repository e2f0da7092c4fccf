import type { Database } from './database.ts';
import type { SaveStateKeeper } from './save-state.ts';
import { StoreError } from './store-error.ts';

/** The connection to IndexedDB, which the browser may close under us. */
export interface Connection {
  /** Opens it again after it was lost. Rejects when that fails, and when a newer program in another window has taken the data over. */
  reopen(): Promise<void>;
  /** Calls back when it was lost: it may come back empty and is to be compared with the journal at once. */
  onLost(listener: () => void): void;
}

const takenOver = '另一个窗口正在升级数据，请关闭本窗口后重新打开。';

/** Minds a database that is closed under us. A newer program in another window gets its way, and the person is told. */
export function watchConnection(db: Database, saving: SaveStateKeeper): Connection {
  let givenUp = false;
  const listeners: (() => void)[] = [];
  db.on('versionchange', (event) => {
    if (event.newVersion === null) return true;
    givenUp = true;
    db.close();
    saving.fault(takenOver);
    return false;
  });
  db.on('close', () => {
    if (givenUp) return;
    // The closing is done only after its listeners are.
    for (const listener of listeners) queueMicrotask(listener);
  });
  return {
    reopen: async () => {
      if (givenUp) throw new StoreError(takenOver);
      await db.open();
    },
    onLost: (listener) => {
      listeners.push(listener);
    },
  };
}
