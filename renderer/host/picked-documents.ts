import type { Swept } from '#shared/left-over.ts';
import type { BackupDocuments, HostDocument, NamedDocument } from '#shared/host.ts';
import { readIn, writeBack } from './picked-files.ts';
import { telling } from './picked-problems.ts';
import { openPackShelf, type PackShelf } from '#shared/ledger/pack-shelf.ts';
import { chunked } from '#renderer/store/document-chunks.ts';
import { sha256Of } from './sha256-of.ts';
import { sweepHandles } from './sweep-handles.ts';

const documentName = /^[0-9a-f]{64}$/u;

/** So many documents at once are many: they are kept together as one pack, since a memory stick takes its time for each file. */
const manyDocuments = 4;

/**
 * Documents in the folder `documents` of a picked folder: many that came together as one pack in `documents/packs`, single ones spread over 256 folders named by the first two digits: a memory
 * stick's file system holds only so many names in one.
 */
export function documentsBeside(opened: () => Promise<FileSystemDirectoryHandle>): BackupDocuments {
  let last: BesidePlace | undefined;
  const placeNow = async (): Promise<BesidePlace> => {
    const folder = await opened();
    // Another folder may have been picked since.
    if (last === undefined || !(await folder.isSameEntry(last.folder))) last = await placeIn(folder);
    return last;
  };
  const getAll = async ({ shelf, packs }: BesidePlace, sha256s: readonly string[]): Promise<readonly HostDocument[]> => {
    const found = (await packs.getAll(sha256s)).map(({ name, bytes }) => ({ sha256: name, bytes }));
    const there = new Set(found.map(({ sha256 }) => sha256));
    await eachOf(
      sha256s.filter((sha256) => !there.has(sha256)),
      async (sha256) => {
        const folder = await folderIn(shelf, sha256.slice(0, 2));
        const bytes = folder === undefined ? undefined : await readIn(folder, sha256);
        if (bytes !== undefined) found.push({ sha256, bytes });
      },
    );
    return found;
  };
  /** Those of these that are there whole, a portion at a time. */
  const wholeOf = async (place: BesidePlace, sha256s: readonly string[]): Promise<ReadonlySet<string>> => {
    const whole = new Set<string>();
    const sizes = new Map((await place.packs.list()).map(({ name, size }) => [name, size]));
    // Of one that lies in no pack the size is not known: it may be a large photo.
    for (const few of chunked(sha256s, (sha256) => sizes.get(sha256) ?? unknownBytes)) {
      const held = await getAll(place, few);
      const hashes = await Promise.all(held.map(({ bytes }) => sha256Of(bytes)));
      for (const [index, { sha256 }] of held.entries()) if (hashes[index] === sha256) whole.add(sha256);
    }
    return whole;
  };
  return {
    putAll: (documents) =>
      telling(async () => {
        const place = await placeNow();
        const sha256s = documents.map(({ sha256 }) => sha256);
        const whole = await wholeOf(place, sha256s);
        const lacking = documents.filter(({ sha256 }) => !whole.has(sha256));
        if (lacking.length === 0) return;
        // What went bad in a pack is taken out of it, so that what is written now is found.
        await place.packs.remove(lacking.map(({ sha256 }) => sha256));
        if (lacking.length >= manyDocuments) await place.packs.put(lacking.map(({ sha256, bytes }) => ({ name: sha256, bytes })));
        else
          await eachOf(lacking, async ({ sha256, bytes }) =>
            writeBack(await place.shelf.getDirectoryHandle(sha256.slice(0, 2), { create: true }), sha256, bytes),
          );
      }),
    get: (sha256) => telling(async () => (await getAll(await placeNow(), [sha256]))[0]?.bytes),
    list: () =>
      telling(async () => {
        const { shelf, packs } = await placeNow();
        const sizes = new Map(
          [...(await listed(shelf)), ...(await packs.list()).map(({ name, size }) => ({ sha256: name, size }))].map(({ sha256, size }) => [sha256, size]),
        );
        return Array.from(sizes, ([sha256, size]) => ({ sha256, size }));
      }),
    faulty: (sha256s) =>
      telling(async () => {
        const whole = await wholeOf(await placeNow(), sha256s);
        return sha256s.filter((sha256) => !whole.has(sha256));
      }),
    removeAll: (sha256s) =>
      telling(async () => {
        const { shelf, packs } = await placeNow();
        await packs.remove(sha256s);
        await eachOf(sha256s, async (sha256) => {
          const folder = await folderIn(shelf, sha256.slice(0, 2));
          if (folder !== undefined) await removeIfThere(folder, sha256);
        });
      }),
  };
}

