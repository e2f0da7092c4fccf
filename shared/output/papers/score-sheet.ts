import { meetingSides } from '../../closing/closing.ts';
import { showDay } from '../../days/days.ts';
import { receiptTable, signaturesOf, sumTable, type SheetInput } from './confirmation-sheet.ts';
import { differingLine } from './differing-line.ts';
import type { Paper } from './paper.ts';

/** 现场验收评分表: every item in its printed order with its full mark, its points and how they came about, the sums, and where both sides sign by hand: what they signed is 确认单. */
export function scoreSheet(input: SheetInput): Paper {
  const { unit, standard, result } = input;
  return {
    name: `${unit.name}-现场验收评分表-${input.visitedOn}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '现场验收评分表' },
      { kind: 'text', text: `${input.roundTitle}\u3000${input.phaseWord}`, align: 'center' },
      { kind: 'text', text: `受检单位：${unit.name}${unit.town === '' ? '' : `（${unit.town}）`}` },
      { kind: 'text', text: `核查日期：${showDay(input.visitedOn)}\u3000\u3000核查人员：${input.inspectors.join('、') || '未填'}` },
      ...differingLine(input.openMatters),
      receiptTable(input),
      { kind: 'heading', text: '得分汇总' },
      sumTable(result),
      { kind: 'signatures', parts: signaturesOf({ signatures: {} }, meetingSides) },
      { kind: 'text', text: `考核标准：${standard.title}，版本 ${standard.version}，校验值 ${input.standardHash}`, small: true },
    ],
  };
}
