import { consequenceWords, noSecondAnswer, type Answer, type BackCheckDraw } from '../../backcheck/back-check.ts';
import { agreementBy, agreementOf, saySame, type AnswerAgreement, type AnswerPair } from '../../backcheck/agreement.ts';
import { showDay, type Day } from '../../days/days.ts';
import { verdictWords } from '../../model/finding.ts';
import { itemsOf, type Item, type Standard } from '../../model/standard.ts';
import { showPoints } from '../../points.ts';
import type { BackCheckRow } from '../../rounds/back-check-view.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock, PaperCell } from './paper.ts';

/** What both papers of a back-check are made of. */
export interface BackCheckPaperInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly standard: Standard;
  readonly draw: BackCheckDraw;
  readonly today: Day;
}

const right = (text: string): PaperCell => ({ text, align: 'right' });
const centre = (text: string): PaperCell => ({ text, align: 'center' });

/** How the units were drawn, so that anybody can draw them again. */
export const drawWords = ({ seed, percent, drawnOn, pool, units }: BackCheckDraw): string => {
  const base = Math.ceil((pool.length * percent) / 100);
  const added = units.length - base;
  return (
    `${showDay(drawnOn)}从初验已完成的 ${String(pool.length)} 家中抽取 ${String(percent)}%，种子“${seed}”。抽法：把“种子/单位编号”的 SHA-256 从小到大排队，取前 ${String(base)} 家` +
    `${added === 0 ? '，每位核查人都已抽到' : `；没有抽到的核查人各加一家，加 ${String(added)} 家`}，共 ${String(units.length)} 家。用同一种子和名单重抽，结果相同。`
  );
};

const itemsIn = ({ draw, standard }: Pick<BackCheckPaperInput, 'draw' | 'standard'>): readonly Item[] => {
  const asked = new Set(draw.items.map(({ itemId }) => itemId));
  return itemsOf(standard).flatMap(({ item }) => (asked.has(item.id) ? [item] : []));
};

/** 复核抽查表 of one unit, to be filled in on site by another person: the items with their rules, and nothing of what the first visit said. */
export function backCheckSheet(input: BackCheckPaperInput, row: Pick<BackCheckRow, 'name' | 'town'>): Paper {
  return {
    name: `${row.name}-复核抽查表`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '复核抽查表' },
      { kind: 'text', text: `批次：${input.roundTitle}` },
      { kind: 'text', text: `单位：${row.name}${row.town === '' ? '' : `（${row.town}）`}` },
      { kind: 'text', text: '由没有核查过这家单位的人填写，填完以前不看第一次的记录。每项看原始材料或问一两个人，十分钟左右填完。' },
      {
        kind: 'table',
        label: '复核抽查',
        widths: [5, 43, 6, 24, 7, 15],
        head: ['序号', '考核内容和评分办法', '满分', '判定', '得分', '依据'],
        rows: itemsIn(input).map((item, index) => [
          centre(String(index + 1)),
          { text: item.ruleText === '' ? item.text : `${item.text}（${item.ruleText}）` },
          right(showPoints(item.max)),
          { text: '□符合 □部分符合\n□不符合 □不适用' },
          { text: '' },
          { text: '' },
        ]),
      },
      { kind: 'signatures', parts: [{ label: '复核人', name: '', image: null, day: '' }] },
      { kind: 'text', align: 'right', text: issuerWords(input.federation) },
    ],
  };
}

/** The agreement in a line of a table: how many, how many the same, how much more the second gave on average, kappa. */
export function agreementCells({ pairs, same, difference, kappa }: AnswerAgreement): readonly string[] {
  const mean = difference.n === 0 ? '—' : signedMean(difference.sum / difference.n);
  return [String(pairs), pairs === 0 ? '—' : `${((same * 100) / pairs).toFixed(0)}%`, mean, kappa === null ? '—' : kappa.toFixed(2)];
}

