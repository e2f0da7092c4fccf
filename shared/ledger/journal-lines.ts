import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { Entry } from '../model/ledger.ts';
import { jsonOf } from '../text/read-json.ts';
import { crc32c } from './crc32c.ts';

/** What one line of the journal says. A batch that is too large for one line is in several parts, which count together or not at all. */
export const JournalLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), format: z.int().positive(), device: z.string() }),
  z.object({ kind: z.literal('batch'), entries: z.array(Entry) }),
  z.object({
    kind: z.literal('part'),
    /** The hash of the first entry of the batch: tells its parts from those of another. */
    batch: z.string(),
    /** Which one it is of how many, from 1 on. */
    part: z.int().positive(),
    of: z.int().positive(),
    entries: z.array(Entry),
  }),
]);
export type JournalLine = z.infer<typeof JournalLine>;

/** The byte that ends a line. JSON holds no raw one, so reading finds its feet again after damage. */
export const lineEnd = 0x0a;

const longestHead = 24;

/** A line as it is in the journal: CRC32C of the text as 8 hex digits, its length in bytes, the text (JSON), with a blank between them, and a line end. */
export function frameLine(text: Uint8Array): Uint8Array {
  const head = strToU8(`${crc32c(text).toString(16).padStart(8, '0')} ${String(text.length)} `);
  const framed = new Uint8Array(head.length + text.length + 1);
  framed.set(head);
  framed.set(text, head.length);
  framed[framed.length - 1] = lineEnd;
  return framed;
}

/** Where the text of a line that begins here is; undefined where no whole one begins. */
export function frameAt(bytes: Uint8Array, offset: number): { readonly from: number; readonly to: number } | undefined {
  const head = /^([0-9a-f]{8}) (\d{1,12}) /u.exec(strFromU8(bytes.subarray(offset, offset + longestHead), true));
  const [matched, checksum, length] = head ?? [];
  if (matched === undefined || checksum === undefined || length === undefined) return undefined;
  const from = offset + matched.length;
  const to = from + Number(length);
  if (to >= bytes.length || bytes[to] !== lineEnd) return undefined;
  return crc32c(bytes.subarray(from, to)) === Number.parseInt(checksum, 16) ? { from, to } : undefined;
}

/** Where the line after this one begins. */
export function afterLine(bytes: Uint8Array, offset: number): number {
  const end = bytes.indexOf(lineEnd, offset);
  return end === -1 ? bytes.length : end + 1;
}

/** A line that is whole: what it says, `newer` where only a newer program knows, or undefined where its content is not what any program wrote. `end` is where the next begins. */
export function readLineAt(bytes: Uint8Array, offset: number): { readonly line: JournalLine | 'newer' | undefined; readonly end: number } | undefined {
  const frame = frameAt(bytes, offset);
  if (frame === undefined) return undefined;
  const json = jsonOf(strFromU8(bytes.subarray(frame.from, frame.to)));
  const line = JournalLine.safeParse(json.ok ? json.value : undefined);
  return { line: line.success ? line.data : json.ok && isOfNewKind(json.value) ? 'newer' : undefined, end: frame.to + 1 };
}

const AnyLine = z.object({ kind: z.string() });
const kinds: ReadonlySet<string> = new Set(['start', 'batch', 'part'] satisfies readonly JournalLine['kind'][]);

function isOfNewKind(value: unknown): boolean {
  const any = AnyLine.safeParse(value);
  return any.success && !kinds.has(any.data.kind);
}
