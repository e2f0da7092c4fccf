import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Panel } from '../blind/panel.ts';
import type { SupplementNotice } from '../checks/completeness.ts';
import type { Closing } from '../closing/closing.ts';
import { canonicalJson, type Json } from '../json.ts';
import { clockMs } from '../ledger/clock.ts';
import { fieldsUnder, type Registers } from '../ledger/registers.ts';
import type { Rectification } from '../rectify/rectification.ts';

/** The papers that are kept as they were signed or issued: 现场核查确认单, 整改通知书, 一次性告知书, 双评合议记录. */
const PaperKind = z.enum(['confirmation', 'rectification-notice', 'supplement-notice', 'minutes']);
export type PaperKind = z.infer<typeof PaperKind>;

/** What an act says of the paper that it signed or issued. `name` is that of its file, `rests` is what it says, as one hash (see {@link restsOn}). */
const PaperNote = z.object({ kind: PaperKind, name: z.string(), rests: z.string() });

/** A paper that was kept as a document, as an act names it. */
export interface PaperRef extends z.infer<typeof PaperNote> {
  readonly sha256: string;
}

/** A kept paper of the record, with who kept it and when in milliseconds since 1970-01-01 UTC. */
export interface PaperOnRecord extends PaperRef {
  readonly keptMs: number;
  readonly by: string;
}

const hashOf = (issued: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(z.json().parse(JSON.parse(JSON.stringify(issued)))))));

/** What a paper rests on, by its kind, as one hash (SHA-256): a paper whose record says something else by now was overtaken. */
export const restsOn = {
  confirmation: (signatures: Closing['signatures']): string => hashOf(signatures),
  rectificationNotice: ({ noticedOn, dueOn, items }: Pick<Rectification, 'noticedOn' | 'dueOn' | 'items'>): string => hashOf({ noticedOn, dueOn, items }),
  supplementNotice: ({ noticedOn, dueOn, lines }: Pick<SupplementNotice, 'noticedOn' | 'dueOn' | 'lines'>): string => hashOf({ noticedOn, dueOn, lines }),
  minutes: (panel: Panel): string => hashOf(panel),
};

/** The field by which an act names the paper that it signed or issued; no field where there is none. */
export const paperFields = (paper: PaperRef | undefined): { readonly [field: string]: Json } =>
  paper === undefined ? {} : { [`paper/${paper.sha256}`]: { kind: paper.kind, name: paper.name, rests: paper.rests } };

/** The hash of the kept paper that a field names; undefined for any other field. */
export const keptPaperHash = (field: string): string | undefined => /^paper\/([0-9a-f]{64})$/u.exec(field)?.[1];

/** The kept papers of a subject, the latest last; those that were taken back along with their act are none. */
export function papersOnRecord(registers: Registers): readonly PaperOnRecord[] {
  const papers = fieldsUnder(registers, 'paper/').flatMap(([hash, { value, at, by }]) => {
    const note = PaperNote.safeParse(value).data;
    return note === undefined ? [] : [{ at, paper: { sha256: hash, ...note, keptMs: clockMs(at), by } }];
  });
  return papers.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ paper }) => paper);
}

/** The kept paper that says what was signed or issued as it is now (see {@link restsOn}); undefined where an older program kept none, and where the record was changed without one. */
export const paperInForce = (papers: readonly PaperOnRecord[], rests: string): PaperOnRecord | undefined => papers.findLast((paper) => paper.rests === rests);
