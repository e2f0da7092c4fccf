/** One cell of a table on paper. */
export interface PaperCell {
  readonly text: string;
  readonly align?: 'center' | 'right';
  readonly bold?: boolean;
}

/** A part of an official paper. Screen preview, print and docx are all drawn from it. Pictures are named by the hash of their document. */
export type PaperBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A paragraph; `indent` begins it two characters in. */
  | { readonly kind: 'text'; readonly text: string; readonly indent?: boolean; readonly align?: 'center' | 'right'; readonly small?: boolean }
  /** `widths` are shares of the line, in percent. */
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly PaperCell[])[];
    }
  | { readonly kind: 'pictures'; readonly pictures: readonly { readonly sha256: string; readonly caption: string }[] }
  /** Each side signs beside the other; `image` null leaves the line free for a pen. */
  | {
      readonly kind: 'signatures';
      readonly parts: readonly { readonly label: string; readonly name: string; readonly image: string | null; readonly day: string }[];
    }
  | { readonly kind: 'page-break' };

/** An official paper on A4. */
export interface Paper {
  /** The name of its file, without ending. */
  readonly name: string;
  readonly blocks: readonly PaperBlock[];
}

/** The hashes of all pictures on a paper, signatures among them. */
export const imagesOf = (paper: Paper): readonly string[] => [
  ...new Set(
    paper.blocks.flatMap((block) => {
      if (block.kind === 'pictures') return block.pictures.map(({ sha256 }) => sha256);
      return block.kind === 'signatures' ? block.parts.flatMap(({ image }) => (image === null ? [] : [image])) : [];
    }),
  ),
];
