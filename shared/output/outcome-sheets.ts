import { addDays, showDay } from '../days.ts';
import type { Outcome } from '../model/round.ts';
import { unitKindWords } from '../model/standard.ts';
import { toPoints } from '../points.ts';
import { finishedScore, inPlaceOrder, type AcceptanceInput, type AcceptanceUnit } from './acceptance-input.ts';
import { countColumn, dayColumn, pointsColumn, textColumn, wordColumn } from './columns.ts';
import { tasksOf } from './lost-points.ts';
import { paperMeta, paperTitle, signatureLine } from './result-papers.ts';
import type { CellValue, SheetModel } from './workbook-model.ts';

/** The units that were decided so, by place. */
export const unitsDecided = (input: AcceptanceInput, outcome: Outcome): readonly AcceptanceUnit[] =>
  inPlaceOrder(input).filter((unit) => unit.decision?.outcome === outcome);

const totalOf = (unit: AcceptanceUnit): CellValue => {
  const score = finishedScore(unit);
  return score === undefined ? null : toPoints(score.total);
};

/** By when a unit must have put things right: the round's day, or the standard's days after the decision. */
export function rectifyDay(input: AcceptanceInput, unit: AcceptanceUnit): string {
  if (input.rectifyUntil !== null) return showDay(input.rectifyUntil);
  return unit.decision === null ? '' : showDay(addDays(unit.decision.decidedOn, input.standard.policy.rectifyDays));
}

/** 合格名单. */
export function acceptedSheet(input: AcceptanceInput): SheetModel {
  const units = unitsDecided(input, 'accepted');
  return {
    name: '合格名单',
    title: paperTitle(input, '合格单位名单'),
    meta: paperMeta(input),
    columns: [
      countColumn('序号', 6),
      textColumn('单位名称', 38),
      wordColumn('所属乡镇', 14),
      wordColumn('类别', 11),
      pointsColumn('考评总分', 9),
      wordColumn('等次', 9),
      dayColumn('决定日期'),
    ],
    rows: units.map((unit, index) => [
      index + 1,
      unit.name,
      unit.town,
      unitKindWords[unit.kind],
      totalOf(unit),
      finishedScore(unit)?.grade ?? '',
      unit.decision?.decidedOn ?? '',
    ]),
    empty: '没有决定为合格的单位。',
    foot: [`合计：${String(units.length)}个单位。`, signatureLine],
    orientation: 'portrait',
  };
}

/** 限期整改名单: with all there is to put right, at once, and by when. */
export function rectifySheet(input: AcceptanceInput): SheetModel {
  const units = unitsDecided(input, 'rectify');
  return {
    name: '限期整改名单',
    title: paperTitle(input, '限期整改单位名单'),
    meta: paperMeta(input),
    columns: [
      countColumn('序号', 6),
      textColumn('单位名称', 28),
      wordColumn('所属乡镇', 13),
      pointsColumn('考评总分', 9),
      textColumn('需整改事项', 72),
      wordColumn('整改期限', 17),
      wordColumn('整改结果', 14),
    ],
    rows: units.map((unit, index) => [
      index + 1,
      unit.name,
      unit.town,
      totalOf(unit),
      tasksOf(unit)
        .map((task, place) => `${String(place + 1)}. ${task}`)
        .join('\n') ||
        (unit.decision?.reason ?? ''),
      rectifyDay(input, unit),
      '',
    ]),
    empty: '没有决定为限期整改的单位。',
    foot: [`合计：${String(units.length)}个单位。`, signatureLine],
    orientation: 'landscape',
  };
}

/** 不合格名单: with the reasons. */
export function rejectedSheet(input: AcceptanceInput): SheetModel {
  const units = unitsDecided(input, 'rejected');
  return {
    name: '不合格名单',
    title: paperTitle(input, '不合格单位名单'),
    meta: paperMeta(input),
    columns: [
      countColumn('序号', 6),
      textColumn('单位名称', 32),
      wordColumn('所属乡镇', 13),
      wordColumn('类别', 11),
      pointsColumn('考评总分', 9),
      textColumn('原因', 62),
      dayColumn('决定日期'),
    ],
    rows: units.map((unit, index) => [
      index + 1,
      unit.name,
      unit.town,
      unitKindWords[unit.kind],
      totalOf(unit),
      [...new Set([unit.decision?.reason ?? '', ...(finishedScore(unit)?.reasons ?? [])])].filter((reason) => reason !== '').join('；'),
      unit.decision?.decidedOn ?? '',
    ]),
    empty: '没有决定为不合格的单位。',
    foot: [`合计：${String(units.length)}个单位。`, signatureLine],
    orientation: 'landscape',
  };
}
