import { join } from 'node:path';
import type { BackupFolder } from '#shared/host.ts';
import { openDocumentFolder } from './document-folder.ts';
import { namesIn, hashOfBytes, readIfThere, removeIfThere, writeWhole, type Files } from './durable-file.ts';
import { FileName } from './file-name.ts';
import { openVaultFolder } from './vault-folder.ts';
import { HostError } from './host-error.ts';

/** The part of {@link BackupFolder} that is files, and the folder they are in, which is always there. */
export interface BackupFiles extends Pick<BackupFolder, 'write' | 'list' | 'read' | 'remove' | 'documents' | 'vault'> {
  readonly folder: string;
}

/** Backups as `.ystz` files in a folder that a person can see and copy, with the documents they name in the folder `documents` beside them. Names come checked (electron/register.ts); what was written is read back and compared. */
export function openBackupFolder(folder: string, files: Files): BackupFiles {
  return {
    folder,
    async write(name, bytes) {
      await files.mkdir(folder, { recursive: true });
      await writeWhole(files, join(folder, name), bytes);
      const back = await readIfThere(files, join(folder, name));
      if (back === undefined || hashOfBytes(back) !== hashOfBytes(bytes)) throw new HostError('damaged', `backup ${name} reads back differently`);
    },
    async list() {
      const names = await namesIn(files, folder);
      const backups = names.filter((name) => name.endsWith('.ystz') && FileName.safeParse(name).success);
      return Promise.all(
        backups.map(async (name) => {
          const { size, mtimeMs } = await files.stat(join(folder, name));
          return { name, size, writtenMs: Math.floor(mtimeMs) };
        }),
      );
    },
    read: (name) => readIfThere(files, join(folder, name)),
    remove: (name) => removeIfThere(files, join(folder, name)),
    documents: openDocumentFolder(join(folder, 'documents'), files),
    vault: openVaultFolder(join(folder, 'vault'), files),
  };
}
