import type { Problem } from '../../model/problem.ts';
import type { ReadFact } from '../../model/submission.ts';
import { toCenti, type CentiPoints } from '../../points.ts';
import { addressOf, type Cell } from '../grid.ts';
import * as factSay from '../fact-problems.ts';
import * as say from '../problems.ts';
import { readDate, readDateText, type DateReading } from '../values/dates.ts';
import { isDateFormat } from '../values/number-format.ts';
import { numeralCharacters } from '../values/numerals.ts';
import { squash, tidy } from '../values/text.ts';
import { collectiveEnding, collectiveHeading, dateLabels, unitLabels, unitLikeLabel } from '../words/labels.ts';
import { footWords, tableWords, totalInText } from '../words/lines.ts';
import { labelOf, type Label } from '../words/label.ts';
import { splitMeta, type MetaPair } from '../words/meta-line.ts';
import { readFact } from './read-fact.ts';
import { readSentenceFacts } from './sentence-facts.ts';
import { totalKindOf } from '../words/total-line.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import { cleanUnitName, isUnitName, looksLikeUnit, unitBeforeGap, unitInTitle } from '../words/unit-name.ts';
import { factOfLabel, isUnitWord } from '../words/word-roles.ts';

/** A text found in a sheet, with its address and how good its place is: 0 is best. */
interface Found {
  readonly text: string;
  readonly cell: string;
  readonly rank: number;
}

/** What the lines above a table (or below it) tell. */
export interface FormHead {
  readonly title: Found | undefined;
  readonly unit: Found | undefined;
  readonly date: { readonly iso: string; readonly cell: string; readonly rank: number } | undefined;
  readonly facts: Readonly<Record<string, ReadFact>>;
  readonly stated: { readonly points: CentiPoints; readonly cell: string; readonly raw: string } | undefined;
  readonly problems: readonly Problem[];
}

interface Draft {
  title: Found | undefined;
  unit: Found | undefined;
  date: FormHead['date'];
  facts: Record<string, ReadFact>;
  stated: FormHead['stated'];
  problems: Problem[];
}

const unitRanks = new Map(unitLabels.map((label, index) => [label, index]));
const dateRanks = new Map(dateLabels.map((label, index) => [label, index]));
const unlabelledRank = 500;
/** Of labels that only look as if they asked for the day: they are no reason to complain. */
const looseRank = 300;
/** How good a label of a date is: listed ones first, then any other 日期 or 时间 that asks for no fact of the unit. */
const dateRankOf = (label: Label): number | undefined =>
  dateRanks.get(label.word) ??
  (/.(?:日期|时间)$/.test(label.word) && factOfLabel(label) === undefined && !notOfFilling.test(label.word) ? looseRank : undefined);
const notOfFilling = /截止|有效|建会|成立|换届|任期|届|打印|下载|公示|批|完成|活动|出生|会议|起|止|工作|办公/;
/** Longer texts above or below a table are explanations. */
const longestLine = 400;

function offerUnit(draft: Draft, name: string, cell: string, rank: number): void {
  const clean = cleanUnitName(name);
  if ((isUnitName(clean) || (clean.length === 2 && collectiveEnding.test(clean))) && (draft.unit === undefined || rank < draft.unit.rank))
    draft.unit = { text: clean, cell, rank };
}

function offerDate(draft: Draft, read: DateReading | undefined, raw: string, cell: string, rank: number): void {
  const loose = rank >= looseRank && rank < unlabelledRank;
  if (read === undefined) {
    if (!loose && /\d/.test(raw) && !/^\d{4}年月/.test(squash(raw))) draft.problems.push(say.dateUnreadable(cell, raw));
    return;
  }
  if (read.iso.length < 10) {
    if (!loose && !/年月日|年月$|月日$/.test(squash(raw))) draft.problems.push(say.dateUnreadable(cell, raw));
    return;
  }
  if (read.sure === 'doubtful') draft.problems.push(factSay.factDoubtful(cell, raw, read.iso));
  if (read.sure === 'converted' && /^[\d.]+$/.test(raw)) draft.problems.push(say.converted(cell, raw, read.iso));
  if (draft.date === undefined || rank < draft.date.rank) draft.date = { iso: read.iso, cell, rank };
}

