import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HostError } from '#electron/host-error.ts';
import { openPartSavings } from '#electron/part-savings.ts';
import { fullDisk } from './full-disk.ts';

describe('a file that is saved in parts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), '验收 台-parts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => openPartSavings(files, (name) => Promise.resolve(join(folder, name)));

  it('is there whole when it has ended, and not before', async () => {
    const savings = open();
    const [one, two] = [await savings.begin('甲.zip'), await savings.begin('乙.zip')];
    expect([one.name, one.id === two.id]).toEqual(['甲.zip', false]);
    await savings.part(one.id, Uint8Array.of(1, 2));
    await savings.part(two.id, Uint8Array.of(9));
    await savings.part(one.id, Uint8Array.of(3));
    expect(readdirSync(folder).filter((name) => !name.endsWith('.part'))).toEqual([]);
    await savings.end(one.id);
    await savings.drop(two.id);
    expect(readdirSync(folder)).toEqual(['甲.zip']);
    expect([...readFileSync(join(folder, '甲.zip'))]).toEqual([1, 2, 3]);
  });

  it('is unknown once it has ended or was given up', async () => {
    const savings = open();
    const { id } = await savings.begin('甲.zip');
    await savings.drop(id);
    await expect(savings.part(id, Uint8Array.of(1))).rejects.toMatchObject({ name: 'missing' });
    await expect(savings.end(99)).rejects.toBeInstanceOf(HostError);
  });

  it('leaves nothing where the disk is full', async () => {
    const savings = openPartSavings(fullDisk(0), (name) => Promise.resolve(join(folder, name)));
    const { id } = await savings.begin('甲.zip');
    await expect(savings.part(id, Uint8Array.of(1))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
