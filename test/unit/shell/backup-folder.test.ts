import { readdirSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBackupFolder } from '#electron/backup-folder.ts';
import { hashOfBytes } from '#electron/durable-file.ts';
import { answerCall } from '#electron/register.ts';
import type { HostDocument } from '#shared/host.ts';
import { fullDisk } from './full-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = new Uint8Array([1, 2, 3, 4]);

describe('backups in a folder', () => {
  it('writes, lists, reads and removes', async () => {
    const folder = join(temporaryFolder(), '验收台备份');
    const backups = openBackupFolder(folder, files);
    expect(await backups.list()).toEqual([]);
    await backups.write('备份-2024-10-28.ystz', bytes);
    const [listed] = await backups.list();
    expect(listed).toMatchObject({ name: '备份-2024-10-28.ystz', size: 4 });
    expect(Math.abs((listed?.writtenMs ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(await backups.read('备份-2024-10-28.ystz')).toEqual(bytes);
    await backups.remove('备份-2024-10-28.ystz');
    expect(await backups.read('备份-2024-10-28.ystz')).toBeUndefined();
    await backups.remove('备份-2024-10-28.ystz');
  });

  it('lists no stranger', async () => {
    const folder = temporaryFolder();
    for (const name of ['工作总结.docx', '.hidden.ystz', 'a..ystz']) writeFileSync(join(folder, name), 'x');
    expect(await openBackupFolder(folder, files).list()).toEqual([]);
  });

  it('keeps documents beside them, names those that are missing or went bad, and writes those again', async () => {
    const folder = temporaryFolder();
    const { documents, list } = openBackupFolder(folder, files);
    const [first, second] = [bytes, new Uint8Array([5])].map((content) => ({ sha256: hashOfBytes(content), bytes: content })) as [HostDocument, HostDocument];
    await documents.putAll([first, second]);
    expect(await list()).toEqual([]);
    expect((await documents.list()).toSorted((a, b) => b.size - a.size)).toEqual([
      { sha256: first.sha256, size: 4 },
      { sha256: second.sha256, size: 1 },
    ]);
    const place = join(folder, 'documents', first.sha256.slice(0, 2), first.sha256);
    writeFileSync(place, new Uint8Array([1, 2, 3, 5]));
    expect(await documents.faulty([first.sha256, second.sha256, '0'.repeat(64)])).toEqual([first.sha256, '0'.repeat(64)]);
    await documents.putAll([first]);
    expect(await documents.get(first.sha256)).toEqual(bytes);
    await documents.removeAll([second.sha256, '0'.repeat(64)]);
    expect(await documents.get(second.sha256)).toBeUndefined();
  });

  it('lists and reads a backup that a person copied there under a name of its own, through the checked channels', async () => {
    const folder = temporaryFolder();
    const backups = openBackupFolder(folder, files);
    const own = '王主任+小李，“最后”一份【副本】 (2).ystz';
    writeFileSync(join(folder, own), bytes);
    expect(await answerCall('backupList', () => backups.list(), true, [])).toMatchObject({ ok: true, value: [{ name: own, size: 4 }] });
    expect(await answerCall('backupRead', (name: string) => backups.read(name), true, [own])).toMatchObject({ ok: true, value: bytes });
  });

  it('keeps the earlier backup of a name when the disk is too full for the new one', async () => {
    const folder = temporaryFolder();
    const backups = openBackupFolder(folder, fullDisk(6));
    await backups.write('a.ystz', bytes);
    await expect(backups.write('a.ystz', new Uint8Array(10))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await backups.read('a.ystz')).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['a.ystz']);
  });

  it('says when what it reads back is not what it wrote', async () => {
    const lying = { ...files, readFile: () => Promise.resolve(Buffer.from('other')) } as unknown as typeof files;
    await expect(openBackupFolder(temporaryFolder(), lying).write('a.ystz', bytes)).rejects.toMatchObject({ code: 'damaged' });
  });
});
