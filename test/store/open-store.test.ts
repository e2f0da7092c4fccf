import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { memoryHost, emptyMemory } from '#renderer/host/memory-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import { registerUnit } from '#shared/ledger/acts.ts';

const unit = { id: 'u1', name: '和平社区工会', aliases: [], town: '城关镇', kind: 'community' as const, uscc: null, orgUscc: null, facts: { workers: 12 } };

describe('an opened store', () => {
  it('says an act is saved when journal and index both hold it', async () => {
    const memory = emptyMemory();
    const store = await openStore(memoryHost(memory), { nowMs: () => 1, name: 'one' });
    await store.act([registerUnit(unit)]);
    expect(await store.units()).toEqual([unit]);
    expect(store.saveState()).toEqual({ kind: 'saved', atMs: 1 });
    const [batch] = await store.history('unit/u1');
    await store.undo(batch?.batch ?? '');
    expect(await store.units()).toEqual([]);
  });
});
