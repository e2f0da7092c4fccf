import { z } from 'zod';
import { Marks } from '../../model/marks.ts';

/** One cell of a table on paper. */
const PaperCell = z.object({ text: z.string(), align: z.enum(['center', 'right']).optional(), bold: z.boolean().optional() });
export type PaperCell = Readonly<z.infer<typeof PaperCell>>;

/** A photo on a paper; `marks` is what was drawn over it. */
const PaperPicture = z.object({ sha256: z.string(), caption: z.string(), marks: Marks.readonly().optional() });
export type PaperPicture = Readonly<z.infer<typeof PaperPicture>>;

const text = z.string();
const SigningPart = z.object({ label: text, name: text, image: text.nullable(), day: text });

/**
 * A part of an official paper. Screen preview, print and docx are all drawn from it. Pictures are named by the hash of their document.
 * A text with `indent` begins two characters in; `widths` of a table are shares of the line in percent; a side that signs with `image` null has its line left free for a pen;
 * a page break with `anew` begins another paper, whose pages are counted from 1; `bars` are drawn from nothing to the longest, each with its word and its figure as `text`.
 */
const PaperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text }),
  z.object({ kind: z.literal('heading'), text }),
  z.object({ kind: z.literal('text'), text, indent: z.boolean().optional(), align: z.enum(['center', 'right']).optional(), small: z.boolean().optional() }),
  z.object({
    kind: z.literal('table'),
    label: text,
    widths: z.array(z.number()).readonly(),
    head: z.array(text).readonly(),
    rows: z.array(z.array(PaperCell).readonly()).readonly(),
  }),
  z.object({ kind: z.literal('pictures'), pictures: z.array(PaperPicture).readonly() }),
  z.object({ kind: z.literal('bars'), label: text, unit: text, bars: z.array(z.object({ word: text, value: z.number(), text })).readonly() }),
  z.object({ kind: z.literal('signatures'), parts: z.array(SigningPart).readonly() }),
  z.object({ kind: z.literal('page-break'), anew: z.boolean().optional() }),
]);
export type PaperBlock = Readonly<z.infer<typeof PaperBlock>>;

/** Whether a block stays on the page of the next one: a seal and its date never stand alone on a page. */
export const staysWithNext = (block: PaperBlock, next: PaperBlock | undefined): boolean =>
  block.kind === 'text' && (next?.kind === 'signatures' || (next?.kind === 'text' && next.align === 'right'));

/** A chart of bars on a paper. */
export type PaperBars = Extract<PaperBlock, { kind: 'bars' }>;

/**
 * Who reads a paper or a workbook: `public` is shown to everybody and tells no telephone, identity number, account or address of mail; `internal` stays in the house, masked and marked where the
 * county wants it; `as-is` goes to those whom it is about, to be signed or answered, or carries codes that must stay whole.
 */
export type Audience = z.infer<typeof Audience>;
const Audience = z.enum(['public', 'internal', 'as-is']);

/** An official paper on A4. `name` is that of its file, without ending. Papers that older programs kept were signed or issued: they are as they are. */
export const Paper = z.object({ name: text, audience: Audience.default('as-is'), blocks: z.array(PaperBlock).readonly() });
export type Paper = Readonly<z.infer<typeof Paper>>;

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

/** The charts of a paper. In a Word document each is a picture under the key {@link barsKey}. */
export const barsOf = (paper: Paper): readonly PaperBars[] => paper.blocks.flatMap((block) => (block.kind === 'bars' ? [block] : []));

/** The key of a chart’s picture: no hash of a document looks like it. */
export const barsKey = ({ label }: Pick<PaperBars, 'label'>): string => `bars/${label}`;
