import { describe, expect, it } from 'vitest';
import { compareBackup } from '#shared/backups/compare-backup.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { decideHeld } from '#shared/record/held-acts.ts';
import { lockRound, openRound, unlockRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { unpack } from '#renderer/store/packing.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;

interface Laptop {
  readonly machine: Machine;
  readonly store: Store;
}

async function laptop(name: string): Promise<Laptop> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector(name);
  return { machine, store };
}

/** The office and a team that share a round; the team has judged more since, and the office has locked. */
async function lockedAtTheOffice(): Promise<{ readonly office: Laptop; readonly team: Laptop }> {
  const [office, team] = [await laptop('张三'), await laptop('李四')];
  const hash = await office.store.keepStandard(standard);
  await office.store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(visit, hash), giveVerdict(visit, [firstItem.id], 'met')]);
  await team.store.mergePackage(await office.store.exportPackage());
  await team.store.act([giveVerdict(visit, [firstItem.id], 'unmet'), writeNote(visit, firstItem.id, '没有批复'), completeVisit(visit)]);
  await team.store.act([decide('r1', 'u1', { outcome: 'rejected', adopted: false, reason: '不达标', recommended: null })]);
  await office.store.act([lockRound('r1')]);
  return { office, team };
}

/** Everything that a round's pages and exports rest on. */
const stateOf = async ({ store }: Laptop) => [
  await store.round('r1'),
  await store.visits('r1'),
  await store.visit('r1', 'u1', 'first'),
  await store.decisions('r1'),
  await store.matters(),
];

const waitingIn = async ({ store }: Laptop) => (await store.held()).flatMap(({ entries }) => entries);

