import { showPoints, sumCenti, toPoints } from '../points.ts';
import { inPlaceOrder, nameInList, type AcceptanceInput } from './acceptance-input.ts';
import { numberColumn, pointsColumn, tableOf, textColumn, wordColumn } from './columns.ts';
import { lostItems, tableNote } from './lost-points.ts';
import { paperMeta, paperTitle, signatureLine } from './papers/result-papers.ts';
import type { SheetModel } from './workbook-model.ts';

/** 失分明细: one row for each item on which a unit lost points, with the arithmetic and the inspector's note. */
export function lostPointsSheet(input: AcceptanceInput): SheetModel {
  const entries = inPlaceOrder(input).flatMap((unit) => lostItems(unit).map((lost) => ({ unit, ...lost })));
  const lostSum = sumCenti(entries.map((entry) => entry.lost));
  return {
    name: '失分明细',
    title: paperTitle(input, '失分明细'),
    meta: paperMeta(input),
    ...tableOf(entries, [
      numberColumn(6),
      [textColumn('单位名称', 22), ({ unit }) => nameInList(unit)],
      [wordColumn('所属乡镇', 11), ({ unit }) => unit.town],
      [textColumn('项目', 12), ({ section }) => section.title],
      [textColumn('考核内容', 36), ({ item }) => item.text],
      [pointsColumn('分值', 7), ({ score }) => toPoints(score.max)],
      [pointsColumn('自评分', 7), ({ self }) => (self === null ? null : toPoints(self))],
      [pointsColumn('考评分', 7), ({ score }) => toPoints(score.points)],
      [pointsColumn('失分', 7), ({ lost }) => toPoints(lost)],
      [textColumn('计算', 12), ({ words }) => words.equation],
      [textColumn('扣分依据', 30), ({ words }) => words.steps],
      [textColumn('评分办法', 24), ({ words }) => words.ruleText],
      [textColumn('出处', 26), ({ words }) => words.source],
      [textColumn('情况说明', 28), ({ note }) => tableNote(note)],
    ]),
    empty: '已完成核查的单位没有失分。',
    foot: [`合计：${String(entries.length)}项，失分${showPoints(lostSum)}分。`, signatureLine],
    orientation: 'landscape',
  };
}
