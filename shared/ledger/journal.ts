import { strFromU8, strToU8 } from 'fflate';
import type { Entry } from '../model/ledger.ts';
import { finish, type Steps } from '../steps.ts';
import { crc32c } from './crc32c.ts';

/** The journal format that this program writes. A file that names a higher one is not touched. */
export const journalFormat = 1;

/** One line of the journal: the first names the format and the device whose journal it is; every other is one batch, so that a batch is there whole or not at all. */
export type JournalRecord =
  { readonly kind: 'start'; readonly format: number; readonly device: string } | { readonly kind: 'batch'; readonly entries: readonly Entry[] };

/** A stretch of bytes that is no whole record. */
interface Damage {
  readonly from: number;
  readonly to: number;
}

/** What a journal file holds. */
export interface JournalReading {
  readonly records: readonly JournalRecord[];
  /** Stretches that cannot be read though whole records (or a line end) follow them. */
  readonly damages: readonly Damage[];
  /** Length up to which the file is to be kept: less than its size when its last record was torn while being written. */
  readonly keepLength: number;
}

const lineEnd = 0x0a;
const longestHead = 24;

/**
 * A record as it is in the journal: CRC32C of the text as 8 hex digits, its length in bytes, the text (JSON), with a blank between them, and a line end.
 * JSON holds no raw line end, so a line is a record, and reading finds its feet again after damage.
 */
export function frameRecord(record: JournalRecord): Uint8Array {
  const text = strToU8(JSON.stringify(record));
  const head = strToU8(`${crc32c(text).toString(16).padStart(8, '0')} ${String(text.length)} `);
  const framed = new Uint8Array(head.length + text.length + 1);
  framed.set(head);
  framed.set(text, head.length);
  framed[framed.length - 1] = lineEnd;
  return framed;
}

/** Several records as one stretch of bytes. */
export function frameRecords(records: readonly JournalRecord[]): Uint8Array {
  const parts = records.map(frameRecord);
  const framed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    framed.set(part, offset);
    offset += part.length;
  }
  return framed;
}

/** Reads a journal file: every whole record in it, the damage between them, and where a torn tail is to be cut. Never fails, whatever the bytes. */
export const readJournal = (bytes: Uint8Array): JournalReading => finish(readingJournal(bytes));

/** {@link readJournal}, a record a step. */
export function* readingJournal(bytes: Uint8Array): Steps<JournalReading> {
  const records: JournalRecord[] = [];
  const damages: Damage[] = [];
  let offset = 0;
  let damagedFrom: number | undefined;
  const noteDamage = (to: number): void => {
    if (damagedFrom !== undefined) damages.push({ from: damagedFrom, to });
    damagedFrom = undefined;
  };
  while (offset < bytes.length) {
    yield;
    const whole = readRecordAt(bytes, offset);
    if (whole === undefined) {
      damagedFrom ??= offset;
      offset = afterLine(bytes, offset);
      continue;
    }
    noteDamage(offset);
    records.push(whole.record);
    offset = whole.end;
  }
  const torn = damagedFrom !== undefined && bytes.at(-1) !== lineEnd;
  const keepLength = torn && damagedFrom !== undefined ? damagedFrom : bytes.length;
  if (!torn) noteDamage(bytes.length);
  return { records, damages, keepLength };
}

function afterLine(bytes: Uint8Array, offset: number): number {
  const end = bytes.indexOf(lineEnd, offset);
  return end === -1 ? bytes.length : end + 1;
}

function readRecordAt(bytes: Uint8Array, offset: number): { readonly record: JournalRecord; readonly end: number } | undefined {
  const frame = frameAt(bytes, offset);
  return frame === undefined ? undefined : { record: JSON.parse(strFromU8(bytes.subarray(frame.from, frame.to))) as JournalRecord, end: frame.to + 1 };
}

/** Where the text of a record that begins here is; undefined where no whole one begins. */
function frameAt(bytes: Uint8Array, offset: number): { readonly from: number; readonly to: number } | undefined {
  const head = /^([0-9a-f]{8}) (\d{1,12}) /u.exec(strFromU8(bytes.subarray(offset, offset + longestHead), true));
  const [matched, checksum, length] = head ?? [];
  if (matched === undefined || checksum === undefined || length === undefined) return undefined;
  const from = offset + matched.length;
  const to = from + Number(length);
  if (to >= bytes.length || bytes[to] !== lineEnd) return undefined;
  return crc32c(bytes.subarray(from, to)) === Number.parseInt(checksum, 16) ? { from, to } : undefined;
}

/** Whether every line of a journal is a whole record whose checksum is right; looks at the bytes only, a record a step, without reading what they say. */
export function* checkingJournal(bytes: Uint8Array): Steps<boolean> {
  let offset = 0;
  while (offset < bytes.length) {
    yield;
    const frame = frameAt(bytes, offset);
    if (frame === undefined) return false;
    offset = frame.to + 1;
  }
  return true;
}

/** The entries of a reading, in the order they were appended. */
export const entriesOf = (reading: JournalReading): readonly Entry[] => reading.records.flatMap((record) => (record.kind === 'batch' ? record.entries : []));
