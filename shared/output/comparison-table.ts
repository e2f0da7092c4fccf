import { phaseWords } from '../model/round.ts';
import { itemsOf, unitKindWords } from '../model/standard.ts';
import { toPoints } from '../points.ts';
import { itemStateWord } from '../scoring/item-state.ts';
import { finishedScore, inPlaceOrder, type AcceptanceInput, type AcceptanceUnit } from './acceptance-input.ts';
import { dayColumn, pointsColumn, textColumn, wordColumn } from './columns.ts';
import { paperMeta, versionWords } from './papers/result-papers.ts';
import type { ShownTable } from './table-workbook.ts';
import type { CellValue } from './workbook-model.ts';

function unitRows(input: AcceptanceInput, unit: AcceptanceUnit): readonly (readonly CellValue[])[] {
  const visit = unit.visit;
  const scores = new Map(finishedScore(unit)?.items.map((item) => [item.itemId, item]));
  if (visit === null || scores.size === 0) return [];
  return itemsOf(visit.standard).flatMap(({ section, item }) => {
    const score = scores.get(item.id);
    if (score === undefined) return [];
    const self = visit.self[item.id] ?? null;
    const assessed = score.notApplicable || !score.judged ? null : score.points;
    return [
      [
        unit.name,
        unit.town,
        unitKindWords[unit.kind],
        section.title,
        item.no,
        item.text,
        toPoints(item.max),
        self === null ? null : toPoints(self),
        assessed === null ? null : toPoints(assessed),
        self === null || assessed === null ? null : toPoints(self - assessed),
        itemStateWord(score),
        visit.notes[item.id] ?? '',
        unit.submittedOn ?? '',
        visit.visitedOn,
        phaseWords[visit.phase],
        versionWords(input, visit.standard),
      ],
    ];
  });
}

/** 单位自评与考评对照: self and assessed points side by side, one row for each item of each finished visit. */
export const comparisonTable = (input: AcceptanceInput): ShownTable => ({
  title: '单位自评与考评对照',
  meta: paperMeta(input),
  columns: [
    textColumn('单位名称', 28),
    wordColumn('所属乡镇', 13),
    wordColumn('类别', 11),
    textColumn('项目', 14),
    wordColumn('序号', 6),
    textColumn('考核内容', 44),
    pointsColumn('分值', 7),
    pointsColumn('自评分', 7),
    pointsColumn('考评分', 7),
    pointsColumn('自评高出', 8),
    wordColumn('状态', 12),
    textColumn('情况说明', 34),
    dayColumn('申报日期'),
    dayColumn('核查日期'),
    wordColumn('阶段', 8),
    wordColumn('标准版本', 10),
  ],
  rows: inPlaceOrder(input).flatMap((unit) => unitRows(input, unit)),
});
