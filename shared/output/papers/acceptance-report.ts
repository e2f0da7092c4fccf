import { centiOf, permilleOf, showMean, showShare } from '../../analysis/mean.ts';
import { showDay } from '../../days/days.ts';
import { outcomeWords, type Outcome } from '../../model/round.ts';
import { showPoints } from '../../points.ts';
import { acceptanceFigures, type AcceptanceFigures, type OutcomeFigures } from '../acceptance-figures.ts';
import { skippedWords } from '../../rounds/round-state.ts';
import { outdatedUnits, type AcceptanceInput } from '../acceptance-input.ts';
import { issuerWords } from '../issuer.ts';
import { unitsDecided } from '../outcome-sheets.ts';
import type { Paper, PaperBlock, PaperCell } from './paper.ts';

/** The parts of 验收情况通报 that a person chooses among, in its order, with their headings. */
export const reportParts = {
  basics: '基本情况',
  results: '验收结果',
  towns: '各乡镇(街道)情况',
  strengths: '做得较好的方面',
  problems: '存在的主要问题',
  self: '自评与考评对照',
  demands: '下步要求',
  lists: '名单',
} as const;

export type ReportPart = keyof typeof reportParts;

/** The parts in their order. */
export const reportPartIds: readonly ReportPart[] = ['basics', 'results', 'towns', 'strengths', 'problems', 'self', 'demands', 'lists'];

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八'] as const;
const outcomes: readonly Outcome[] = ['accepted', 'rectify', 'rejected'];

const line = (text: string): PaperBlock => ({ kind: 'text', text, indent: true });
const right = (text: string): PaperCell => ({ text, align: 'right' });

/** How many items and sections the text names. */
const named = { sections: 3, items: 8 } as const;

/** 验收情况通报: drafted from the figures of the round, to be edited in Word. Without the names of persons, telephones, numbers of any kind but figures. */
export function acceptanceReport(input: AcceptanceInput, parts: ReadonlySet<ReportPart>): Paper {
  const figures = acceptanceFigures(input);
  const chosen = reportPartIds.filter((part) => parts.has(part));
  return {
    name: `验收情况通报-${input.preparedOn}`,
    audience: 'public',
    blocks: [
      { kind: 'title', text: `关于${input.roundTitle}情况的通报` },
      { kind: 'text', text: '各乡镇(街道)总工会、各基层工会：' },
      line(
        `按照《${input.standard.title}》，${issuerWords(input.federation)}组织开展了${input.roundTitle}。${input.scope === '' ? '' : `（范围：${input.scope}。）`}现将有关情况通报如下。`,
      ),
      ...chosen.flatMap((part, index): readonly PaperBlock[] => [
        { kind: 'heading', text: `${chinese[index] ?? ''}、${reportParts[part]}` },
        ...writers[part](figures, input),
      ]),
      { kind: 'text', text: issuerWords(input.federation), align: 'right' },
      { kind: 'text', text: showDay(input.preparedOn), align: 'right' },
    ],
  };
}

type Writer = (figures: AcceptanceFigures, input: AcceptanceInput) => readonly PaperBlock[];

const writers: Readonly<Record<ReportPart, Writer>> = { basics, results, towns, strengths, problems, self: selfPart, demands, lists };

function basics({ all, reInspected }: AcceptanceFigures, input: AcceptanceInput): readonly PaperBlock[] {
  const { units, visited, decided } = all;
  const rest = units - visited;
  const { skipped = [] } = input;
  return [
    line(
      `本次应验收单位${String(units)}个，完成初验${String(visited)}个${rest === 0 ? '' : `，还有${String(rest)}个没有完成`}；完成复验${String(reInspected)}个；已作出决定${String(decided)}个${units === decided ? '' : `，还有${String(units - decided)}个待决定`}。标准满分${showPoints(input.standard.total)}分。`,
    ),
    ...(skipped.length === 0 ? [] : [line(`另有${String(skipped.length)}个单位本轮没有验收，不计入以上各数：${skippedWords(skipped)}。`)]),
    ...(input.locked ? [] : [line(`本批次尚未锁定，以上为截至${showDay(input.preparedOn)}的情况。`)]),
  ];
}

/** “合格120个，占已决定的80.0%；限期整改……”. */
const outcomeSentence = ({ outcomes: counts, decided }: OutcomeFigures): string =>
  outcomes.map((outcome) => `${outcomeWords[outcome]}${String(counts[outcome])}个，占${showShare({ count: counts[outcome], n: decided })}`).join('；');

function results({ all, median, highest, lowest, byKind }: AcceptanceFigures, input: AcceptanceInput): readonly PaperBlock[] {
  const outdated = outdatedUnits(input.units).length;
  const scores =
    highest === null || lowest === null
      ? []
      : [
          line(
            `初验得分平均${showMean(all.mean)}分，中位数${showMean(median)}分，最高${showPoints(highest)}分，最低${showPoints(lowest)}分（${String(all.visited)}个单位）。`,
          ),
        ];
  return [
    ...(all.decided === 0 ? [line('还没有作出决定的单位。')] : [line(`已作出决定的${String(all.decided)}个单位中，${outcomeSentence(all)}。`)]),
    ...(outdated === 0 ? [] : [line(`其中${String(outdated)}个单位决定以后结果有变，待重新决定，此处仍按原决定统计。`)]),
    ...scores,
    groupTable('各类单位验收结果', '类别', [...byKind, all]),
  ];
}