/** The folder of documents in a picked folder, and its packs. */
interface BesidePlace {
  readonly folder: FileSystemDirectoryHandle;
  readonly shelf: FileSystemDirectoryHandle;
  readonly packs: PackShelf;
}

/** The folder of packs: three signs, so that no document is looked for in it. */
const packsName = 'packs';

async function placeIn(folder: FileSystemDirectoryHandle): Promise<BesidePlace> {
  const shelf = await folder.getDirectoryHandle('documents', { create: true });
  const folderNow = () => shelf.getDirectoryHandle(packsName, { create: true });
  const packs = openPackShelf({
    names: async () => {
      const names: string[] = [];
      for await (const [name, handle] of (await folderNow()).entries()) if (isFile(handle) && documentName.test(name)) names.push(name);
      return names;
    },
    open: async (pack) => {
      const handle = await (await folderNow()).getFileHandle(pack).catch(unlessMissing);
      return handle?.getFile();
    },
    write: async (bytes) => {
      const name = await sha256Of(bytes);
      await writeBack(await folderNow(), name, bytes);
      return name;
    },
    remove: async (names) => {
      for (const name of names) await removeIfThere(await folderNow(), name);
    },
  });
  return { folder, shelf, packs };
}

const removeIfThere = async (folder: FileSystemDirectoryHandle, name: string): Promise<void> => {
  await folder.removeEntry(name).catch(unlessMissing);
};

function unlessMissing(error: unknown): undefined {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}

/** As large as a document whose size is not known is taken to be, in bytes. */
const unknownBytes = 1_000_000;

/** So many files are worked on at a time: enough to hide the disk's delay. */
const filesAtOnce = 8;

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const run = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: filesAtOnce }, run));
}

async function listed(shelf: FileSystemDirectoryHandle): Promise<readonly NamedDocument[]> {
  const documents: NamedDocument[] = [];
  for await (const folder of shelf.values()) {
    if (!isFolder(folder) || folder.name === packsName) continue;
    for await (const [name, handle] of folder.entries()) {
      if (isFile(handle) && documentName.test(name)) documents.push({ sha256: name, size: (await handle.getFile()).size });
    }
  }
  return documents;
}

/** Sweeps what interrupted writes left among the documents beside the backups. */
export async function sweepDocumentsBeside(folder: FileSystemDirectoryHandle, beforeMs: number): Promise<readonly Swept[]> {
  const swept: Swept[] = [];
  const shelf = await folderIn(folder, 'documents');
  for await (const below of shelf?.values() ?? []) if (isFolder(below)) swept.push(await sweepHandles(below, beforeMs));
  return swept;
}

/** Whether a handle is one of a folder. */
export const isFolder = (handle: FileSystemHandle): handle is FileSystemDirectoryHandle => handle.kind === 'directory';
/** Whether a handle is one of a file. */
export const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === 'file';

/** A folder of a folder; undefined when there is none. */
export async function folderIn(shelf: FileSystemDirectoryHandle, name: string): Promise<FileSystemDirectoryHandle | undefined> {
  return shelf.getDirectoryHandle(name).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  });
}
