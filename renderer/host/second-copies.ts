/** A file of a folder by its name: a document under its hash, or a sealed file. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as a list names it, with its size in bytes. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
}

/** What of a folder is kept twice. */
interface FileFolder {
  readonly putAll: (files: readonly NamedFile[]) => Promise<void>;
  readonly removeAll: (names: readonly string[]) => Promise<void>;
}

/** A folder whose files never change: what is kept under a name is the same for ever. */
interface UnchangingFolder extends FileFolder {
  readonly get: (name: string) => Promise<Uint8Array | undefined>;
  readonly list: () => Promise<readonly ListedFile[]>;
  /** Whether a copy is of this folder, by its name. */
  readonly isOurs: (name: string) => boolean;
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
    await keepCopies(files);
    await folder.putAll(files);
  },
  removeAll: async (names) => {
    await dropCopies(names);
    await folder.removeAll(names);
  },
});

const keepCopies = (files: readonly NamedFile[]): Promise<void> =>
  withCopies((copies) => {
    for (const { name, bytes } of files) copies.put({ name, bytes, starts: 0 } satisfies SecondCopy);
  });

const dropCopies = (names: readonly string[]): Promise<void> =>
  withCopies((copies) => {
    for (const name of names) copies.delete(name);
  });

/** Where many files lie as one until their folder has each of them. */
export interface WaitingPacks {
  /** Keeps files as one, flushed; resolves to its name. */
  readonly keep: (files: readonly NamedFile[]) => Promise<string>;
  readonly drop: (packs: readonly string[]) => Promise<void>;
}

/** So many files at once are many: they wait for two flushes in all instead of two for each. */
const manyFiles = 4;

/** So many bytes may wait to be written into a folder; more of them wait until these are written. */
const waitingAtMost = 32_000_000;

/** A folder is filled when nothing more was kept for so long, in milliseconds: what an import or a merge still has to do goes first. */
const quietMs = 3_000;

/** Waits until nothing was kept for some time, or somebody cannot wait. */
function openRest(ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = (): void => undefined;
  return {
    over: (): Promise<void> =>
      new Promise((resolve) => {
        end = resolve;
        timer = setTimeout(resolve, ms);
      }),
    /** Something was kept: the time begins anew. */
    prolong: (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end(), ms);
    },
    cut: (): void => {
      clearTimeout(timer);
      end();
    },
  };
}

/** Files that are kept in a pack and in copies, and that the folder has not got yet. */
interface Batch {
  readonly pack: string;
  readonly files: readonly NamedFile[];
}

/** A folder that is filled behind; `filled` resolves when it has all that was kept so far. */
interface FolderBehind extends UnchangingFolder {
  readonly filled: () => Promise<void>;
}

/**
 * A folder whose files never change, kept twice. Many files at once are kept, each twice, when their copies and a pack of them are flushed; the folder is filled behind that, and a file that it has not got yet is read
 * from its copy. What the folder refused, or what was ended before, the next start puts there ({@link mindSecondCopies}, and the packs that are left).
 */
