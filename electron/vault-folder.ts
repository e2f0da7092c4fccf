import { join } from 'node:path';
import type { VaultFile, VaultFolder } from '#shared/host.ts';
import { namesIn, readIfThere, removeIfThere, syncFolder, writeWhole, type Files } from './durable-file.ts';

/** Sealed files in 256 folders named by the first two digits of their names. */
export function openVaultFolder(folder: string, files: Files): VaultFolder {
  const placeOf = (name: string): string => join(folder, name.slice(0, 2), name);
  const put = async ({ name, bytes }: VaultFile): Promise<void> => {
    await files.mkdir(join(folder, name.slice(0, 2)), { recursive: true });
    await syncFolder(files, folder);
    await writeWhole(files, placeOf(name), bytes);
  };
  return {
    putAll: async (many) => {
      for (const one of many) await put(one);
    },
    get: (name) => readIfThere(files, placeOf(name)),
    list: async () => {
      const below = (await namesIn(files, folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
      const names = (await Promise.all(below.map((name) => namesIn(files, join(folder, name))))).flat().filter((name) => /^[0-9a-f]{96}$/.test(name));
      return Promise.all(names.map(async (name) => ({ name, size: (await files.stat(placeOf(name))).size })));
    },
    removeAll: async (names) => {
      for (const name of names) await removeIfThere(files, placeOf(name));
    },
  };
}
