import type { Entry } from '../model/ledger.ts';
import type { JournalLine } from './journal-lines.ts';
import type { Damage, JournalReading, JournalRecord } from './journal.ts';

/** Puts batches together from the lines of a journal, told in their order, and finds out what is damage and what was just being written. */
interface Gathering {
  line(line: JournalLine, from: number): void;
  unreadable(from: number, to: number): void;
  /** The file is over. `lineEnded`: its last byte is a line end. */
  end(length: number, lineEnded: boolean): Omit<JournalReading, 'newer'>;
}

/** A batch in parts after which no other line came yet. */
interface OpenBatch {
  readonly from: number;
  readonly id: string;
  readonly of: number;
  readonly entries: Entry[];
  /** The part that is to come. */
  next: number;
  /** Whether a part is missing before one that is there. */
  holed: boolean;
}

type Part = Extract<JournalLine, { kind: 'part' }>;

/** Begins with an empty journal. What begins at `confirmed` or later, is not whole and has nothing whole after it was just being written. */
export function gatherBatches(confirmed: number): Gathering {
  const records: JournalRecord[] = [];
  const damages: Damage[] = [];
  let open: OpenBatch | undefined;
  let unread: Damage | undefined;

  const noteUnread = (): void => {
    if (unread !== undefined) damages.push(unread);
    unread = undefined;
  };
  const noteMissing = (at: number): void => {
    if (unread === undefined) damages.push({ from: at, to: at });
  };
  /** What there is of the open batch counts; what it still lacks is damage. */
  const close = (at: number): void => {
    if (open === undefined) return;
    if (open.next <= open.of) noteMissing(at);
    records.push({ kind: 'batch', entries: open.entries });
    open = undefined;
  };
  const takePart = (part: Part, from: number): void => {
    if (open === undefined || open.id !== part.batch || part.part < open.next) {
      close(from);
      open = { from: part.part > 1 ? (unread?.from ?? from) : from, id: part.batch, of: part.of, entries: [], next: 1, holed: false };
    }
    if (part.part > open.next) {
      noteMissing(from);
      open.holed = true;
    }
    noteUnread();
    open.entries.push(...part.entries);
    open.next = part.part + 1;
  };
  /** Where what was just being written begins; undefined where nothing was. A program that is ended leaves the beginning of what it wrote, a power cut may leave any of it. */
  const unwrittenFrom = (lineEnded: boolean): number | undefined => {
    const torn = unread !== undefined && !lineEnded;
    if (open !== undefined && open.next <= open.of && !open.holed && (unread === undefined || torn)) return open.from;
    if (open !== undefined && (open.next <= open.of || open.holed) && open.from >= confirmed) return open.from;
    return unread !== undefined && (torn || unread.from >= confirmed) ? unread.from : undefined;
  };
  return {
    line: (line, from) => {
      if (line.kind === 'part') {
        takePart(line, from);
        return;
      }
      close(from);
      noteUnread();
      records.push(line);
    },
    unreadable: (from, to) => {
      unread = { from: unread?.from ?? from, to };
    },
    end: (length, lineEnded) => {
      const from = unwrittenFrom(lineEnded);
      if (from === undefined || (open !== undefined && open.from < from)) close(from ?? length);
      if (from === undefined) noteUnread();
      return { records, damages: from === undefined ? damages : damages.filter((damage) => damage.from < from), keepLength: from ?? length };
    },
  };
}
