import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c } from '#shared/ledger/crc32c.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { frameLine } from '#shared/ledger/journal-lines.ts';
import { entriesOf, frameRecord, frameRecords, journalFormat, readJournal, type JournalRecord } from '#shared/ledger/journal.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
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
        expect(readJournal(bytes)).toEqual({ records: written, damages: [], keepLength: bytes.length, newer: false });
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
    expect(readJournal(bytes)).toEqual({ records: [recordOf('a'), recordOf('b')], damages: [{ from, to: from + 8 }], keepLength: bytes.length, newer: false });
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

/** An act of so many entries of about a kilobyte each. */
const act = (count: number, device = 'd'): readonly Entry[] =>
  makeEntries(
    Array.from({ length: count }, (_, index) => ({
      round: null,
      subject: `unit/${String(index)}`,
      act: 'unit-registered',
      fields: { name: '工'.repeat(300) },
    })),
    noPosition,
    { device, by: '张', batch: `import-${device}`, nowMs: 5 },
  ).entries;

const linesOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from) + 1;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  return lines;
};

describe('a large act in the journal', () => {
  const small: JournalRecord = { kind: 'batch', entries: act(1, 'before') };
  const large: JournalRecord = { kind: 'batch', entries: act(300) };
  const begun = frameRecords([recordOf('d'), small]);
  const lines = linesOf(frameRecord(large));
  const whole = joined(begun, ...lines);

  it('is in several lines of bounded length, and reads back as one', () => {
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line.length).toBeLessThan(66_000);
    expect(readJournal(whole).records).toEqual([recordOf('d'), small, large]);
  });

  it('cut anywhere counts wholly or not at all', () => {
    const ends = lines.map((_, index) => begun.length + joined(...lines.slice(0, index + 1)).length);
    const cuts = [...ends.slice(0, -1).flatMap((end) => [end - 1, end, end + 1]), begun.length + 1, whole.length - 1];
    for (const cut of cuts)
      expect(readJournal(whole.subarray(0, cut))).toEqual({ records: [recordOf('d'), small], damages: [], keepLength: begun.length, newer: false });
  });

  it('after which the power went, with any of its lines unwritten, does not count where it was not called saved yet, and is damage where it was', () => {
    for (const hole of lines.keys()) {
      const torn = joined(
        begun,
        ...lines
          .map((line, index) => (index === hole ? new Uint8Array(line.length - 1) : line.subarray(0, -1)).length)
          .map((length, index) => joined(index === hole ? new Uint8Array(length) : (lines[index] ?? new Uint8Array()).subarray(0, length), text('\n'))),
      );
      expect(readJournal(torn, begun.length)).toEqual({ records: [recordOf('d'), small], damages: [], keepLength: begun.length, newer: false });
      const kept = readJournal(torn, torn.length);
      expect([kept.damages.length, kept.keepLength]).toEqual([1, torn.length]);
      const left = entriesOf(kept).length - 1;
      expect(left).toBeGreaterThan(300 - 80);
      expect(left).toBeLessThan(300);
    }
  });

  it('with damage in one of its lines, or one of them gone, loses only that line', () => {
    for (const hole of lines.keys()) {
      const rest = lines.filter((_, index) => index !== hole);
      const reading = readJournal(joined(begun, ...rest, frameRecord({ kind: 'batch', entries: act(1, 'after') })));
      expect(reading.damages).toHaveLength(1);
      expect(reading.records.at(-1)).toEqual({ kind: 'batch', entries: act(1, 'after') });
      expect(entriesOf(reading).length).toBeGreaterThan(302 - 80);
    }
  });

  it('does not mix its lines with those of another', () => {
    const other = linesOf(frameRecord({ kind: 'batch', entries: act(300, 'e') }));
    const mixed = readJournal(joined(begun, ...lines.slice(0, 2), ...other));
    expect(mixed.records.at(-1)).toEqual({ kind: 'batch', entries: act(300, 'e') });
    expect(mixed.damages).toHaveLength(1);
  });

  it('is told to be of a newer program where it says something that this one does not know', () => {
    expect(readJournal(joined(begun, frameLine(text('{"kind":"folded","entries":[]}')))).newer).toBe(true);
    expect(readJournal(frameRecord({ kind: 'start', format: journalFormat + 1, device: 'd' })).newer).toBe(true);
    expect(readJournal(joined(begun, frameLine(text('{"kind":"batch","entries":[{"device":"d"}]}')))).newer).toBe(false);
    expect(readJournal(whole).newer).toBe(false);
  });
});
