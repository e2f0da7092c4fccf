import type { HostDocument } from '#shared/host.ts';

const databaseName = 'yanshoutai-second-copies';
const storeName = 'documents';

/** A document that was kept since the last start, or the one before it, and how many starts have found it whole in its folder. */
interface SecondCopy extends HostDocument {
  readonly starts: number;
}

/** So many starts a document must have been found whole at before its second copy goes. */
const startsEnough = 2;

/** Keeps documents a second time, flushed. The browser's list of the folder's files may lose its last lines when it is ended in the middle of writing them (docs/decisions/0024). */
export const keepSecondCopies = (documents: readonly HostDocument[]): Promise<void> =>
  withCopies((copies) => {
    for (const { sha256, bytes } of documents) copies.put({ sha256, bytes, starts: 0 } satisfies SecondCopy);
  });

/** Takes second copies away, with the documents themselves. */
export const removeSecondCopies = (sha256s: readonly string[]): Promise<void> =>
  withCopies((copies) => {
    for (const sha256 of sha256s) copies.delete(sha256);
  });

/** Looks after the second copies at a start: what the folder lost is handed to `putBack`, what it kept long enough goes. `isWhole` tells whether the folder holds a document as it is. */
export async function mindSecondCopies(
  isWhole: (document: HostDocument) => Promise<boolean>,
  putBack: (document: HostDocument) => Promise<void>,
): Promise<void> {
  for (const sha256 of await keysOfCopies()) {
    const copy = await copyOf(sha256);
    if (copy === undefined) continue;
    const held = await isWhole(copy);
    if (!held) await putBack(copy);
    const starts = held ? copy.starts + 1 : 0;
    await withCopies((copies) => {
      if (starts >= startsEnough) copies.delete(sha256);
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

async function copyOf(sha256: string): Promise<SecondCopy | undefined> {
  let request: IDBRequest<SecondCopy | undefined> | undefined;
  await withCopies((copies) => {
    request = copies.get(sha256) as IDBRequest<SecondCopy | undefined>;
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
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(storeName, { keyPath: 'sha256' });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('indexedDB'));
  });
}
