import { issuerWords } from './issuer.ts';
import { showDay } from '../days/days.ts';
import { toPoints } from '../points.ts';
import { nameInList, type AcceptanceInput, type AcceptanceUnit } from './acceptance-input.ts';
import { countColumn, pointsColumn, textColumn, wordColumn } from './columns.ts';
import { lostItems, tasksOf } from './lost-points.ts';
import { rectifyDay, unitsDecided } from './outcome-sheets.ts';
import { paperTitle } from './papers/result-papers.ts';
import { sheetNames } from '../text/safe-names.ts';
import type { SheetModel, WorkbookModel } from './workbook-model.ts';

/** Takes telephone, identity and account numbers out of a text that is shown to the public: any run of seven digits or more, however spaced. */
export const withoutNumbers = (text: string): string => text.replace(/[0-9０-９](?:[\s\-－—]?[0-9０-９]){6,}[XxＸｘ]?/g, '＊＊＊');

/** The units that the public is told of: accepted by a decision that rests on the present result. One that is out of date is no ground to publish a name on. */
export const unitsToPublish = (input: AcceptanceInput): readonly AcceptanceUnit[] =>
  unitsDecided(input, 'accepted').filter((unit) => unit.decision?.outdated === null);

/** 公示名单: the accepted units for the public. Names and towns only. How many are left out since their decision is out of date stands below, without names. */
export function publicNotice(input: AcceptanceInput): WorkbookModel {
  const units = unitsToPublish(input);
  const leftOut = unitsDecided(input, 'accepted').length - units.length;
  const sheet: SheetModel = {
    name: '公示名单',
    title: `关于${paperTitle(input, '合格单位')}的公示`,
    meta: [
      `\u3000\u3000按照《${input.standard.title}》，经单位自评、现场核查、集体审议，拟认定以下${String(units.length)}个单位为合格单位，现予公示。`,
      '　　公示时间：　　　　年　　月　　日至　　　　年　　月　　日（不少于5个工作日）。',
      `\u3000\u3000对公示单位有异议的，请在公示期内以书面形式向${issuerWords(input.federation)}实名反映。`,
    ],
    columns: [countColumn('序号', 8), textColumn('单位名称', 56), wordColumn('所属乡镇', 24)],
    rows: units.map((unit, index) => [index + 1, withoutNumbers(nameInList(unit)), withoutNumbers(unit.town)]),
    empty: '没有决定为合格的单位。',
    foot: [
      ...(leftOut === 0 ? [] : [`另有${String(leftOut)}个单位的决定待重新作出，没有列入本名单。`]),
      `${issuerWords(input.federation)}（公章）\u3000\u3000\u3000\u3000${showDay(input.preparedOn)}\u3000\u3000`,
    ],
    orientation: 'portrait',
  };
  return { sheets: [sheet] };
}

function rectifyNotice(input: AcceptanceInput, unit: AcceptanceUnit, name: string): SheetModel {
  const lost = lostItems(unit);
  const score = unit.visit?.score;
  const weighty = [
    ...(score?.vetoes.map((entry) => ({ ...entry, found: '否决项' })) ?? []),
    ...(score?.openMandatory.map((entry) => ({ ...entry, found: '必备项未达到' })) ?? []),
  ].filter((entry) => !lost.some((item) => item.item.id === entry.itemId));
  const notes = unit.visit?.notes ?? {};
  const rows = [
    ...weighty.map((entry) => [entry.text, [entry.found, notes[entry.itemId] ?? ''].filter((part) => part !== '').join('：'), null] as const),
    ...lost.map((entry) => [entry.item.text, entry.note || entry.shortfall || '未达到要求', toPoints(entry.lost)] as const),
  ];
  return {
    name,
    title: '整改通知书',
    meta: [
      `${nameInList(unit)}：`,
      `\u3000\u3000按照《${input.standard.title}》，${unit.visit === null ? '' : showDay(unit.visit.visitedOn)}核查组对你单位进行了现场核查。现将需要整改的事项一次性告知如下，请于${rectifyDay(input, unit)}前完成整改并书面回复。`,
    ],
    columns: [countColumn('序号', 6), textColumn('考核内容', 38), textColumn('存在问题', 38), pointsColumn('扣分', 7), wordColumn('整改情况', 16)],
    rows: rows.map((row, index) => [index + 1, ...row, '']),
    empty: unit.decision?.reason ?? '没有需要整改的事项。',
    foot: [
      `告知单位：${issuerWords(input.federation)}（公章）\u3000\u3000\u3000\u3000\u3000\u3000${showDay(input.preparedOn)}`,
      '受检单位签收：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
    ],
    orientation: 'portrait',
  };
}

/** The units that get a notice of what to put right: decided 限期整改 with something to put right. */
export const unitsToNotify = (input: AcceptanceInput): readonly AcceptanceUnit[] =>
  unitsDecided(input, 'rectify').filter((unit) => tasksOf(unit).length > 0 || unit.decision?.reason !== '');

/** 整改通知书: a sheet for each unit to rectify, with everything that it lacks at once. */
export function rectifyNotices(input: AcceptanceInput): WorkbookModel {
  const units = unitsToNotify(input);
  const names = sheetNames(units.map((unit) => unit.name));
  return { sheets: units.map((unit, index) => rectifyNotice(input, unit, names[index] ?? unit.unitId)) };
}
