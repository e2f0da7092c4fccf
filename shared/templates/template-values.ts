import { signatureRoles, signatureRoleWords, type Closing } from '../closing/closing.ts';
import { showDay, type Day } from '../days/days.ts';
import type { Photo } from '../evidence/evidence.ts';
import { outcomeWords, phaseWords } from '../model/round.ts';
import { itemsOf, unitKindWords } from '../model/standard.ts';
import {
  decisionReason,
  finishedScore,
  inPlaceOrder,
  nameInList,
  outdatedWords,
  type AcceptanceInput,
  type AcceptanceUnit,
} from '../output/acceptance-input.ts';
import { issuerWords } from '../output/issuer.ts';
import { lostItems } from '../output/lost-points.ts';
import { unitsToPublish } from '../output/notice-workbooks.ts';
import { unitsDecided } from '../output/outcome-sheets.ts';
import { imageOf } from '../output/papers/paper.ts';
import { showPoints, sumCenti, toPoints, type CentiPoints } from '../points.ts';
import { receiptWords, ruleTextOf, sourceOf } from '../scoring/receipt-words.ts';
import { recommendationWord } from '../scoring/recommendation-word.ts';
import type { ItemScore } from '../scoring/score-result.ts';

/** What stands in the place of one name: its text, the number that a workbook's cell holds instead, or the key of a picture. */
export interface FilledValue {
  readonly text: string;
  readonly number?: number;
  readonly picture?: string;
}

/** The values of a template by name: a value, or of a loop one set of values for each thing. */
export interface TemplateValues {
  readonly [name: string]: FilledValue | readonly TemplateValues[];
}

/** What of a unit's visit only some templates ask for: its photos, and the signatures under its confirmation sheet. */
export interface UnitPictures {
  readonly photos: readonly Photo[];
  readonly signatures: Closing['signatures'];
}

const nothing: FilledValue = { text: '' };
const text = (words: string | null | undefined): FilledValue => ({ text: words ?? '' });
const count = (number: number | null | undefined): FilledValue => (number === null || number === undefined ? nothing : { text: String(number), number });
const points = (centi: CentiPoints | null | undefined): FilledValue =>
  centi === null || centi === undefined ? nothing : { text: showPoints(centi), number: toPoints(centi) };
const day = (on: Day | null | undefined): FilledValue => text(on === null || on === undefined || on === '' ? '' : showDay(on));

function itemValues(unit: AcceptanceUnit, only: 'lost' | 'all'): readonly TemplateValues[] {
  const { visit } = unit;
  const score = finishedScore(unit);
  if (visit === null || score === undefined) return [];
  const scores = new Map(score.items.map((one) => [one.itemId, one]));
  const lost = new Map(lostItems(unit).map((one) => [one.item.id, one]));
  const asked = itemsOf(visit.standard).filter(({ item }) => (only === 'lost' ? lost.has(item.id) : scores.get(item.id)?.forOthers === false));
  return asked.map(({ section, item }, index): TemplateValues => {
    const own: ItemScore | undefined = scores.get(item.id);
    const taken = lost.get(item.id);
    return {
      序号: count(index + 1),
      项目: text(section.title),
      条目编号: text(item.no),
      考核内容: text(item.text),
      分值: points(own?.max ?? item.max),
      自评分: points(visit.self[item.id]),
      考评分: points(own === undefined || own.notApplicable ? null : own.points),
      失分: points(taken?.lost ?? 0),
      扣分原因: text(taken?.shortfall),
      情况说明: text(visit.notes[item.id]),
      评分办法: text(own === undefined ? ruleTextOf(item) : receiptWords(item, own.lines).ruleText),
      出处: text(sourceOf(item)),
    };
  });
}

const noticeValues = ({ notice }: AcceptanceUnit): readonly TemplateValues[] =>
  (notice?.lines ?? []).map((line, index) => ({
    整改序号: count(index + 1),
    整改内容: text(line.text),
    存在问题: text(line.found),
    整改要求: text(line.todo),
    销号日期: day(line.closedOn),
  }));

function pictureValues(unit: AcceptanceUnit, pictures: UnitPictures | undefined): TemplateValues {
  const items = new Map(unit.visit === null ? [] : itemsOf(unit.visit.standard).map(({ item }) => [item.id, item.text]));
  return {
    照片: (pictures?.photos ?? []).map((photo) => ({
      照片图: { text: '（照片）', picture: imageOf(photo).key },
      照片说明: text(items.get(photo.itemId)),
      拍摄日期: day(photo.takenOn),
    })),
    签字: signatureRoles.flatMap((role): readonly TemplateValues[] => {
      const signed = pictures?.signatures[role];
      if (signed === undefined) return [];
      const image = signed.image === null ? nothing : { text: '（签名）', picture: imageOf({ sha256: signed.image }).key };
      return [
        { 签字人: text(signed.name), 签字职务: text(signed.post), 签字方: text(signatureRoleWords[role]), 签字日期: day(signed.signedOn), 签名图: image },
      ];
    }),
  };
}

