import { describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { compareBackup } from '#shared/backups/compare-backup.ts';
import type { Store } from '#renderer/store/store.ts';
import { unpack } from '#renderer/store/packing.ts';
import { roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const how = { setBack: true, passphrase: '' } as const;

/** What screens show: every projection, without what only tells when and by which entry. */
async function shown(store: Store): Promise<unknown> {
  const visits = await store.visits('r1');
  return {
    units: (await store.units()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    rounds: (await store.rounds()).map(({ id, title, unitIds }) => ({ id, title, unitIds: [...unitIds].sort() })),
    findings: (await store.visit('r1', 'u1', 'first'))?.findings ?? null,
    totals: visits.map(({ unitId, total, judged }) => ({ unitId, total, judged })),
  };
}

async function county(machine: Machine): Promise<{ readonly store: Store; readonly item: string }> {
  const store = await machine.open();
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1', '甲')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
  const item = standard.sections[0]?.items[0]?.id ?? '';
  await store.act([giveVerdict(visit, [item], 'met'), writeNote(visit, item, '资料齐全')]);
  return { store, item };
}

describe('restoring a backup', () => {
  it('gives back the state of the backup, keeps all that came since in the history, and is taken back as one act', async () => {
    const machine = newMachine();
    const { store, item } = await county(machine);
    const backup = await store.exportPackage();
    const then = await shown(store);
    await store.act([registerUnit(unitOf('u2', '乙')), changeUnit('u1', { name: '甲改', town: '河东乡' })]);
    await store.act([giveVerdict(visit, [item], 'unmet'), writeNote(visit, item, '缺记录')]);
    const before = await shown(store);
    const entriesBefore = (await store.history('')).length;

    const restored = await store.restorePackage(backup, how);
    expect(restored).toMatchObject({ ok: true, value: { fresh: 0, documents: 0 } });
    expect(await shown(store)).toEqual(then);
    expect((await store.history('')).length).toBeGreaterThan(entriesBefore);
    expect((await store.history('unit/u1')).map(({ act }) => act)).toEqual(['unit-registered', 'unit-changed', 'backup-restored']);

    if (restored.ok) await store.undo(restored.value.batch);
    expect(await shown(store)).toEqual(before);
    expect(await store.integrity()).toMatchObject({ ledger: { problems: [] }, missingDocuments: [] });
    const kept = await indexOf(machine);
    await store.rebuild(() => undefined);
    expect(await indexOf(machine)).toEqual(kept);
  });

  it('on an empty machine brings everything, and taking it back leaves nothing on the screens', async () => {
    const { store: source } = await county(newMachine());
    const backup = await source.exportPackage();
    const store = await newMachine().open();
    const restored = await store.restorePackage(backup, how);
    expect(restored).toMatchObject({ ok: true, value: { fresh: 6, documents: 1 } });
    expect(await shown(store)).toEqual(await shown(source));
    if (restored.ok) await store.undo(restored.value.batch);
    expect(await shown(store)).toMatchObject({ units: [], rounds: [], totals: [] });
  });

  it('brings what another laptop lacks and takes back what it wrote meanwhile, but leaves what is written after it when it is undone', async () => {
    const first = newMachine();
    const { store: source, item } = await county(first);
    const early = await source.exportPackage();
    await source.act([writeNote(visit, item, '补来会议记录')]);
    const late = await source.exportPackage();
    const then = await shown(source);

    const store = await newMachine().open();
    await store.mergePackage(early);
    await store.act([changeUnit('u1', { town: '河西乡' }), writeNote(visit, item, '本机写的')]);
    const before = await shown(store);
    const restored = await store.restorePackage(late, how);
    expect(restored).toMatchObject({ ok: true, value: { fresh: 1 } });
    expect(await shown(store)).toEqual(then);
    expect(await store.differences()).toEqual([]);

    await store.act([changeUnit('u1', { name: '恢复后改的' })]);
    if (restored.ok) await store.undo(restored.value.batch);
    expect(await store.unit('u1')).toMatchObject({ name: '恢复后改的', town: '河西乡' });
    expect(await shown(store)).toMatchObject({ findings: (before as { findings: unknown }).findings });
  });

  it('can also only add what is missing', async () => {
    const { store: source } = await county(newMachine());
    const backup = await source.exportPackage();
    const store = await newMachine().open();
    await store.act([registerUnit(unitOf('u9', '本机的'))]);
    await store.restorePackage(backup, { setBack: false, passphrase: '' });
    expect((await store.units()).map(({ id }) => id).sort()).toEqual(['u1', 'u9']);
  });

  it('of a damaged backup changes nothing', async () => {
    const { store } = await county(newMachine());
    const backup = await store.exportPackage();
    backup[Math.floor(backup.length / 2)] = (backup[Math.floor(backup.length / 2)] ?? 0) ^ 1;
    const before = await store.history('');
    expect((await store.restorePackage(backup, how)).ok).toBe(false);
    expect(await store.history('')).toEqual(before);
  });
});

describe('a backup compared with what is here', () => {
  it('counts what is missing, added, changed and the same, and names rounds and devices', async () => {
    const { store } = await county(newMachine());
    const backup = await unpack(await store.exportPackage());
    await store.act([registerUnit(unitOf('u2', '乙')), changeUnit('u1', { town: '河东乡' })]);
    if (!backup.ok) throw new Error('the backup does not read');
    const here = new Set((await store.host.documents.list()).map(({ sha256 }) => sha256));
    const found = compareBackup(backup.value, await store.history(''), {
      documents: here,
      lacking: [],
      device: store.device,
      publicKey: await store.publicKey(),
    });
    expect(found).toMatchObject({
      entries: { inBackup: 6, missing: 0, added: 2, same: 6, differing: 0 },
      documents: { inBackup: 1, missing: 0 },
      rounds: [{ title: roundOf('r1', '').title, visits: 1, decisions: 0 }],
      devices: [{ entries: 6, visits: 1 }],
    });
    expect(found.kinds.find(({ kind }) => kind === 'unit')).toMatchObject({ inBackup: 1, here: 2, missing: 0, added: 1, changed: 1, same: 0 });
    expect(found.kinds.find(({ kind }) => kind === 'visit')).toMatchObject({ inBackup: 1, here: 1, changed: 0, same: 1 });
    const onEmpty = compareBackup(backup.value, [], { documents: new Set(), lacking: [], device: store.device, publicKey: await store.publicKey() });
    expect(onEmpty).toMatchObject({ entries: { missing: 6, added: 0 }, documents: { missing: 1 } });
  });
});
