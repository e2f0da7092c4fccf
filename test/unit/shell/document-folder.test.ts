import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocumentFolder } from '#electron/document-folder.ts';
import { hashOfBytes } from '#electron/durable-file.ts';
import { packOf } from '#shared/ledger/pack-file.ts';
import { fullDisk } from './full-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const photo = new Uint8Array([0xff, 0xd8, 1, 2, 3]);
const hash = hashOfBytes(photo);

describe('documents by their hash', () => {
  it('gives back what was put, and lists it once however often it was put', async () => {
    const documents = openDocumentFolder(join(temporaryFolder(), 'documents'), files);
    expect(await documents.list()).toEqual([]);
    await documents.put(hash, photo);
    await documents.put(hash, photo);
    expect(await documents.get(hash)).toEqual(photo);
    expect(await documents.list()).toEqual([{ sha256: hash, size: 5 }]);
  });

  it('reads what a browser packed beside its backups, and takes one of them away without the others', async () => {
    const folder = temporaryFolder();
    const contents = ['甲', '乙', '丙'].map((text) => new TextEncoder().encode(text));
    const packed = contents.map((bytes) => ({ name: hashOfBytes(bytes), bytes }));
    const [first, second, third] = packed.map(({ name }) => name);
    const pack = packOf(packed);
    mkdirSync(join(folder, 'packs'));
    writeFileSync(join(folder, 'packs', hashOfBytes(pack)), pack);
    const documents = openDocumentFolder(folder, files);
    expect(await documents.get(first ?? '')).toEqual(contents[0]);
    expect((await documents.getAll([first ?? '', third ?? '', '0'.repeat(64)])).map(({ sha256 }) => sha256).toSorted()).toEqual([first, third].toSorted());
    expect(await documents.list()).toEqual(packed.map(({ name, bytes }) => ({ sha256: name, size: bytes.length })));
    await documents.removeAll([second ?? '']);
    expect(await documents.faulty([first ?? '', second ?? '', third ?? ''])).toEqual([second]);
    expect((await openDocumentFolder(folder, files).list()).map(({ sha256 }) => sha256)).toEqual([first, third]);
  });

  it('knows nothing of a hash it never saw', async () => {
    const documents = openDocumentFolder(temporaryFolder(), files);
    expect(await documents.get('0'.repeat(64))).toBeUndefined();
  });

  it('takes no bytes under a name that is not theirs', async () => {
    const documents = openDocumentFolder(temporaryFolder(), files);
    await expect(documents.put('0'.repeat(64), photo)).rejects.toMatchObject({ code: 'damaged' });
    expect(await documents.list()).toEqual([]);
  });

  it('says when a file was changed behind its back, and mends it when the right bytes come again', async () => {
    const folder = temporaryFolder();
    const documents = openDocumentFolder(folder, files);
    await documents.put(hash, photo);
    writeFileSync(join(folder, hash.slice(0, 2), hash), 'something else');
    await expect(documents.get(hash)).rejects.toMatchObject({ code: 'damaged' });
    await documents.put(hash, photo);
    expect(await documents.get(hash)).toEqual(photo);
  });

  it('leaves nothing behind when the disk is full', async () => {
    const folder = temporaryFolder();
    const documents = openDocumentFolder(folder, fullDisk(3));
    await expect(documents.put(hash, photo)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toEqual([]);
  });

  it('does not take other files for documents', async () => {
    const folder = temporaryFolder();
    const documents = openDocumentFolder(folder, files);
    await documents.put(hash, photo);
    writeFileSync(join(folder, hash.slice(0, 2), `${hash}.abc.part`), 'half');
    writeFileSync(join(folder, 'readme.txt'), 'x');
    expect((await documents.list()).map((document) => document.sha256)).toEqual([hash]);
  });
});
