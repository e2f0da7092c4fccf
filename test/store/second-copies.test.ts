import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '#shared/host.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
import { filesOfPack, packOf } from '#renderer/host/waiting-packs.ts';
import { keptBehind, keptTwice, mindSecondCopies, type NamedFile } from '#renderer/host/second-copies.ts';
import { vaultHeaderOf } from '#renderer/store/vault/look-at-vault.ts';
import { openVault } from '#renderer/store/vault/vault-secret.ts';
import { newMachine, type Machine } from './machine.ts';
import { nothing, password, photo, secretsIn, stay, textOf } from './vaulted.ts';

// What a password becomes by 600,000 rounds is tested elsewhere (sealing.test.ts); here it would only cost time.
vi.mock(import('#renderer/store/sealing.ts'), async (original) => ({
  ...(await original()),
  stretch: async (secret: string, salt: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode(secret.normalize('NFC')), ...salt]))),
}));

const databaseName = 'yanshoutai-second-copies';

beforeEach(async () => {
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase(databaseName);
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error ?? new Error(databaseName));
  });
});

/** A laptop's host that keeps documents and sealed files twice, as the browser's does. */
function hostOf({ memory }: Machine): Host {
  const raw = memoryHost(memory);
  const documents = keptTwice({
    putAll: (files) => raw.documents.putAll(files.map(({ name, bytes }) => ({ sha256: name, bytes }))),
    removeAll: (names) => raw.documents.removeAll(names),
  });
  return {
    ...raw,
    documents: {
      ...raw.documents,
      put: (sha256, bytes) => documents.putAll([{ name: sha256, bytes }]),
      putAll: (many) => documents.putAll(many.map(({ sha256, bytes }) => ({ name: sha256, bytes }))),
      removeAll: documents.removeAll,
    },
    vault: { ...raw.vault, ...keptTwice(raw.vault) },
  };
}

const folderOf = ({ memory }: Machine, name: string): Map<string, Uint8Array> => (name.length === 64 ? memory.documents : memory.vault);

/** What the host does at a start; resolves to the names of what it put back. */
async function minded(machine: Machine): Promise<readonly string[]> {
  const back: string[] = [];
  await mindSecondCopies(
    ({ name, bytes }) => Promise.resolve(textOf(folderOf(machine, name).get(name) ?? new Uint8Array()) === textOf(bytes)),
    ({ name, bytes }) => {
      back.push(name);
      folderOf(machine, name).set(name, bytes);
      return Promise.resolve();
    },
  );
  return back;
}

/** Opens the database of the copies, as `upgrade` makes it where the version is higher than what is there. */
function database(version?: number, upgrade?: (made: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, version);
    opening.onupgradeneeded = () => upgrade?.(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error(databaseName));
    opening.onsuccess = () => resolve(opening.result);
  });
}

