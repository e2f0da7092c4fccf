import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Host } from '#shared/host.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
import { vaultHeaderOf } from '#renderer/store/vault/look-at-vault.ts';
import { openVault } from '#renderer/store/vault/vault-secret.ts';
import type { Machine } from './machine.ts';
import { booted, nothing, password, sealed, shownBy, stay, worked } from './vaulted.ts';

// What a password becomes by 600,000 rounds is measured and tested elsewhere (sealing.test.ts); here it would only cost time.
vi.mock(import('#renderer/store/sealing.ts'), async (original) => ({
  ...(await original()),
  stretch: async (secret: string, salt: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode(secret.normalize('NFC')), ...salt]))),
}));

describe('a kill while data are sealed or opened', () => {
  /** The disk of a laptop, which stops for good at the so-manieth thing that is written. */
  function dying(machine: Machine, after: number): Host {
    const host = memoryHost(machine.memory);
    let writes = 0;
    const counted = async (work: () => Promise<void>): Promise<void> => {
      if (writes >= after) throw new Error('killed');
      writes += 1;
      await work();
    };
    const { journal, documents, vault } = host;
    return {
      ...host,
      journal: { ...journal, replace: (bytes) => counted(() => journal.replace(bytes)), append: (bytes) => counted(() => journal.append(bytes)) },
      documents: {
        ...documents,
        putAll: async (many) => {
          for (const one of many) await counted(() => documents.put(one.sha256, one.bytes));
        },
        removeAll: (sha256s) => counted(() => documents.removeAll(sha256s)),
      },
      vault: {
        ...vault,
        putAll: async (files) => {
          for (const file of files) await counted(() => vault.putAll([file]));
        },
        removeAll: (names) => counted(() => vault.removeAll(names)),
      },
    };
  }

  it.each(['on', 'off'] as const)('leaves everything, before or after (%s)', async (direction) => {
    const { machine, store, before } = direction === 'on' ? { ...(await worked()), before: undefined } : await sealed();
    const shown = before ?? (await shownBy(store));
    const prepared = await store.vault.prepare(password);
    const vault = direction === 'on' ? undefined : await vaultOf(machine);
    const outcomes: boolean[] = [];
    for (let after = 0; after < 40 && outcomes.at(-1) !== true; after += 1) {
      const doomed = await machine.openOn(dying(machine, after), { vault }).catch(() => undefined);
      const done = await (direction === 'on' ? doomed?.vault.turnOn(prepared, stay, nothing) : doomed?.vault.turnOff(password, stay, nothing))?.then(
        () => true,
        () => false,
      );
      outcomes.push(done === true);
      const next = await booted(machine);
      expect(await shownBy(next), `killed at write ${String(after)}`).toEqual(shown);
      expect(next.vault.on).toBe((direction === 'on') === (done === true));
    }
    expect(outcomes.length).toBeGreaterThan(3);
  });

  it('in the removal of what is left over goes on at the next start', async () => {
    const { machine, store } = await worked();
    const shown = await shownBy(store);
    await store.vault.turnOn(await store.vault.prepare(password), stay, nothing);
    const vault = await vaultOf(machine);
    await expect(machine.openOn(dying(machine, 0), { vault })).rejects.toThrow('killed');
    expect(machine.memory.documents.size).toBeGreaterThan(0);
    expect(await shownBy(await booted(machine))).toEqual(shown);
    expect(machine.memory.documents.size).toBe(0);
  });

  async function vaultOf(machine: Machine) {
    const header = await vaultHeaderOf(memoryHost(machine.memory));
    return header === undefined ? undefined : openVault(header, password);
  }
});