describe('a locked round', () => {
  it('does not change by a merge: what reaches it waits, named by unit, change, person and package, also after a rebuild', async () => {
    const { office, team } = await lockedAtTheOffice();
    const before = await stateOf(office);
    const packed = await team.store.exportPackage();
    const backup = await unpack(packed);
    if (!backup.ok) throw new Error('the package does not read');
    const on = { documents: new Set<string>(), lacking: [], device: office.store.device, publicKey: await office.store.publicKey() };
    expect(compareBackup(backup.value, await office.store.history(''), on).locked.join('')).toMatch(/“.+”已锁定：里面的 4 条记录（涉及 1 个单位）不直接生效/u);
    expect(await office.store.mergePackage(packed)).toMatchObject({ ok: true, value: { waiting: 2 + 1 + 1 } });
    expect(await stateOf(office)).toEqual(before);
    const [thing, ...others] = await office.store.held();
    expect(others).toEqual([]);
    expect(thing).toMatchObject({ reason: 'locked-round', roundId: 'r1', unitId: 'u1', people: ['李四'], arrival: { by: '李四', device: team.store.device } });
    expect(thing?.changes).toEqual(
      expect.arrayContaining([
        { subject: 'visit/r1/u1/first', field: `item/${firstItem.id}/verdict`, from: 'met', to: 'unmet' },
        { subject: 'visit/r1/u1/first', field: 'completed', from: null, to: true },
        { subject: 'decision/r1/u1', field: 'outcome', from: null, to: 'rejected' },
      ]),
    );
    expect((await office.store.history('decision/r1/u1')).length).toBe(0);
    const kept = await indexOf(office.machine);
    expect((await office.store.mergePackage(packed)).ok && (await indexOf(office.machine))).toEqual(kept);
    office.machine.loseIndex();
    await office.machine.open();
    expect(await indexOf(office.machine)).toEqual(kept);
    expect((await office.store.integrity()).stale).toEqual([]);
  });

  it('takes it in once a person has taken it, gives it back by an undo, and every laptop follows', async () => {
    const { office, team } = await lockedAtTheOffice();
    await office.store.mergePackage(await team.store.exportPackage());
    const before = await stateOf(office);
    const [entry] = await office.store.act([decideHeld('r1', await waitingIn(office), true)]);
    expect(await office.store.held()).toEqual([]);
    expect((await office.store.visit('r1', 'u1', 'first'))?.findings[firstItem.id]).toMatchObject({ verdict: 'unmet', note: '没有批复' });
    expect((await office.store.decisions('r1')).map(({ outcome }) => outcome)).toEqual(['rejected']);
    expect(await office.store.heldDecisions()).toMatchObject([{ taken: true, by: '张三', entries: 4 }]);
    await team.store.mergePackage(await office.store.exportPackage());
    expect([await team.store.held(), await stateOf(team)]).toEqual([[], await stateOf(office)]);
    await office.store.undo(entry?.batch ?? '');
    expect(await stateOf(office)).toEqual(before);
    expect(await waitingIn(office)).toHaveLength(4);
    const kept = await indexOf(office.machine);
    office.machine.loseIndex();
    await office.machine.open();
    expect(await indexOf(office.machine)).toEqual(kept);
  });

  it('stays as it was once a person has refused it, and it is refused everywhere', async () => {
    const { office, team } = await lockedAtTheOffice();
    const before = await stateOf(office);
    await office.store.mergePackage(await team.store.exportPackage());
    await office.store.act([decideHeld('r1', await waitingIn(office), false)]);
    expect([await office.store.held(), await stateOf(office)]).toEqual([[], before]);
    await team.store.mergePackage(await office.store.exportPackage());
    expect([await team.store.held(), await stateOf(team)]).toEqual([[], before]);
    await office.store.act([unlockRound('r1', '补查')]);
    expect((await office.store.visit('r1', 'u1', 'first'))?.findings[firstItem.id]?.verdict).toBe('met');
  });

  it('that another laptop locked leaves out what that one had not seen, here as there', async () => {
    const { office, team } = await lockedAtTheOffice();
    await team.store.mergePackage(await office.store.exportPackage());
    expect((await team.store.round('r1'))?.locked).toBe(true);
    expect(await stateOf(team)).toEqual(await stateOf(office));
    expect(await team.store.held()).toMatchObject([{ unitId: 'u1', people: ['李四'], arrival: null }]);
  });

  it('is not opened by an unlocking from elsewhere before a person takes it; a laptop that gets all at once just follows', async () => {
    const { office, team } = await lockedAtTheOffice();
    await team.store.mergePackage(await office.store.exportPackage());
    await team.store.act([unlockRound('r1', '还要改')]);
    await team.store.act([giveVerdict(visit, [firstItem.id], 'partly')]);
    const before = await stateOf(office);
    await office.store.mergePackage(await team.store.exportPackage());
    expect(await stateOf(office)).toEqual(before);
    const things = await office.store.held();
    expect(new Set(things.map(({ unitId }) => unitId))).toEqual(new Set(['u1', null]));
    const fresh = await laptop('王五');
    await fresh.store.mergePackage(await team.store.exportPackage());
    expect([(await fresh.store.round('r1'))?.locked, await fresh.store.held()]).toEqual([false, []]);
    const lock = things.find(({ unitId }) => unitId === null);
    await office.store.act([decideHeld('r1', lock?.entries ?? [], true)]);
    expect((await office.store.round('r1'))?.locked).toBe(false);
    expect(await office.store.held()).toEqual([]);
    expect((await office.store.visit('r1', 'u1', 'first'))?.findings[firstItem.id]?.verdict).toBe('partly');
  });

  it('takes in a second lock that says the same, and lets one that says something else wait', async () => {
    const { office, team } = await lockedAtTheOffice();
    const third = await laptop('王五');
    const before = await office.store.exportPackage();
    await third.store.mergePackage(before);
    expect((await third.store.round('r1'))?.locked).toBe(true);
    await team.store.act([lockRound('r1')]);
    await office.store.mergePackage(await team.store.exportPackage());
    const lock = (await office.store.held()).find(({ unitId }) => unitId === null);
    expect(lock?.entries.map(({ act }) => act)).toEqual(['round-locked']);

    const [one, two] = [await laptop('甲'), await laptop('乙')];
    const hash = await one.store.keepStandard(standard);
    await one.store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash))]);
    await two.store.mergePackage(await one.store.exportPackage());
    await one.store.act([lockRound('r1')]);
    await two.store.act([lockRound('r1')]);
    await one.store.mergePackage(await two.store.exportPackage());
    expect([await one.store.held(), await one.store.matters(), (await one.store.round('r1'))?.locked]).toEqual([[], [], true]);
  });

  it('refuses every act on it but its unlocking, in a sentence, and nothing is called unsaved', async () => {
    const { office } = await lockedAtTheOffice();
    const { store } = office;
    const journal = office.machine.memory.journal.length;
    const acts = [
      giveVerdict(visit, [firstItem.id], 'unmet'),
      decide('r1', 'u1', { outcome: 'accepted', adopted: true, reason: '', recommended: null }),
      lockRound('r1'),
      { ...writeNote(visit, firstItem.id, '改'), round: null },
    ];
    for (const draft of acts) await expect(store.act([changeUnit('u1', { town: '乙' }), draft])).rejects.toThrow(/^“2024年度验收”已锁定，这一步没有保存。/u);
    expect([store.saveState().kind, office.machine.memory.journal.length]).toEqual(['saved', journal]);
    const last = await store.lastBatch('visit/');
    await expect(store.undo(last ?? '')).rejects.toThrow(/已锁定/u);
    await store.act([changeUnit('u1', { town: '乙' })]);
    await store.act([unlockRound('r1', '补查')]);
    await store.act([giveVerdict(visit, [firstItem.id], 'unmet')]);
    expect((await store.visit('r1', 'u1', 'first'))?.findings[firstItem.id]?.verdict).toBe('unmet');
  });

  it('stays as it is when a backup from before the lock is restored', async () => {
    const { office, team } = await lockedAtTheOffice();
    const before = await stateOf(office);
    const restored = await office.store.restorePackage(await team.store.exportPackage(), { setBack: true, passphrase: '' });
    expect(restored.ok).toBe(true);
    expect(await stateOf(office)).toEqual(before);
    expect((await waitingIn(office)).length).toBe(4);
    const kept = await indexOf(office.machine);
    office.machine.loseIndex();
    await office.machine.open();
    expect(await indexOf(office.machine)).toEqual(kept);
    if (restored.ok) await office.store.undo(restored.value.batch);
    expect(await stateOf(office)).toEqual(before);
  });
});
