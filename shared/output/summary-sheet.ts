import { exceptionSentence, lackSentence } from '../checks/lacking.ts';
import { outcomeWords, phaseWords } from '../model/round.ts';
import { itemsOf, unitKindWords, type Section, type Standard } from '../model/standard.ts';
import { showPoints, toPoints, type CentiPoints } from '../points.ts';
import { placeCell } from '../scoring/rank.ts';
import { recommendationWord } from '../scoring/recommendation-word.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import {
  decisionReason,
  finishedScore,
  inPlaceOrder,
  nameInList,
  outdatedUnits,
  outdatedWords,
  type AcceptanceInput,
  type AcceptanceUnit,
} from './acceptance-input.ts';
import { countColumn, dayColumn, numberColumn, pointsColumn, tableOf, textColumn, wordColumn, type TableColumn } from './columns.ts';
import { skippedWords } from '../rounds/round-state.ts';
import { placeDefinitions } from '../record/standing.ts';
import { paperMeta, paperTitle, signatureLine, versionWords } from './papers/result-papers.ts';
import type { CellValue, SheetModel } from './workbook-model.ts';

const points = (value: CentiPoints | null | undefined): CellValue => (value === null || value === undefined ? null : toPoints(value));

const givesBonus = (standard: Standard): boolean => itemsOf(standard).some(({ item }) => item.rules.some((rule) => rule.kind === 'bonus'));

/** Sections that carry points; a section of vetoes has none to show. */
const scoredSections = (standard: Standard): readonly Section[] => standard.sections.filter((section) => section.max > 0);

/** The reasons that decided: vetoes, open mandatory items, sections below their floor, and the line on the total. What cost most points is in 失分明细. */
function weightiest(score: ScoreResult): readonly string[] {
  const withheld = score.withheld === null ? 0 : 1;
  const conditions = score.vetoes.length + score.openMandatory.length + score.sections.filter(({ belowFloor }) => belowFloor).length;
  return score.reasons.slice(0, withheld + conditions + 1);
}

/** What the visit lacks, and the exceptions that were made for it: they are written with every decision. */
const lackWords = ({ visit }: AcceptanceUnit): readonly string[] =>
  visit?.completed === true
    ? [...((visit.lacks ?? []).length === 0 ? [] : [lackSentence(visit.lacks ?? [])]), ...(visit.exceptions ?? []).map(exceptionSentence)]
    : [];

/** Why the result of a unit is what it is: the reason of the decision, or the reasons of the recommendation, or how far the work has come. */
function reasonOf(unit: AcceptanceUnit): string {
  const score = finishedScore(unit);
  const given = decisionReason(unit);
  if (given !== '') return given;
  if (score !== undefined) return weightiest(score).join('');
  if (unit.visit !== null) return '核查未完成';
  return unit.submitted ? '未核查' : '未提交自评';
}

/** All that the line says of why: that the decision is out of date, the reason, and what lacks or was excepted where the reason does not say so already. */
function reasonLines(unit: AcceptanceUnit): readonly string[] {
  const reason = reasonOf(unit);
  return [outdatedWords(unit), reason, ...lackWords(unit).filter((words) => !reason.includes(words))].filter((words) => words !== '');
}

/** A unit on its line of the summary. `score` is missing until its visit is completed. */
interface SummaryRow {
  readonly unit: AcceptanceUnit;
  readonly score: ScoreResult | undefined;
}

/** Which visit the row tells of: 初验 or 复验, also while it goes on. */
const phaseOf = ({ visit }: AcceptanceUnit): string => (visit === null ? '' : `${phaseWords[visit.phase]}${visit.completed ? '' : '未完成'}`);

