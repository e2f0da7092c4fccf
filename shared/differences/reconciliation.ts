import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import type { Entry } from '../model/ledger.ts';
import { clockMs } from '../ledger/clock.ts';
import { chainsOf } from '../ledger/chain.ts';
import { groupDifferences } from './group-differences.ts';
import { openDifferences } from './settled-matters.ts';
import { bySubject, knew } from '../ledger/fold.ts';
import { dayOfMs, showDay } from '../days/days.ts';
import { applyEntries } from '../ledger/registers.ts';
import { knownKeys } from '../record/device-keys.ts';
import { subjectKindOf } from '../record/subject.ts';

/** What one machine brought to a ledger. */
export interface SlipLine {
  readonly device: string;
  /** Names its entries carry, in the order of their first. */
  readonly people: readonly string[];
  readonly entries: number;
  /** Visits and decisions that it wrote something of. */
  readonly visits: number;
  readonly decisions: number;
  /** Public key (hex) of its signature, as it said itself; null where it never wrote a package. */
  readonly publicKey: string | null;
  /** When it last wrote, in milliseconds since 1970-01-01 UTC. */
  readonly lastMs: number;
  /** SHA-256 (hex) over the hashes of all its entries: equal on two machines exactly when both hold the same records of this one. */
  readonly code: string;
}

/** A reconciliation slip (对账单): what a whole ledger consists of. Two ledgers with the same entries give the same slip, whichever side merged and in whatever order. */
export interface Slip {
  readonly lines: readonly SlipLine[];
  readonly entries: number;
  /** Matters in which people still differ (see `groupDifferences`). */
  readonly differences: number;
  /** SHA-256 (hex) over the hashes of all entries: equal on two machines exactly when they hold the same records. */
  readonly code: string;
}

/** Makes the slip of a ledger, in whatever order its entries come. */
export function reconcileSlip(entries: readonly Entry[]): Slip {
  const chains = chainsOf(entries);
  const open = Array.from(bySubject(entries)).flatMap(([subject, own]) => openDifferences(subject, applyEntries({}, own), own));
  return {
    lines: chains.map(lineOf),
    entries: entries.length,
    differences: groupDifferences(open).length,
    code: codeOf(chains.flat()),
  };
}

/** A code over the records that a paper rests on, with the machine and the moment (milliseconds since 1970-01-01 UTC): whoever holds the records can make it again. */
export interface CodeMark {
  readonly code: string;
  readonly device: string;
  readonly ms: number;
}

/** The code (对账码) of a ledger or a part of it as papers have it, the same that the slip of these records carries: `3f2a-91bc-07de-4410`. */
export const ledgerCode = (entries: readonly Entry[]): string => grouped(codeOf(chainsOf(entries).flat()).slice(0, 16));

/** What a lock of a round covers: what its writer knew, and itself. */
export const coveredBy = (lock: Entry, entries: readonly Entry[]): readonly Entry[] => entries.filter((entry) => entry.hash === lock.hash || knew(lock, entry));

/** A mark as papers have it: “对账码 3f2a-91bc-07de-4410（机器 ab12，2026年11月29日）”. */
export const markWords = ({ code, device, ms }: CodeMark): string => `对账码 ${code}（机器 ${device}，${showDay(dayOfMs(ms))}）`;

const codeOf = (entries: readonly Entry[]): string => bytesToHex(sha256(strToU8(entries.map(({ hash }) => hash).join('\n'))));

function lineOf(chain: readonly Entry[]): SlipLine {
  const written = (kind: 'visit' | 'decision'): number => new Set(chain.flatMap(({ subject }) => (subjectKindOf(subject) === kind ? [subject] : []))).size;
  const device = chain[0]?.device ?? '';
  return {
    device,
    people: [...new Set(chain.map(({ by }) => by))].filter((name) => name !== ''),
    entries: chain.length,
    visits: written('visit'),
    decisions: written('decision'),
    publicKey: knownKeys(chain, device).get(device)?.announced?.publicKey ?? null,
    lastMs: chain.reduce((last, { at }) => Math.max(last, clockMs(at)), 0),
    code: codeOf(chain),
  };
}

/** The part of the code that people read to each other over the phone: `3f2a-91bc-07de-4410`. */
export const shortCode = (slip: Slip): string => grouped(slip.code.slice(0, 16));

/** The part of a machine's code that people compare: `3f2a-91bc`. */
export const lineCode = (line: SlipLine): string => grouped(line.code.slice(0, 8));

const grouped = (code: string): string => (code.match(/.{4}/gu) ?? []).join('-');
