import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '#shared/host.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
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
  const file = (digit: string, ...bytes: number[]): NamedFile => ({ name: name(digit), bytes: Uint8Array.from(bytes) });

  /** A folder that writes only once it is let, and how often it was asked to. */
  function slowFolder() {
    const held = new Map<string, Uint8Array>();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let [refusing, asked] = [false, 0];
    const folder = keptBehind({
      putAll: async (files) => {
        asked += 1;
        await gate;
        if (refusing) throw new Error('the folder is full');
        for (const one of files) held.set(one.name, one.bytes);
      },
      removeAll: (names) => {
        for (const one of names) held.delete(one);
        return Promise.resolve();
      },
      get: (one) => Promise.resolve(held.get(one)),
      list: () => Promise.resolve([...held].map(([one, bytes]) => ({ name: one, size: bytes.length }))),
      isOurs: (one) => one.length === 64,
    });
    return { held, folder, asked: () => asked, let: () => open(), refuse: () => (refusing = true) };
  }

  it('has kept a file when its copy is flushed, reads and lists it from there, and gets it afterwards', async () => {
    const slow = slowFolder();
    await slow.folder.putAll([file('a', 1, 2), file('b', 3)]);
    expect(slow.held.size).toBe(0);
    expect(await slow.folder.get(name('a'))).toEqual(Uint8Array.of(1, 2));
    expect(await slow.folder.list()).toEqual([
      { name: name('a'), size: 2 },
      { name: name('b'), size: 1 },
    ]);
    slow.let();
    await vi.waitFor(() => expect([...slow.held.keys()]).toEqual([name('a'), name('b')]));
    expect(await slow.folder.list()).toHaveLength(2);
    expect(slow.asked()).toBe(1);
  });

  it('ended before the folder was filled, the next start fills it', async () => {
    await slowFolder().folder.putAll([file('a', 1), file('b', 2)]);
    // Another window, or the next start: it waits for nothing that the first one holds in memory.
    const next = slowFolder();
    next.let();
    expect(await next.folder.get(name('a'))).toEqual(Uint8Array.of(1));
    const back: string[] = [];
    await mindSecondCopies(
      (one) => Promise.resolve(next.held.has(one.name)),
      (one) => {
        back.push(one.name);
        next.held.set(one.name, one.bytes);
        return Promise.resolve();
      },
    );
    expect(back).toEqual([name('a'), name('b')]);
  });

  it('what the folder refuses is read from its copy and put there at a later start', async () => {
    const full = slowFolder();
    full.refuse();
    full.let();
    await full.folder.putAll([file('a', 7)]);
    await vi.waitFor(() => expect(full.asked()).toBe(1));
    expect(await full.folder.get(name('a'))).toEqual(Uint8Array.of(7));
    expect(full.held.size).toBe(0);
    expect((await copies()).map((one) => one.name)).toEqual([name('a')]);
  });

  it('what is removed while it waits does not come back', async () => {
    const slow = slowFolder();
    await slow.folder.putAll([file('a', 1)]);
    const removing = slow.folder.removeAll([name('a')]);
    slow.let();
    await removing;
    expect([slow.held.size, await slow.folder.get(name('a')), (await copies()).length]).toEqual([0, undefined, 0]);
  });

  it('a copy that is removed while a start looks at it stays away', async () => {
    await slowFolder().folder.putAll([file('a', 1)]);
    await mindSecondCopies(
      async (one) => {
        await keptTwice({ putAll: () => Promise.resolve(), removeAll: () => Promise.resolve() }).removeAll([one.name]);
        return true;
      },
      () => Promise.resolve(),
    );
    expect(await copies()).toEqual([]);
  });
});
