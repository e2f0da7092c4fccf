import { issuerWords } from './issuer.ts';
import { showDay } from '../days/days.ts';
import { outcomeWords } from '../model/round.ts';
import { openLines, type RectifyNotice } from '../rectify/issued-notice.ts';
import { inPlaceOrder, lacksConditions, nameInList, outdatedWords, type AcceptanceInput, type AcceptanceUnit } from './acceptance-input.ts';
import { countColumn, textColumn, wordColumn } from './columns.ts';
import { unitsDecided } from './outcome-sheets.ts';
import { paperTitle } from './papers/result-papers.ts';
import { inQuotes } from './title-words.ts';
import { publishedState, publishedStateWords, type Publication } from '../programme/publication.ts';
import { sheetNames } from '../text/safe-names.ts';
import type { SheetModel, WorkbookModel } from './workbook-model.ts';

/** Why a unit that was decided to be accepted is not named to the public; null where nothing is in the way. */
const heldBack = (unit: AcceptanceUnit): string | null => {
  if (lacksConditions(unit)) return '条件不全';
  if (unit.decision?.outdated !== null) return '的决定待重新作出';
  return (unit.unsigned ?? []).length > 0 ? '联合验收还缺签字' : null;
};

/** The units that the public is told of: accepted by a decision that rests on the present result, by a visit that lacks nothing its standard rests on, and signed by all who accept together. */
export const unitsToPublish = (input: AcceptanceInput): readonly AcceptanceUnit[] => unitsDecided(input, 'accepted').filter((unit) => heldBack(unit) === null);

/** Why an accepted unit is not named yet: what keeps it from the public, or how it stands in the list that was shown; null where nothing is in the way. Without such a list nothing is known of it. */
function notNamed({ publication, preparedOn }: AcceptanceInput, unit: AcceptanceUnit): string | null {
  const held = heldBack(unit);
  if (held !== null || publication === undefined) return held;
  const state = publishedState(publication, unit.unitId, preparedOn);
  return state === 'clear' ? null : publishedStateWords[state];
}

/** The units that get the title of the round's standard, the list that was shown to the public taken into account where there is one. */
export const unitsToName = (input: AcceptanceInput): readonly AcceptanceUnit[] =>
  unitsDecided(input, 'accepted').filter((unit) => notNamed(input, unit) === null);

/** How many accepted units a list leaves out and why, a line each, without names. */
function leftOut(input: AcceptanceInput, whyNot: (unit: AcceptanceUnit) => string | null): readonly string[] {
  const why = unitsDecided(input, 'accepted').flatMap((unit) => whyNot(unit) ?? []);
  return [...new Set(why)]
    .toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
    .map((one) => `另有${String(why.filter((other) => other === one).length)}个单位${one}，没有列入本名单。`);
}

/** “2024年9月27日至2024年10月9日（5个工作日）” */
const shownDays = ({ from, until, days }: Pick<Publication, 'from' | 'until' | 'days'>): string =>
  `${showDay(from)}至${showDay(until)}（${String(days)}个工作日）`;

/** 公示名单: the accepted units for the public. Names and towns only. How many are left out and why is written below, without names. */
export function publicNotice(input: AcceptanceInput): WorkbookModel {
  const units = unitsToPublish(input);
  const { award } = input.standard;
  const sheet: SheetModel = {
    name: '公示名单',
    title: award === undefined ? `关于${paperTitle(input, '合格单位')}的公示` : `关于拟命名${award}的公示`,
    meta: [
      `\u3000\u3000${award === undefined ? '' : `在${paperTitle(input, '')}中，`}按照《${input.standard.title}》，经单位自评、现场核查、集体审议，${award === undefined ? `拟认定以下${String(units.length)}个单位为合格单位` : `拟命名以下${String(units.length)}个单位为${inQuotes(award)}`}，现予公示。`,
      `　　公示时间：${input.publication === undefined ? '　　　　年　　月　　日至　　　　年　　月　　日（不少于5个工作日）' : shownDays(input.publication)}。`,
      `\u3000\u3000对公示单位有异议的，请在公示期内以书面形式向${issuerWords(input.federation)}实名反映。`,
    ],
    columns: [countColumn('序号', 8), textColumn('单位名称', 56), wordColumn('所属乡镇', 24)],
    rows: units.map((unit, index) => [index + 1, nameInList(unit), unit.town]),
    empty: '没有决定为合格的单位。',
    foot: [...leftOut(input, heldBack), `${issuerWords(input.federation)}（公章）\u3000\u3000\u3000\u3000${showDay(input.preparedOn)}\u3000\u3000`],
    orientation: 'portrait',
  };
  return { audience: 'public', sheets: [sheet] };
}

