import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { checkLedger } from '#shared/ledger/integrity.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';

const { entries } = makeEntries(
  [1, 2, 3, 4].map((value) => ({ round: null, subject: 'unit/u', act: 'unit-changed', fields: { name: value } })),
  noPosition,
  { device: 'a', by: '张', batch: 'b', nowMs: 5 },
);
const without = (seq: number): readonly Entry[] => entries.filter((entry) => entry.seq !== seq);

describe('checking a ledger', () => {
  it('finds nothing in an honest one, in any order', () => {
    expect(checkLedger(entries.toReversed())).toEqual({ entries: 4, devices: [{ device: 'a', entries: 4, last: 4 }], problems: [] });
  });

  it('finds an entry whose content was edited', () => {
    const edited = entries.map((entry) => (entry.seq === 2 ? { ...entry, fields: { name: 99 } } : entry));
    expect(checkLedger(edited).problems).toEqual([{ code: 'hash', device: 'a', seq: 2 }]);
  });

  it('finds an entry that was edited and hashed again, and blames it, not the entry after it', () => {
    const { entries: forged } = makeEntries([{ round: null, subject: 'unit/u', act: 'unit-changed', fields: { name: 99 } }], noPosition, {
      device: 'a',
      by: '张',
      batch: 'b',
      nowMs: 5,
    });
    expect(checkLedger([...forged, ...without(1)]).problems).toEqual([{ code: 'altered', device: 'a', seq: 1 }]);
  });

  it('finds a missing entry and one that claims a taken place', () => {
    expect(checkLedger(without(2)).problems).toEqual([{ code: 'gap', device: 'a', seq: 3 }]);
    expect(checkLedger([...entries, ...entries.slice(3)]).problems).toEqual([{ code: 'twice', device: 'a', seq: 4 }]);
  });
});
