import type { NamedFile } from '#shared/ledger/pack-file.ts';
import { openPackShelf, type ListedFile } from '#shared/ledger/pack-shelf.ts';
import { sweptTogether } from '#shared/left-over.ts';
import type { OpfsCalls, OpfsReply, OpfsRequest } from './opfs-calls.ts';
import { isSameBytes, keptPacked, keptTwice, mindSecondCopies, secondCopiesOf } from './second-copies.ts';
import { sha256Of } from './sha256-of.ts';
import { sweepHandles } from './sweep-handles.ts';
import { findFile, readWhole, writeWholeInBrowser } from './opfs-file-system.ts';
import { openOpfsJournal } from './opfs-journal.ts';

const rootOf = () => navigator.storage.getDirectory();
const vaultOf = async (): Promise<FileSystemDirectoryHandle> => (await rootOf()).getDirectoryHandle('vault', { create: true });
const packsOf = async (): Promise<FileSystemDirectoryHandle> => (await rootOf()).getDirectoryHandle('documents-waiting', { create: true });
const documentFolder = async (): Promise<FileSystemDirectoryHandle> => (await rootOf()).getDirectoryHandle('documents', { create: true });

const journal = openOpfsJournal(rootOf);

const calls: OpfsCalls = {
  journalRead: () => journal.read(),
  journalSize: () => journal.size(),
  journalAppend: (bytes, at) => journal.append(bytes, at),
  journalTruncate: (length) => journal.truncate(length),
  journalReplace: (bytes) => journal.replace(bytes),
  documentPut: (sha256, bytes) => documentsTwice.putAll([{ name: sha256, bytes }]),
  documentPutAll: (documents) => documentsTwice.putAll(documents.map(({ sha256, bytes }) => ({ name: sha256, bytes }))),
  documentGet: async (sha256) => (await documentsOf([sha256]))[0]?.bytes,
  documentGetAll: async (sha256s) => (await documentsOf(sha256s)).map(({ name, bytes }) => ({ sha256: name, bytes })),
  documentList: async () => {
    await minded();
    return (await documentsTwice.list()).map(({ name, size }) => ({ sha256: name, size }));
  },
  documentRemoveAll: async (sha256s) => {
    await minded();
    await documentsTwice.removeAll(sha256s);
  },
  vaultPutAll: async (files) => {
    await vaultMinded();
    await vaultTwice.putAll(files);
  },
  vaultGet: async (name) => {
    await vaultMinded();
    const handle = await findFile(await vaultOf(), name);
    return handle === undefined ? undefined : readWhole(handle);
  },
  vaultList: async () => {
    await vaultMinded();
    return filesIn(await vaultOf(), (name) => /^[0-9a-f]{96}$/u.test(name));
  },
  vaultRemoveAll: async (names) => {
    await vaultMinded();
    await vaultTwice.removeAll(names);
  },
  // The journal's own is written only by who holds the lock of the store, as does who asks for this.
  sweep: async (beforeMs) =>
    sweptTogether([
      await sweepHandles(await rootOf(), beforeMs),
      await sweepHandles(await packsOf(), beforeMs),
      await sweepHandles(await documentFolder(), beforeMs, (name, remove) =>
        navigator.locks.request(`yanshoutai-document/${name.slice(0, 64)}`, { ifAvailable: true }, async (lock) => {
          if (lock !== null) await remove();
        }),
      ),
    ]),
};

async function namesIn(directory: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const [name, handle] of directory.entries()) if (handle.kind === 'file') names.push(name);
  return names;
}

async function filesIn(directory: FileSystemDirectoryHandle, wanted: (name: string) => boolean): Promise<readonly ListedFile[]> {
  const listed: ListedFile[] = [];
  for await (const [name, handle] of directory.entries()) {
    if (handle.kind === 'file' && wanted(name)) listed.push({ name, size: (await handle.getFile()).size });
  }
  return listed;
}

async function removeIn(directory: FileSystemDirectoryHandle, names: readonly string[]): Promise<void> {
  for (const name of names) if ((await findFile(directory, name)) !== undefined) await directory.removeEntry(name);
}

/** So many files are written at a time: enough to hide the disk's delay at each flush. */
const writesAtOnce = 8;

async function someAtOnce<T>(all: readonly T[], write: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const run = async (): Promise<void> => {
    for (const one of left) await write(one);
  };
  await Promise.all(Array.from({ length: writesAtOnce }, run));
}

const putOne = (directory: FileSystemDirectoryHandle, { name, bytes }: NamedFile): Promise<void> =>
  navigator.locks.request(`yanshoutai-document/${name}`, async () => {
    const held = await findFile(directory, name);
    if (held === undefined || !isSameBytes(await readWhole(held), bytes)) await writeWholeInBrowser(directory, name, bytes);
  });