const signedMean = (centi: number): string => {
  const text = (Math.abs(Math.round(centi)) / 100).toFixed(2);
  return Math.round(centi) === 0 ? text : `${centi < 0 ? '−' : '+'}${text}`;
};

/** An answer in a few words: “部分符合 3分”. */
export const answerWords = ({ verdict, points }: Answer): string =>
  [verdict === null ? '' : verdictWords[verdict], points === null ? '' : `${showPoints(points)}分`].filter((word) => word !== '').join(' ') || '—';

/** 复核抽查结果: how it was drawn, how far answers agree by item and inspector, every difference, and what followed. */
export function backCheckResult(input: BackCheckPaperInput, rows: readonly BackCheckRow[], pairs: readonly AnswerPair[]): Paper {
  const { draw, standard } = input;
  const textOf = new Map(itemsOf(standard).map(({ item }) => [item.id, item.text]));
  const done = rows.filter(({ state, breach }) => state === 'done' && !breach);
  const all = agreementOf(pairs);
  const table = (label: string, head: string, groups: readonly { readonly key: string; readonly agreement: AnswerAgreement }[]): readonly PaperBlock[] => [
    { kind: 'heading', text: label },
    {
      kind: 'table',
      label,
      widths: [52, 12, 12, 14, 10],
      head: [head, '答案对', '一致', '平均差（分）', '卡帕'],
      rows: groups.map(({ key, agreement }) => [{ text: textOf.get(key) ?? key }, ...agreementCells(agreement).map(right)]),
    },
  ];
  return {
    name: `${input.roundTitle}-复核抽查结果-${input.today}`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: '复核抽查结果' },
      { kind: 'text', text: `批次：${input.roundTitle}` },
      { kind: 'text', indent: true, text: drawWords(draw) },
      {
        kind: 'text',
        indent: true,
        text: `已复核 ${String(done.length)} 家，两次都作答的共 ${String(all.pairs)} 项次，一致 ${agreementCells(all)[1] ?? '—'}。平均差是复核减初验，负数表示初验给得宽。卡帕扣除了碰巧一致的部分，1 是完全一致，0 相当于碰巧；不足 10 项次的不算。`,
      },
      ...table(
        '按条目',
        '考核内容',
        agreementBy(pairs, ({ itemId }) => [itemId]),
      ),
      ...table(
        '按核查人',
        '核查人',
        agreementBy(pairs, ({ inspectors }) => inspectors),
      ),
      ...unitBlocks(done, pairs, textOf),
      { kind: 'text', align: 'right', text: issuerWords(input.federation) },
      { kind: 'text', align: 'right', text: showDay(input.today) },
    ],
  };
}

function unitBlocks(rows: readonly BackCheckRow[], pairs: readonly AnswerPair[], textOf: ReadonlyMap<string, string>): readonly PaperBlock[] {
  const lines = rows.map(({ unitId, name, inspectors, form }) => {
    const apart = pairs.filter((pair) => pair.unitId === unitId && !saySame(pair));
    const differing = apart.map((pair) => {
      const { note } = form?.answers[pair.itemId] ?? noSecondAnswer;
      return `${textOf.get(pair.itemId) ?? ''}：初验${answerWords(pair.first)}，复核${answerWords(pair.second)}${note === '' ? '' : `（${note}）`}`;
    });
    const follows = form?.follows;
    return [
      { text: name },
      { text: inspectors.join('\n') },
      { text: form?.by ?? '' },
      { text: differing.length === 0 ? '没有不同' : differing.join('\n') },
      {
        text:
          follows === undefined || follows === null
            ? '（未定）'
            : `${consequenceWords[follows.kind]}：${follows.reason}（${follows.by}，${showDay(follows.on)}）`,
      },
    ];
  });
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: '各单位' },
    { kind: 'table', label: '各单位', widths: [16, 11, 10, 43, 20], head: ['单位', '核查人', '复核人', '不同之处', '处理'], rows: lines },
  ];
}