const groupTable = (label: string, head: string, rows: readonly OutcomeFigures[]): PaperBlock => ({
  kind: 'table',
  label,
  widths: [24, 11, 12, 11, 14, 12, 16],
  head: [head, '单位', '完成初验', '合格', '限期整改', '不合格', '初验平均分'],
  rows: rows.map(({ word, units, visited, outcomes: counts, mean }) => [
    { text: word },
    right(String(units)),
    right(String(visited)),
    right(String(counts.accepted)),
    right(String(counts.rectify)),
    right(String(counts.rejected)),
    right(showMean(mean)),
  ]),
});

function towns({ byTown, all }: AcceptanceFigures): readonly PaperBlock[] {
  const scored = byTown.flatMap(({ word, mean }) => {
    const value = centiOf(mean);
    return value === undefined ? [] : [{ word, value, text: showMean(mean) }];
  });
  return [
    groupTable('各乡镇(街道)验收结果', '乡镇(街道)', [...byTown, all]),
    ...(scored.length === 0
      ? []
      : [{ kind: 'bars', label: '各乡镇(街道)初验平均分', unit: '分', bars: scored.toSorted((a, b) => b.value - a.value) } as const]),
  ];
}

/** The share of its full marks that a section reached, “92.3%”. */
const rate = ({ reached, max }: AcceptanceFigures['sections'][number]): string => showShare({ count: reached, n: max });

function strengths({ sections }: AcceptanceFigures): readonly PaperBlock[] {
  if (sections.length === 0) return [line('还没有完成核查的单位。')];
  const best = sections.slice(0, named.sections);
  const bars = sections.map((section) => ({ word: section.title, value: permilleOf({ count: section.reached, n: section.max }) ?? 0, text: rate(section) }));
  return [
    line(`按目前结果，得分率较高的是${best.map((section) => `“${section.title}”（${rate(section)}）`).join('、')}。`),
    { kind: 'bars', label: '各部分得分率', unit: '%', bars },
  ];
}

function problems({ lost, sections }: AcceptanceFigures): readonly PaperBlock[] {
  const [first] = lost;
  const worst = sections.at(-1);
  if (first === undefined) return [line('已完成核查的单位没有失分。')];
  return [
    line(
      `失分单位最多的是“${first.text}”，${String(first.lost.count)}个单位失分，占${showShare(first.lost)}。${worst === undefined ? '' : `得分率最低的部分是“${worst.title}”（${rate(worst)}）。`}失分较多的项目见下表（按目前结果）。`,
    ),
    {
      kind: 'table',
      label: '失分较多的项目',
      widths: [7, 17, 40, 12, 12, 12],
      head: ['序号', '部分', '考核内容', '失分单位', '占比', '失分合计'],
      rows: lost
        .slice(0, named.items)
        .map(({ section, text, lost: share, points }, index) => [
          { text: String(index + 1), align: 'center' },
          { text: section },
          { text },
          right(String(share.count)),
          right(showShare(share)),
          right(showPoints(points)),
        ]),
    },
  ];
}

function selfPart({ self }: AcceptanceFigures): readonly PaperBlock[] {
  if (self.both === 0) return [line('没有既有自评分又完成初验的单位。')];
  const gap = centiOf(self.gap) ?? 0;
  const how = gap === 0 ? '自评与考评平均相等' : `自评平均比考评${gap > 0 ? '高' : '低'}${showMean({ sum: Math.abs(self.gap.sum), n: self.gap.n })}分`;
  return [
    line(
      `既有自评又完成初验的${String(self.both)}个单位中，自评高于考评的${String(self.higher)}个，占${showShare({ count: self.higher, n: self.both })}，其中高出10分及以上的${String(self.farHigher)}个；${how}。`,
    ),
  ];
}

function demands({ all }: AcceptanceFigures, input: AcceptanceInput): readonly PaperBlock[] {
  const due = input.units.flatMap(({ notice, decision }) => (decision?.outcome === 'rectify' && notice?.issued === true ? [notice.dueOn] : [])).toSorted();
  const last = due.at(-1);
  return [
    line(
      `（一）限期整改的${String(all.outcomes.rectify)}个单位要对照整改通知逐项整改，${last === undefined ? '按通知的期限' : `最迟于${showDay(last)}前`}书面回复，接受复验。`,
    ),
    line(`（二）不合格的${String(all.outcomes.rejected)}个单位要查明原因，重新创建，符合条件后再申报。`),
    line('（三）合格单位要巩固成果，防止回落；各乡镇(街道)总工会要加强指导和日常检查。'),
  ];
}

function lists(_figures: AcceptanceFigures, input: AcceptanceInput): readonly PaperBlock[] {
  return outcomes.flatMap((outcome): readonly PaperBlock[] => {
    const units = unitsDecided(input, outcome);
    if (units.length === 0) return [];
    return [
      { kind: 'text', text: `${outcomeWords[outcome]}单位（${String(units.length)}个）` },
      {
        kind: 'table',
        label: `${outcomeWords[outcome]}单位`,
        widths: [12, 58, 30],
        head: ['序号', '单位名称', '所属乡镇(街道)'],
        rows: units.map(({ name, town }, index) => [{ text: String(index + 1), align: 'center' }, { text: name }, { text: town }]),
      },
    ];
  });
}
