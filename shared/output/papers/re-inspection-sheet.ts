import { meetingSides } from '../../closing/closing.ts';
import { showDay, type Day } from '../../days/days.ts';
import { verdictWords } from '../../model/finding.ts';
import { showPoints } from '../../points.ts';
import type { BeforeAfterRow, VisitSide } from '../../rectify/before-after.ts';
import type { Rectification } from '../../rectify/rectification.ts';
import { recommendationWord } from '../../scoring/recommendation-word.ts';
import type { ScoreResult } from '../../scoring/score-result.ts';
import { issuerWords } from '../issuer.ts';
import { signaturesOf } from './confirmation-sheet.ts';
import { differingLine } from './differing-line.ts';
import type { Paper } from './paper.ts';

/** All that 复验表 says. */
interface ReSheetInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unit: { readonly name: string; readonly town: string };
  readonly inspectors: readonly string[];
  readonly visitedOn: Day;
  readonly before: ScoreResult;
  readonly after: ScoreResult;
  readonly rows: readonly BeforeAfterRow[];
  /** The notice that it follows; undefined where none was issued. */
  readonly rectification: Rectification | undefined;
  readonly openMatters: number;
}

const sideWords = ({ finding, score }: VisitSide): string =>
  [
    `${finding.verdict === null ? '' : `${verdictWords[finding.verdict]}，`}${showPoints(score.points)}分`,
    ...(finding.note === '' ? [] : [finding.note]),
    ...score.lines.filter(({ effect }) => effect < 0).map(({ text }) => text),
  ].join('\n');

/** 复验表: each item that was looked at again as both visits left it, what the unit did in between, both totals, and where both sides sign. */
export function reInspectionSheet(input: ReSheetInput): Paper {
  const { unit, rows, rectification, before, after } = input;
  const noticed = new Map((rectification?.items ?? []).map((item) => [item.itemId, item]));
  const notice =
    rectification === undefined ? '没有发出整改通知书。' : `${showDay(rectification.noticedOn)}发出整改通知书，整改期限为${showDay(rectification.dueOn)}。`;
  return {
    name: `${unit.name}-复验表-${input.visitedOn}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '复验表' },
      { kind: 'text', text: input.roundTitle, align: 'center' },
      { kind: 'text', text: `受检单位：${unit.name}${unit.town === '' ? '' : `（${unit.town}）`}` },
      { kind: 'text', text: `复验日期：${showDay(input.visitedOn)}\u3000\u3000复验人员：${input.inspectors.join('、') || '未填'}` },
      { kind: 'text', text: notice, indent: true },
      ...differingLine(input.openMatters),
      {
        kind: 'table',
        label: '复验事项',
        widths: [7, 25, 25, 18, 25],
        head: ['序号', '考核内容', '初验情况', '单位整改情况', '复验情况'],
        rows: rows.map(({ item, place, before: was, after: is }) => [
          { text: String(place), align: 'center' as const },
          { text: item.text },
          { text: [sideWords(was), ...(noticed.has(item.id) ? [`整改要求：${noticed.get(item.id)?.todo ?? ''}`] : [])].join('\n') },
          { text: replyWords(rectification, item.id) },
          { text: sideWords(is) },
        ]),
      },
      {
        kind: 'text',
        indent: true,
        text: `初验得分${showPoints(before.total)}分，复验得分${showPoints(after.total)}分（满分${showPoints(after.max)}分）。复验后程序建议：${recommendationWord(after)}，最终结论以验收决定为准。`,
      },
      { kind: 'signatures', parts: signaturesOf({ signatures: {} }, meetingSides) },
      { kind: 'text', align: 'right', text: issuerWords(input.federation) },
    ],
  };
}

function replyWords(rectification: Rectification | undefined, itemId: string): string {
  const reply = rectification?.replies[itemId];
  const closedOn = rectification?.closed[itemId];
  const files = reply === undefined || reply.files.length === 0 ? [] : [`报送材料：${reply.files.map(({ name }) => name).join('、')}`];
  return [
    ...(reply === undefined || reply.text === '' ? [] : [reply.text]),
    ...files,
    ...(closedOn === undefined ? [] : [`已于${showDay(closedOn)}销号`]),
  ].join('\n');
}
