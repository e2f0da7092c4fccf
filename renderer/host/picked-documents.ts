import type { Swept } from '#shared/left-over.ts';
import type { BackupDocuments, HostDocument, NamedDocument } from '#shared/host.ts';
import { readIn, writeBack } from './picked-files.ts';
import { telling } from './picked-problems.ts';
import { sha256Of } from './sha256-of.ts';
import { sweepHandles } from './sweep-handles.ts';

const documentName = /^[0-9a-f]{64}$/u;

/** Documents in the folder `documents` of a picked folder, spread over 256 folders named by the first two digits: a memory stick's file system holds only so many names in one. */
export function documentsBeside(opened: () => Promise<FileSystemDirectoryHandle>): BackupDocuments {
  const shelf = async (): Promise<FileSystemDirectoryHandle> => (await opened()).getDirectoryHandle('documents', { create: true });
  const get = async (sha256: string): Promise<Uint8Array | undefined> => {
    const folder = await folderIn(await shelf(), sha256.slice(0, 2));
    return folder === undefined ? undefined : readIn(folder, sha256);
  };
  const isWhole = async (sha256: string): Promise<boolean> => {
    const bytes = await get(sha256);
    return bytes !== undefined && (await sha256Of(bytes)) === sha256;
  };
  const put = async ({ sha256, bytes }: HostDocument): Promise<void> => {
    if (await isWhole(sha256)) return;
    await writeBack(await (await shelf()).getDirectoryHandle(sha256.slice(0, 2), { create: true }), sha256, bytes);
  };
  const remove = async (sha256: string): Promise<void> => {
    const folder = await folderIn(await shelf(), sha256.slice(0, 2));
    await folder?.removeEntry(sha256);
  };
  return {
    putAll: (documents) => telling(() => eachOf(documents, put)),
    get: (sha256) => telling(() => get(sha256)),
    list: () => telling(async () => listed(await shelf())),
    faulty: (sha256s) =>
      telling(async () => {
        const found: string[] = [];
        await eachOf(sha256s, async (sha256) => {
          if (!(await isWhole(sha256))) found.push(sha256);
        });
        return found;
      }),
    removeAll: (sha256s) => telling(() => eachOf(sha256s, remove)),
  };
}

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
    if (!isFolder(folder)) continue;
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
