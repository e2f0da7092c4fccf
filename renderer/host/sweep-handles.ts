import { isLeftOver, sweptTogether, type Swept } from '#shared/left-over.ts';

/** Calls back only while nobody else writes under the name. */
type Guard = (name: string, remove: () => Promise<void>) => Promise<void>;

/** A file that a browser gave its name and whose content never came. */
const isOnlyBegun = (name: string, size: number): boolean => name.endsWith('.ystz') && size === 0;

/** Removes what interrupted writes left in a directory of the browser, where it was last written before a moment (milliseconds since 1970-01-01 UTC). What is open for writing stays. */
export async function sweepHandles(directory: FileSystemDirectoryHandle, beforeMs: number, guard: Guard = (_name, remove) => remove()): Promise<Swept> {
  const swept: Swept[] = [];
  for await (const [name, handle] of directory.entries()) {
    if (handle.kind !== 'file' || !(isLeftOver(name) || name.endsWith('.ystz'))) continue;
    const { size, lastModified } = await handle.getFile();
    if (lastModified >= beforeMs || !(isLeftOver(name) || isOnlyBegun(name, size))) continue;
    await guard(name, async () => {
      if (await isRemoved(directory, name)) swept.push({ files: 1, bytes: size });
    });
  }
  return sweptTogether(swept);
}

async function isRemoved(directory: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await directory.removeEntry(name);
    return true;
  } catch (error) {
    // In use, or gone already: it is looked at again at the next start.
    if (error instanceof DOMException && ['NoModificationAllowedError', 'NotFoundError', 'InvalidModificationError'].includes(error.name)) return false;
    throw error;
  }
}
