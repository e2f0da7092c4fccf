import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '#shared/host.ts';
import type { NamedFile } from '#shared/ledger/pack-file.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
import { keptTwice, mindSecondCopies } from '#renderer/host/second-copies.ts';
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
    (files) =>
      Promise.resolve(
        new Set(files.filter(({ name, bytes }) => textOf(folderOf(machine, name).get(name) ?? new Uint8Array()) === textOf(bytes)).map(({ name }) => name)),
      ),
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
