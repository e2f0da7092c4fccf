import type { HostDocument } from '#shared/host.ts';
import type { OpfsCalls, OpfsReply, OpfsRequest } from './opfs-calls.ts';
import { findFile, readWhole, withFile, writeAll, writeWholeInBrowser } from './opfs-file-system.ts';

const journalName = 'journal.ystj';

const rootOf = () => navigator.storage.getDirectory();
const journalOf = async (): Promise<FileSystemFileHandle> => (await rootOf()).getFileHandle(journalName, { create: true });
const documentsOf = async (): Promise<FileSystemDirectoryHandle> => (await rootOf()).getDirectoryHandle('documents', { create: true });

const calls: OpfsCalls = {
  journalRead: async () => {
    const handle = await findFile(await rootOf(), journalName);
    return handle === undefined ? new Uint8Array() : readWhole(handle);
  },
  journalSize: async () => {
    const handle = await findFile(await rootOf(), journalName);
    return handle === undefined ? 0 : (await handle.getFile()).size;
  },
  journalAppend: async (bytes) =>
    withFile(await journalOf(), (file) => {
      const end = file.getSize();
      try {
        writeAll(file, bytes, end);
      } catch (error) {
        file.truncate(end);
        throw error;
      }
    }),
  journalTruncate: async (length) =>
    withFile(await journalOf(), (file) => {
      file.truncate(length);
      file.flush();
    }),
  journalReplace: async (bytes) => writeWholeInBrowser(await rootOf(), journalName, bytes),
  documentPut: async (sha256, bytes) => putOne(await documentsOf(), { sha256, bytes }),
  documentPutAll: async (documents) => {
    const directory = await documentsOf();
    let next = 0;
    const run = async (): Promise<void> => {
      for (let document = documents[next++]; document !== undefined; document = documents[next++]) await putOne(directory, document);
    };
    await Promise.all(Array.from({ length: writesAtOnce }, run));
  },
  documentGet: async (sha256) => {
    const handle = await findFile(await documentsOf(), sha256);
    return handle === undefined ? undefined : readWhole(handle);
  },
  documentList: async () => {
    const listed: { sha256: string; size: number }[] = [];
    for await (const [name, handle] of (await documentsOf()).entries()) {
      if (handle.kind === 'file' && /^[0-9a-f]{64}$/u.test(name)) listed.push({ sha256: name, size: (await handle.getFile()).size });
    }
    return listed;
  },
};

/** So many files are written at a time: enough to hide the disk's delay at each flush. */
const writesAtOnce = 8;

const putOne = (directory: FileSystemDirectoryHandle, { sha256, bytes }: HostDocument): Promise<void> =>
  navigator.locks.request(`yanshoutai-document/${sha256}`, async () => {
    const held = await findFile(directory, sha256);
    if (held === undefined || !isSame(await readWhole(held), bytes)) await writeWholeInBrowser(directory, sha256, bytes);
  });

/** What is held is looked at byte by byte: a file that went bad on the disk is written again. */
const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

addEventListener('message', (event: MessageEvent<OpfsRequest>) => {
  void answer(event.data);
});

async function answer({ id, call, args }: OpfsRequest): Promise<void> {
  const work = calls[call] as (...given: readonly unknown[]) => Promise<unknown>;
  try {
    send({ id, value: await work(...args) });
  } catch (error) {
    send({ id, problem: problemOf(error) });
  }
}

const send = (reply: OpfsReply): void => {
  // A worker's postMessage has no target origin; the page's type library only knows the window's.
  (globalThis as unknown as { postMessage(message: OpfsReply): void }).postMessage(reply);
};

function problemOf(error: unknown): { readonly name: string; readonly message: string } {
  if (!(error instanceof Error)) return { name: 'failed', message: String(error) };
  if (error.name === 'QuotaExceededError' || error.name === 'disk-full') return { name: 'disk-full', message: error.message };
  return { name: 'failed', message: `${error.name}: ${error.message}` };
}