/** 命名通报: the units that get the standard's title, after the public notice. A draft while the round is not locked; the days of the notice, where the program does not know them, are written by hand. */
export function namingNotice(input: AcceptanceInput): WorkbookModel {
  const award = input.standard.award ?? '';
  const units = award === '' ? [] : unitsToName(input);
  const sheet: SheetModel = {
    name: '命名通报',
    title: `关于命名${award}的通报${input.locked ? '' : '（拟稿）'}`,
    meta: [
      `\u3000\u3000在${input.roundTitle}中，按照《${input.standard.title}》，经单位自评、现场核查、集体审议，并于${input.publication === undefined ? '\u3000\u3000年\u3000\u3000月\u3000\u3000日至\u3000\u3000年\u3000\u3000月\u3000\u3000日' : shownDays(input.publication)}公示，决定命名以下${String(units.length)}个单位为${inQuotes(award)}，现予通报。`,
      ...(input.locked ? [] : ['说明：拟稿。本批次尚未锁定，名单为截至编制日期的情况。']),
    ],
    columns: [countColumn('序号', 8), textColumn('单位名称', 44), wordColumn('所属乡镇', 16), wordColumn('称号', 20)],
    rows: units.map((unit, index) => [index + 1, nameInList(unit), unit.town, award]),
    empty: '没有可以命名的单位。',
    foot: [
      ...leftOut(input, (unit) => notNamed(input, unit)),
      `${issuerWords(input.federation)}（公章）\u3000\u3000\u3000\u3000${showDay(input.preparedOn)}\u3000\u3000`,
    ],
    orientation: 'portrait',
  };
  return { audience: 'public', sheets: [sheet] };
}

/** What is written under the title of a notice sheet: whom it tells what by when, and, where it is no notice in force, why not. */
function noticeMeta(input: AcceptanceInput, unit: AcceptanceUnit, notice: RectifyNotice): readonly string[] {
  const { decision } = unit;
  const closed = notice.lines.length - openLines(notice);
  const passed = notice.issued && decision !== null && decision.outcome !== 'rectify';
  const outdated = outdatedWords(unit);
  return [
    `${nameInList(unit)}：`,
    `\u3000\u3000在${input.roundTitle}现场核查中，你单位有下列${String(notice.lines.length)}项需要整改，现一次性告知${closed === 0 ? '' : `（其中${String(closed)}项已销号）`}。请于${showDay(notice.dueOn)}前整改完毕并书面回复。`,
    ...(notice.issued ? [] : ['说明：拟稿。本通知还没有发出，事项、措辞和期限以发出的为准。']),
    ...(passed ? [`说明：本通知已于${showDay(notice.noticedOn)}发出，单位现已决定为${outcomeWords[decision.outcome]}，此件为记录。`] : []),
    ...(outdated === '' ? [] : [`说明：${outdated}`]),
  ];
}

function noticeSheet(input: AcceptanceInput, unit: AcceptanceUnit, notice: RectifyNotice, name: string): SheetModel {
  return {
    name,
    title: notice.issued ? '整改通知书' : '整改通知书（拟稿）',
    meta: noticeMeta(input, unit, notice),
    columns: [countColumn('序号', 6), textColumn('考核内容', 27), textColumn('存在问题', 29), textColumn('整改要求', 22), wordColumn('整改情况', 13)],
    rows: notice.lines.map(({ text, found, todo, closedOn }, index) => [index + 1, text, found, todo, closedOn === null ? '' : `已于${showDay(closedOn)}销号`]),
    empty: unit.decision?.reason ?? '没有需要整改的事项。',
    foot: [
      `告知单位：${issuerWords(input.federation)}（公章）\u3000\u3000\u3000\u3000\u3000\u3000${notice.issued ? showDay(notice.noticedOn) : '\u3000\u3000年\u3000\u3000月\u3000\u3000日'}`,
      '受检单位签收：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
    ],
    orientation: 'portrait',
  };
}

/** A unit with its notice. */
interface NotifiedUnit {
  readonly unit: AcceptanceUnit;
  readonly notice: RectifyNotice;
}

/** The units that have a notice, whatever was decided since, and those decided 限期整改 that are to get one. */
export const unitsToNotify = (input: AcceptanceInput): readonly NotifiedUnit[] =>
  inPlaceOrder(input).flatMap((unit) => {
    const { notice, decision } = unit;
    const says = notice !== null && (notice.issued || notice.lines.length > 0 || (decision?.reason ?? '') !== '');
    return says ? [{ unit, notice }] : [];
  });

/** 整改通知书: a sheet for each unit with everything that its notice says, as it was issued; 拟稿 where none was. */
export function rectifyNotices(input: AcceptanceInput): WorkbookModel {
  const units = unitsToNotify(input);
  const names = sheetNames(units.map(({ unit }) => unit.name));
  return { audience: 'as-is', sheets: units.map(({ unit, notice }, index) => noticeSheet(input, unit, notice, names[index] ?? unit.unitId)) };
}
