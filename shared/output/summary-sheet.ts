import { outcomeWords } from '../model/round.ts';
import { itemsOf, unitKindWords, type Section, type Standard } from '../model/standard.ts';
import { showPoints, toPoints, type CentiPoints } from '../points.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import { finishedScore, inPlaceOrder, type AcceptanceInput, type AcceptanceUnit } from './acceptance-input.ts';
import { countColumn, dayColumn, pointsColumn, textColumn, wordColumn } from './columns.ts';
import { paperMeta, paperTitle, signatureLine } from './result-papers.ts';
import type { CellValue, SheetModel } from './workbook-model.ts';

const points = (value: CentiPoints | null | undefined): CellValue => (value === null || value === undefined ? null : toPoints(value));

const givesBonus = (standard: Standard): boolean => itemsOf(standard).some(({ item }) => item.rules.some((rule) => rule.kind === 'bonus'));

/** Sections that carry points; a section of vetoes has none to show. */
const scoredSections = (standard: Standard): readonly Section[] => standard.sections.filter((section) => section.max > 0);

/** The reasons that decided: vetoes, open mandatory items, sections below their floor, and the line on the total. What cost most points stands in 失分明细. */
function weightiest(score: ScoreResult): readonly string[] {
  const conditions = score.vetoes.length + score.openMandatory.length + score.sections.filter(({ belowFloor }) => belowFloor).length;
  return score.reasons.slice(0, conditions + 1);
}

/** Why the result of a unit is what it is: the reason of the decision, or the reasons of the recommendation, or where the work stands. */
function reasonOf(unit: AcceptanceUnit): string {
  const score = finishedScore(unit);
  const given = unit.decision?.reason ?? '';
  if (given !== '') return given;
  if (score !== undefined) return weightiest(score).join('');
  if (unit.visit !== null) return '核查未完成';
  return unit.submittedOn === null && unit.selfTotal === null ? '未提交自评' : '未核查';
}

function summaryRow(input: AcceptanceInput, unit: AcceptanceUnit, number: number, place: number | undefined): readonly CellValue[] {
  const score = finishedScore(unit);
  const sections = new Map(score?.sections.map((section) => [section.sectionId, section.points]));
  return [
    number,
    place ?? null,
    unit.name,
    unit.town,
    unitKindWords[unit.kind],
    points(unit.selfTotal),
    points(score?.total),
    ...scoredSections(input.standard).map((section) => points(sections.get(section.id))),
    ...(givesBonus(input.standard) ? [points(score?.bonus)] : []),
    score?.grade ?? '',
    score === undefined ? '' : outcomeWords[score.recommendation],
    unit.decision === null ? '未决定' : outcomeWords[unit.decision.outcome],
    reasonOf(unit),
    unit.submittedOn ?? '',
    unit.visit?.completed === true ? unit.visit.visitedOn : '',
    unit.decision?.decidedOn ?? '',
  ];
}

function summaryLine(units: readonly AcceptanceUnit[]): string {
  const decided = (outcome: 'accepted' | 'rectify' | 'rejected'): string => String(units.filter((unit) => unit.decision?.outcome === outcome).length);
  const scores = units.flatMap((unit) => finishedScore(unit)?.total ?? []);
  const open = units.filter((unit) => unit.decision === null).length;
  return [
    `合计：${String(units.length)}个单位，其中已完成核查${String(scores.length)}个`,
    `决定合格${decided('accepted')}个、限期整改${decided('rectify')}个、不合格${decided('rejected')}个，未决定${String(open)}个。`,
  ].join('；');
}

/** 汇总表: every unit of the round on one line, by place. */
export function summarySheet(input: AcceptanceInput): SheetModel {
  return {
    name: '汇总表',
    title: paperTitle(input, '验收结果汇总表'),
    meta: paperMeta(input),
    columns: [
      countColumn('序号', 4.5),
      countColumn('名次', 4.5),
      textColumn('单位名称', 27),
      wordColumn('所属乡镇', 13),
      wordColumn('类别', 9),
      pointsColumn('自评总分', 7.5),
      pointsColumn('考评总分', 7.5),
      ...scoredSections(input.standard).map((section) => pointsColumn(`${section.title}\n（${showPoints(section.max)}分）`, 6.5)),
      ...(givesBonus(input.standard) ? [pointsColumn('加分', 5.5)] : []),
      wordColumn('等次', 6.5),
      wordColumn('建议', 8.5),
      wordColumn('决定', 8.5),
      textColumn('理由', 34),
      dayColumn('申报日期'),
      dayColumn('核查日期'),
      dayColumn('决定日期'),
    ],
    rows: inPlaceOrder(input).map((unit, index) => summaryRow(input, unit, index + 1, input.places.get(unit.unitId))),
    empty: '本批次还没有单位。',
    foot: [summaryLine(input.units), signatureLine],
    orientation: 'landscape',
  };
}
