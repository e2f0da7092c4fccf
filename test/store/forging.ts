import { expect } from 'vitest';
import type { Json } from '#shared/json.ts';
import { hashEntry } from '#shared/ledger/entry.ts';
import { readPackage, writePackage, type LedgerPackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import { unpack } from '#renderer/store/packing.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

/** The visit that both laptops know. */
export const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;

/** The office, and a team that took its package along and judged something: what a stranger could get hold of and change. */
export async function twoLaptops(): Promise<{ readonly office: Store; readonly stolen: LedgerPackage; readonly team: string }> {
  const [office, team] = [await newMachine().open(), await newMachine().open()];
  office.setInspector('张三');
  team.setInspector('李四');
  const hash = await office.keepStandard(standard);
  await office.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(visit, hash), giveVerdict(visit, [firstItem.id], 'met')]);
  await team.mergePackage(await office.exportPackage());
  await team.act([giveVerdict(visit, [firstItem.id], 'unmet')]);
  const stolen = await unpack(await team.exportPackage());
  if (!stolen.ok) throw new Error('the package does not read');
  return { office, stolen: stolen.value, team: team.device };
}

/** An entry that follows from the last of its device in the package, or claims to, changed in some way; hashes are made right afterwards. */
export function forgedEntry({ entries }: LedgerPackage, device: string, change: Partial<Entry>): Entry {
  const last = entries
    .filter((entry) => entry.device === device)
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1);
  const at = `${String(Number((last ?? entries[0])?.at.slice(0, 15)) + 5).padStart(15, '0')}.00000`;
  const seen = Object.fromEntries(entries.filter((entry) => entry.device !== device).map((entry) => [entry.device, entry.seq]));
  const unhashed = {
    device,
    seq: (last?.seq ?? 0) + 1,
    at,
    by: '李四',
    round: null,
    subject: 'unit/u1',
    act: 'unit-changed',
    fields: { town: '假乡' } as Record<string, Json>,
    seen,
    batch: null,
    prev: last?.hash ?? '',
    ...change,
  };
  return { ...unhashed, hash: hashEntry(unhashed) };
}

/** The package with more entries, its manifest made right. */
export const withEntries = (stolen: LedgerPackage, more: readonly Entry[]): Uint8Array =>
  writePackage({ device: 'stranger', by: '李四', writtenMs: stolen.manifest.writtenMs, entries: [...stolen.entries, ...more], documents: stolen.documents });

/** The laptop works as before: acts are kept, a backup reads back, nothing it shows was hidden. */
export async function expectSound(store: Store): Promise<void> {
  await store.act([giveVerdict(visit, [firstItem.id], 'met')]);
  await store.act([changeUnit('u1', { uscc: null })]);
  expect(store.saveState().kind).toBe('saved');
  expect((await store.unit('u1'))?.town).toBe(unitOf('u1').town);
  expect((await store.rounds()).map(({ title }) => title)).toEqual([roundOf('r1', '').title]);
  expect((await store.visit('r1', 'u1', 'first'))?.findings[firstItem.id]?.verdict).toBe('met');
  const backup = readPackage(await store.exportPackage());
  expect(backup.ok && backup.value.entries.length).toBe((await store.history('')).length);
  expect(backup.ok && backup.value.entries.every(({ at }) => at < '001800000000000.00000')).toBe(true);
  const report = await store.integrity();
  expect([report.ledger.problems, report.stale]).toEqual([[], []]);
}
