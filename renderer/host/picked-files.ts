import { named } from './picked-problems.ts';

/** Writes a file, which has its name only once it is whole, and compares what is there then with what was to be written. */
export async function writeBack(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
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

/** The whole of a file of a folder; undefined when there is none. */
export async function readIn(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array | undefined> {
  const handle = await folder.getFileHandle(name).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  });
  return handle === undefined ? undefined : new Uint8Array(await (await handle.getFile()).arrayBuffer());
}
