import { itemsOf, type Item } from '../model/standard.ts';
import { toPoints, type CentiPoints } from '../points.ts';
import { equationOf, receiptWords, stepsOf } from '../scoring/receipt-words.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import { finishedScore, inPlaceOrder, nameInList, type AcceptanceInput, type AcceptanceUnit, type AcceptanceVisit } from './acceptance-input.ts';
import { countColumn, pointsColumn, textColumn, wordColumn } from './columns.ts';
import { paperMeta, paperTitle, signatureLine } from './papers/result-papers.ts';
import type { CellValue, SheetModel } from './workbook-model.ts';

/** What a row of the sheet is about. */
type Level = '条目' | '类目' | '总分';

type Row = readonly CellValue[];

function row(unit: AcceptanceUnit, level: Level, place: string, text: string, points: readonly (CentiPoints | null)[], words: readonly string[]): Row {
  return [nameInList(unit), level, place, text, ...points.map((value) => (value === null ? null : toPoints(value))), ...words];
}

function itemRows(unit: AcceptanceUnit, visit: AcceptanceVisit, score: ScoreResult, sectionId: string): readonly Row[] {
  const items = new Map<string, Item>(itemsOf(visit.standard).map(({ item }) => [item.id, item]));
  return score.items.flatMap((one) => {
    const item = items.get(one.itemId);
    if (one.sectionId !== sectionId || item === undefined) return [];
    const { equation, steps, ruleText, source } = receiptWords(item, one.lines);
    return [row(unit, '条目', item.no, item.text, [one.max, visit.self[item.id] ?? null, one.points], [equation, steps, ruleText, source])];
  });
}

/** From the items over the sections to the total of one unit: each with its arithmetic. */
function unitRows(unit: AcceptanceUnit): readonly Row[] {
  const score = finishedScore(unit);
  const { visit } = unit;
  if (score === undefined || visit === null) return [];
  return [
    ...score.sections.flatMap((section) => [
      ...itemRows(unit, visit, score, section.sectionId),
      row(unit, '类目', '', section.title, [section.max, null, section.points], [equationOf(section.lines), stepsOf(section.lines), '', '']),
    ]),
    row(unit, '总分', '', '考评总分', [score.max, unit.selfTotal, score.total], [equationOf(score.totalLines), stepsOf(score.totalLines), '', '']),
  ];
}

/** 得分明细: the whole receipt of every finished visit, a row for each item, section and total: points, arithmetic in one line, its steps, the rule's text, the clause. */
export function receiptsSheet(input: AcceptanceInput): SheetModel {
  const rows = inPlaceOrder(input).flatMap(unitRows);
  return {
    name: '得分明细',
    title: paperTitle(input, '得分明细'),
    meta: paperMeta(input),
    columns: [
      countColumn('序号', 6),
      textColumn('单位名称', 22),
      wordColumn('层次', 6),
      wordColumn('条目序号', 8),
      textColumn('考核内容', 32),
      pointsColumn('分值', 7),
      pointsColumn('自评分', 7),
      pointsColumn('考评分', 7),
      textColumn('计算', 18),
      textColumn('计算过程', 38),
      textColumn('评分办法', 26),
      textColumn('出处', 26),
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    empty: '还没有完成核查的单位。',
    foot: [`合计：${String(rows.length)}行。`, signatureLine],
    orientation: 'landscape',
  };
}
