import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { applyEntries, differencesOf } from '#shared/ledger/registers.ts';
import type { Json } from '#shared/json.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { unions } from './honest-ledgers.ts';

const shuffled = fc.tuple(unions, fc.infiniteStream(fc.nat(1000))).map(([entries, numbers]) => {
  const keys = new Map(entries.map((entry) => [entry, numbers.next().value as number]));
  return { entries, shuffled: entries.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)) };
});

const write = (device: string, known: readonly Entry[], value: Json, nowMs: number): Entry => {
  const made = makeEntries([{ round: null, subject: 'unit/u', act: 'unit-changed', fields: { town: value } }], advance(noPosition, known), {
    device,
    by: device,
    batch: `${device}${String(nowMs)}`,
    nowMs,
  });
  const [entry] = made.entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

describe('the state of fields', () => {
  it('does not depend on the order in which entries come, nor on their coming twice', () => {
    fc.assert(
      fc.property(shuffled, ({ entries, shuffled: other }) => {
        expect(fold(other)).toEqual(fold(entries));
        expect(fold([...entries, ...other])).toEqual(fold(entries));
      }),
    );
  });

  it('is the same applied bit by bit as folded at once', () => {
    fc.assert(
      fc.property(shuffled, ({ entries, shuffled: other }) => {
        const own = other.filter((entry) => entry.subject === 'unit/1');
        const bitByBit = own.reduce((registers, entry) => applyEntries(registers, [entry]), {});
        expect(bitByBit).toEqual(fold(entries).get('unit/1') ?? {});
      }),
    );
  });

  it('is the same in any order even when entries claim to have seen what they cannot have seen', () => {
    const forged = unions.chain((entries) =>
      fc.tuple(...entries.map((entry) => fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })).map((seen) => ({ ...entry, seen })))),
    );
    fc.assert(
      fc.property(forged, (entries) => {
        expect(fold(entries.toReversed())).toEqual(fold(entries));
      }),
    );
  });

  it('shows two values written unseen of each other as a difference, the later as winner', () => {
    const a = write('a', [], '城关镇', 10);
    const b = write('b', [], '河东乡', 20);
    const registers = applyEntries({}, [a, b]);
    expect(differencesOf('unit/u', registers)).toMatchObject([{ field: 'town', winner: { value: '河东乡', by: 'b' }, rivals: [{ value: '城关镇', by: 'a' }] }]);
  });

  it('settles a difference by a write that saw both', () => {
    const a = write('a', [], '城关镇', 10);
    const b = write('b', [], '河东乡', 20);
    const settled = applyEntries({}, [a, b, write('a', [a, b], '城关镇', 5)]);
    expect(settled['town']?.winner.value).toBe('城关镇');
    expect(differencesOf('unit/u', settled)).toEqual([]);
  });

  it('sees no difference where two people wrote the same', () => {
    expect(differencesOf('unit/u', applyEntries({}, [write('a', [], '城关镇', 10), write('b', [], '城关镇', 20)]))).toEqual([]);
  });

  it('lets a write that saw another replace it though its clock is behind', () => {
    const a = write('a', [], '旧', 1000);
    const b = write('b', [a], '新', 1);
    expect(applyEntries({}, [b, a])['town']).toMatchObject({ winner: { value: '新' } });
    expect(applyEntries({}, [b, a])['town']?.rivals).toBeUndefined();
  });
});
