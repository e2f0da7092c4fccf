import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { markWords } from '#shared/differences/reconciliation.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { reconcileSlip, shortCode } from '#shared/differences/reconciliation.ts';
import { lockRound, openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

/** The code as docs/formats.md has it, made without the program's own. */
function codeBy(entries: readonly Entry[]): string {
  const sorted = entries.toSorted((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1));
  const hex = createHash('sha256')
    .update(sorted.map(({ hash }) => hash).join('\n'))
    .digest('hex');
  return `${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}`;
}

describe('the code on papers', () => {
  it('is that of the ledger, on locked results that of what the lock covers, on every laptop and ever after', async () => {
    const [office, team] = [await newMachine().open(), await newMachine().open()];
    const hash = await office.keepStandard(standard);
    const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
    await office.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
    await team.mergePackage(await office.exportPackage());
    await team.act([giveVerdict(visit, [firstItem.id], 'met')]);
    await office.mergePackage(await team.exportPackage());
    const before = await office.history('');
    expect(await office.codeMark()).toMatchObject({ code: codeBy(before), device: office.device });
    expect(codeBy(before)).toBe(shortCode(reconcileSlip(before)));
    expect(await office.lockMark('r1')).toBeUndefined();

    const [lock] = await office.act([lockRound('r1')]);
    if (lock === undefined) throw new Error('nothing was locked');
    const mark = await office.lockMark('r1');
    expect(mark).toMatchObject({ code: codeBy([...before, lock]), device: office.device, ms: Number(lock.at.slice(0, 15)) });
    await office.act([changeUnit('u1', { town: '河东乡' })]);
    await team.mergePackage(await office.exportPackage());
    expect([await office.lockMark('r1'), await team.lockMark('r1')]).toEqual([mark, mark]);

    for (const store of [office, team]) {
      const round = await store.round('r1');
      if (round === undefined || mark === undefined) throw new Error('no round');
      const input = collectAcceptance(await readAcceptance(store, round, '2026-11-29'))?.input;
      if (input === undefined) throw new Error('no results');
      for (const sheet of acceptanceWorkbook(input).sheets) expect(sheet.meta).toContain(`锁定时的${markWords(mark)}`);
    }
  });
});