/** A union's name behind a label that does not ask for one (乡镇：白河乡总工会), unless the label asks for another union. */
const anyLabelRank = 180;
const notOwnUnit = /上级|主管|隶属|主办|考核|检查|验收|评审|发文|制表|审核|抄送|指导|组长|成员/;

/** Labels of whoever has to do the work: the unit itself, above its own form. */
const dutyUnit = /^(?:责任|牵头|落实|承办)(?:单位|工会)$/;

/** Labels that ask who sends the form in, by any noun (申报乡镇, 受检园区), or for the name of any kind of body (园所名称, 车站全称), not of a thing. */
const asksWho = /^(?:申报|创建|参评|参创|参检|受检|抽检|受评|受考|自评|自查|自检|填报|填表|上报|报送|迎检|被检|被评|被考核|被验收)[\u4e00-\u9fff]{1,4}$/;
const asksName =
  /^(?!.*(?:项目|标准|指标|条目|文件|表格|活动|材料|课程|产品|设备|设施|物品|药品|奖项|荣誉|制度|专业|任务|方案|档案|资料|论文|图书|工程|系统|职务|岗位))(?:[\u4e00-\u9fff]{2,5}(?:名称|全称)|[校园站厂店村社所院馆队场库行厅]名)$/;

/** Whether a name ends in what its label asks for, or the label asks for parts of units: 车组：公交公司101路车组, 班组：运维二班. */
const namesItself = (label: Label, value: string): boolean => {
  if (/^(?:工程|项目|小区|工地|食堂|宿舍|楼栋|场所)(?:名称|全称)?$/.test(label.word)) return isUnitName(cleanUnitName(value));
  const name = cleanUnitName(unitBeforeGap(value));
  if (asksWho.test(label.word) || asksName.test(label.word)) return looksLikeUnit(name) || (isUnitName(name) && collectiveEnding.test(name));
  if (label.word.length < 2 || factOfLabel(label) !== undefined || notOwnUnit.test(label.word) || !isUnitName(name)) return false;
  return (name.endsWith(label.word) && name.length > label.word.length) || (collectiveHeading.test(label.word) && collectiveEnding.test(name));
};

/** Keys that a form's head may give; names and telephones of whoever filled it in are no facts of the unit. */
const personal = new Set(['contactName', 'contactPhone', 'phone', 'orgName', 'viceChairName']);

interface Place {
  readonly view: SheetView;
  readonly cell: string;
  readonly foot: boolean;
  readonly personalToo: boolean;
}

function takePair(draft: Draft, label: Label, value: Pick<Cell, 'raw' | 'text' | 'format'>, place: Place): void {
  const unitRank =
    unitRanks.get(label.word) ??
    (isUnitWord(label) ? 0 : unitLikeLabel.test(label.word) ? 150 : dutyUnit.test(label.word) ? 160 : namesItself(label, value.text) ? 170 : undefined);
  if (unitRank !== undefined) offerUnit(draft, unitBeforeGap(value.text), place.cell, unitRank + (place.foot ? 200 : 0));
  else if (!notOwnUnit.test(label.word) && /工会(?:委员会|小组|分会|联合会)?$/.test(cleanUnitName(value.text)) && looksLikeUnit(cleanUnitName(value.text)))
    offerUnit(draft, value.text, place.cell, anyLabelRank + (place.foot ? 200 : 0));
  const dateRank = dateRankOf(label);
  if (dateRank !== undefined)
    offerDate(draft, readDate(value.raw, value.text, value.format, place.view.grid.date1904), value.text, place.cell, dateRank + (place.foot ? 200 : 0));
  const total =
    /^(?:自评|自查|自检).{0,2}(?:总分|得分|总得分|合计)$|^(?:总得分|总分|合计得分|自评分)$/.test(label.word) || totalKindOf(label.word) === 'grand-total'
      ? /^(\d+(?:\.\d+)?)分?/.exec(squash(value.text))
      : null;
  if (total !== null && draft.stated === undefined) {
    const points = toCenti(Number(total[1]));
    if (points !== undefined) draft.stated = { points, cell: place.cell, raw: value.text };
  }
  if (unitRank !== undefined || dateRank !== undefined || place.foot) return;
  const fact = factOfLabel(label);
  if (fact === undefined || (!place.personalToo && personal.has(fact.key)) || draft.facts[fact.key] !== undefined) return;
  if (label.aside.includes('签')) return;
  const result = readFact(fact, value, place.cell, place.view.grid.date1904, label);
  Object.assign(draft.facts, { ...result.facts, ...draft.facts });
  draft.problems.push(...result.problems);
}

