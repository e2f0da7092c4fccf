/** A file of a folder by its name: a document under its hash, or a sealed file. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What of a folder is kept twice. */
interface FileFolder {
  readonly putAll: (files: readonly NamedFile[]) => Promise<void>;
  readonly removeAll: (names: readonly string[]) => Promise<void>;
}

const databaseName = 'yanshoutai-second-copies';
const storeName = 'files';

/** A file that was kept since the last start, or the one before it, and how many starts have found it whole in its folder. */
interface SecondCopy extends NamedFile {
  readonly starts: number;
}

/** So many starts a file must have been found whole at before its second copy goes. */
const startsEnough = 2;

/**
 * A folder whose files are kept a second time, flushed, before they are kept: the browser's list of the folder's files may lose its last lines when it is ended in the middle of writing
 * them (docs/decisions/0024). With a file its second copy goes too, so that none lies open once it is sealed elsewhere.
 */
export const keptTwice = (folder: FileFolder): FileFolder => ({
  putAll: async (files) => {
    await withCopies((copies) => {
      for (const { name, bytes } of files) copies.put({ name, bytes, starts: 0 } satisfies SecondCopy);
    });
    await folder.putAll(files);
  },
  removeAll: async (names) => {
    await withCopies((copies) => {
      for (const name of names) copies.delete(name);
    });
    await folder.removeAll(names);
  },
});

/** Looks after the second copies at a start: what its folder lost is handed to `putBack`, what it kept long enough goes. `isWhole` tells whether the folder holds a file as it is. */
export async function mindSecondCopies(isWhole: (file: NamedFile) => Promise<boolean>, putBack: (file: NamedFile) => Promise<void>): Promise<void> {
  for (const name of await keysOfCopies()) {
    const copy = await copyOf(name);
    if (copy === undefined) continue;
    const held = await isWhole(copy);
    if (!held) await putBack(copy);
    const starts = held ? copy.starts + 1 : 0;
    await withCopies((copies) => {
      if (starts >= startsEnough) copies.delete(name);
      else copies.put({ ...copy, starts });
    });
  }
}

async function keysOfCopies(): Promise<readonly string[]> {
  let request: IDBRequest<IDBValidKey[]> | undefined;
  await withCopies((copies) => {
    request = copies.getAllKeys();
  });
  return (request?.result ?? []).map(String);
}

async function copyOf(name: string): Promise<SecondCopy | undefined> {
  let request: IDBRequest<SecondCopy | undefined> | undefined;
  await withCopies((copies) => {
    request = copies.get(name) as IDBRequest<SecondCopy | undefined>;
  });
  return request?.result;
}

/** Runs work in one transaction; resolves when it is on the disk. */
async function withCopies(work: (copies: IDBObjectStore) => void): Promise<void> {
  const db = await opened();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(storeName, 'readwrite', { durability: 'strict' });
      const failed = (): void => reject(transaction.error ?? new Error('the transaction was ended'));
      transaction.oncomplete = () => resolve();
      transaction.onerror = failed;
      transaction.onabort = failed;
      work(transaction.objectStore(storeName));
    });
  } finally {
    db.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 2);
    opening.onupgradeneeded = () => {
      const copies = opening.result.createObjectStore(storeName, { keyPath: 'name' });
      if (opening.result.objectStoreNames.contains(earlierName)) bringAlong(opening, copies);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('indexedDB'));
  });
}

/** Where documents alone were kept twice, each under its hash. */
const earlierName = 'documents';

function bringAlong({ result, transaction }: IDBOpenDBRequest, copies: IDBObjectStore): void {
  const all = transaction?.objectStore(earlierName).getAll() as IDBRequest<readonly { sha256: string; bytes: Uint8Array; starts: number }[]> | undefined;
  if (all === undefined) return;
  all.onsuccess = () => {
    for (const { sha256, bytes, starts } of all.result) copies.put({ name: sha256, bytes, starts } satisfies SecondCopy);
    result.deleteObjectStore(earlierName);
  };
}
