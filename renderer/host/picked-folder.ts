import type { BackupFile, BackupFolder, BackupPlace } from '#shared/host.ts';
import { fail, ok } from '#shared/result.ts';
import { rememberedFolder, rememberFolder } from './remembered-folder.ts';

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
  };
}

/** Writes a file, which has its name only once it is whole, and holds what lies there then against what was to be written. */
async function writeBack(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
  const back = await readIn(folder, name);
  if (back?.length !== bytes.length || !back.every((byte, index) => byte === bytes[index])) throw named('damaged', `${name} reads back differently`);
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly BackupFile[]> {
  const files: BackupFile[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.endsWith('.ystz')) continue;
    const file = await handle.getFile();
    files.push({ name, size: file.size, writtenMs: file.lastModified });
  }
  return files;
}

async function readIn(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array | undefined> {
  const handle = await folder.getFileHandle(name).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  });
  return handle === undefined ? undefined : new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

const codes: Readonly<Record<string, string>> = {
  QuotaExceededError: 'disk-full',
  NotAllowedError: 'refused',
  NoModificationAllowedError: 'refused',
  NotFoundError: 'missing',
  missing: 'missing',
  damaged: 'damaged',
};

/** Gives what was thrown the name of a HostProblem code, as every host does. */
async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    throw named(codes[name] ?? 'failed', message);
  }
}

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