const asCell = (text: string): Pick<Cell, 'raw' | 'text' | 'format'> => ({ raw: text, text, format: null });

function takePairs(draft: Draft, pairs: readonly MetaPair[], place: Place): void {
  let holder = '';
  for (const { label, value } of pairs) {
    if (/^(?:联系人|填表人|填报人|经办人)$/.test(label)) holder = 'contact';
    else if (/主席$/.test(label)) holder = 'chair';
    const phone = /电话|手机|联系方式/.test(label);
    if (phone && holder === 'contact' && !place.personalToo) continue;
    takePair(draft, labelOf(label), asCell(value), { ...place, personalToo: place.personalToo || (phone && holder === 'chair') });
  }
}

/** The value beside a label that fills a cell of its own: the next own cell to the right, unless that is a label too. */
function valueBeside(view: SheetView, cell: Cell): Cell | undefined {
  const next = view.ownCells(cell.row).find((other) => other.column > view.reachOf(cell));
  if (next === undefined || next.column - view.reachOf(cell) > 2) return undefined;
  const [pair] = splitMeta(next.text);
  const labels = [labelOf(next.text), ...(pair === undefined ? [] : [labelOf(pair.label)])];
  return typeof next.raw === 'string' &&
    labels.some((label) => dateRankOf(label) !== undefined || unitRanks.has(label.word) || factOfLabel(label) !== undefined)
    ? undefined
    : next;
}

/** Whether a label, known or not, has its answer beside it: one that names the unit needs no place in a list. */
function isAnswered(view: SheetView, cell: Cell, value: Cell): boolean {
  const label = labelOf(cell.text);
  const known = unitRanks.has(label.word) || dateRankOf(label) !== undefined || factOfLabel(label) !== undefined;
  return valueBeside(view, cell) === value && (known || namesItself(label, value.text));
}

const numeral = `[${numeralCharacters}]`;
const loneDate = new RegExp(
  `^(?:填[报表]|制表|上报)?(?:日期|时间)?(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|${numeral}{4}年${numeral}{1,3}月${numeral}{1,3}日)(?:填|填报|填表|制|制表)?(?:[(（](?:盖章|公章|签章)[)）])?$`,
);

function takeLone(draft: Draft, cell: Cell, place: Place): void {
  const bracketed = cleanUnitName(tidy(cell.text).replace(/^[(（【](.*)[)）】]$/, '$1'));
  const sealed = /^(.{3,50}?)[(（](?:盖章|公章|签章|印章)[)）]$/.exec(tidy(cell.text))?.[1];
  if (sealed !== undefined && looksLikeUnit(cleanUnitName(sealed))) offerUnit(draft, sealed, place.cell, unlabelledRank);
  else if (looksLikeUnit(bracketed) && /工会|公司|学校|小学|中学|医院|社区|局$/.test(bracketed)) offerUnit(draft, bracketed, place.cell, unlabelledRank + 1);
  const dated = loneDate.exec(squash(cell.text)) ?? (place.foot && /公章|盖章|签字/.test(cell.text) ? dateAtEnd.exec(tidy(cell.text)) : null);
  if (dated !== null) offerDate(draft, readDateText(dated[1] ?? ''), cell.text, place.cell, unlabelledRank + (place.foot ? 200 : 0));
}

/** A date that ends a line without a label of its own. */
const dateAtEnd = /(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[./-]\d{1,2}[./-]\d{1,2})\s*$/;

function takeSentence(draft: Draft, text: string, place: string): void {
  const told = readSentenceFacts(text, place);
  for (const [key, fact] of Object.entries(told.facts)) draft.facts[key] ??= fact;
  draft.problems.push(...told.problems);
}

