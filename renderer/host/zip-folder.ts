/** Whether there is a private file system of the origin to write zips into. */
export const hasZipFolder = (): boolean => typeof navigator !== 'undefined' && 'storage' in navigator && 'getDirectory' in navigator.storage;

/** The folder of the origin's private file system in which zips lie while they are written and handed over. */
export const zipFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('batches', { create: true });

/** A zip may still be on its way to where the person put it: nothing so young is removed while the program runs. In milliseconds. */
export const handingOverMs = 600_000;

/** Removes zips that were handed over, or never finished, and were last written before `beforeMs` (milliseconds since 1970-01-01 UTC). One that is being written stays. */
export async function clearZips(beforeMs: number): Promise<void> {
  if (!hasZipFolder()) return;
  const folder = await zipFolder();
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || (await handle.getFile()).lastModified >= beforeMs) continue;
    try {
      await folder.removeEntry(name);
    } catch (error) {
      // In use: it is looked at again at the next start.
      if (!(error instanceof DOMException)) throw error;
    }
  }
}
