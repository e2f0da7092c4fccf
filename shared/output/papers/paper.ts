import type { Marks } from '../../model/marks.ts';

/** One cell of a table on paper. */
export interface PaperCell {
  readonly text: string;
  readonly align?: 'center' | 'right';
  readonly bold?: boolean;
}

/** A photo on a paper; `marks` is what was drawn over it. */
export interface PaperPicture {
  readonly sha256: string;
  readonly caption: string;
  readonly marks?: Marks;
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
  | { readonly kind: 'pictures'; readonly pictures: readonly PaperPicture[] }
  /** Each side signs beside the other; `image` null leaves the line free for a pen. */
  | {
      readonly kind: 'signatures';
      readonly parts: readonly { readonly label: string; readonly name: string; readonly image: string | null; readonly day: string }[];
    }
  /** `anew` begins another paper: its pages are counted from 1. */
  | { readonly kind: 'page-break'; readonly anew?: boolean };

/** An official paper on A4. */
export interface Paper {
  /** The name of its file, without ending. */
  readonly name: string;
  readonly blocks: readonly PaperBlock[];
}

/** A picture that a paper is drawn with: the document it comes from and what is drawn over it. `key` is the same for the same look. */
interface PaperImage {
  readonly key: string;
  readonly sha256: string;
  readonly marks: Marks;
}

const noMarks: Marks = [];

/** The image that a photo of a paper is drawn with. */
export const imageOf = ({ sha256, marks = noMarks }: Pick<PaperPicture, 'sha256' | 'marks'>): PaperImage => ({
  key: marks.length === 0 ? sha256 : `${sha256}/${JSON.stringify(marks)}`,
  sha256,
  marks,
});

/** All images of a paper, signatures among them, each once. */
export const imagesOf = (paper: Paper): readonly PaperImage[] => [
  ...new Map(
    paper.blocks
      .flatMap((block) => {
        if (block.kind === 'pictures') return block.pictures.map(imageOf);
        return block.kind === 'signatures' ? block.parts.flatMap(({ image }) => (image === null ? [] : [imageOf({ sha256: image })])) : [];
      })
      .map((image) => [image.key, image]),
  ).values(),
];
