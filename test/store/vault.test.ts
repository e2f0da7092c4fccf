import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { changeUnit } from '#shared/record/unit-acts.ts';
import { forgetKeys } from '#renderer/store/vault/key-ring.ts';
import { newMachine } from './machine.ts';
import { boot, booted, nothing, onDisk, password, photo, sealed, secrets, secretsIn, shownBy, stay, textOf, worked } from './vaulted.ts';

// What a password becomes by 600,000 rounds is measured and tested elsewhere (sealing.test.ts); here it would only cost time.
vi.mock(import('#renderer/store/sealing.ts'), async (original) => ({
  ...(await original()),
  stretch: async (secret: string, salt: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode(secret.normalize('NFC')), ...salt]))),
}));

describe('data that are sealed', () => {
  it('show what they showed before, and no known name lies on the disk: not in journal, documents, index or backups', async () => {
    const { machine, store, before } = await sealed();
    expect(await shownBy(store)).toEqual(before);
    await store.backups.write('hour');
    await store.act([changeUnit('u1', { town: '城关镇' })]);
    expect(secretsIn(await onDisk(machine))).toEqual([]);
    expect(machine.memory.documents.size).toBe(0);
    expect([...machine.memory.backups.values()].map(({ bytes }) => textOf(bytes.subarray(0, 8)))).toEqual(['YSTZVALT']);
    expect(machine.memory.backupDocuments.size).toBe(0);
    const open = await worked();
    expect(secretsIn(await onDisk(open.machine))).toEqual(secrets);
  });

  it('leave no open backup once a person removes those from before, and never the last one', async () => {
    const { machine, store } = await worked();
    await store.backups.write('merge');
    expect(machine.memory.backupDocuments.size).toBeGreaterThan(0);
    await store.vault.turnOn(await store.vault.prepare(password), stay, nothing);
    const again = await booted(machine);
    expect(await again.vault.openBackups()).toBe(1);
    await expect(again.vault.removeOpenBackups()).rejects.toThrow('没有删除');
    expect(machine.memory.backups.size).toBe(1);
    await again.act([changeUnit('u1', { town: '河西乡' })]);
    await again.backups.write('hour');
    expect(await again.vault.removeOpenBackups()).toBe(1);
    expect(await again.vault.openBackups()).toBe(0);
    expect(secretsIn(await onDisk(machine))).toEqual([]);
    expect((await again.integrity()).faultyBackups).toEqual([]);
  });

  it('take acts as before, and are there after reopening', async () => {
    const { machine, store } = await sealed();
    await store.act([changeUnit('u1', { town: '河西乡' })]);
    const sha256 = await store.keepDocument(new TextEncoder().encode('又一张'));
    const again = await booted(machine);
    expect((await again.units())[0]?.town).toBe('河西乡');
    expect(await again.document(sha256)).toEqual(new TextEncoder().encode('又一张'));
    expect(again.start).toMatchObject({ rebuilt: null, sentence: null });
    const lists = await again.visits('r1');
    expect(lists[0]?.verdicts).toBeInstanceOf(Uint8Array);
    expect(lists[0]?.assessed).toBeInstanceOf(Int32Array);
  });

  it('do not open with another password', async () => {
    const { machine, store } = await sealed();
    expect(await boot(machine, '春江水暖鸭先知')).toBe('wrong');
    expect(await store.vault.opens('')).toBe(false);
    await expect(machine.open()).rejects.toThrow('加密');
  });

  it('open with the recovery code, however it is typed', async () => {
    const { machine, recovery } = await sealed();
    expect(recovery).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){7}[2-9A-HJ-NP-Z]{4}$/u);
    expect(await boot(machine, recovery.toLowerCase().replaceAll('-', ' '))).not.toBe('wrong');
  });

  it('go under another password without being written again', async () => {
    const { machine, store, recovery } = await sealed();
    const files = new Map(machine.memory.vault);
    const lines = textOf(machine.memory.journal).split('\n').slice(2);
    expect(await store.vault.change('falsch', '新的密码一二三')).toEqual({ ok: false, problem: 'wrong' });
    expect(await store.vault.change(password, '新的密码一二三')).toMatchObject({ ok: true });
    expect(textOf(machine.memory.journal).split('\n').slice(2)).toEqual(lines);
    const header = '0'.repeat(96);
    for (const [name, bytes] of machine.memory.vault) if (name !== header) expect(files.get(name)).toBe(bytes);
    expect(await boot(machine, password)).toBe('wrong');
    expect(await boot(machine, recovery)).not.toBe('wrong');
    const again = await booted(machine, '新的密码一二三');
    await again.act([changeUnit('u1', { town: '河西乡' })]);
    expect((await (await booted(machine, '新的密码一二三')).units())[0]?.town).toBe('河西乡');
  });

  it('are opened again by whoever knows the password, and lie open then', async () => {
    const { machine, store, before } = await sealed();
    expect(await store.vault.turnOff('falsch', stay, nothing)).toEqual({ ok: false, problem: 'wrong' });
    expect(await store.vault.turnOff(password, stay, nothing)).toMatchObject({ ok: true });
    const again = await booted(machine, 'whatever');
    expect(again.vault.on).toBe(false);
    expect(await shownBy(again)).toEqual(before);
    expect(machine.memory.vault.size).toBe(0);
    expect(secretsIn(await onDisk(machine))).toEqual(secrets);
  });
});

