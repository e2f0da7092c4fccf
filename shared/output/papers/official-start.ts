import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type IParagraphOptions,
} from 'docx';

const plainFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312', cs: 'Times New Roman' };
const fontOf = (eastAsia: string) => ({ ...plainFont, eastAsia });
const fonts = {
  mark: fontOf('方正小标宋简体'),
  title: fontOf('方正小标宋简体'),
  first: fontOf('黑体'),
  second: fontOf('楷体_GB2312'),
  number: fontOf('宋体'),
} as const;

/** Sizes in half points: the mark of the issuing body, 2号, 3号, 4号. */
const sizes = { mark: 76, title: 44, body: 32, small: 28 } as const;

/** A millimetre in twentieths of a point. */
const mm = (length: number): number => Math.round((length / 25.4) * 1440);

/** The page of GB/T 9704: A4, margins of 37, 35, 28 and 26 mm, 22 lines of 28 characters in 156 × 225 mm. */
const page = { width: mm(210), height: mm(297), top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), lines: 22, characters: 28 } as const;
const textWidth = page.width - page.left - page.right;
/** The height of a line. */
const lineHeight = Math.floor((page.height - page.top - page.bottom) / page.lines);
/** What is taken from between characters of 3号, so that a line holds them all. */
const characterSpacing = Math.floor((textWidth - page.characters * 320) / page.characters);
/** One character of 3号. */
const character = 320;
const red = 'E60012';

type Run = Partial<{ font: typeof plainFont; size: number; color: string; bold: boolean }>;

const run = (text: string, look: Run = {}): TextRun => new TextRun({ text, font: plainFont, size: sizes.body, characterSpacing, ...look });
const line = (text: string, paragraph: IParagraphOptions = {}, look: Run = {}): Paragraph =>
  new Paragraph({
    spacing: { line: lineHeight, lineRule: LineRuleType.EXACT },
    ...paragraph,
    children: [run(text, look)],
  });
const body = (text: string, more: IParagraphOptions = {}): Paragraph =>
  line(text, { indent: { firstLine: character * 2 }, alignment: AlignmentType.BOTH, ...more });
/** What stays on one page with what follows it: no page bears a signature alone. */
const together: IParagraphOptions = { keepNext: true };
const first = (text: string): Paragraph => line(text, { ...together, indent: { firstLine: character * 2 } }, { font: fonts.first });
const blank = (count = 1): readonly Paragraph[] => Array.from({ length: count }, () => line('', together));

/** A line without height: what stands between two tables. */
const hairline = (): Paragraph => line('', { spacing: { line: 20, lineRule: LineRuleType.EXACT } }, { size: 2 });

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
/** Lines of the imprint: 0.35 mm outside, 0.25 mm within, in eighths of a point. */
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const fine: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** 发文机关标志, 发文字号 and the red line below them. */
const headOf = (): readonly Paragraph[] => [
  line(
    '{{总工会名称}}文件',
    { alignment: AlignmentType.CENTER, spacing: { before: mm(25), line: mm(18), lineRule: LineRuleType.EXACT } },
    { font: fonts.mark, size: sizes.mark, color: red },
  ),
  ...blank(2),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: lineHeight, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
    children: [run('×工发〔××××〕×号')],
  }),
  ...blank(2),
];

const titleOf = (text: string): readonly Paragraph[] => [
  line(text, { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT } }, { font: fonts.title, size: sizes.title }),
  ...blank(),
];

/** 署名 and 成文日期 at the right: the name centred over the day, the day four characters from the edge, room for the seal. */
const issued = (): readonly (Paragraph | Table)[] => {
  const right = character * 15;
  const cell = (width: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, borders: noBorders, margins: { left: 0, right: 0 }, children: [...children] });
  const centred = { alignment: AlignmentType.CENTER };
  return [
    ...blank(2),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [textWidth - right, right],
      borders: noBorders,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [cell(textWidth - right, blank()), cell(right, [line('{{总工会名称}}', centred), line('{{编制日期}}', centred)])],
        }),
      ],
    }),
  ];
};

