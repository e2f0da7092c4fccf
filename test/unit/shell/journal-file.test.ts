import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostProblemOf } from '#electron/host-error.ts';
import { openJournalFile } from '#electron/journal-file.ts';
import { fullDisk } from './full-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the journal as a file', () => {
  it('is empty before the first act', async () => {
    const journal = openJournalFile(join(temporaryFolder(), 'data', 'journal.bin'), files);
    expect(await journal.size()).toBe(0);
    expect((await journal.read()).length).toBe(0);
  });

  it('holds acts in the order they were asked for, also those asked for at once', async () => {
    const path = join(temporaryFolder(), 'journal.bin');
    const journal = openJournalFile(path, files);
    await Promise.all(['一', '二', '三'].map((text) => journal.append(bytesOf(text))));
    expect(readFileSync(path, 'utf8')).toBe('一二三');
    expect(await journal.size()).toBe(9);
  });

  it('appends at a length where it has that length, and otherwise writes nothing and says so', async () => {
    const journal = openJournalFile(join(temporaryFolder(), 'journal.bin'), files);
    await journal.append(Uint8Array.of(1, 2), 0);
    await expect(journal.append(Uint8Array.of(3), 1)).rejects.toMatchObject({ name: 'moved' });
    expect(await journal.read()).toEqual(Uint8Array.of(1, 2));
    await journal.append(Uint8Array.of(3), 2);
    expect(await journal.read()).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('continues what an earlier run wrote', async () => {
    const path = join(temporaryFolder(), 'journal.bin');
    await openJournalFile(path, files).append(bytesOf('before '));
    const again = openJournalFile(path, files);
    await again.append(bytesOf('after'));
    expect(textOf(await again.read())).toBe('before after');
  });

  it('cuts a torn tail and goes on from there', async () => {
    const path = join(temporaryFolder(), 'journal.bin');
    const journal = openJournalFile(path, files);
    await journal.append(bytesOf('whole'));
    appendFileSync(path, 'torn');
    await journal.truncate(5);
    await journal.append(bytesOf('+next'));
    expect(textOf(await journal.read())).toBe('whole+next');
  });

  it('replaces the whole file and appends to the new one', async () => {
    const folder = temporaryFolder();
    const journal = openJournalFile(join(folder, 'journal.bin'), files);
    await journal.append(bytesOf('old'));
    await journal.replace(bytesOf('new'));
    await journal.append(bytesOf('er'));
    expect(readFileSync(join(folder, 'journal.bin'), 'utf8')).toBe('newer');
    expect(readdirSync(folder)).toEqual(['journal.bin']);
  });

  it('leaves no half act behind when the disk is full, and goes on when there is room again', async () => {
    const path = join(temporaryFolder(), 'journal.bin');
    const disk = fullDisk(8);
    const journal = openJournalFile(path, disk);
    await journal.append(bytesOf('first'));
    await expect(journal.append(bytesOf('second'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(await journal.size()).toBe(5);
    disk.give(100);
    await journal.append(bytesOf('third'));
    expect(readFileSync(path, 'utf8')).toBe('firstthird');
  });

  it('notices that the file was taken away while it is open, and begins a new one', async () => {
    const path = join(temporaryFolder(), 'journal.bin');
    const journal = openJournalFile(path, files);
    await journal.append(bytesOf('before'));
    rmSync(path);
    expect(await journal.size()).toBe(0);
    await journal.append(bytesOf('after'));
    expect(readFileSync(path, 'utf8')).toBe('after');
  });

  it.each(['EROFS', 'EACCES', 'EPERM'])(
    'on a disk that refuses every write (%s) keeps what is there, says “refused”, and goes on when it may',
    async (code) => {
      const path = join(temporaryFolder(), 'journal.bin');
      await openJournalFile(path, files).append(bytesOf('first'));
      let refusing = true;
      const open: typeof files.open = (...args) =>
        refusing && args[1] !== 'r' ? Promise.reject(Object.assign(new Error(`${code}: open`), { code })) : files.open(...args);
      const journal = openJournalFile(path, { ...files, open });
      const refusal = await journal.append(bytesOf('second')).catch((error: unknown) => hostProblemOf(error));
      expect(refusal).toMatchObject({ code: 'refused' });
      expect(readFileSync(path, 'utf8')).toBe('first');
      refusing = false;
      await journal.append(bytesOf('second'));
      expect(readFileSync(path, 'utf8')).toBe('firstsecond');
    },
  );

  it('keeps the old journal whole when there is no room for its replacement', async () => {
    const folder = temporaryFolder();
    const disk = fullDisk(6);
    const journal = openJournalFile(join(folder, 'journal.bin'), disk);
    await journal.append(bytesOf('old'));
    await expect(journal.replace(bytesOf('much longer'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(textOf(await journal.read())).toBe('old');
    expect(readdirSync(folder)).toEqual(['journal.bin']);
  });
});
