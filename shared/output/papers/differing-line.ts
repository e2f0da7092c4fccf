import type { PaperBlock } from './paper.ts';

/** The line of a paper about a visit in which people still differ in `openMatters` matters (记录不同); nothing where they agree or none are given. */
export const differingLine = (openMatters = 0): readonly PaperBlock[] =>
  openMatters === 0
    ? []
    : [{ kind: 'text', text: `注：本次核查有${String(openMatters)}处各人记录不同，还没有处理，处理后的内容可能与本件不同。`, indent: true }];