/** 版记 at the foot of the last page: 抄送, 印发机关 and 印发日期 between lines, one character from either edge. */
const imprint = (copies: string): Table => {
  const half = Math.floor(textWidth / 2);
  const cell = (
    text: string,
    alignment: 'left' | 'right',
    span: number,
    borders: { readonly top: IBorderOptions; readonly bottom: IBorderOptions },
  ): TableCell =>
    new TableCell({
      width: { size: half * span, type: WidthType.DXA },
      columnSpan: span,
      borders: { left: none, right: none, ...borders },
      margins: { left: sizes.small * 10, right: sizes.small * 10 },
      children: [line(text, { alignment }, { size: sizes.small })],
    });
  return new Table({
    width: { size: half * 2, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [half, half],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: [
      new TableRow({ cantSplit: true, children: [cell(copies, 'left', 2, { top: thick, bottom: fine })] }),
      new TableRow({
        cantSplit: true,
        children: [cell('{{总工会名称}}办公室', 'left', 1, { top: fine, bottom: thick }), cell('{{编制日期}}印发', 'right', 1, { top: fine, bottom: thick })],
      }),
    ],
  });
};

/** A list as an annex: on a page of its own, its number at the top left. */
function annex(number: string, title: string, loop: string): readonly (Paragraph | Table)[] {
  const widths = [12, 56, 32].map((share) => Math.round((textWidth * share) / 100));
  const cell = (text: string, column: number, font: typeof plainFont): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80, top: 20, bottom: 20 },
      children: [
        line(
          text,
          { alignment: column === 1 ? AlignmentType.LEFT : AlignmentType.CENTER, spacing: { line: 460, lineRule: LineRuleType.AT_LEAST } },
          { font, size: sizes.small },
        ),
      ],
    });
  return [
    new Paragraph({ children: [new PageBreak(), new TextRun({ text: number, font: fonts.first, size: sizes.body })] }),
    ...blank(),
    ...titleOf(title),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      rows: [
        new TableRow({ tableHeader: true, children: ['序号', '单位名称', '所属乡镇（街道）'].map((text, column) => cell(text, column, fonts.first)) }),
        new TableRow({
          cantSplit: true,
          children: [`{{#${loop}}}{{单位序号}}`, '{{单位名称}}', `{{所属乡镇}}{{/${loop}}}`].map((text, column) => cell(text, column, plainFont)),
        }),
      ],
    }),
  ];
}

/** “— 1 —” in 4号, at the right of odd pages and at the left of even ones, one character from the edge. */
const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.number, size: sizes.small })],
      }),
    ],
  });

async function officialPaper(name: string, children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    title: name,
    creator: '验收台',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: plainFont, size: sizes.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, footer: mm(25) },
          },
          grid: { type: DocumentGridType.LINES, linePitch: lineHeight },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const addressed = line('各乡镇（街道）总工会，各基层工会：');
const copies = '抄送：×××市总工会，县委办公室，县政府办公室。';

const reportBody = (): readonly (Paragraph | Table)[] => [
  ...headOf(),
  ...titleOf('{{总工会名称}}关于{{批次名称}}情况的通报'),
  addressed,
  body('按照《{{考核标准}}》，{{总工会名称}}组织开展了{{批次名称}}。现将有关情况通报如下。'),
  first('一、总体情况'),
  body(
    '本次应验收单位{{单位数}}个，已完成核查{{已核查单位数}}个。经单位自评、现场核查、集体审议，决定合格{{合格单位数}}个，限期整改{{限期整改单位数}}个，不合格{{不合格单位数}}个。',
  ),
  first('二、主要做法和存在的问题'),
  body('（在这里写主要做法、成效和存在的问题。）'),
  first('三、工作要求'),
  body(
    '限期整改的单位要对照整改通知书逐项整改，按期书面回复，接受复验。不合格的单位要查明原因，重新创建，符合条件后再申报。合格单位要巩固成果，各乡镇（街道）总工会要加强指导和日常检查。',
  ),
  ...blank(),
  line('附件：1. 合格单位名单', {
    ...together,
    indent: { firstLine: character * 2 },
  }),
  line('2. 限期整改单位名单', {
    ...together,
    indent: { firstLine: character * 5 },
  }),
  ...issued(),
  ...annex('附件1', '合格单位名单', '合格单位'),
  ...annex('附件2', '限期整改单位名单', '限期整改单位'),
  hairline(),
  imprint(copies),
  hairline(),
];

const namingBody = (): readonly (Paragraph | Table)[] => [
  ...headOf(),
  ...titleOf('{{总工会名称}}关于命名{{#称号}}“{{称号}}”{{/称号}}{{^称号}}合格单位{{/称号}}的决定'),
  addressed,
  body(
    '在{{批次名称}}中，按照《{{考核标准}}》，经单位自评、现场核查、集体审议和公示，决定命名下列{{合格单位数}}个单位为{{#称号}}“{{称号}}”{{/称号}}{{^称号}}合格单位{{/称号}}（名单附后）。',
  ),
  body('希望受到命名的单位珍惜荣誉，巩固成果，再创佳绩。各基层工会要以先进为榜样，进一步加强规范化建设，不断提高服务职工的水平。', together),
  ...blank(),
  line('附件：命名单位名单', {
    ...together,
    indent: { firstLine: character * 2 },
  }),
  ...issued(),
  ...annex('附件', '命名单位名单', '合格单位'),
  hairline(),
  imprint(copies),
  hairline(),
];

/** Official papers of a federation in the layout of GB/T 9704 as templates of the county's own: 红头, 文号, 标题, 主送, 附件说明, 署名, 成文日期, 版记. What stands as × is typed in Word. */
export const officialStarts: readonly { readonly name: string; readonly write: () => Promise<Uint8Array> }[] = [
  { name: '通报（公文格式）', write: () => officialPaper('通报', reportBody()) },
  { name: '命名决定（公文格式）', write: () => officialPaper('命名决定', namingBody()) },
];