const folderOf = (directoryOf: () => Promise<FileSystemDirectoryHandle>) => ({
  putAll: async (files: readonly NamedFile[]) => {
    const directory = await directoryOf();
    await someAtOnce(files, (file) => putOne(directory, file));
  },
  removeAll: async (names: readonly string[]) => removeIn(await directoryOf(), names),
});

const isDocument = (name: string): boolean => /^[0-9a-f]{64}$/u.test(name);

const documentsTwice = keptPacked(
  {
    ...folderOf(documentFolder),
    getAll: async (names) => {
      const directory = await documentFolder();
      const found: NamedFile[] = [];
      await someAtOnce(names, async (name) => {
        const handle = await findFile(directory, name);
        if (handle !== undefined) found.push({ name, bytes: await readWhole(handle) });
      });
      return found;
    },
    list: async () => filesIn(await documentFolder(), isDocument),
    isOurs: isDocument,
  },
  openPackShelf({
    names: async () => (await namesIn(await packsOf())).filter(isDocument),
    open: async (pack) => (await findFile(await packsOf(), pack))?.getFile(),
    write: async (bytes) => {
      const name = await sha256Of(bytes);
      await writeWholeInBrowser(await packsOf(), name, bytes);
      return name;
    },
    remove: async (packs) => removeIn(await packsOf(), packs),
  }),
);

/** Until the start has looked after the copies, what lies on the disk may be something that went bad: a copy is believed before it. */
async function documentsOf(sha256s: readonly string[]): Promise<readonly NamedFile[]> {
  if (isMinded) return documentsTwice.getAll(sha256s);
  const copies = await secondCopiesOf(sha256s);
  const there = new Set(copies.map(({ name }) => name));
  return [...copies, ...(await documentsTwice.getAll(sha256s.filter((sha256) => !there.has(sha256))))];
}

// A sealed file may be written anew under its name: every window must find the new one in the folder.
const vaultTwice = keptTwice(folderOf(vaultOf));

/** The names of those files that lie in their folder as they are. */
async function wholeOf(files: readonly NamedFile[]): Promise<ReadonlySet<string>> {
  const held = new Map((await documentsTwice.onDisk(files.map(({ name }) => name).filter(isDocument))).map(({ name, bytes }) => [name, bytes]));
  for (const { name } of files) {
    const handle = isDocument(name) ? undefined : await findFile(await vaultOf(), name);
    if (handle !== undefined) held.set(name, await readWhole(handle));
  }
  return new Set(files.filter(({ name, bytes }) => isSameBytes(held.get(name), bytes)).map(({ name }) => name));
}

/** A document has the length of its hash for a name, a sealed file a longer name. */
const putBack = async (file: NamedFile): Promise<void> => {
  if (!isDocument(file.name)) return putOne(await vaultOf(), file);
  await documentsTwice.putAll([file]);
};

/** Whether this start has looked after the second copies of documents. */
let isMinded = false;

/** What a folder lost since the last start is there again before anyone asks for all of it, or removes from it. One window does it. A failure costs nothing now: the copies stay for the next start. */
const mindedOnce = (isOurs: (name: string) => boolean, then: () => void) => {
  let minding: Promise<void> | undefined;
  return (): Promise<void> =>
    (minding ??= navigator.locks
      .request('yanshoutai-second-copies', () => mindSecondCopies(wholeOf, putBack, isOurs))
      .catch(() => undefined)
      .then(then));
};

const minded = mindedOnce(isDocument, () => {
  isMinded = true;
});
/** Every start asks for a sealed file: that must not wait for the copies of documents. */
const vaultMinded = mindedOnce(
  (name) => !isDocument(name),
  () => undefined,
);

/** Looking after the copies waits until the program has started, unless somebody needs it before. In milliseconds. */
const startedMs = 5_000;
setTimeout(() => void vaultMinded().then(minded), startedMs);

addEventListener('message', (event: MessageEvent<OpfsRequest>) => {
  void answer(event.data);
});

async function answer({ id, call, args }: OpfsRequest): Promise<void> {
  const work = calls[call] as (...given: readonly unknown[]) => Promise<unknown>;
  try {
    send({ id, value: await work(...args) });
  } catch (error) {
    send({ id, problem: problemOf(error) });
  }
}

const send = (reply: OpfsReply): void => {
  // A worker's postMessage has no target origin; the page's type library only knows the window's.
  (globalThis as unknown as { postMessage(message: OpfsReply): void }).postMessage(reply);
};

function problemOf(error: unknown): { readonly name: string; readonly message: string } {
  if (!(error instanceof Error)) return { name: 'failed', message: String(error) };
  if (error.name === 'moved') return { name: 'moved', message: error.message };
  if (error.name === 'QuotaExceededError' || error.name === 'disk-full') return { name: 'disk-full', message: error.message };
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return { name: 'refused', message: error.message };
  return { name: 'failed', message: `${error.name}: ${error.message}` };
}
