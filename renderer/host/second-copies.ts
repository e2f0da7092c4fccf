import type { NamedFile } from '#shared/ledger/pack-file.ts';
import type { ListedFile, PackShelf } from '#shared/ledger/pack-shelf.ts';

/** What of a folder is kept twice. */
interface FileFolder {
  readonly putAll: (files: readonly NamedFile[]) => Promise<void>;
  readonly removeAll: (names: readonly string[]) => Promise<void>;
}

/** A folder whose files never change: what is kept under a name is the same for ever. */
interface UnchangingFolder extends FileFolder {
  /** Of these the ones that are there. */
  readonly getAll: (names: readonly string[]) => Promise<readonly NamedFile[]>;
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

/** So many files at once are many: they are kept together as one. */
const manyFiles = 4;

/** Files that never change, of which many are read at a time. */
interface PackedFolder extends FileFolder {
  /** Of these the ones that lie on the disk, without their copies. */
  readonly onDisk: (names: readonly string[]) => Promise<readonly NamedFile[]>;
  /** Of these the ones that are here, as they lie on the disk, or as their copies where the disk has lost them. */
  readonly getAll: (names: readonly string[]) => Promise<readonly NamedFile[]>;
  readonly list: () => Promise<readonly ListedFile[]>;
}

/** Files that never change, kept twice: many at once as one pack, few as files of their own, and copies of all of them beside. */
export function keptPacked(folder: UnchangingFolder, packs: PackShelf): PackedFolder {
  const twice = keptTwice(folder);

  const onDisk = async (names: readonly string[]): Promise<readonly NamedFile[]> => {
    const packed = await packs.getAll(names);
    const there = new Set(packed.map(({ name }) => name));
    const rest = names.filter((name) => !there.has(name));
    return rest.length === 0 ? packed : [...packed, ...(await folder.getAll(rest))];
  };

  /** Those that are not here yet. What went bad in a pack is taken out of it, so that what is written now is found. */
  const lackingOf = async (files: readonly NamedFile[]): Promise<readonly NamedFile[]> => {
    const held = new Map((await onDisk(files.map(({ name }) => name))).map(({ name, bytes }) => [name, bytes]));
    const lacking = files.filter(({ name, bytes }) => !isSameBytes(held.get(name), bytes));
    const bad = lacking.filter(({ name }) => held.has(name)).map(({ name }) => name);
    if (bad.length > 0) await packs.remove(bad);
    return lacking;
  };

  return {
    onDisk,
    putAll: async (files) => {
      const lacking = await lackingOf(files);
      if (lacking.length === 0) return;
      if (lacking.length < manyFiles) await twice.putAll(lacking);
      else await Promise.all([packs.put(lacking), keepCopies(lacking)]);
    },
    getAll: async (names) => {
      const there = await onDisk(names);
      if (there.length === names.length) return there;
      const found = new Set(there.map(({ name }) => name));
      return [...there, ...(await copiesOf(names.filter((name) => !found.has(name))))];
    },
    list: async () => {
      const listed = [...(await packs.list()), ...(await folder.list())];
      const sizes = new Map(listed.map(({ name, size }) => [name, size]));
      const behind = (await keysOfCopies()).filter((name) => folder.isOurs(name) && !sizes.has(name));
      for (const { name, bytes } of await copiesOf(behind)) sizes.set(name, bytes.length);
      return Array.from(sizes, ([name, size]) => ({ name, size }));
    },
    removeAll: async (names) => {
      await twice.removeAll(names);
      await packs.remove(names);
    },
  };
}

/** Whether a file lies on the disk byte by byte as it is to be kept. */
export const isSameBytes = (held: Uint8Array | undefined, bytes: Uint8Array): boolean =>
  held?.length === bytes.length && held.every((byte, index) => byte === bytes[index]);

/** So many copies are looked after at a time: few enough that large photos fit in memory; more after so many that were small. */
const mindedAtOnce = { atFirst: 16, atMost: 512, smallBytes: 4_000_000 } as const;

/** Looks after the second copies at a start: what its folder lost is handed to `putBack`, what it kept long enough goes. `wholeOf` gives the names of those files that the folder holds as they are, `isOurs` whose copies are looked after. */
export async function mindSecondCopies(
  wholeOf: (files: readonly NamedFile[]) => Promise<ReadonlySet<string>>,
  putBack: (file: NamedFile) => Promise<void>,
  isOurs: (name: string) => boolean = () => true,
): Promise<void> {
  const names = (await keysOfCopies()).filter(isOurs);
  let atOnce: number = mindedAtOnce.atFirst;
  for (let left = names; left.length > 0;) {
    const kept = await copiesOf(left.slice(0, atOnce));
    left = left.slice(atOnce);
    const bytes = kept.reduce((sum, copy) => sum + copy.bytes.length, 0);
    atOnce = bytes < mindedAtOnce.smallBytes ? Math.min(mindedAtOnce.atMost, atOnce * 2) : mindedAtOnce.atFirst;
    const whole = await wholeOf(kept);
    const looked = await Promise.all(
      kept.map(async (copy) => {
        const held = whole.has(copy.name);
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

/** The second copies of these files, of those that have one. */
export const secondCopiesOf = (names: readonly string[]): Promise<readonly NamedFile[]> => copiesOf(names);

async function keysOfCopies(): Promise<readonly string[]> {
  let request: IDBRequest<IDBValidKey[]> | undefined;
  await withCopies((copies) => {
    request = copies.getAllKeys();
  }, 'readonly');
  return (request?.result ?? []).map(String);
}

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
