import { sweptTogether } from '#shared/left-over.ts';
import type { OpfsCalls, OpfsReply, OpfsRequest } from './opfs-calls.ts';
import { keptBehind, keptTwice, mindSecondCopies, secondCopyOf, type ListedFile, type NamedFile } from './second-copies.ts';
import { sha256Of } from './sha256-of.ts';
import { sweepHandles } from './sweep-handles.ts';
import { findFile, readWhole, withFile, writeAll, writeWholeInBrowser } from './opfs-file-system.ts';
import { filesOfPack, packOf } from './waiting-packs.ts';

const journalName = 'journal.ystj';

const rootOf = () => navigator.storage.getDirectory();
const journalOf = async (): Promise<FileSystemFileHandle> => (await rootOf()).getFileHandle(journalName, { create: true });
const vaultOf = async (): Promise<FileSystemDirectoryHandle> => (await rootOf()).getDirectoryHandle('vault', { create: true });
const packsOf = async (): Promise<FileSystemDirectoryHandle> => (await rootOf()).getDirectoryHandle('documents-waiting', { create: true });
const documentsOf = async (): Promise<FileSystemDirectoryHandle> => (await rootOf()).getDirectoryHandle('documents', { create: true });

const calls: OpfsCalls = {
  journalRead: async () => {
    const handle = await findFile(await rootOf(), journalName);
    return handle === undefined ? new Uint8Array() : readWhole(handle);
  },
  journalSize: async () => {
    const handle = await findFile(await rootOf(), journalName);
    return handle === undefined ? 0 : (await handle.getFile()).size;
  },
  journalAppend: async (bytes) =>
    withFile(await journalOf(), (file) => {
      const end = file.getSize();
      try {
        writeAll(file, bytes, end);
      } catch (error) {
        file.truncate(end);
        throw error;
      }
    }),
  journalTruncate: async (length) =>
    withFile(await journalOf(), (file) => {
      file.truncate(length);
      file.flush();
    }),
  journalReplace: async (bytes) => writeWholeInBrowser(await rootOf(), journalName, bytes),
  documentPut: (sha256, bytes) => documentsTwice.putAll([{ name: sha256, bytes }]),
  documentPutAll: (documents) => documentsTwice.putAll(documents.map(({ sha256, bytes }) => ({ name: sha256, bytes }))),
  // Until the start has looked after the copies, a file of the folder may be one that went bad: its copy is believed.
  documentGet: async (sha256) => {
    if (isMinded) return documentsTwice.get(sha256);
    return (await secondCopyOf(sha256)) ?? documentsTwice.get(sha256);
  },
  documentList: async () => {
    await minded();
    return (await documentsTwice.list()).map(({ name, size }) => ({ sha256: name, size }));
  },
  documentRemoveAll: async (sha256s) => {
    await minded();
    await documentsTwice.removeAll(sha256s);
  },
  vaultPutAll: async (files) => {
    await minded();
    await vaultTwice.putAll(files);
  },
  vaultGet: async (name) => {
    await minded();
    const handle = await findFile(await vaultOf(), name);
    return handle === undefined ? undefined : readWhole(handle);
  },
  vaultList: async () => {
    await minded();
    return filesIn(await vaultOf(), (name) => /^[0-9a-f]{96}$/u.test(name));
  },
  vaultRemoveAll: async (names) => {
    await minded();
    await vaultTwice.removeAll(names);
  },
  // The journal's own is written only by who holds the lock of the store, as does who asks for this.
  sweep: async (beforeMs) =>
    sweptTogether([
      await sweepHandles(await rootOf(), beforeMs),
      await sweepHandles(await packsOf(), beforeMs),
      await sweepHandles(await documentsOf(), beforeMs, (name, remove) =>
        navigator.locks.request(`yanshoutai-document/${name.slice(0, 64)}`, { ifAvailable: true }, async (lock) => {
          if (lock !== null) await remove();
        }),
      ),
    ]),
};

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
    if (held === undefined || !isSame(await readWhole(held), bytes)) await writeWholeInBrowser(directory, name, bytes);
  });

/** What is held is looked at byte by byte: a file that went bad on the disk is written again. */
const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

const folderOf = (directoryOf: () => Promise<FileSystemDirectoryHandle>) => ({
  putAll: async (files: readonly NamedFile[]) => {
    const directory = await directoryOf();
    await someAtOnce(files, (file) => putOne(directory, file));
  },
  removeAll: async (names: readonly string[]) => removeIn(await directoryOf(), names),
});

const isDocument = (name: string): boolean => /^[0-9a-f]{64}$/u.test(name);

const documentsTwice = keptBehind(
  {
    ...folderOf(documentsOf),
    get: async (name) => {
      const handle = await findFile(await documentsOf(), name);
      return handle === undefined ? undefined : readWhole(handle);
    },
    list: async () => filesIn(await documentsOf(), isDocument),
    isOurs: isDocument,
  },
  {
    keep: async (files) => {
      const pack = packOf(files);
      const name = await sha256Of(pack);
      await writeWholeInBrowser(await packsOf(), name, pack);
      return name;
    },
    drop: async (names) => removeIn(await packsOf(), names),
  },
);
// A sealed file may be written anew under its name: every window must find the new one in the folder.
const vaultTwice = keptTwice(folderOf(vaultOf));

/** Where a file is that is kept twice: a document has the length of its hash for a name, a sealed one a longer name. */
const directoryOf = ({ name }: NamedFile): Promise<FileSystemDirectoryHandle> => (isDocument(name) ? documentsOf() : vaultOf());

const isHeld = async (file: NamedFile): Promise<boolean> => {
  const held = await findFile(await directoryOf(file), file.name);
  return held !== undefined && isSame(await readWhole(held), file.bytes);
};

/** Puts into the folder what the last run kept in packs and was ended before it had filled the folder. */
async function unpackWaiting(): Promise<void> {
  const packs = await filesIn(await packsOf(), isDocument);
  for (const { name } of packs) {
    const handle = await findFile(await packsOf(), name);
    const files = handle === undefined ? [] : filesOfPack(await readWhole(handle));
    await someAtOnce(files, async (file) => putOne(await documentsOf(), file));
    await removeIn(await packsOf(), [name]);
  }
}

/** Whether this start has looked after the second copies. */
let isMinded = false;
let minding: Promise<void> | undefined;

/**
 * What a folder lost since the last start is there again before anyone asks for all of it, or removes from it. One window does it. A failure costs nothing now: the copies stay for the next start.
 */
const minded = (): Promise<void> =>
  (minding ??= navigator.locks
    .request('yanshoutai-second-copies', async () => {
      await unpackWaiting();
      await mindSecondCopies(isHeld, async (file) => putOne(await directoryOf(file), file));
    })
    .catch(() => undefined)
    .then(() => {
      isMinded = true;
    }));

/** Looking after the copies waits until the program has started and its folder has what is being kept, unless somebody needs it before. In milliseconds. */
const startedMs = 5_000;
setTimeout(() => void documentsTwice.filled().then(minded), startedMs);

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
  if (error.name === 'QuotaExceededError' || error.name === 'disk-full') return { name: 'disk-full', message: error.message };
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return { name: 'refused', message: error.message };
  return { name: 'failed', message: `${error.name}: ${error.message}` };
}
