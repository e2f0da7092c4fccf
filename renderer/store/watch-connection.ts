import type { Database } from './database.ts';
import type { SaveStateKeeper } from './save-state.ts';

/**
 * Minds a database that is closed under us. A newer program in another window gets its way, and the person is told.
 * A database that the browser closes or deletes is opened again and held against the journal at once (`restore`), since it may come back empty.
 */
export function watchConnection(db: Database, saving: SaveStateKeeper, restore: () => void): void {
  let givenUp = false;
  db.on('versionchange', (event) => {
    if (event.newVersion === null) return true;
    givenUp = true;
    db.close();
    saving.set({ kind: 'unsaved', reason: '另一个窗口正在升级数据，请关闭本窗口后重新打开。' });
    return false;
  });
  db.on('close', () => {
    // Dexie opens the database again by itself with the next query, which comes after this closing is done.
    if (!givenUp) queueMicrotask(restore);
  });
}
