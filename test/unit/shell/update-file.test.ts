import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateOf } from '#electron/launch/sign-update.mjs';
import { checkUpdate, isLater } from '#electron/update-file.ts';
import { updatesBy } from '#electron/updates.ts';
import { temporaryFolder } from './temporary-folder.ts';

const pem = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};
const keys = pem();
const installer = new Uint8Array(200_000).map((_, place) => place % 251);
const about = { version: '0.2.0', platform: 'win32', arch: 'x64', file: 'yanshoutai-0.2.0-setup.exe', notes: '核查清单更紧凑' };
const fits = { version: '0.1.9', platform: 'win32', arch: 'x64', publicKey: keys.publicKey };

function fileOf(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), '更新.ystu');
  writeFileSync(path, bytes);
  return path;
}
const made = (changes: Partial<typeof about> = {}, key = keys.privateKey): Uint8Array => updateOf(installer, { ...about, ...changes }, key);

describe('an update file', () => {
  it('is taken where the publisher signed it, it is whole, later, and for this machine', async () => {
    const checked = await checkUpdate(fileOf(made()), fits);
    expect(checked.found).toEqual({ version: '0.2.0', notes: '核查清单更紧凑', name: '更新.ystu' });
  });

  it('is refused with a sentence in every other case', async () => {
    const changed = (place: number): Uint8Array => made().map((byte, at) => (at === place ? byte ^ 1 : byte));
    const cases: readonly (readonly [Uint8Array, Partial<typeof fits>, RegExp])[] = [
      [made({}, pem().privateKey), {}, /签名不符/u],
      [changed(20), {}, /签名不符/u],
      [changed(made().length - 1), {}, /不完整或已损坏/u],
      [made().slice(0, -1), {}, /不完整或已损坏/u],
      [new Uint8Array([...made(), 0]), {}, /不完整或已损坏/u],
      [new TextEncoder().encode('MZ not an update at all'), {}, /不是验收台的更新包/u],
      [new TextEncoder().encode('YSTU1\n\u0000\u0000\u0000\u0000'), {}, /开头损坏/u],
      [made({ version: '0.1.9' }), {}, /不用更新/u],
      [made({ version: '0.1.10' }), { version: '0.1.11' }, /不用更新/u],
      [made(), { platform: 'linux' }, /另一种电脑/u],
      [made(), { arch: 'arm64' }, /另一种电脑/u],
      [made(), { publicKey: '' }, /没有内置发布者的公钥/u],
    ];
    for (const [bytes, change, sentence] of cases)
      await expect(checkUpdate(fileOf(bytes), { ...fits, ...change })).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringMatching(sentence) as string,
      });
    for (const file of ['../setup.exe', 'setup.bat', 'C:setup.exe']) await expect(checkUpdate(fileOf(made({ file })), fits)).rejects.toThrow();
  });

  it('knows the later of two versions', () => {
    expect([isLater('0.10.0', '0.9.9'), isLater('1.0.0', '1.0.0'), isLater('1.2.3', '2.0.0')]).toEqual([true, false, false]);
  });
});

describe('updating by file', () => {
  function updating(path: string, problem = '') {
    const done: string[] = [];
    const updates = updatesBy({
      fits,
      choose: () => Promise.resolve({ canceled: false, filePaths: [path] }),
      makeFolder: () => Promise.resolve(mkdtempSync(join(temporaryFolder(), 'u-'))),
      start: (started) => {
        done.push(Buffer.compare(readFileSync(started), Buffer.from(installer)) === 0 ? 'the installer' : 'something else');
        return Promise.resolve(problem);
      },
      quit: () => done.push('quit'),
    });
    return { updates, done };
  }

  it('starts the installer that was checked, and ends the program', async () => {
    const { updates, done } = updating(fileOf(made()));
    await updates.choose();
    await updates.run();
    expect(done).toEqual(['the installer', 'quit']);
  });

  it('starts nothing that was not chosen, that was changed after the check, or that the system refuses', async () => {
    const { updates, done } = updating(fileOf(made()));
    await expect(updates.run()).rejects.toMatchObject({ code: 'refused' });
    const path = fileOf(made());
    const swapped = updating(path);
    await swapped.updates.choose();
    writeFileSync(
      path,
      made().map((byte, at) => (at === 150_000 ? byte ^ 1 : byte)),
    );
    await expect(swapped.updates.run()).rejects.toThrow(/改动过/u);
    const refused = updating(fileOf(made()), 'no program for it');
    await refused.updates.choose();
    await expect(refused.updates.run()).rejects.toMatchObject({ code: 'failed' });
    expect([done, swapped.done, refused.done]).toEqual([[], [], ['the installer']]);
    await expect(updating('\\\\server\\share\\a.ystu').updates.choose()).rejects.toMatchObject({ code: 'refused' });
  });
});
