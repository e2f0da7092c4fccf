import { exceptionSentence, lackSentence, type ExceptedLack, type Lack } from '../../checks/lacking.ts';
import { meetingSides, signatureRoleWords, stanceWords, type AcceptanceBody, type Closing, type SignatureRole } from '../../closing/closing.ts';
import { proofWords, type ObjectionPapers } from '../../closing/objection.ts';
import { shortfallWords, weightWords, type Shortfall } from '../../scoring/shortfalls.ts';
import type { Marks } from '../../model/marks.ts';
import { showDay, type Day } from '../../days/days.ts';
import { itemsOf, type Standard } from '../../model/standard.ts';
import { showPoints } from '../../points.ts';
import { receiptWords } from '../../scoring/receipt-words.ts';
import { itemStateWord } from '../../scoring/item-state.ts';
import { recommendationWord } from '../../scoring/recommendation-word.ts';
import type { ScoreResult } from '../../scoring/score-result.ts';
import { opinionSentence } from './acceptance-opinion.ts';
import { differingLine } from './differing-line.ts';
import type { Paper, PaperBlock, PaperPicture } from './paper.ts';

/** All that the confirmation sheet of one visit says. */
export interface SheetInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unit: { readonly name: string; readonly town: string };
  readonly phaseWord: string;
  readonly inspectors: readonly string[];
  readonly visitedOn: Day;
  readonly standard: Standard;
  readonly standardHash: string;
  readonly result: ScoreResult;
  readonly shortfalls: readonly Shortfall[];
  readonly closing: Closing;
  /** The bodies that accept the unit together and sign as well; none where absent. */
  readonly bodies?: readonly AcceptanceBody[];
  /** What the unit brought along with its objections, by item. */
  readonly papers?: Readonly<Record<string, ObjectionPapers>>;
  /** What the visit lacks, and what it lacks by a named exception. */
  readonly lacks?: readonly Lack[];
  readonly exceptions?: readonly ExceptedLack[];
  /** In how many matters of the visit people still differ; none where absent. */
  readonly openMatters?: number;
  /** Whether every item is listed with its receipt, besides those that lost points. */
  readonly allItems?: boolean;
  /** What was drawn over a photo of an item. */
  readonly marksOf?: (itemId: string, sha256: string) => Marks;
}