function summaryColumns(input: AcceptanceInput): readonly TableColumn<SummaryRow>[] {
  const { standard, places } = input;
  const holders = new Map<number, number>();
  for (const place of places.values()) holders.set(place, (holders.get(place) ?? 0) + 1);
  const placeOf = ({ unitId }: AcceptanceUnit): string | number | null => {
    const place = places.get(unitId);
    return place === undefined ? null : placeCell({ place, shared: (holders.get(place) ?? 0) > 1 });
  };
  return [
    numberColumn(4.5),
    [countColumn('名次', 6), ({ unit }) => placeOf(unit)],
    [textColumn('单位名称', 24), ({ unit }) => nameInList(unit)],
    [wordColumn('所属乡镇', 11), ({ unit }) => unit.town],
    [wordColumn('类别', 9), ({ unit }) => unitKindWords[unit.kind]],
    [pointsColumn('自评总分', 7), ({ unit }) => points(unit.selfTotal)],
    [pointsColumn('考评总分', 7), ({ score }) => points(score?.total)],
    [pointsColumn('初验得分', 7), ({ unit }) => points(unit.firstTotal)],
    [pointsColumn('复验得分', 7), ({ unit }) => points(unit.reTotal)],
    [wordColumn('阶段', 6.5), ({ unit }) => phaseOf(unit)],
    ...scoredSections(standard).map(sectionColumn),
    ...(givesBonus(standard) ? [bonusColumn] : []),
    [wordColumn('等次', 6.5), ({ score }) => score?.grade ?? ''],
    [wordColumn('建议', 8.5), ({ score }) => (score === undefined ? '' : recommendationWord(score))],
    [wordColumn('决定', 8.5), ({ unit }) => decisionWord(unit)],
    [textColumn('理由', 28), ({ unit }) => reasonLines(unit).join('\n')],
    [wordColumn('标准版本', 8.5), ({ unit }) => versionWords(input, unit.visit?.standard ?? standard)],
    [dayColumn('申报日期'), ({ unit }) => unit.submittedOn ?? ''],
    [dayColumn('核查日期'), ({ unit }) => (unit.visit?.completed === true ? unit.visit.visitedOn : '')],
    [dayColumn('决定日期'), ({ unit }) => unit.decision?.decidedOn ?? ''],
  ];
}

const decisionWord = (unit: AcceptanceUnit): string => {
  if (unit.decision === null) return '未决定';
  return `${outcomeWords[unit.decision.outcome]}${unit.decision.outdated === null ? '' : '（待重新决定）'}`;
};

const sectionColumn = (section: Section): TableColumn<SummaryRow> => [
  pointsColumn(`${section.title}\n（${showPoints(section.max)}分）`, 6.2),
  ({ score }) => points(score?.sections.find(({ sectionId }) => sectionId === section.id)?.points),
];

const bonusColumn: TableColumn<SummaryRow> = [pointsColumn('加分', 5.5), ({ score }) => points(score?.bonus)];

function summaryLine(units: readonly AcceptanceUnit[]): string {
  const decided = (outcome: 'accepted' | 'rectify' | 'rejected'): string => String(units.filter((unit) => unit.decision?.outcome === outcome).length);
  const scores = units.flatMap((unit) => finishedScore(unit)?.total ?? []);
  const open = units.filter((unit) => unit.decision === null).length;
  const outdated = outdatedUnits(units).length;
  return [
    `合计：${String(units.length)}个单位，其中已完成核查${String(scores.length)}个`,
    `决定合格${decided('accepted')}个、限期整改${decided('rectify')}个、不合格${decided('rejected')}个，未决定${String(open)}个${outdated === 0 ? '' : `；其中决定后结果有变、待重新决定${String(outdated)}个`}。`,
  ].join('；');
}

/** The units that nobody visited in this round, with the reasons: they are in no other number. */
const skippedLine = ({ skipped = [] }: AcceptanceInput): readonly string[] =>
  skipped.length === 0 ? [] : [`本轮不去${String(skipped.length)}个单位，不计入以上合计：${skippedWords(skipped)}。`];

/** 汇总表: every unit of the round on one line, by place. */
export function summarySheet(input: AcceptanceInput): SheetModel {
  return {
    name: '汇总表',
    title: paperTitle(input, '验收结果汇总表'),
    meta: [...paperMeta(input), `说明：${placeDefinitions.first}考评总分、各部分得分、等次和建议是目前结果，复验已完成的按复验。`],
    ...tableOf(
      inPlaceOrder(input).map((unit) => ({ unit, score: finishedScore(unit) })),
      summaryColumns(input),
    ),
    empty: '本批次还没有单位。',
    foot: [summaryLine(input.units), ...skippedLine(input), signatureLine],
    orientation: 'landscape',
  };
}
