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
    const transaction = db.transaction(storeName, mode, { durability: 'strict' });
    const [found] = await Promise.all([settled(work(transaction.objectStore(storeName))), kept(transaction)]);
    return found;
  } finally {
    db.close();
  }
}

/** Resolves when a transaction is on the disk. */
const kept = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (): void => reject(transaction.error ?? new Error('the transaction was ended'));
    transaction.oncomplete = () => resolve();
    transaction.onerror = failed;
    transaction.onabort = failed;
  });

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
