const databaseName = 'yanshoutai-backup-folder';
const storeName = 'folders';
const key = 'picked';

/** The folder picked earlier; undefined when none was. */
export function rememberedFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return withStore('readonly', (store) => store.get(key) as IDBRequest<FileSystemDirectoryHandle | undefined>);
}

/** Remembers a picked folder: its handle outlives a restart only in IndexedDB. */
export async function rememberFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await withStore('readwrite', (store) => store.put(folder, key));
}

async function withStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(storeName);
  };
  const db = await settled(opening);
  try {
    return await settled(work(db.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    db.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
