import { showPoints, sumCenti, toPoints } from '../points.ts';
import { inPlaceOrder, type AcceptanceInput } from './acceptance-input.ts';
import { countColumn, pointsColumn, textColumn, wordColumn } from './columns.ts';
import { lostItems } from './lost-points.ts';
import { paperMeta, paperTitle, signatureLine } from './result-papers.ts';
import type { SheetModel } from './workbook-model.ts';

/** 失分明细: one row for each item on which a unit lost points, with the arithmetic and the inspector's note. */
export function lostPointsSheet(input: AcceptanceInput): SheetModel {
  const entries = inPlaceOrder(input).flatMap((unit) => lostItems(unit).map((lost) => ({ unit, ...lost })));
  const lostSum = sumCenti(entries.map((entry) => entry.lost));
  return {
    name: '失分明细',
    title: paperTitle(input, '失分明细'),
    meta: paperMeta(input),
    columns: [
      countColumn('序号', 6),
      textColumn('单位名称', 28),
      wordColumn('所属乡镇', 13),
      textColumn('项目', 14),
      textColumn('考核内容', 44),
      pointsColumn('分值', 7),
      pointsColumn('自评分', 7),
      pointsColumn('考评分', 7),
      pointsColumn('失分', 7),
      textColumn('计算', 14),
      textColumn('扣分依据', 38),
      textColumn('评分办法', 28),
      textColumn('出处', 18),
      textColumn('情况说明', 34),
    ],
    rows: entries.map((entry, index) => [
      index + 1,
      entry.unit.name,
      entry.unit.town,
      entry.section.title,
      entry.item.text,
      toPoints(entry.score.max),
      entry.self === null ? null : toPoints(entry.self),
      toPoints(entry.score.points),
      toPoints(entry.lost),
      entry.words.equation,
      entry.words.steps,
      entry.words.ruleText,
      entry.words.source,
      entry.note,
    ]),
    empty: '已完成核查的单位没有失分。',
    foot: [`合计：${String(entries.length)}项，失分${showPoints(lostSum)}分。`, signatureLine],
    orientation: 'landscape',
  };
}
