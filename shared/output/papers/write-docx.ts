import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { imageSize } from './image-size.ts';
import { discreetPaper, noDiscretion, type OutgoingPaper } from '../discretion.ts';
import { barsKey, imageOf, staysWithNext, type PaperBlock, type PaperCell } from './paper.ts';
import { fileText } from '../cell-text.ts';

/** Official body and title fonts; a computer without them takes a font of the same kind. */
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312', cs: 'Times New Roman' };
const titleFont = { ...bodyFont, eastAsia: '方正小标宋简体' };
const headingFont = { ...bodyFont, eastAsia: '黑体' };

/** Sizes in half points: 二号, 三号, 小四, 五号. */
const sizes = { title: 44, body: 28, table: 22, small: 18 } as const;
/** A4 with the margins of official papers, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: { top: 1701, bottom: 1418, left: 1418, right: 1304 } } as const;
const lineWidth = page.width - page.margin.left - page.margin.right;

type Images = ReadonlyMap<string, Uint8Array>;

/** Writes a paper as a Word document; what is published is cleaned of numbers of persons. `images` holds the bytes of {@link imagesOf} by key, marks drawn in; one that is missing is named in its place. */
export async function writeDocx(given: OutgoingPaper, images: Images): Promise<Uint8Array> {
  const paper = discreetPaper(given, noDiscretion);
  const parts = papersOf(paper.blocks);
  const document = new Document({
    title: fileText(paper.name),
    creator: '验收台',
    styles: { default: { document: { run: { font: bodyFont, size: sizes.body } } } },
    sections: parts.map((blocks) => ({
      properties: {
        page: { size: { width: page.width, height: page.height }, margin: page.margin, ...(parts.length === 1 ? {} : { pageNumbers: { start: 1 } }) },
      },
      ...(paper.marking === undefined
        ? {}
        : { headers: { default: new Header({ children: [line(paper.marking, {}, { font: headingFont, size: sizes.table })] }) } }),
      footers: { default: new Footer({ children: [pageNumbers(parts.length === 1)] }) },
      children: blocks.flatMap((block, place) => drawn(block, images, staysWithNext(block, blocks[place + 1]))),
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The papers that were joined into one: each has its own page numbers. */
function papersOf(blocks: readonly PaperBlock[]): readonly (readonly PaperBlock[])[] {
  const parts: PaperBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break' && block.anew === true) parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function drawn(block: PaperBlock, images: Images, keepNext: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [line(block.text, { alignment: AlignmentType.CENTER, spacing: { after: 240 } }, { font: titleFont, size: sizes.title })];
    case 'heading':
      return [line(block.text, { spacing: { before: 200, after: 100 }, keepNext: true }, { font: headingFont, size: sizes.body })];
    case 'text':
      return [
        line(
          block.text,
          { keepNext, ...aligned(block.align), ...(block.indent === true ? { indent: { firstLine: sizes.body * 20 } } : {}) },
          block.small === true ? { size: sizes.small } : {},
        ),
      ];
    case 'table':
      return [tableOf(block.head, block.rows, block.widths), new Paragraph({ spacing: { after: 60 } })];
    case 'pictures':
      return [picturesTable(block.pictures, images)];
    case 'signatures':
      return block.parts.flatMap((part) => [
        new Paragraph({
          // Room for a pen where nothing was drawn.
          spacing: { before: part.image === null ? 480 : 160 },
          keepNext: true,
          children: [
            new TextRun({ text: fileText(`${part.label}（签字）：`) }),
            ...(part.image === null ? [new TextRun('　　　　　　　　')] : [picture(images.get(part.image), 180, 70)]),
          ],
        }),
        line(
          `姓名职务：${part.name || '\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000'}\u3000\u3000\u3000日期：${part.day || '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日'}`,
        ),
      ]);
    case 'bars':
      return [
        new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture(images.get(barsKey(block)), 600, 820)] }),
        line(block.label, { alignment: AlignmentType.CENTER, spacing: { after: 120 } }, { size: sizes.small }),
      ];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const aligned = (align: 'center' | 'right' | undefined): Pick<IParagraphOptions, 'alignment'> =>
  align === undefined ? {} : { alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT };

const line = (
  text: string,
  paragraph: IParagraphOptions = {},
  run: { readonly font?: typeof bodyFont; readonly size?: number; readonly bold?: boolean } = {},
): Paragraph =>
  new Paragraph({
    ...paragraph,
    children: fileText(text)
      .split('\n')
      .map((part, index) => new TextRun({ text: part, ...run, ...(index === 0 ? {} : { break: 1 }) })),
  });

/** “第 1 页，共 3 页” at the foot of every page; the number of all pages only where the file holds one paper. */
const pageNumbers = (alone: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ...(alone ? [' 页，共 ', PageNumber.TOTAL_PAGES] : []), ' 页'], size: sizes.small })],
  });

/** Pictures two and two beside each other, each with its caption, in a table without lines. */
function picturesTable(pictures: Extract<PaperBlock, { kind: 'pictures' }>['pictures'], images: Images): Table {
  const half = Math.floor(lineWidth / 2);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const cell = (one: (typeof pictures)[number] | undefined): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
      children:
        one === undefined
          ? [new Paragraph('')]
          : [
              new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture(images.get(imageOf(one).key), 280, 210)] }),
              line(one.caption, { alignment: AlignmentType.CENTER }, { size: sizes.small }),
            ],
    });
  const rows = Array.from({ length: Math.ceil(pictures.length / 2) }, (_, row) => [pictures[2 * row], pictures[2 * row + 1]]);
  return new Table({
    width: { size: 2 * half, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [half, half],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  });
}

function tableOf(head: readonly string[], rows: readonly (readonly PaperCell[])[], widths: readonly number[]): Table {
  const columnWidths = widths.map((width) => Math.round((lineWidth * width) / 100));
  const cell = (one: PaperCell, column: number): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [line(one.text, aligned(one.align), { size: sizes.table, ...(one.bold === true ? { bold: true } : {}) })],
    });
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, column) => cell({ text, align: 'center', bold: true }, column)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  });
}

/** A picture inside a box of pixels, its shape kept. */
function picture(bytes: Uint8Array | undefined, boxWidth: number, boxHeight: number): ImageRun | TextRun {
  const size = bytes === undefined ? undefined : imageSize(bytes);
  if (bytes === undefined || size === undefined) return new TextRun({ text: '（图片缺失）', size: sizes.small });
  const scale = Math.min(boxWidth / size.width, boxHeight / size.height);
  return new ImageRun({ type: size.kind, data: bytes, transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) } });
}
