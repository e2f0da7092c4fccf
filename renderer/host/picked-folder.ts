import type { BackupFile, BackupFolder, BackupPlace } from '#shared/host.ts';
import { sweptTogether, type Swept } from '#shared/left-over.ts';
import { fail, ok } from '#shared/result.ts';
import { documentsBeside, sweepDocumentsBeside } from './picked-documents.ts';
import { vaultBeside } from './picked-vault.ts';
import { readIn, writeBack } from './picked-files.ts';
import { sweepHandles } from './sweep-handles.ts';
import { rememberedFolder, rememberFolder } from './remembered-folder.ts';
import { named, telling } from './picked-problems.ts';

declare global {
  interface Window {
    /** Only browsers of the Chromium family have it, and only outside private windows. */
    showDirectoryPicker?(options: { readonly id: string; readonly mode: 'readwrite'; readonly startIn: 'documents' }): Promise<FileSystemDirectoryHandle>;
  }
}

/** A picked folder with what the page's type library leaves out. */
type PickedFolder = FileSystemDirectoryHandle & {
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
};

const wanted = { mode: 'readwrite' } as const;

/** Backups in a folder that the person picks once. After a restart the browser may want their word again; until then the place is locked. */
export function pickedFolder(): BackupFolder {
  const placeOf = async (folder: PickedFolder | undefined): Promise<BackupPlace> => {
    const choosable = window.showDirectoryPicker !== undefined;
    if (folder === undefined) return { kind: 'none', name: '', choosable };
    const granted = (await folder.queryPermission?.(wanted)) ?? 'granted';
    return { kind: granted === 'granted' ? 'ready' : 'locked', name: folder.name === '' ? '所选文件夹' : folder.name, choosable };
  };
  const opened = async (): Promise<FileSystemDirectoryHandle> => {
    const folder = await rememberedFolder();
    if (folder === undefined) throw named('missing', 'no folder was picked');
    return folder;
  };
  return {
    place: async () => placeOf(await rememberedFolder()),
    choose: async () => {
      try {
        const folder = await window.showDirectoryPicker?.({ id: 'yanshoutai-backup', mode: 'readwrite', startIn: 'documents' });
        if (folder === undefined) return fail({ code: 'unsupported', detail: 'this browser cannot pick folders' });
        await rememberFolder(folder);
        return ok(await placeOf(folder));
      } catch (error) {
        const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
        return fail({
          code: name === 'AbortError' ? 'cancelled' : name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'failed',
          detail: message,
        });
      }
    },
    allow: async () => {
      const folder: PickedFolder | undefined = await rememberedFolder();
      await folder?.requestPermission?.(wanted);
      return placeOf(folder);
    },
    write: (name, bytes) => telling(async () => writeBack(await opened(), name, bytes)),
    list: () => telling(async () => filesIn(await opened())),
    read: (name) => telling(async () => readIn(await opened(), name)),
    remove: (name) => telling(async () => (await opened()).removeEntry(name)),
    documents: documentsBeside(opened),
    vault: vaultBeside(opened),
  };
}

/** Sweeps the picked folder where the person's word still holds: what interrupted writes left, and files that were only begun. */
export async function sweepPicked(beforeMs: number): Promise<Swept> {
  const folder: PickedFolder | undefined = await rememberedFolder();
  if (folder === undefined || ((await folder.queryPermission?.(wanted)) ?? 'granted') !== 'granted') return sweptTogether([]);
  return telling(async () => sweptTogether([await sweepHandles(folder, beforeMs), ...(await sweepDocumentsBeside(folder, beforeMs))]));
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly BackupFile[]> {
  const files: BackupFile[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.endsWith('.ystz')) continue;
    const file = await handle.getFile();
    // A browser gives a file its name before its content: an empty one is a backup that was only begun.
    if (file.size > 0) files.push({ name, size: file.size, writtenMs: file.lastModified });
  }
  return files;
}