/** Keeps a copy as the program did that kept documents alone. */
async function earlierCopy(copy: { readonly sha256: string; readonly bytes: Uint8Array; readonly starts: number }): Promise<void> {
  const made = await database(1, (earlier) => earlier.createObjectStore('documents', { keyPath: 'sha256' }));
  await new Promise<void>((resolve) => {
    const transaction = made.transaction('documents', 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.objectStore('documents').put(copy);
  });
  made.close();
}

/** The names of what the database is made of. */
async function places(): Promise<readonly string[]> {
  const there = await database();
  there.close();
  return [...there.objectStoreNames];
}

async function copies(): Promise<readonly NamedFile[]> {
  const there = await database();
  return new Promise((resolve) => {
    const all = there.transaction('files').objectStore('files').getAll() as IDBRequest<NamedFile[]>;
    all.onsuccess = () => {
      there.close();
      resolve(all.result);
    };
  });
}

describe('a second copy', () => {
  it('of a document is put back where the folder lost it, and goes once two starts have found it whole', async () => {
    const machine = newMachine();
    const store = await machine.openOn(hostOf(machine));
    const sha256 = await store.keepDocument(photo);
    machine.memory.documents.delete(sha256);
    expect(await minded(machine)).toEqual([sha256]);
    expect(await store.document(sha256)).toEqual(photo);
    expect(await minded(machine)).toEqual([]);
    expect((await copies()).map(({ name }) => name)).toEqual([sha256]);
    expect(await minded(machine)).toEqual([]);
    expect(await copies()).toEqual([]);
  });

  it('of a document lies sealed once the laptop has a password, none lies open, and it is put back sealed', async () => {
    const machine = newMachine();
    const host = hostOf(machine);
    const open = await machine.openOn(host);
    const before = await open.keepDocument(photo);
    expect((await copies()).map(({ bytes }) => textOf(bytes)).flatMap(secretsIn)).not.toEqual([]);
    await open.vault.turnOn(await open.vault.prepare(password), stay, nothing);

    const header = await vaultHeaderOf(host);
    const vault = header === undefined ? undefined : await openVault(header, password);
    if (vault === undefined) throw new Error('the laptop is not sealed');
    const store = await machine.openOn(host, { vault });
    const content = new TextEncoder().encode('照片里的新牌匾');
    const after = await store.keepDocument(content);
    const kept = await copies();
    expect(kept.map(({ name }) => name.length).filter((length) => length === 64)).toEqual([]);
    expect(kept.map(({ bytes }) => textOf(bytes)).flatMap(secretsIn)).toEqual([]);

    machine.memory.vault.clear();
    expect((await minded(machine)).toSorted()).toEqual(kept.map(({ name }) => name).toSorted());
    expect([await store.document(before), await store.document(after)]).toEqual([photo, content]);
    expect([await minded(machine), await minded(machine)]).toEqual([[], []]);
    expect(await copies()).toEqual([]);
  });

  it('that an earlier version kept is brought along under its hash, and the place where it lay goes', async () => {
    const machine = newMachine();
    const sha256 = 'a'.repeat(64);
    await earlierCopy({ sha256, bytes: photo, starts: 1 });
    expect(await minded(machine)).toEqual([sha256]);
    expect(machine.memory.documents.get(sha256)).toEqual(photo);
    expect(await copies()).toEqual([{ name: sha256, bytes: photo, starts: 0 }]);
    expect(await places()).toEqual(['files']);
  });
});

describe('a folder that is filled behind its second copies', () => {
  const name = (digit: string): string => digit.repeat(64);
  const file = (digit: string): NamedFile => ({ name: name(digit), bytes: new TextEncoder().encode(`content ${digit}`) });
  const many = ['a', 'b', 'c', 'd'].map(file);
  const names = many.map((one) => one.name);

  /** A folder that writes only once it is let and nothing more was kept for `restMs`, and its packs. */
  function slowFolder(restMs = 0) {
    const [held, packed] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let [refusing, asked] = [false, 0];
    const removeFrom = (from: Map<string, Uint8Array>) => (gone: readonly string[]) => {
      for (const one of gone) from.delete(one);
      return Promise.resolve();
    };
    const folder = keptBehind(
      {
        putAll: async (files) => {
          asked += 1;
          await gate;
          if (refusing) throw new Error('the folder is full');
          for (const one of files) held.set(one.name, one.bytes);
        },
        removeAll: removeFrom(held),
        get: (one) => Promise.resolve(held.get(one)),
        list: () => Promise.resolve([...held].map(([one, bytes]) => ({ name: one, size: bytes.length }))),
        isOurs: (one) => one.length === 64,
      },
      {
        keep: (files) => {
          const pack = `pack ${String(packed.size + 1)}`;
          packed.set(pack, packOf(files));
          return Promise.resolve(pack);
        },
        drop: removeFrom(packed),
      },
      restMs,
    );
    return { held, packed, folder, asked: () => asked, let: () => open(), refuse: () => (refusing = true) };
  }

  it('has kept many files when a pack and the copies of them are flushed, reads and lists them from there, and gets them afterwards', async () => {
    const slow = slowFolder();
    await slow.folder.putAll(many);
    expect(slow.held.size).toBe(0);
    expect([...slow.packed.values()].map(filesOfPack)).toEqual([many]);
    expect(await slow.folder.get(name('a'))).toEqual(file('a').bytes);
    expect((await slow.folder.list()).map((one) => one.name)).toEqual(names);
    slow.let();
    await vi.waitFor(() => expect(slow.packed.size).toBe(0));
    expect([...slow.held.keys()]).toEqual(names);
    expect(await slow.folder.list()).toHaveLength(many.length);
    expect(slow.asked()).toBe(1);
  });

  it('has kept a single file when the folder and its copy have it', async () => {
    const slow = slowFolder();
    slow.let();
    await slow.folder.putAll([file('a')]);
    expect([[...slow.held.keys()], slow.packed.size, (await copies()).length]).toEqual([[name('a')], 0, 1]);
  });

  it('ended before the folder was filled, has all in the copies, and all in the pack too', async () => {
    const ended = slowFolder();
    await ended.folder.putAll(many);
    // The next start holds nothing of what the last one had in memory.
    const next = slowFolder();
    expect(await next.folder.get(name('b'))).toEqual(file('b').bytes);
    const back: string[] = [];
    await mindSecondCopies(
      (one) => Promise.resolve(next.held.has(one.name)),
      (one) => {
        back.push(one.name);
        next.held.set(one.name, one.bytes);
        return Promise.resolve();
      },
    );
    expect(back).toEqual(names);
    expect([...ended.packed.values()].flatMap(filesOfPack)).toEqual(many);
  });

  it('what the folder refuses is read from its copies, and stays in its pack for a later start', async () => {
    const full = slowFolder();
    full.refuse();
    full.let();
    await full.folder.putAll(many);
    await vi.waitFor(() => expect(full.asked()).toBe(1));
    expect(await full.folder.get(name('a'))).toEqual(file('a').bytes);
    expect([full.held.size, full.packed.size, (await copies()).length]).toEqual([0, 1, many.length]);
    await full.folder.removeAll([name('a')]);
    expect([full.packed.size, (await copies()).map((one) => one.name)]).toEqual([0, names.slice(1)]);
  });

  it('what is removed while it waits does not come back', async () => {
    const slow = slowFolder();
    await slow.folder.putAll(many);
    const removing = slow.folder.removeAll(names);
    slow.let();
    await removing;
    expect([slow.held.size, slow.packed.size, await slow.folder.get(name('a')), (await copies()).length]).toEqual([0, 0, undefined, 0]);
  });

  it('is filled when nothing more is kept, and at once where something is removed', async () => {
    const slow = slowFolder(60_000);
    slow.let();
    await slow.folder.putAll(many);
    await slow.folder.putAll(['e', 'f', '0', '1'].map(file));
    expect([slow.held.size, slow.packed.size]).toEqual([0, 2]);
    const filled = slow.folder.filled();
    await slow.folder.removeAll([name('a')]);
    await filled;
    expect([slow.held.size, slow.packed.size]).toEqual([7, 0]);
  });

  it('a copy that is removed while a start looks at it stays away', async () => {
    await slowFolder().folder.putAll(many);
    const nothingMore = keptTwice({ putAll: () => Promise.resolve(), removeAll: () => Promise.resolve() });
    await mindSecondCopies(
      async () => {
        await nothingMore.removeAll(names);
        return true;
      },
      () => Promise.resolve(),
    );
    expect(await copies()).toEqual([]);
  });

  it('a pack that is none has no files', () => {
    for (const bytes of [[], [1], [255, 255, 255, 255], [2, 0, 0, 0, 91, 93, 7], [4, 0, 0, 0, 110, 117, 108, 108]]) {
      expect(filesOfPack(Uint8Array.from(bytes))).toEqual([]);
    }
  });
});