describe('damage to what is sealed', () => {
  it('to one line of the journal is mended from the index', async () => {
    const { machine, before } = await sealed();
    const at = Math.floor(machine.memory.journal.length * 0.8);
    machine.memory.journal[at] = (machine.memory.journal[at] ?? 0) ^ 1;
    const again = await booted(machine);
    expect(again.start.rebuilt).toBe('journal');
    expect(await shownBy(again)).toEqual(before);
    expect(secretsIn(await onDisk(machine))).toEqual([]);
  });

  it('to the first lines, or the loss of the whole journal, does not cost the key', async () => {
    const { machine, before } = await sealed();
    for (const lost of [40, 2000, machine.memory.journal.length]) {
      machine.memory.journal = machine.memory.journal.map((byte, index) => (index < lost ? 0 : byte)).slice(lost === machine.memory.journal.length ? lost : 0);
      expect(await shownBy(await booted(machine))).toEqual(before);
    }
    expect(secretsIn(await onDisk(machine))).toEqual([]);
  });

  it('to a document is noticed as any damage is', async () => {
    const { machine, store } = await sealed();
    for (const [name, bytes] of machine.memory.vault)
      if (Math.abs(bytes.length - photo.length) < 100) machine.memory.vault.set(name, bytes.with(90, 1 ^ (bytes[90] ?? 0)));
    expect((await store.integrity()).faultyDocuments).toMatchObject([{ held: true, use: { kind: 'photo' } }]);
  });

  it('and the loss of the index: it is made again, sealed', async () => {
    const { machine, before } = await sealed();
    machine.loseIndex();
    const again = await booted(machine);
    expect(again.start.rebuilt).toBe('index');
    // The key that packages are signed with is only in the index.
    expect({ ...((await shownBy(again)) as object), key: '' }).toEqual({ ...(before as object), key: '' });
    expect(secretsIn(await onDisk(machine))).toEqual([]);
  });
});

describe('a sealed backup', () => {
  it.each(['password', 'recovery code'])('opens on another laptop with the %s, and brings the documents beside it', async (by) => {
    const { machine, store, recovery } = await sealed();
    await store.backups.write('hour');
    const other = newMachine();
    for (const [name, bytes] of machine.memory.backupVault) other.memory.backupVault.set(name, bytes);
    const backup = [...machine.memory.backups.values()][0]?.bytes ?? new Uint8Array();
    const elsewhere = await other.open();
    forgetKeys();
    expect(await elsewhere.restorePackage(backup, { setBack: false, passphrase: '' })).toMatchObject({ ok: false, problem: { code: 'passphrase-needed' } });
    expect(await elsewhere.restorePackage(backup, { setBack: false, passphrase: 'falsch' })).toMatchObject({
      ok: false,
      problem: { code: 'passphrase-wrong' },
    });
    const restored = await elsewhere.restorePackage(backup, { setBack: false, passphrase: by === 'password' ? password : recovery });
    expect(restored).toMatchObject({ ok: true, value: { lost: [] } });
    expect((await elsewhere.units()).map(({ name }) => name)).toEqual(['河东社区工会']);
    expect([...other.memory.documents.values()].some((bytes) => textOf(bytes) === textOf(photo))).toBe(true);
  });
});
