import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { jsonOf } from '../text/read-json.ts';
import { frameAt, frameLine } from './journal-lines.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`, 'u'));

/** One way to the vault's key: the key sealed under what a secret becomes by many rounds with a salt. */
export const VaultLock = z.object({ salt: hex(16), sealed: hex(72) });
export type VaultLock = z.infer<typeof VaultLock>;

/** What stands open before everything that is sealed: how its key is come by. `kind` is one that no earlier program knows, so that none goes on in such a journal. */
export const VaultHeader = z.object({
  kind: z.literal('vault'),
  format: z.literal(1),
  /** Tells one key from another. */
  id: hex(8),
  /** Of PBKDF2-SHA-256. */
  rounds: z.int().min(600_000).max(10_000_000),
  password: VaultLock,
  recovery: VaultLock,
});
export type VaultHeader = z.infer<typeof VaultHeader>;

/** The header as it stands at the beginning of a sealed journal: twice, so that damage to one line does not cost the key. */
export function frameVaultHeader(header: VaultHeader): Uint8Array {
  const line = frameLine(strToU8(JSON.stringify(header)));
  const both = new Uint8Array(line.length * 2);
  both.set(line);
  both.set(line, line.length);
  return both;
}

/** What the beginning of a journal says: sealed under this header, `open`, or neither where it is empty or cannot be read. */
export function readVaultHeader(journal: Uint8Array): VaultHeader | 'open' | undefined {
  const first = lineAt(journal, 0);
  const second = lineAt(journal, first?.end ?? journal.indexOf(0x0a) + 1);
  const header = [first, second].map((line) => VaultHeader.safeParse(line?.json)).find((read) => read.success);
  if (header !== undefined) return header.data;
  return Start.safeParse(first?.json).success ? 'open' : undefined;
}

/** The first line of an open journal. */
const Start = z.object({ kind: z.literal('start') });

function lineAt(journal: Uint8Array, offset: number): { readonly json: unknown; readonly end: number } | undefined {
  const frame = frameAt(journal, offset);
  if (frame === undefined) return undefined;
  const json = jsonOf(strFromU8(journal.subarray(frame.from, frame.to)));
  return { json: json.ok ? json.value : undefined, end: frame.to + 1 };
}

const magic = strToU8('YSTZVALT');

/** A backup that is sealed under a vault's key: the header goes with it, so that password or recovery code open it on any laptop. `open` is everything before the sealed bytes. */
export interface SealedBackup {
  readonly header: VaultHeader;
  readonly open: Uint8Array;
  readonly sealed: Uint8Array;
}

/** What stands before the sealed bytes of a backup. */
export function frameBackupHeader(header: VaultHeader): Uint8Array {
  const text = frameLine(strToU8(JSON.stringify(header)));
  const framed = new Uint8Array(magic.length + text.length);
  framed.set(magic);
  framed.set(text, magic.length);
  return framed;
}

/** Whether bytes are a backup sealed under a vault's key. */
export const isVaultBackup = (bytes: Uint8Array): boolean => bytes.length > magic.length && magic.every((byte, index) => bytes[index] === byte);

/** The parts of a sealed backup; undefined where its header cannot be read. */
export function readVaultBackup(bytes: Uint8Array): SealedBackup | undefined {
  const line = lineAt(bytes, magic.length);
  const header = VaultHeader.safeParse(line?.json);
  if (line === undefined || !header.success) return undefined;
  return { header: header.data, open: bytes.subarray(0, line.end), sealed: bytes.subarray(line.end) };
}
