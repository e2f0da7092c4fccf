import { join } from 'node:path';
import type { BackupDocuments, DocumentFolder, HostDocument, NamedDocument } from '#shared/host.ts';
import { hashOfBytes, namesIn, readIfThere, removeIfThere, syncFolder, writeWhole, type Files } from './durable-file.ts';
import { HostError } from './host-error.ts';
import { openPackShelf } from '#shared/ledger/pack-shelf.ts';
import { openPackFolder } from './pack-folder.ts';

/** So many files are worked on at a time: enough to hide the disk's delay at each flush. */
const filesAtOnce = 8;

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const run = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: filesAtOnce }, run));
}

/** Documents as files named by their hash, in 256 folders named by its first two digits; those of a folder that a browser wrote may lie in packs too. What is read is checked against its name each time. */
export function openDocumentFolder(folder: string, files: Files): DocumentFolder & BackupDocuments {
  const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

  const packs = openPackShelf(openPackFolder(join(folder, 'packs'), files));

  /** A document's bytes as they lie on the disk. */
  const read = async (sha256: string): Promise<Uint8Array | undefined> =>
    (await readIfThere(files, placeOf(sha256))) ?? (await packs.getAll([sha256]))[0]?.bytes;

  const get = async (sha256: string): Promise<Uint8Array | undefined> => {
    const bytes = await read(sha256);
    if (bytes !== undefined && hashOfBytes(bytes) !== sha256) throw new HostError('damaged', `document ${sha256}`);
    return bytes;
  };

  const isWhole = async (sha256: string): Promise<boolean> => {
    const bytes = await read(sha256);
    return bytes !== undefined && hashOfBytes(bytes) === sha256;
  };

  const put = async (sha256: string, bytes: Uint8Array): Promise<void> => {
    if (hashOfBytes(bytes) !== sha256) throw new HostError('damaged', `these bytes are not ${sha256}`);
    if (await isWhole(sha256)) return;
    await files.mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
    await syncFolder(files, folder);
    await writeWhole(files, placeOf(sha256), bytes);
  };

  const putAll = (documents: readonly HostDocument[]): Promise<void> => eachOf(documents, ({ sha256, bytes }) => put(sha256, bytes));

  const getAll = async (sha256s: readonly string[]): Promise<readonly HostDocument[]> => {
    const found: HostDocument[] = [];
    await eachOf(sha256s, async (sha256) => {
      const bytes = await read(sha256);
      if (bytes !== undefined && hashOfBytes(bytes) === sha256) found.push({ sha256, bytes });
    });
    return found;
  };

  const list = async (): Promise<readonly NamedDocument[]> => {
    const names = await namesIn(files, folder);
    const below = await Promise.all(names.filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => namesIn(files, join(folder, name))));
    const documents = below.flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
    const single = await Promise.all(documents.map(async (sha256) => ({ sha256, size: (await files.stat(placeOf(sha256))).size })));
    const there = new Set(documents);
    const packed = (await packs.list()).filter(({ name }) => !there.has(name));
    return [...single, ...packed.map(({ name, size }) => ({ sha256: name, size }))];
  };

  const faulty = async (sha256s: readonly string[]): Promise<readonly string[]> => {
    const found = new Set<string>();
    await eachOf(sha256s, async (sha256) => {
      if (!(await isWhole(sha256))) found.add(sha256);
    });
    return sha256s.filter((sha256) => found.has(sha256));
  };

  const removeAll = async (sha256s: readonly string[]): Promise<void> => {
    for (const sha256 of sha256s) await removeIfThere(files, placeOf(sha256));
    await packs.remove(sha256s);
  };

  return { put, putAll, get, getAll, list, faulty, removeAll };
}
