import type { Paper, PaperBlock } from './paper.ts';

/** Several papers as one, each beginning on a page of its own. */
export const joinPapers = (name: string, papers: readonly Paper[]): Paper => ({
  name,
  audience: papers[0]?.audience ?? 'internal',
  blocks: papers.flatMap((paper, index): readonly PaperBlock[] => (index === 0 ? paper.blocks : [{ kind: 'page-break', anew: true }, ...paper.blocks])),
});
