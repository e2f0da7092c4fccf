import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold, inKnownOrder, inOrder, knew } from '#shared/ledger/fold.ts';
import { clockMs } from '#shared/ledger/clock.ts';
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

describe('a clock that was set wrong', () => {
  it('does not date what is written after it, and does not outrank it', () => {
    const wrong = write('b', [], '旧', Date.UTC(2099, 0, 1));
    const [now, later] = [Date.UTC(2026, 10, 29), Date.UTC(2026, 10, 30)];
    const after = write('a', [wrong], '新', now);
    expect(clockMs(after.at)).toBe(now);
    const own = write('b', [wrong, after], '再改', later);
    for (const order of [
      [wrong, after, own],
      [own, wrong, after],
      [after, own, wrong],
    ]) {
      const { town } = applyEntries({}, order);
      expect(town?.winner).toMatchObject({ value: '再改', at: own.at });
      expect(town?.rivals).toBeUndefined();
    }
  });

  it('leaves nothing standing that a laptop knew and replaced, whatever all clocks show', () => {
    fc.assert(
      fc.property(unions, (entries) => {
        for (const [subject, registers] of fold(entries)) {
          for (const [field, register] of Object.entries(registers)) {
            const writes = entries.filter((entry) => entry.subject === subject && Object.hasOwn(entry.fields, field));
            const standing = writes.filter((one) => !writes.some((other) => other !== one && knew(other, one)));
            const told = [register.winner, ...(register.rivals ?? [])].map(({ device, seq }) => `${device}${String(seq)}`);
            expect(told.toSorted()).toEqual(standing.map(({ device, seq }) => `${device}${String(seq)}`).toSorted());
          }
        }
      }),
    );
  });

  it('does not change the order in which a laptop wrote', () => {
    fc.assert(
      fc.property(unions, (entries) => {
        for (const device of ['a', 'b', 'c']) {
          const seqs = inOrder(entries).flatMap((entry) => (entry.device === device ? [entry.seq] : []));
          expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
        }
        const known = inKnownOrder(entries);
        for (const [index, one] of known.entries()) expect(known.slice(index + 1).some((other) => knew(one, other))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
