import type { NamedVaultFile, VaultFolder } from '#shared/host.ts';
import { folderIn, isFile, isFolder } from './picked-documents.ts';
import { readIn, writeBack } from './picked-files.ts';
import { telling } from './picked-problems.ts';

/** Sealed files in the folder `vault` of a picked folder, spread as the documents beside it are. */
export function vaultBeside(opened: () => Promise<FileSystemDirectoryHandle>): VaultFolder {
  const shelf = async (): Promise<FileSystemDirectoryHandle> => (await opened()).getDirectoryHandle('vault', { create: true });
  return {
    putAll: (files) =>
      telling(async () => {
        for (const { name, bytes } of files) await writeBack(await (await shelf()).getDirectoryHandle(name.slice(0, 2), { create: true }), name, bytes);
      }),
    get: (name) =>
      telling(async () => {
        const folder = await folderIn(await shelf(), name.slice(0, 2));
        return folder === undefined ? undefined : readIn(folder, name);
      }),
    list: () => telling(async () => listed(await shelf())),
    removeAll: (names) =>
      telling(async () => {
        for (const name of names) await (await folderIn(await shelf(), name.slice(0, 2)))?.removeEntry(name);
      }),
  };
}

async function listed(shelf: FileSystemDirectoryHandle): Promise<readonly NamedVaultFile[]> {
  const files: NamedVaultFile[] = [];
  for await (const folder of shelf.values()) {
    if (!isFolder(folder)) continue;
    for await (const [name, handle] of folder.entries()) {
      if (isFile(handle) && /^[0-9a-f]{96}$/u.test(name)) files.push({ name, size: (await handle.getFile()).size });
    }
  }
  return files;
}
