import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
