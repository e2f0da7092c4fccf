import { z } from 'zod';

/** A typing error in what a unit said, put right by someone else: both texts and why stay. The unit's own record, which it may have signed, is not touched. */
export const WordsCorrection = z.object({ before: z.string(), words: z.string(), reason: z.string() });
export type WordsCorrection = z.infer<typeof WordsCorrection>;

/** Who brought a paper about an objection: the unit, or those who review it. */
export const proofSides = { unit: '单位提供', review: '复核依据' } as const;
export type ProofSide = keyof typeof proofSides;

/** A photo or file about an objection. Its bytes are a document. */
export const Proof = z.object({ name: z.string().catch(''), size: z.int().nonnegative().catch(0), side: z.enum(['unit', 'review']).catch('unit') });
export type Proof = z.infer<typeof Proof>;

/** A paper about an objection with the hash that it is kept under. */
export interface KeptProof extends Proof {
  readonly sha256: string;
}

/** What was added to the unit's words on one item. */
export interface ObjectionPapers {
  readonly proofs: readonly KeptProof[];
  readonly correction: WordsCorrection | null;
}

/** An item on which there is nothing. */
export const noPapers: ObjectionPapers = { proofs: [], correction: null };

/** The papers about an objection in words, “单位提供：会议记录.pdf”; empty where there are none. */
export const proofWords = (proofs: readonly Proof[]): string =>
  (['unit', 'review'] as const)
    .flatMap((side) => {
      const names = proofs.filter((proof) => proof.side === side).map(({ name }) => name);
      return names.length === 0 ? [] : [`${proofSides[side]}：${names.join('、')}`];
    })
    .join('；');