function decisionText(unit: AcceptanceUnit): string {
  if (unit.decision === null) return '';
  const since = outdatedWords(unit);
  return `${outcomeWords[unit.decision.outcome]}${since === '' ? '' : `（${since}）`}`;
}

function unitValues({ input, asks }: Asked, unit: AcceptanceUnit, index: number, pictures: UnitPictures | undefined): TemplateValues {
  const list = (name: string, make: () => readonly TemplateValues[]): readonly TemplateValues[] => (asks(name) ? make() : []);
  const score = finishedScore(unit);
  const lost = lostItems(unit);
  return {
    单位名称: text(nameInList(unit)),
    所属乡镇: text(unit.town),
    单位类型: text(unitKindWords[unit.kind]),
    单位序号: count(index + 1),
    自评总分: points(unit.selfTotal),
    考评总分: points(score?.total),
    初验得分: points(unit.firstTotal),
    复验得分: points(unit.reTotal),
    名次: count(input.places.get(unit.unitId)),
    等次: text(score?.grade),
    程序建议: text(score === undefined ? '' : recommendationWord(score)),
    决定: text(decisionText(unit)),
    决定日期: day(unit.decision?.decidedOn),
    决定理由: text(decisionReason(unit)),
    核查阶段: text(unit.visit === null ? '' : phaseWords[unit.visit.phase]),
    核查日期: day(score === undefined ? null : unit.visit?.visitedOn),
    失分合计: score === undefined ? nothing : points(sumCenti(lost.map((one) => one.lost))),
    失分项数: score === undefined ? nothing : count(lost.length),
    整改通知日期: day(unit.notice?.noticedOn),
    整改期限: day(unit.notice?.dueOn),
    条目: list('条目', () => itemValues(unit, 'all')),
    失分项: list('失分项', () => itemValues(unit, 'lost')),
    整改事项: list('整改事项', () => noticeValues(unit)),
    ...pictureValues(unit, pictures),
  };
}

/** The results with which names a template uses: lists that it does not ask for stay empty, so that a county's items are not made for nothing. */
interface Asked {
  readonly input: AcceptanceInput;
  readonly asks: (name: string) => boolean;
}

/** The values of one unit alone, without those of the round and without its lists; `index` counts from 0. */
export const unitTemplateValues = (input: AcceptanceInput, unit: AcceptanceUnit, index: number): TemplateValues =>
  unitValues({ input, asks: () => false }, unit, index, undefined);

/**
 * The values of a template: those of the round, and, where it is filled for one unit (`only`), that unit's beside them with its photos and signatures. `asks` says whether the template uses
 * a name.
 */
export function templateValues(asked: Asked, only?: { readonly unit: AcceptanceUnit; readonly pictures: UnitPictures | undefined }): TemplateValues {
  const { input, asks } = asked;
  const each = (name: string, units: () => readonly AcceptanceUnit[]): readonly TemplateValues[] =>
    asks(name) ? units().map((one, index) => unitValues(asked, one, index, undefined)) : [];
  return {
    总工会名称: text(issuerWords(input.federation)),
    批次名称: text(input.roundTitle),
    考核标准: text(input.standard.title),
    标准版本: text(input.standard.version),
    称号: text(input.standard.award),
    编制日期: day(input.preparedOn),
    单位数: count(input.units.length),
    已核查单位数: count(input.units.filter((one) => finishedScore(one) !== undefined).length),
    合格单位数: count(unitsDecided(input, 'accepted').length),
    限期整改单位数: count(unitsDecided(input, 'rectify').length),
    不合格单位数: count(unitsDecided(input, 'rejected').length),
    单位: each('单位', () => inPlaceOrder(input)),
    合格单位: each('合格单位', () => unitsToPublish(input)),
    限期整改单位: each('限期整改单位', () => unitsDecided(input, 'rectify')),
    不合格单位: each('不合格单位', () => unitsDecided(input, 'rejected')),
    ...(only === undefined ? {} : unitValues(asked, only.unit, input.units.indexOf(only.unit), only.pictures)),
  };
}
