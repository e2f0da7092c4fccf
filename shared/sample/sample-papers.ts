import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Draft } from '../model/ledger.ts';
import { keptPaperBytes, type KeptPaper } from '../output/papers/kept-paper.ts';
import type { PaperKind, PaperRef } from '../record/kept-papers.ts';
import type { SampleDocument } from './sample-import.ts';

/** Acts with the documents that they name. */
export interface ActsWithPapers {
  readonly drafts: readonly Draft[];
  readonly documents: readonly SampleDocument[];
}

/** A paper of the sample as it was signed or issued: its document, and what the act names it by. */
export function samplePaper(kind: PaperKind, rests: string, kept: Omit<KeptPaper, 'format'>): { readonly ref: PaperRef; readonly document: SampleDocument } {
  const bytes = keptPaperBytes(kept);
  const hash = bytesToHex(sha256(bytes));
  return { ref: { sha256: hash, kind, name: kept.paper.name, rests }, document: { sha256: hash, bytes } };
}

/** Several of them as one. */
export const joinActs = (parts: readonly ActsWithPapers[]): ActsWithPapers => ({
  drafts: parts.flatMap(({ drafts }) => drafts),
  documents: parts.flatMap(({ documents }) => documents),
});
