import { issuerWords } from '../issuer.ts';
import { openWords, blindRuleWords } from '../../blind/rule-words.ts';
import type { ComparedItem, SheetComparison } from '../../blind/compare-sheets.ts';
import type { Panel } from '../../blind/panel.ts';
import { settleItem } from '../../record/settled-fields.ts';
import { showDay } from '../../days/days.ts';
import { markWords, type CodeMark } from '../../differences/reconciliation.ts';
import type { BlindRule } from '../../model/round.ts';
import { showPoints } from '../../points.ts';
import type { Paper, PaperBlock, PaperCell } from './paper.ts';

/** All that the minutes of a panel say. */
interface MinutesInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unitName: string;
  readonly scorers: readonly [string, string];
  readonly leader: string;
  readonly rule: BlindRule;
  readonly comparison: SheetComparison;
  readonly panel: Panel;
  /** The code over the records that it rests on. */
  readonly mark: CodeMark;
}

/** 双评合议记录: both totals, every item on which the two differed, what was said of the open ones, what holds and why, and who signs. */
export function panelMinutes(input: MinutesInput): Paper {
  const { unitName, scorers, comparison, panel, rule } = input;
  const differing = comparison.items.filter(({ state }) => state !== 'same');
  const open = differing.filter(({ state }) => state === 'open');
  const day = panel.heldOn === null ? '（日期未记）' : showDay(panel.heldOn);
  return {
    name: `${unitName}-双评合议记录${panel.heldOn === null ? '' : `-${panel.heldOn}`}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '双评合议记录' },
      { kind: 'text', text: `批次：${input.roundTitle}` },
      { kind: 'text', text: `单位：${unitName}` },
      { kind: 'text', text: `时间：${day}，参加人：${panel.present.join('、')}` },
      {
        kind: 'text',
        indent: true,
        text: `${scorers[0]}、${scorers[1]}背靠背评分，总分分别为 ${showPoints(comparison.totals[0])} 分、${showPoints(comparison.totals[1])} 分。规则：${blindRuleWords(rule)}共 ${String(differing.length)} 项得分或判定不同，其中 ${String(open.length)} 项合议。`,
      },
      ...(differing.length === 0 ? [] : [scoreTable(input, differing)]),
      ...open.flatMap((compared) => openBlocks(compared, panel)),
      {
        kind: 'signatures',
        parts: [...scorers, ...panel.present.filter((name) => !scorers.includes(name))].map((name) => ({ label: '签字', name, image: null, day: '' })),
      },
      { kind: 'text', align: 'right', text: issuerWords(input.federation) },
      { kind: 'text', align: 'right', text: day },
      { kind: 'text', align: 'right', small: true, text: markWords(input.mark) },
    ],
  };
}

function scoreTable({ scorers, comparison, rule, leader, panel }: MinutesInput, differing: readonly ComparedItem[]): PaperBlock {
  const places = new Map(comparison.items.map((compared, index) => [compared.item.id, index + 1]));
  const points = (text: string): PaperCell => ({ text, align: 'right' });
  return {
    kind: 'table',
    label: '双评得分',
    widths: [7, 37, 12, 12, 12, 20],
    head: ['序号', '考核内容', scorers[0], scorers[1], '定分', '依据'],
    rows: differing.map((compared) => {
      const settled = settleItem(compared, rule, scorers, leader, panel);
      return [
        { text: String(places.get(compared.item.id) ?? ''), align: 'center' },
        { text: compared.item.text },
        points(showPoints(compared.points[0])),
        points(showPoints(compared.points[1])),
        points(settled === undefined ? '' : showPoints(settled.points)),
        { text: compared.why === null ? '按规则' : `合议：${openWords[compared.why]}` },
      ];
    }),
  };
}

function openBlocks({ item }: ComparedItem, panel: Panel): readonly PaperBlock[] {
  const agreement = panel.agreements[item.id];
  return [
    { kind: 'heading', text: item.text },
    { kind: 'text', text: `各方意见：${agreement?.argument.trim() || '（未记）'}` },
    { kind: 'text', text: `理由：${agreement?.reason.trim() || '（未记）'}` },
  ];
}
