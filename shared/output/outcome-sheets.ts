import { showDay } from '../days/days.ts';
import type { Outcome } from '../model/round.ts';
import { recommendationWord } from '../scoring/recommendation-word.ts';
import { unitKindWords, type Standard } from '../model/standard.ts';
import { toPoints } from '../points.ts';
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
import { dayColumn, numberColumn, pointsColumn, tableOf, textColumn, wordColumn, type TableColumn } from './columns.ts';
import { openLines } from '../rectify/issued-notice.ts';
import { shortText } from './lost-points.ts';
import { paperMeta, paperTitle, signatureLine } from './papers/result-papers.ts';
import type { CellValue, SheetModel } from './workbook-model.ts';

/** The units that were decided so, by place. */
export const unitsDecided = (input: AcceptanceInput, outcome: Outcome): readonly AcceptanceUnit[] =>
  inPlaceOrder(input).filter((unit) => unit.decision?.outcome === outcome);

const totalOf = (unit: AcceptanceUnit): CellValue => {
  const score = finishedScore(unit);
  return score === undefined ? null : toPoints(score.total);
};

/** By when a unit must have put things right: as its notice says, otherwise as one issued now would (拟). */
const rectifyDay = ({ notice }: AcceptanceUnit): string => (notice === null ? '' : `${showDay(notice.dueOn)}${notice.issued ? '' : '（拟）'}`);

/** How far a unit's notice has come. */
function rectifyResult({ notice }: AcceptanceUnit): string {
  if (notice === null || !notice.issued) return '';
  const closed = notice.lines.length - openLines(notice);
  return closed === 0 ? '' : closed === notice.lines.length ? '全部销号' : `已销号${String(closed)}/${String(notice.lines.length)}项`;
}

const unitColumn = (width: number): TableColumn<AcceptanceUnit> => [textColumn('单位名称', width), nameInList];
const townColumn = (width: number): TableColumn<AcceptanceUnit> => [wordColumn('所属乡镇', width), (unit) => unit.town];
const kindColumn: TableColumn<AcceptanceUnit> = [wordColumn('类别', 10), (unit) => unitKindWords[unit.kind]];
const totalColumn: TableColumn<AcceptanceUnit> = [pointsColumn('考评总分', 9), totalOf];
const decidedColumn: TableColumn<AcceptanceUnit> = [dayColumn('决定日期'), (unit) => unit.decision?.decidedOn ?? ''];

/** What the unit itself said, where the county prints it. */
const replyColumn: TableColumn<AcceptanceUnit> = [textColumn('单位意见', 30), ({ reply = '' }) => reply];

/** Only where a decision of the sheet is out of date. */
const remarkColumn: TableColumn<AcceptanceUnit> = [textColumn('备注', 26), outdatedWords];

/** The sheet of the units that were decided so. `name` is the sheet's, `title` the paper's. */
function outcomeSheet(
  input: AcceptanceInput,
  outcome: Outcome,
  sheet: Pick<SheetModel, 'name' | 'title' | 'empty' | 'orientation'>,
  columns: readonly TableColumn<AcceptanceUnit>[],
): SheetModel {
  const units = unitsDecided(input, outcome);
  const outdated = outdatedUnits(units).length;
  return {
    ...sheet,
    title: paperTitle(input, sheet.title),
    meta: paperMeta(input),
    ...tableOf(units, [numberColumn(6), ...columns, ...(input.withReplies === true ? [replyColumn] : []), ...(outdated === 0 ? [] : [remarkColumn])]),
    foot: [`合计：${String(units.length)}个单位${outdated === 0 ? '' : `，其中决定后结果有变、待重新决定${String(outdated)}个`}。`, signatureLine],
  };
}

/** The grade, or why there is none. */
function gradeWords(unit: AcceptanceUnit): string {
  const score = finishedScore(unit);
  return score?.grade ?? (score === undefined || score.withheld === null ? '' : recommendationWord(score));
}

/** The title that the standard gives; no column where it gives none. */
const awardColumn = ({ award }: Pick<Standard, 'award'>): readonly TableColumn<AcceptanceUnit>[] =>
  award === undefined ? [] : [[wordColumn('称号', 17), () => award]];

/** 合格名单. */
export const acceptedSheet = (input: AcceptanceInput): SheetModel =>
  outcomeSheet(input, 'accepted', { name: '合格名单', title: '合格单位名单', empty: '没有决定为合格的单位。', orientation: 'portrait' }, [
    unitColumn(34),
    townColumn(13),
    kindColumn,
    totalColumn,
    [wordColumn('等次', 10), gradeWords],
    ...awardColumn(input.standard),
    decidedColumn,
  ]);

/** 限期整改名单: with all there is to put right, at once, and by when. */
export const rectifySheet = (input: AcceptanceInput): SheetModel =>
  outcomeSheet(input, 'rectify', { name: '限期整改名单', title: '限期整改单位名单', empty: '没有决定为限期整改的单位。', orientation: 'landscape' }, [
    unitColumn(27),
    townColumn(13),
    totalColumn,
    [textColumn('需整改事项', 56), toPutRight],
    [wordColumn('整改期限', 16), rectifyDay],
    [wordColumn('整改结果', 14), rectifyResult],
  ]);

/** The grade of those that did not pass, where the standard has one for them: it says what follows (“不合格，离岗培训”). */
const lowGradeColumn = (units: readonly AcceptanceUnit[]): readonly TableColumn<AcceptanceUnit>[] =>
  units.some((unit) => gradeWords(unit) !== '') ? [[textColumn('等次', 16), gradeWords]] : [];

/** 不合格名单: with the reasons. */
export const rejectedSheet = (input: AcceptanceInput): SheetModel =>
  outcomeSheet(input, 'rejected', { name: '不合格名单', title: '不合格单位名单', empty: '没有决定为不合格的单位。', orientation: 'landscape' }, [
    unitColumn(28),
    townColumn(13),
    kindColumn,
    totalColumn,
    ...lowGradeColumn(unitsDecided(input, 'rejected')),
    [textColumn('原因', 48), reasonsOf],
    decidedColumn,
  ]);

/** What a unit must put right as its notice says, numbered one a line, what is closed marked so; where nothing is listed, the reason of the decision. */
function toPutRight(unit: AcceptanceUnit): string {
  const { notice } = unit;
  const lines = (notice?.lines ?? []).map(({ text, found, closedOn }, place) => {
    const closed = closedOn === null ? '' : `（${showDay(closedOn)}销号）`;
    return `${String(place + 1)}. ${shortText(text)}：${found}${closed}`;
  });
  return lines.length === 0 ? decisionReason(unit) : lines.join('\n');
}

/** The reason of the decision, then those of the recommendation, each once. */
function reasonsOf(unit: AcceptanceUnit): string {
  const given = decisionReason(unit);
  const others = (finishedScore(unit)?.reasons ?? []).filter((reason) => !given.includes(reason));
  return [...(given === '' ? [] : [/[。！？]$/u.test(given) ? given : `${given}。`]), ...new Set(others)].join('');
}