export function keptBehind(folder: UnchangingFolder, packs: WaitingPacks, restMs = quietMs): FolderBehind {
  const twice = keptTwice(folder);
  const batches: Batch[] = [];
  const refused: Batch[] = [];
  const waiting = new Map<string, Uint8Array>();
  let bytesWaiting = 0;
  let filling: Promise<void> | undefined;
  const rest = openRest(restMs);
  const fillOne = async (batch: Batch): Promise<void> => {
    try {
      await folder.putAll(batch.files);
      await packs.drop([batch.pack]);
    } catch {
      // Nothing is lost: pack and copies hold it all, it is read from the copies, and a later start puts it there.
      refused.push(batch);
    }
    for (const { name, bytes } of batch.files) {
      waiting.delete(name);
      bytesWaiting -= bytes.length;
    }
  };
  const fill = async (): Promise<void> => {
    await rest.over();
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) await fillOne(batch);
    filling = undefined;
  };
  const filledNow = async (): Promise<void> => {
    rest.cut();
    await filling;
  };
  return {
    ...folder,
    filled: async () => filling,
    putAll: async (files) => {
      if (files.length < manyFiles) return twice.putAll(files);
      const [pack] = await Promise.all([packs.keep(files), keepCopies(files)]);
      batches.push({ pack, files });
      for (const { name, bytes } of files) {
        waiting.set(name, bytes);
        bytesWaiting += bytes.length;
      }
      if (filling === undefined) filling = fill();
      else rest.prolong();
      if (bytesWaiting > waitingAtMost) await filledNow();
    },
    get: async (name) => waiting.get(name) ?? (await folder.get(name)) ?? (await secondCopyOf(name)),
    list: async () => {
      const listed = await folder.list();
      const there = new Set(listed.map(({ name }) => name));
      const behind = (await keysOfCopies()).filter((name) => folder.isOurs(name) && !there.has(name));
      const copies = await copiesOf(behind);
      return [...listed, ...copies.map(({ name, bytes }) => ({ name, size: bytes.length }))];
    },
    removeAll: async (names) => {
      await filledNow();
      const gone = new Set(names);
      await packs.drop(refused.filter(({ files }) => files.some(({ name }) => gone.has(name))).map(({ pack }) => pack));
      await twice.removeAll(names);
    },
  };
}

/** So many copies are looked after at a time: enough to hide the disk's delay, few enough that large photos fit in memory. */
const mindedAtOnce = 16;

/** Looks after the second copies at a start: what its folder lost is handed to `putBack`, what it kept long enough goes. `isWhole` tells whether the folder holds a file as it is. */
export async function mindSecondCopies(isWhole: (file: NamedFile) => Promise<boolean>, putBack: (file: NamedFile) => Promise<void>): Promise<void> {
  const names = await keysOfCopies();
  for (let from = 0; from < names.length; from += mindedAtOnce) {
    const looked = await Promise.all(
      (await copiesOf(names.slice(from, from + mindedAtOnce))).map(async (copy) => {
        const held = await isWhole(copy);
        if (!held) await putBack(copy);
        return { ...copy, starts: held ? copy.starts + 1 : 0 };
      }),
    );
    await withCopies((copies) => {
      for (const copy of looked) {
        // One that went meanwhile stays away.
        copies.openCursor(copy.name).onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          if (copy.starts >= startsEnough) cursor?.delete();
          else cursor?.update(copy);
        };
      }
    });
  }
}

/** The second copy of a file; undefined where there is none. */
export const secondCopyOf = async (name: string): Promise<Uint8Array | undefined> => (await copyOf(name))?.bytes;

async function keysOfCopies(): Promise<readonly string[]> {
  let request: IDBRequest<IDBValidKey[]> | undefined;
  await withCopies((copies) => {
    request = copies.getAllKeys();
  }, 'readonly');
  return (request?.result ?? []).map(String);
}

const copyOf = async (name: string): Promise<SecondCopy | undefined> => (await copiesOf([name]))[0];

/** The copies that are there of those asked for. */
async function copiesOf(names: readonly string[]): Promise<readonly SecondCopy[]> {
  if (names.length === 0) return [];
  const requests: IDBRequest<SecondCopy | undefined>[] = [];
  await withCopies((copies) => {
    for (const name of names) requests.push(copies.get(name) as IDBRequest<SecondCopy | undefined>);
  }, 'readonly');
  return requests.flatMap(({ result }) => result ?? []);
}

/** Runs work in one transaction; resolves when it is on the disk. */
async function withCopies(work: (copies: IDBObjectStore) => void, mode: IDBTransactionMode = 'readwrite'): Promise<void> {
  const db = await opened();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(storeName, mode, { durability: 'strict' });
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
