import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openVaultFolder } from '#electron/vault-folder.ts';
import { fullDisk } from './full-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const name = 'ab'.repeat(48);

it('keeps sealed files under their names, puts one in place of another, and removes them', async () => {
  const vault = openVaultFolder(join(temporaryFolder(), 'vault'), files);
  expect(await vault.list()).toEqual([]);
  await vault.putAll([
    { name, bytes: new Uint8Array([1]) },
    { name: '0'.repeat(96), bytes: new Uint8Array([2]) },
  ]);
  await vault.putAll([{ name, bytes: new Uint8Array([3, 4]) }]);
  expect(await vault.get(name)).toEqual(new Uint8Array([3, 4]));
  expect(await vault.get('cd'.repeat(48))).toBeUndefined();
  expect((await vault.list()).toSorted((a, b) => a.size - b.size)).toEqual([
    { name: '0'.repeat(96), size: 1 },
    { name, size: 2 },
  ]);
  await vault.removeAll([name, 'cd'.repeat(48)]);
  expect((await vault.list()).map((file) => file.name)).toEqual(['0'.repeat(96)]);
});

it('leaves what was there when the disk is full', async () => {
  const folder = join(temporaryFolder(), 'vault');
  await openVaultFolder(folder, files).putAll([{ name, bytes: new Uint8Array([1]) }]);
  await expect(openVaultFolder(folder, fullDisk(3)).putAll([{ name, bytes: new Uint8Array(20) }])).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await openVaultFolder(folder, files).get(name)).toEqual(new Uint8Array([1]));
});
