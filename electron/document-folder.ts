import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BackupDocuments, DocumentFolder, HostDocument, NamedDocument } from '#shared/host.ts';
import { readIfThere, removeIfThere, syncFolder, writeWhole, type Files } from './durable-file.ts';
import { systemCodeOf, HostError } from './host-error.ts';

/** The lower-case hex SHA-256 of bytes. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** So many files are written at a time: enough to hide the disk's delay at each flush. */
const writesAtOnce = 8;

/** Documents as files named by their hash, in 256 folders named by its first two digits. What is read is checked against its name each time. */
export function openDocumentFolder(folder: string, files: Files): DocumentFolder & BackupDocuments {
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

  const get = async (sha256: string): Promise<Uint8Array | undefined> => {
    const bytes = await readIfThere(files, placeOf(sha256));
    if (bytes !== undefined && hashOfBytes(bytes) !== sha256) throw new HostError('damaged', `document ${sha256}`);
    return bytes;
  };

  const isWhole = async (sha256: string): Promise<boolean> => {
    const bytes = await readIfThere(files, placeOf(sha256));
    return bytes !== undefined && hashOfBytes(bytes) === sha256;
  };

  const put = async (sha256: string, bytes: Uint8Array): Promise<void> => {
    if (hashOfBytes(bytes) !== sha256) throw new HostError('damaged', `these bytes are not ${sha256}`);
    if (await isWhole(sha256)) return;
    await files.mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
    await syncFolder(files, folder);
    await writeWhole(files, placeOf(sha256), bytes);
  };

  const putAll = async (documents: readonly HostDocument[]): Promise<void> => {
    let next = 0;
    const run = async (): Promise<void> => {
      for (let document = documents[next++]; document !== undefined; document = documents[next++]) await put(document.sha256, document.bytes);
    };
    await Promise.all(Array.from({ length: writesAtOnce }, run));
  };

  const list = async (): Promise<readonly NamedDocument[]> => {
    const names = await namesIn(files, folder);
    const below = await Promise.all(names.filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => namesIn(files, join(folder, name))));
    const documents = below.flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
    return Promise.all(documents.map(async (sha256) => ({ sha256, size: (await files.stat(placeOf(sha256))).size })));
  };

  const faulty = async (sha256s: readonly string[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const sha256 of sha256s) if (!(await isWhole(sha256))) found.push(sha256);
    return found;
  };

  const removeAll = async (sha256s: readonly string[]): Promise<void> => {
    for (const sha256 of sha256s) await removeIfThere(files, placeOf(sha256));
  };

  return { put, putAll, get, list, faulty, removeAll };
}

/** The names in a folder; none when there is no folder yet. */
export async function namesIn(files: Files, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