function takeCell(draft: Draft, view: SheetView, cell: Cell, foot: boolean, personalToo: boolean): void {
  const place: Place = { view, cell: addressOf(view.grid.sheet, cell.row, cell.column), foot, personalToo };
  if (typeof cell.raw === 'number' && isDateFormat(cell.format))
    offerDate(draft, readDate(cell.raw, cell.text, cell.format, view.grid.date1904), cell.text, place.cell, unlabelledRank + (foot ? 200 : 0));
  if (typeof cell.raw === 'number' || cell.text.length > longestLine) return;
  if (!foot) takeSentence(draft, cell.text, place.cell);
  const pairs = splitMeta(cell.text);
  const [only] = pairs;
  if (pairs.length > 1 || (only !== undefined && only.value !== '')) {
    takePairs(draft, pairs, place);
    const whole = dateAtEnd.exec(tidy(cell.text));
    if (draft.date === undefined && whole !== null)
      offerDate(draft, readDateText(whole[1] ?? ''), whole[1] ?? '', place.cell, unlabelledRank + (foot ? 200 : 0));
    return;
  }
  const label = labelOf(cell.text);
  const beside = valueBeside(view, cell);
  const labelled =
    unitRanks.has(label.word) ||
    dateRankOf(label) !== undefined ||
    isUnitWord(label) ||
    factOfLabel(label) !== undefined ||
    only !== undefined ||
    (beside !== undefined && namesItself(label, beside.text));
  const value = labelled ? beside : undefined;
  if (value !== undefined) takePair(draft, label, value, { ...place, foot: foot || personalToo, cell: addressOf(view.grid.sheet, value.row, value.column) });
  else if (!labelled) takeLone(draft, cell, place);
}

function takeTitle(draft: Draft, view: SheetView, cell: Cell): boolean {
  if (cell.text.length > longestLine) return false;
  const text = tidy(cell.text);
  const label = labelOf(text);
  if (isUnitWord(label) || dateRankOf(label) !== undefined || splitMeta(cell.text).length > 0) return false;
  if (draft.title !== undefined || view.ownCells(cell.row).length > 2 || /[:：]/.test(text) || /^附件?\d*$/.test(text) || footWords.test(squash(text)))
    return false;
  if (text.length < 5 || /^\d{4}[年./-]\d/.test(text) || (!tableWords.test(text) && (looksLikeUnit(cleanUnitName(text)) || view.ownCells(cell.row).length > 1)))
    return false;
  draft.title = { text, cell: addressOf(view.grid.sheet, cell.row, cell.column), rank: 0 };
  return true;
}

/** Reads the lines from `from` to before `to`: title, unit, date, facts, a stated total; in one cell with many blanks or in cells side by side. */
export function readHead(view: SheetView, from: number, to: number, foot: boolean, personalToo = false): FormHead {
  const draft: Draft = { title: undefined, unit: undefined, date: undefined, facts: {}, stated: undefined, problems: [] };
  for (let row = from; row < to; row += 1) {
    const cells = view.ownCells(row);
    cells.forEach((cell, index) => {
      const before = cells[index - 1];
      if (before !== undefined && isAnswered(view, before, cell)) return;
      if (!foot && takeTitle(draft, view, cell)) return;
      takeCell(draft, view, cell, foot, personalToo);
    });
    if (foot && draft.stated === undefined)
      for (const cell of cells) {
        const stated = typeof cell.raw === 'string' && /自评|自查|合计|总分/.test(cell.text) ? totalInText.exec(squash(cell.text)) : null;
        const points = stated === null ? undefined : toCenti(Number(stated[1]));
        if (points !== undefined && draft.stated === undefined)
          draft.stated = { points, cell: addressOf(view.grid.sheet, cell.row, cell.column), raw: cell.text };
      }
  }
  const titled = draft.title === undefined ? undefined : unitInTitle(draft.title.text);
  if (draft.unit === undefined && titled !== undefined && draft.title !== undefined) draft.unit = { text: titled, cell: draft.title.cell, rank: 900 };
  return draft;
}
