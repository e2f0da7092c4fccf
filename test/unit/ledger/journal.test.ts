import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c } from '#shared/ledger/crc32c.ts';
import { entriesOf, frameRecord, frameRecords, readJournal, type JournalRecord } from '#shared/ledger/journal.ts';
import { unions } from './honest-ledgers.ts';

const records: fc.Arbitrary<readonly JournalRecord[]> = fc.array(
  fc.oneof(
    fc.constant<JournalRecord>({ kind: 'start', format: 1, device: 'a' }),
    unions.map((entries): JournalRecord => ({ kind: 'batch', entries: entries.slice(0, 4) })),
  ),
  { maxLength: 6 },
);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const recordOf = (device: string): JournalRecord => ({ kind: 'start', format: 1, device });

describe('the checksum', () => {
  it('is CRC32C: the check value of the standard', () => {
    expect(crc32c(text('123456789'))).toBe(0xe3069283);
    expect(crc32c(new Uint8Array())).toBe(0);
  });
});

describe('the journal', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(records, (written) => {
        const bytes = frameRecords(written);
        expect(readJournal(bytes)).toEqual({ records: written, damages: [], keepLength: bytes.length });
      }),
    );
  });

  it('cut anywhere, gives every whole record and says where to cut the torn one', () => {
    fc.assert(
      fc.property(records, fc.double({ min: 0, max: 1, noNaN: true }), (written, share) => {
        const bytes = frameRecords(written);
        const cut = Math.floor(bytes.length * share);
        const reading = readJournal(bytes.subarray(0, cut));
        const ends = written.map((_, index) => frameRecords(written.slice(0, index + 1)).length);
        const whole = ends.filter((end) => end <= cut).length;
        expect(reading.records).toEqual(written.slice(0, whole));
        expect(reading.damages).toEqual([]);
        expect(reading.keepLength).toBe(ends[whole - 1] ?? 0);
      }),
    );
  });

  it('with any one bit flipped, loses at most that record and never gives a false one', () => {
    fc.assert(
      fc.property(
        records.filter((written) => written.length > 0),
        fc.nat(),
        fc.nat(7),
        (written, place, bit) => {
          const bytes = frameRecords(written);
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          const reading = readJournal(bytes);
          const ends = written.map((_, index) => frameRecords(written.slice(0, index + 1)).length);
          const hit = ends.findIndex((end) => at < end);
          // The line end of a record is between two: without it the record before it is not whole, the one after it begins late.
          expect(reading.records).toEqual(written.filter((_, index) => index !== hit && !(index === hit + 1 && at === (ends[hit] ?? 0) - 1)));
          expect(reading.damages.length > 0 || reading.keepLength < bytes.length).toBe(true);
        },
      ),
    );
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const reading = readJournal(bytes);
        expect(reading.keepLength).toBeLessThanOrEqual(bytes.length);
        expect(reading.keepLength === bytes.length ? bytes.length === 0 || bytes.at(-1) === 0x0a : true).toBe(true);
      }),
    );
  });

  it('reports damage in the middle, keeps it, and reads on after it', () => {
    const bytes = joined(frameRecord(recordOf('a')), text('garbage\n'), frameRecord(recordOf('b')));
    const from = frameRecord(recordOf('a')).length;
    expect(readJournal(bytes)).toEqual({ records: [recordOf('a'), recordOf('b')], damages: [{ from, to: from + 8 }], keepLength: bytes.length });
  });

  it('gives the entries of all batches in the order they were appended', () => {
    fc.assert(
      fc.property(unions, (entries) => {
        const batches: readonly JournalRecord[] = entries.map((entry) => ({ kind: 'batch', entries: [entry] }));
        expect(entriesOf(readJournal(frameRecords(batches)))).toEqual(entries);
      }),
    );
  });
});
