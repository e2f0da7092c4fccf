/** Synchronous access to a private file, which only workers have. Declared here because the page's type library leaves it out. */
export interface SyncFile {
  getSize(): number;
  write(buffer: Uint8Array, options: { readonly at: number }): number;
  read(buffer: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** A file handle with what workers of Chromium-family browsers add. */
interface WorkerFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(options?: { readonly mode: 'readwrite-unsafe' }): Promise<SyncFile>;
  move(directory: FileSystemDirectoryHandle, name: string): Promise<void>;
}

/** Opens a file for writing. Nobody else can until it is closed. Only in a worker. */
export const openSyncFile = (handle: FileSystemFileHandle): Promise<SyncFile> => (handle as WorkerFileHandle).createSyncAccessHandle();

/** Opens a file for writing that others may open so too: only for who holds a lock of its own over the file. Only in a worker. */
export const openSharedFile = (handle: FileSystemFileHandle): Promise<SyncFile> =>
  (handle as WorkerFileHandle).createSyncAccessHandle({ mode: 'readwrite-unsafe' });

/** Runs work on an opened file and closes it whatever happens. */
export async function withFile<T>(handle: FileSystemFileHandle, work: (file: SyncFile) => T): Promise<T> {
  const file = await openSyncFile(handle);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** Writes all bytes or throws: a short write is how a full disk shows. */
export function writeAll(file: SyncFile, bytes: Uint8Array, at: number): void {
  const written = file.write(bytes, { at });
  if (written !== bytes.length) throw Object.assign(new Error(`wrote ${String(written)} of ${String(bytes.length)} bytes`), { name: 'disk-full' });
  file.flush();
}

/** The whole of a file. Needs no exclusive handle, so it disturbs no one who writes another file. */
export const readWhole = async (handle: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await (await handle.getFile()).arrayBuffer());

/** A file of a directory; undefined when there is none. */
export async function findFile(directory: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await directory.getFileHandle(name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Writes a new file under a temporary name, flushes it, and only then gives it its name: it is there whole or not at all. */
export async function writeWholeInBrowser(directory: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const handle = await directory.getFileHandle(`${name}.part`, { create: true });
  await withFile(handle, (file) => {
    file.truncate(0);
    writeAll(file, bytes, 0);
  });
  await (handle as WorkerFileHandle).move(directory, name);
}
