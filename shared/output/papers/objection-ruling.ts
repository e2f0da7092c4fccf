import { proofWords, type ObjectionPapers } from '../../closing/objection.ts';
import type { Ruling } from '../../closing/rulings.ts';
import { showDay } from '../../days/days.ts';
import { showPoints, type CentiPoints } from '../../points.ts';
import { issuerWords } from '../issuer.ts';
import { differingLine } from './differing-line.ts';
import type { Paper } from './paper.ts';

/** All that the ruling on one objection says. */
interface RulingPaperInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unitName: string;
  readonly phaseWord: string;
  readonly item: { readonly place: number; readonly text: string; readonly max: CentiPoints };
  /** What the inspectors found. */
  readonly found: { readonly points: CentiPoints; readonly note: string };
  /** The unit's own words, as it gave them. */
  readonly words: string;
  readonly papers: ObjectionPapers;
  readonly ruling: Ruling;
  /** In how many matters of the visit people still differ. */
  readonly openMatters?: number;
}

/** 异议复核意见: what was found, what the unit said and brought, what was decided and why. */
export function objectionRuling(input: RulingPaperInput): Paper {
  const { unitName, item, found, words, papers, ruling } = input;
  const { correction } = papers;
  const outcome = ruling.accepted
    ? `采纳异议，本项得分由 ${showPoints(found.points)} 分改为 ${showPoints(ruling.points)} 分（满分 ${showPoints(item.max)} 分）${ruling.lifted ? '，同时撤销否决或必备项未达到' : ''}。`
    : `维持原判，本项仍得 ${showPoints(found.points)} 分（满分 ${showPoints(item.max)} 分）。`;
  const rows: readonly (readonly [string, string])[] = [
    ['单位', unitName],
    ['考核内容', `第 ${String(item.place)} 项 ${item.text}`],
    ['核查情况', found.note === '' ? `得 ${showPoints(found.points)} 分` : `${found.note}（得 ${showPoints(found.points)} 分）`],
    ['单位的说法', words === '' ? '没有写明' : words],
    ...(correction === null ? [] : [['更正', `“${correction.before}”更正为“${correction.words}”。理由：${correction.reason}`] as const]),
    ['佐证材料', proofWords(papers.proofs) || '无'],
    ['复核结论', outcome],
    ['理由', ruling.reason],
  ];
  return {
    name: `${unitName}-异议复核意见-第${String(item.place)}项-${ruling.ruledOn}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '异议复核意见' },
      { kind: 'text', text: `${input.roundTitle}\u3000${input.phaseWord}`, align: 'center' },
      { kind: 'table', label: '异议复核意见', widths: [20, 80], head: ['事项', '内容'], rows: rows.map(([word, text]) => [{ text: word }, { text }]) },
      ...differingLine(input.openMatters),
      { kind: 'text', align: 'right', text: `复核人：${ruling.ruledBy}` },
      { kind: 'text', align: 'right', text: `${issuerWords(input.federation)}\u3000${showDay(ruling.ruledOn)}` },
    ],
  };
}
