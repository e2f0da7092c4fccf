import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson, type Json } from '../../json.ts';
import { Paper } from './paper.ts';

/** A paper as it was signed or issued, as its document holds it: printed from here ever after. `whole` is the same with every item's receipt, where it was kept so. */
export const KeptPaper = z.object({ format: z.literal('yanshoutai-paper/1'), paper: Paper, whole: Paper.optional() });
export type KeptPaper = z.infer<typeof KeptPaper>;

/** The bytes of a paper's document. The same paper gives the same bytes, so that it is kept once. */
export function keptPaperBytes(kept: Omit<KeptPaper, 'format'>): Uint8Array {
  // What `JSON.stringify` wrote is JSON: checking that again would double the time that many papers take.
  const plain = JSON.parse(JSON.stringify({ format: 'yanshoutai-paper/1', ...kept })) as Json;
  return utf8ToBytes(canonicalJson(plain));
}

/** What is written on a paper that is not there as it was signed or issued, since an older program did not keep it. */
const fromRecordWords = '（按现有记录生成，不是签发时的原件）';

/** A paper made again from the present record in place of one that was signed or issued and not kept: it says so under its title. */
export function fromRecord(paper: Paper): Paper {
  const [title, ...rest] = paper.blocks;
  return title === undefined ? paper : { ...paper, blocks: [title, { kind: 'text', text: fromRecordWords, align: 'center', small: true }, ...rest] };
}
