import { strToU8 } from 'fflate';
import { canonicalJson } from '../json.ts';
import type { Entry } from '../model/ledger.ts';
import { finish, type Steps } from '../steps.ts';
import { afterLine, frameAt, frameLine, lineEnd, readLineAt, type JournalLine } from './journal-lines.ts';
import { gatherBatches } from './journal-batches.ts';

/** The journal format that this program writes. A file that names a higher one is not touched. */
export const journalFormat = 2;

/** What the journal holds: first the format and the device whose journal it is, then batches, each there whole or not at all. */
export type JournalRecord =
  | { readonly kind: 'start'; readonly format: number; readonly device: string }
  | { readonly kind: 'batch'; readonly entries: readonly Entry[] };

/** A stretch of bytes that is no whole record; of no length where a part of a batch is missing and nothing is in its place. */
export interface Damage {
  readonly from: number;
  readonly to: number;
}

/** What a journal file holds. */
export interface JournalReading {
  readonly records: readonly JournalRecord[];
  /** Stretches that cannot be read and were not just being written when the program ended. Of a batch that lost some of its parts the others count. */
  readonly damages: readonly Damage[];
  /** Length up to which the file is to be kept: less than its size when its last batch was just being written. */
  readonly keepLength: number;
  /** Whether a newer program wrote in it: then nothing may be changed. */
  readonly newer: boolean;
}

/** So many bytes of entries are in one line at most, unless one entry alone is longer: damage to a line loses no more than that. */
const longestText = 65_536;

/** A record as it is in the journal: one line, or for a large batch several, that count together or not at all (docs/formats.md, “The journal”). */
export const frameRecord = (record: JournalRecord): Uint8Array => finish(framingRecord(record));

/** {@link frameRecord}, an entry a step. */
export function* framingRecord(record: JournalRecord): Steps<Uint8Array> {
  if (record.kind === 'start') return frameLine(strToU8(JSON.stringify(record)));
  const written: Uint8Array[] = [];
  for (const entry of record.entries) {
    written.push(strToU8(JSON.stringify(entry)));
    yield;
  }
  const portions = portionsOf(written);
  const id = JSON.stringify(record.entries[0]?.hash ?? '');
  const headOf = (part: number): string =>
    portions.length === 1 ? '{"kind":"batch","entries":[' : `{"kind":"part","batch":${id},"part":${String(part)},"of":${String(portions.length)},"entries":[`;
  const lines: Uint8Array[] = [];
  for (const [index, texts] of portions.entries()) {
    lines.push(frameLine(lineText(headOf(index + 1), texts)));
    yield;
  }
  return joinedBytes(lines);
}

/** Several records as one stretch of bytes, an entry a step. */
export function* framingRecords(records: readonly JournalRecord[]): Steps<Uint8Array> {
  const framed: Uint8Array[] = [];
  for (const record of records) framed.push(yield* framingRecord(record));
  return joinedBytes(framed);
}

/** Several records as one stretch of bytes. */
export const frameRecords = (records: readonly JournalRecord[]): Uint8Array => joinedBytes(records.map(frameRecord));

/** The texts of entries, in portions for a line each. An empty batch is one empty portion. */
function portionsOf(texts: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  let last: Uint8Array[] = [];
  let length = 0;
  const portions = [last];
  for (const text of texts) {
    if (last.length > 0 && length + text.length > longestText) {
      last = [];
      length = 0;
      portions.push(last);
    }
    last.push(text);
    length += text.length;
  }
  return portions;
}

const comma = Uint8Array.of(0x2c);

const lineText = (head: string, texts: readonly Uint8Array[]): Uint8Array =>
  joinedBytes([strToU8(head), ...texts.flatMap((text, index) => (index === 0 ? [text] : [comma, text])), strToU8(']}')]);

/** Pieces of a file one behind another. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Reads a journal file (see {@link readingJournal}) at one go. */
export const readJournal = (bytes: Uint8Array, confirmed?: number): JournalReading => finish(readingJournal(bytes, confirmed));

/**
 * Reads a journal file, a line a step: every whole batch in it, the damage between them, and where a batch that was just being written is to be cut off. Never fails, whatever
 * the bytes. `confirmed` is the length up to which acts are known to have been called saved; left out, all of them may have been.
 */
export function* readingJournal(bytes: Uint8Array, confirmed = Infinity): Steps<JournalReading> {
  const gathering = gatherBatches(confirmed);
  let newer = false;
  let offset = 0;
  while (offset < bytes.length) {
    yield;
    const read = readLineAt(bytes, offset);
    const end = read?.end ?? afterLine(bytes, offset);
    if (read?.line === 'newer' || isOfNewFormat(read?.line)) newer = true;
    if (read?.line === undefined || read.line === 'newer') gathering.unreadable(offset, end);
    else gathering.line(read.line, offset);
    offset = end;
  }
  return { ...gathering.end(bytes.length, bytes.at(-1) === lineEnd), newer };
}

const isOfNewFormat = (line: JournalLine | undefined | 'newer'): boolean => typeof line === 'object' && line.kind === 'start' && line.format > journalFormat;

/** Whether every line of a journal is whole, its checksum right, and the first of the format that this program writes; looks at the rest of the bytes only, a line a step, without reading what they say. */
export function* checkingJournal(bytes: Uint8Array): Steps<boolean> {
  const first = readLineAt(bytes, 0)?.line;
  if (typeof first !== 'object' || first.kind !== 'start' || first.format !== journalFormat) return false;
  let offset = 0;
  while (offset < bytes.length) {
    yield;
    const frame = frameAt(bytes, offset);
    if (frame === undefined) return false;
    offset = frame.to + 1;
  }
  return true;
}

/** Whether the bytes of a batch read back as these entries, word for word; an entry a step. What does not is not to be written. */
export function* checkingBatch(framed: Uint8Array, entries: readonly Entry[]): Steps<boolean> {
  const reading = yield* readingJournal(framed);
  const read = entriesOf(reading);
  if (reading.damages.length > 0 || reading.keepLength < framed.length || read.length !== entries.length) return false;
  for (const [index, entry] of read.entries()) {
    yield;
    const written = entries[index];
    if (written === undefined || canonicalJson(entry) !== canonicalJson(written)) return false;
  }
  return true;
}

/** The entries of a reading, in the order they were appended. */
export const entriesOf = (reading: JournalReading): readonly Entry[] => reading.records.flatMap((record) => (record.kind === 'batch' ? record.entries : []));