/** 现场核查确认单: the result, every shortfall with its arithmetic and the unit's reply, the section sums, the photos chosen, and both signatures. */
export function confirmationSheet(input: SheetInput): Paper {
  const { unit, result, shortfalls, standard } = input;
  return {
    name: `${unit.name}-现场核查确认单-${input.visitedOn}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: `${input.federation}现场核查确认单` },
      { kind: 'text', text: `${input.roundTitle}\u3000${input.phaseWord}`, align: 'center' },
      { kind: 'text', text: `受检单位：${unit.name}${unit.town === '' ? '' : `（${unit.town}）`}` },
      { kind: 'text', text: `核查日期：${showDay(input.visitedOn)}\u3000\u3000核查人员：${input.inspectors.join('、') || '未填'}` },
      { kind: 'text', text: summaryOf(result, shortfalls), indent: true },
      ...differingLine(input.openMatters),
      { kind: 'heading', text: '一、扣分与未达到事项' },
      ...(shortfalls.length === 0 ? [{ kind: 'text' as const, text: '没有扣分和未达到事项。', indent: true }] : [shortfallTable(input)]),
      { kind: 'heading', text: '二、得分汇总' },
      sumTable(result),
      ...arithmeticBeyond(result).map((text): PaperBlock => ({ kind: 'text', text, small: true })),
      ...lackBlocks(input),
      ...pictures(input),
      ...(input.allItems === true ? [{ kind: 'heading' as const, text: '附：全部项目得分' }, receiptTable(input)] : []),
      { kind: 'heading', text: '双方签字' },
      { kind: 'text', text: '以上情况已当面通报，双方签字确认；单位的不同意见已如实记录在表中。', indent: true },
      { kind: 'signatures', parts: signaturesOf(input.closing, meetingSides) },
      ...opinionBlocks(input),
      { kind: 'text', text: `考核标准：${standard.title}，版本 ${standard.version}，校验值 ${input.standardHash}`, small: true },
    ],
  };
}

/** What the standard asks for and the visit does without: what is still open, and each exception with reason, name and day. */
function lackBlocks({ lacks = [], exceptions = [] }: SheetInput): readonly PaperBlock[] {
  const lines = [...(lacks.length === 0 ? [] : [lackSentence(lacks)]), ...exceptions.map(exceptionSentence)];
  return lines.length === 0
    ? []
    : [{ kind: 'heading', text: '附记：尚缺和例外事项' }, ...lines.map((text): PaperBlock => ({ kind: 'text', text, indent: true }))];
}

function summaryOf(result: ScoreResult, shortfalls: readonly Shortfall[]): string {
  const grade = result.grade === null ? '' : `，等次为${result.grade}`;
  const open = result.openMandatory.length === 0 ? '' : `，必备项未达到${String(result.openMandatory.length)}项`;
  const vetoes = result.vetoes.length === 0 ? '' : `，一票否决${String(result.vetoes.length)}项`;
  return `本次核查得分${showPoints(result.total)}分（满分${showPoints(result.max)}分）${grade}${open}${vetoes}，扣分与未达到事项共${String(shortfalls.length)}项。程序建议：${recommendationWord(result)}，最终结论以验收决定为准。`;
}

function shortfallTable(input: SheetInput): PaperBlock {
  return {
    kind: 'table',
    label: '扣分与未达到事项',
    widths: [7, 30, 35, 9, 19],
    head: ['序号', '考核内容', '情况与扣分说明', '扣分', '单位意见'],
    rows: input.shortfalls.map((shortfall) => {
      const reply = input.closing.replies[shortfall.item.id];
      const brought = proofWords((input.papers?.[shortfall.item.id]?.proofs ?? []).filter(({ side }) => side === 'unit'));
      const weight = weightWords[shortfall.weight];
      const words = receiptWords(shortfall.item, shortfall.score.lines);
      const basis = [...(words.ruleText === '' ? [] : [`评分办法：${words.ruleText}`]), ...(words.source === '' ? [] : [`出处：${words.source}`])];
      return [
        { text: String(shortfall.place), align: 'center' as const },
        { text: [`${weight === '' ? '' : `【${weight}】`}${shortfall.item.text}`, ...basis].join('\n') },
        { text: `${shortfallWords(shortfall)}\n得分：${words.equation}` },
        { text: showPoints(shortfall.lost), align: 'right' as const },
        {
          text: [reply === undefined ? '' : `${stanceWords[reply.stance]}${reply.words === '' ? '' : `：${reply.words}`}`, brought]
            .filter((text) => text !== '')
            .join('\n'),
        },
      ];
    }),
  };
}

/** Every item in its printed order with its receipt: what it got and how. */
export function receiptTable({ standard, result }: SheetInput): PaperBlock {
  return {
    kind: 'table',
    label: '全部项目得分',
    widths: [7, 32, 9, 9, 43],
    head: ['序号', '考核内容', '分值', '得分', '计分过程'],
    rows: itemsOf(standard).flatMap(({ item }, index) => {
      const score = result.items[index];
      if (score === undefined) return [];
      const state = itemStateWord(score);
      const words = receiptWords(item, score.lines);
      const process = state === '' || score.notApplicable ? `${words.steps}\n得分：${words.equation}` : state;
      return [
        [
          { text: String(index + 1), align: 'center' as const },
          { text: [item.text, ...(words.source === '' ? [] : [`出处：${words.source}`])].join('\n') },
          { text: showPoints(item.max), align: 'right' as const },
          { text: state === '' ? showPoints(score.points) : state, align: 'right' as const },
          { text: process },
        ],
      ];
    }),
  };
}

/** The points of each part and the total. */
export const sumTable = (result: ScoreResult): PaperBlock => ({
  kind: 'table',
  label: '得分汇总',
  widths: [60, 20, 20],
  head: ['部分', '分值', '得分'],
  rows: [
    ...result.sections.map((section) => [
      { text: section.title },
      { text: showPoints(section.max), align: 'right' as const },
      { text: showPoints(section.points), align: 'right' as const },
    ]),
    [
      { text: '总分', bold: true },
      { text: showPoints(result.max), align: 'right' as const, bold: true },
      { text: showPoints(result.total), align: 'right' as const, bold: true },
    ],
  ],
});

/** The steps from sections to total that the table of sums does not show already. */
const arithmeticBeyond = (result: ScoreResult): readonly string[] => {
  const shown = new Set(result.sections.map(({ title, points, max }) => `${title}${showPoints(points)}分（满分${showPoints(max)}分）`));
  return result.totalLines.flatMap(({ text }) => (shown.has(text) ? [] : [text]));
};

function pictures(input: SheetInput): readonly PaperBlock[] {
  const leftOut = new Set(input.closing.leftOut);
  const chosen = input.shortfalls.flatMap(({ item, place, photos }) =>
    photos
      .filter((photo) => !leftOut.has(photo))
      .map((sha256, index): PaperPicture => {
        const marks = input.marksOf?.(item.id, sha256) ?? [];
        return { sha256, caption: `第${String(place)}项 照片${String(index + 1)}`, ...(marks.length === 0 ? {} : { marks }) };
      }),
  );
  return chosen.length === 0
    ? []
    : [
        { kind: 'heading', text: '三、现场照片' },
        { kind: 'pictures', pictures: chosen },
      ];
}

/** 验收意见 with the places where the bodies that accept together sign; nothing where the county alone decides. */
const opinionBlocks = ({ bodies = [], result, closing }: SheetInput): readonly PaperBlock[] =>
  bodies.length === 0
    ? []
    : [
        { kind: 'heading', text: '验收意见' },
        { kind: 'text', text: opinionSentence(result, bodies), indent: true },
        { kind: 'signatures', parts: signaturesOf(closing, bodies) },
      ];

/** The places where these sign, with what was signed already. */
export const signaturesOf = (closing: Pick<Closing, 'signatures'>, roles: readonly SignatureRole[]) =>
  roles.map((role) => {
    const signature = closing.signatures[role];
    const name = signature === undefined ? '' : `${signature.name}${signature.post === '' ? '' : `（${signature.post}）`}`;
    return { label: signatureRoleWords[role], name, image: signature?.image ?? null, day: signature === undefined ? '' : showDay(signature.signedOn) };
  });
