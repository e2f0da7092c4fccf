import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBackupFolder } from '#electron/backup-folder.ts';
import { openDocumentFolder } from '#electron/document-folder.ts';
import { hashOfBytes } from '#electron/durable-file.ts';
import { openJournalFile } from '#electron/journal-file.ts';
import { sweepPlaces } from '#electron/sweep-folder.ts';
import { fullDisk } from './full-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sha256 = 'ab'.repeat(32);
const random = '0123456789ab';

/** Writes a file of so many bytes that was last touched so many minutes ago. */
function put(path: string, bytes: number, minutesAgo: number): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, new Uint8Array(bytes));
  const at = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(path, at, at);
  return path;
}

describe('what interrupted writes left', () => {
  it('is removed where it is older than the program, here and beside the backups, and counted', async () => {
    const root = temporaryFolder();
    const places = { data: join(root, 'data'), backups: join(root, '备份') };
    const gone = [
      put(join(places.data, `journal.bin.${random}.part`), 100, 1),
      put(join(places.data, 'documents', 'ab', `${sha256}.${random}.part`), 20, 1),
      put(join(places.backups, `验收台-自动.ystz.${random}.part`), 3, 90),
      put(join(places.backups, '验收台-自动.ystz.crswap'), 4, 90),
      put(join(places.backups, 'documents', 'ab', `${sha256}.crswap`), 5, 90),
    ];
    const kept = [
      put(join(places.data, 'journal.bin'), 7, 9000),
      put(join(places.data, 'documents', 'ab', sha256), 7, 9000),
      put(join(places.data, 'documents', 'ab', `${sha256.replace('a', 'c')}.${random}.part`), 7, -1),
      put(join(places.backups, '验收台-自动.ystz'), 7, 9000),
      // Another laptop may be writing into the same folder by a clock of its own.
      put(join(places.backups, `别处.ystz.${random}.part`), 7, 30),
      // Nobody's but the person's own.
      put(join(places.backups, '电影.mkv.part'), 7, 9000),
      put(join(places.backups, '工作总结.docx.crswap'), 7, 9000),
      put(join(places.backups, '照片', `${sha256}.${random}.part`), 7, 9000),
    ];
    expect(await sweepPlaces(files, places, Date.now())).toEqual({ files: 5, bytes: 132 });
    expect(gone.filter(existsSync)).toEqual([]);
    expect(kept.filter((path) => !existsSync(path))).toEqual([]);
    expect(await sweepPlaces(files, places, Date.now())).toEqual({ files: 0, bytes: 0 });
  });

  it('is nothing where there are no folders yet', async () => {
    const root = temporaryFolder();
    expect(await sweepPlaces(files, { data: join(root, 'data'), backups: join(root, '备份') }, Date.now())).toEqual({ files: 0, bytes: 0 });
  });

  it('has the names that interrupted writes of the program give', async () => {
    const root = temporaryFolder();
    const data = join(root, 'data');
    const dying = { ...fullDisk(0), unlink: () => Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' })) };
    await openJournalFile(join(data, 'journal.bin'), dying)
      .replace(new Uint8Array(5))
      .catch(() => undefined);
    const bytes = new TextEncoder().encode('照片');
    await openDocumentFolder(join(data, 'documents'), dying)
      .put(hashOfBytes(bytes), bytes)
      .catch(() => undefined);
    await openBackupFolder(join(root, '备份'), dying)
      .write('验收台.ystz', bytes)
      .catch(() => undefined);
    const left = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'));
    expect(left).toHaveLength(3);
    expect(await sweepPlaces(files, { data, backups: join(root, '备份') }, Date.now() + 2 * 3_600_000)).toEqual({ files: 3, bytes: 0 });
    expect(readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
