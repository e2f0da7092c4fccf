import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planIntake } from '#shared/ledger/chain.ts';
import { hashEntry, makeEntries } from '#shared/ledger/entry.ts';
import { checkLedger, originalsIn } from '#shared/ledger/integrity.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import { restoreDoor } from '#shared/record/doors.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { lineCode, reconcileSlip } from '#shared/differences/reconciliation.ts';
import { ledgersAfter, stories, union } from './honest-ledgers.ts';

const chain = (device: string, count: number, batchOf = (seq: number) => String(seq)): readonly Entry[] => {
  let position = noPosition;
  return Array.from({ length: count }, (_, index) => {
    const made = makeEntries([{ round: null, subject: 'unit/u', act: 'unit-changed', fields: { name: index } }], position, {
      device,
      by: '张',
      batch: batchOf(index + 1),
      nowMs: index + 5,
    });
    position = made.position;
    return made.entries;
  }).flat();
};
const honest = chain('a', 6);
/** The ledger with one entry altered and its own hash made to agree. */
const forge = (entries: readonly Entry[], seq: number): readonly Entry[] =>
  entries.map((entry) => {
    if (entry.seq !== seq) return entry;
    const changed = { ...entry, fields: { name: 99 } };
    return { ...changed, hash: hashEntry(changed) };
  });
const intake = (held: readonly Entry[], incoming: readonly Entry[]) => {
  const places = new Map(held.map((entry) => [entryPlace(entry), entry]));
  return planIntake(places, incoming, { ...restoreDoor({}), contentFault: () => undefined });
};

describe('taking entries into a ledger', () => {
  it('takes in everything that honest laptops hold, whatever they did', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b, c } = ledgersAfter(story);
        const plan = intake(a, union(b, c));
        expect([plan.breaks, plan.differing]).toEqual([[], []]);
        expect(union(a, plan.fresh)).toEqual(union(a, union(b, c)));
      }),
    );
  });

  it('names an altered entry on a fresh laptop, not the one after it, and takes in what is before it', () => {
    const plan = intake([], forge(honest, 3));
    expect(plan.breaks).toEqual([{ code: 'altered', device: 'a', seq: 3, refused: 4 }]);
    expect(plan.fresh).toEqual(honest.slice(0, 2));
  });

  it('says between which two it cannot tell, and takes in neither', () => {
    const plan = intake([], forge(honest, 5));
    expect(plan.breaks).toEqual([{ code: 'chain', device: 'a', seq: 5, refused: 2 }]);
    expect(plan.fresh).toEqual(honest.slice(0, 4));
  });

  it('believes what is here: another content under a number held is left out, what follows from ours is taken in', () => {
    const plan = intake(honest.slice(0, 4), forge(honest, 3));
    expect(plan.breaks).toEqual([{ code: 'taken', device: 'a', seq: 3, refused: 1 }]);
    expect(plan.fresh).toEqual(honest.slice(4));
    expect(intake(honest.slice(0, 3), forge(honest, 4)).breaks).toEqual([{ code: 'altered', device: 'a', seq: 4, refused: 3 }]);
  });

  it('takes in nothing behind a gap, and fills one where both ends fit', () => {
    const gapped = honest.filter(({ seq }) => seq !== 3);
    expect(intake([], gapped)).toMatchObject({ fresh: honest.slice(0, 2), breaks: [{ code: 'gap', seq: 4, refused: 3 }] });
    expect(intake(gapped, honest)).toMatchObject({ fresh: [honest[2]], breaks: [] });
    expect(intake(gapped, forge(honest, 3))).toMatchObject({ fresh: [], breaks: [{ code: 'altered', seq: 3 }] });
  });

  it('takes in an act whole or not at all', () => {
    const batched = chain('a', 6, (seq) => (seq >= 2 && seq <= 4 ? 'one act' : String(seq)));
    expect(intake([], forge(batched, 4)).fresh).toEqual(batched.slice(0, 1));
  });

  it('leaves out one machine and takes in the others', () => {
    const other = chain('b', 3);
    expect(intake([], [...forge(honest, 1), ...other]).fresh).toEqual(other);
  });
});

describe('a ledger into which an altered entry came', () => {
  it('is checked and mended by the same rule: the altered one is named, and its original is known', () => {
    const { problems } = checkLedger(forge(honest, 3));
    expect(problems).toEqual([{ code: 'altered', device: 'a', seq: 3 }]);
    expect(originalsIn(honest, forge(honest, 3), problems)).toEqual([honest[2]]);
    expect(originalsIn(forge(honest, 3), forge(honest, 3), problems)).toEqual([]);
    expect(checkLedger(forge(honest, 5)).problems).toEqual([{ code: 'chain', device: 'a', seq: 6 }]);
  });

  it('shows in the code of its row on the slip, whichever entry it is', () => {
    const codeOf = (entries: readonly Entry[]) => reconcileSlip(entries).lines.map(lineCode);
    for (const { seq } of honest) expect(codeOf(forge(honest, seq))).not.toEqual(codeOf(honest));
  });
});
