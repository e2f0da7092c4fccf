import { describe, expect, it } from 'vitest';
import { vaultBeside } from '#renderer/host/picked-vault.ts';
import { listedDocuments, openedDocument, removeSealed, keepSealed } from '#renderer/store/vault/sealed-documents.ts';
import { newVault } from '#renderer/store/vault/vault-secret.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';
import { photo, secretsIn, textOf } from './vaulted.ts';

/** A folder of a memory stick, as a browser hands one out that a person picked. */
class Folder {
  readonly kind = 'directory';
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly folders = new Map<string, Folder>();

  getDirectoryHandle(name: string, { create = false } = {}): Promise<Folder> {
    const found = this.folders.get(name) ?? (create ? new Folder() : undefined);
    if (found === undefined) return Promise.reject(new DOMException(name, 'NotFoundError'));
    this.folders.set(name, found);
    return Promise.resolve(found);
  }

  getFileHandle(name: string, { create = false } = {}) {
    if (!create && !this.files.has(name)) return Promise.reject(new DOMException(name, 'NotFoundError'));
    let written = new Uint8Array();
    return Promise.resolve({
      kind: 'file',
      getFile: () => Promise.resolve(new Blob([this.files.get(name) ?? new Uint8Array()])),
      createWritable: () =>
        Promise.resolve({
          write: (bytes: Uint8Array<ArrayBuffer>) => {
            written = bytes;
            return Promise.resolve();
          },
          abort: () => Promise.resolve(),
          close: () => {
            this.files.set(name, written);
            return Promise.resolve();
          },
        }),
    });
  }

  removeEntry(name: string): Promise<void> {
    return this.files.delete(name) ? Promise.resolve() : Promise.reject(new DOMException(name, 'NotFoundError'));
  }

  async *values(): AsyncGenerator<Folder> {
    for (const folder of this.folders.values()) yield await Promise.resolve(folder);
  }

  async *entries(): AsyncGenerator<readonly [string, unknown]> {
    for (const name of this.files.keys()) yield [name, await this.getFileHandle(name)];
  }

  /** Everything that lies in it, names and contents. */
  text(): string {
    const own = [...this.files].flatMap(([name, bytes]) => [name, textOf(bytes)]);
    return [...own, ...[...this.folders].flatMap(([name, folder]) => [name, folder.text()])].join('\n');
  }
}

/** The folder as the program takes it: it uses of it what is above. */
const picked = (folder: Folder) => vaultBeside(() => Promise.resolve(folder as unknown as FileSystemDirectoryHandle));

describe('the sealed documents beside backups in a picked folder', () => {
  it('say nothing, read back by whoever holds the key and nobody else, and go when they are removed', async () => {
    const stick = new Folder();
    const [own, other] = [await newVault('春江水暖鸭先知 2026'), await newVault('另一台的密码 2026')];
    const sha256 = await sha256Of(photo);
    const vault = picked(stick);
    await keepSealed(vault, own.vault.keys, [{ sha256, bytes: photo }]);
    expect(secretsIn(stick.text())).toEqual([]);
    expect(stick.text()).not.toContain(sha256);

    expect(await openedDocument(picked(stick), own.vault.keys, sha256)).toEqual(photo);
    expect(await listedDocuments(vault, own.vault.keys)).toEqual([{ sha256, size: photo.length }]);
    expect([await openedDocument(vault, other.vault.keys, sha256), await listedDocuments(vault, other.vault.keys)]).toEqual([undefined, []]);

    await removeSealed(vault, own.vault.keys, [sha256]);
    expect(await listedDocuments(vault, own.vault.keys)).toEqual([]);
    expect(await openedDocument(vault, own.vault.keys, sha256)).toBeUndefined();
  });

  it('that were changed on the stick are noticed, and written again whole', async () => {
    const stick = new Folder();
    const { vault: own } = await newVault('春江水暖鸭先知 2026');
    const sha256 = await sha256Of(photo);
    const vault = picked(stick);
    await keepSealed(vault, own.keys, [{ sha256, bytes: photo }]);
    for (const shelf of stick.folders.values())
      for (const folder of shelf.folders.values())
        for (const [name, bytes] of folder.files)
          folder.files.set(
            name,
            bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
          );
    expect(await openedDocument(vault, own.keys, sha256)).toBe('damaged');
    await keepSealed(vault, own.keys, [{ sha256, bytes: photo }]);
    expect(await openedDocument(vault, own.keys, sha256)).toEqual(photo);
  });
});
