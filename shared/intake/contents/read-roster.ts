import type { ReadFact, ReadingQuestion, Submission, SubmissionItem } from '../../model/submission.ts';
import type { Problem } from '../../model/problem.ts';
import { addressOf, type Cell } from '../grid.ts';
import * as say from '../problems.ts';
import { readDateText } from '../values/dates.ts';
import { readSectionTitle } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import { footWords } from '../words/lines.ts';
import { countsOverUnits, totalKindOf } from '../words/total-line.ts';
import { factSureness } from '../submission/layout-sureness.ts';
import { checkFacts } from './fact-checks.ts';
import type { Column, Header } from '../blocks/heading-columns.ts';
import { readGiven, withFormula } from './item-points.ts';
import { readFact } from './read-fact.ts';
import type { FormHead } from './read-head.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import { cleanUnitName } from '../words/unit-name.ts';

/** One submission with its own problems, as a row of a table of units gives it. */
export interface RowSubmission {
  readonly submission: Submission;
  readonly problems: readonly Problem[];
  /** What a person should tell before it is taken as read. */
  readonly questions?: readonly ReadingQuestion[];
}

interface Table {
  readonly view: SheetView;
  readonly header: Header;
  readonly head: FormHead;
  readonly name: Column;
  readonly town: string | null;
}

/** The name column: the union's own name before its employer's. */
const nameColumn = (header: Header): Column | undefined => {
  const columns = header.columns.filter((column) => column.unit);
  return columns.find((column) => /工会/.test(column.path.at(-1)?.word ?? '')) ?? columns[0];
};

const isTotalRow = (text: string): boolean => totalKindOf(text) !== undefined || countsOverUnits(text);
const townLike =
  /(?:镇|乡|街道|园区|开发区|系统|办事处|社区|片区|县直|直属|机关|企业|学校|医院)(?:\(.*\))?$|^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十]+[)）]/;

/** A row with one text only: the town or group that the rows below it belong to. */
function groupOf(cells: readonly Cell[]): string | undefined {
  const texts = cells.filter((cell) => typeof cell.raw === 'string' && !/^[\d.]+$/.test(squash(cell.text)));
  const [only] = texts;
  if (texts.length !== 1 || only === undefined || cells.length > 2) return undefined;
  return townLike.test(squash(only.text)) ? readSectionTitle(only.text).text.replace(/[(（]\d+[个家]?[)）]?$/, '') : undefined;
}

function factsOf(table: Table, row: number): { readonly facts: Record<string, ReadFact>; readonly problems: readonly Problem[]; readonly slack: number } {
  const { view, header } = table;
  const facts: Record<string, ReadFact> = {};
  const problems: Problem[] = [];
  let slack = 0;
  for (const column of header.columns) {
    const given = view.grid.rows[row]?.[column.index];
    if (column.fact === undefined || column === table.name || given === undefined) continue;
    const solved = withFormula(view, given);
    problems.push(...solved.problems);
    const result = readFact(column.fact, solved.cell, addressOf(view.grid.sheet, row, column.index), view.grid.date1904, column.path.at(-1));
    problems.push(...result.problems);
    if (result.slack !== undefined && column.fact.key === 'membershipRate') slack = result.slack;
    for (const [key, fact] of Object.entries(result.facts)) facts[key] ??= fact;
  }
  return { facts, problems, slack };
}

function scoreItems(table: Table, row: number): readonly SubmissionItem[] {
  const { view, header } = table;
  return header.columns.flatMap((column): SubmissionItem[] => {
    const title = column.path.at(-1);
    const known = column.role !== undefined && column.role !== 'coarse' && column.points === null && column.role !== 'fine';
    const beside =
      /^(?:加分|扣分|减分|附加分|奖惩分?|奖励分)$/.test(title?.word ?? '') && header.columns.some(({ role }) => role === 'self' || role === 'assessed');
    if (title === undefined || beside || column.unit || known || column.fact !== undefined || /合计|总分|总计|总得分/.test(title.word)) return [];
    const cell = view.grid.rows[row]?.[column.index];
    const self = readGiven(view, cell);
    if (column.points === null && self === null) return [];
    const text = readSectionTitle(title.full).text;
    const place = addressOf(view.grid.sheet, row, column.index);
    const above = column.path.length > 1 ? readSectionTitle(column.path[0]?.full ?? '').text : text;
    return [
      {
        section: above,
        no: '',
        text,
        max: column.points ?? (column.maxIndex === undefined ? null : readGiven(view, view.grid.rows[row]?.[column.maxIndex])),
        self,
        assessed: null,
        ruleText: '',
        note: '',
        notApplicable: false,
        cells: { text: addressOf(view.grid.sheet, header.bottom, column.index), self: place },
        selfRaw: cell?.text ?? '',
      },
    ];
  });
}

function totalOf(table: Table, row: number): { readonly points: number | null; readonly cell: string | null; readonly raw: string } {
  const { view, header } = table;
  const scored = (test: (column: Column) => boolean): Column | undefined => header.columns.find(test);
  const column =
    scored((candidate) => candidate.role === 'self' && candidate.points === null) ??
    scored((candidate) => /总分|总得分|总计/.test(candidate.path.at(-1)?.word ?? '')) ??
    scored((candidate) => /合计/.test(candidate.path.at(-1)?.word ?? '') && candidate.fact === undefined) ??
    scored((candidate) => candidate.role === 'score');
  const cell = column === undefined ? undefined : view.grid.rows[row]?.[column.index];
  if (cell === undefined) return { points: null, cell: null, raw: '' };
  return { points: readGiven(view, cell), cell: addressOf(view.grid.sheet, row, cell.column), raw: cell.text };
}

function readUnitRow(table: Table, row: number, nameCell: Cell): RowSubmission {
  const { view, head, header, town } = table;
  const { facts, problems, slack } = factsOf(table, row);
  const place = addressOf(view.grid.sheet, row, nameCell.column);
  if (town !== null && facts['town'] === undefined) facts['town'] = { value: town, cell: place, raw: town };
  const summary = header.kind === 'summary';
  const items = summary ? scoreItems(table, row) : [];
  const total = summary || header.columns.some((column) => column.role === 'self') ? totalOf(table, row) : { points: null, cell: null, raw: '' };
  const selves = items.flatMap((item) => (item.self === null ? [] : [item.self]));
  const computed = selves.length === 0 ? null : selves.reduce((sum, points) => sum + points, 0);
  const all = [...problems, ...checkFacts(facts, head.date?.iso ?? null, slack)];
  if (total.points !== null && computed !== null && total.points !== computed && total.cell !== null && items.length > 1)
    all.push(say.totalMismatch(total.cell, total.raw, total.points, computed));
  for (const item of items)
    if (item.max !== null && item.self !== null && item.self > item.max) all.push(say.selfExceedsMax(item.cells['self'] ?? place, item.selfRaw, item.max));
  const uscc = facts['uscc']?.value;
  return {
    submission: {
      unit: { name: cleanUnitName(nameCell.text), uscc: typeof uscc === 'string' ? uscc : null, cell: place },
      date: rowDate(table, row) ?? head.date?.iso ?? null,
      sheet: view.grid.sheet,
      layout: 'roster',
      title: head.title?.text ?? '',
      facts,
      items: [...items],
      statedTotal: total.points,
      computedTotal: computed ?? null,
      sureness: factSureness(Object.keys(facts).length + items.length),
    },
    problems: all,
  };
}

/** A date of the row's own, where the table has a column for the day of filling in. */
function rowDate(table: Table, row: number): string | undefined {
  const column = table.header.columns.find((candidate) => /^(?:填报|填表|自评|上报|申报)(?:日期|时间)$/.test(candidate.path.at(-1)?.word ?? ''));
  const cell = column === undefined ? undefined : table.view.grid.rows[row]?.[column.index];
  const read = cell === undefined || typeof cell.raw === 'number' ? undefined : readDateText(cell.text);
  return read?.iso.length === 10 ? read.iso : undefined;
}

const maximaWords = /^(?:满分|分值|标准分|应得分|配分|权重分?|基本分|总?分值|各项分值|标准分值|满分值)$/;

/** The heading together with a first row that gives the maximum of each column: 满分 | 15 | 25 | 15. */
function withMaxima(view: SheetView, header: Header, name: Column): Header {
  const row = header.bottom + 1;
  if (header.kind !== 'summary' || !view.ownCells(row).some((cell) => cell.column <= name.index && maximaWords.test(squash(cell.text)))) return header;
  const columns = header.columns.map((column): Column => {
    const points = column.points ?? readGiven(view, view.grid.rows[row]?.[column.index]);
    return column.unit || column.index <= name.index ? column : { ...column, points };
  });
  return { ...header, columns, bottom: row };
}

/** Reads a table with one unit a row: a roster (花名册, 基本情况统计表) or a summary of scores (汇总表). Town rows fill down; totals and foot are left out. */
export function readUnitRows(view: SheetView, given: Header, head: FormHead, to: number): readonly RowSubmission[] {
  const name = nameColumn(given);
  if (name === undefined) return [];
  const header = withMaxima(view, given, name);
  const rows: RowSubmission[] = [];
  let town: string | null = null;
  for (let row = header.bottom + 1; row < to; row += 1) {
    const cells = view.ownCells(row).filter((cell) => squash(cell.text) !== '' || cell.uncached);
    const [first] = cells;
    if (first === undefined) continue;
    const group = groupOf(cells);
    if (group !== undefined) {
      town = group;
      continue;
    }
    const nameCell = view.grid.rows[row]?.[name.index];
    const text = nameCell === undefined ? '' : squash(nameCell.text);
    if (
      cells.some((cell) => cell.column <= name.index && isTotalRow(squash(cell.text))) ||
      footWords.test(squash(first.text)) ||
      /^[甲乙丙]$|^[\d.]*$/.test(text) ||
      nameCell === undefined
    ) {
      const missing =
        text === '' &&
        !footWords.test(squash(first.text)) &&
        !cells.some((cell) => isTotalRow(squash(cell.text))) &&
        cells.filter((cell) => typeof cell.raw === 'number').length >= 3 &&
        cells.length < header.columns.length;
      if (missing && rows.length > 0) rows.push(nameless(view, header, head, row, name));
      continue;
    }
    if (nameCell.covered && (view.mergeAt(row, name.index)?.top ?? row) < row) continue;
    rows.push(readUnitRow({ view, header, head, name, town }, row, nameCell));
  }
  return rows;
}

function nameless(view: SheetView, header: Header, head: FormHead, row: number, name: Column): RowSubmission {
  const place = addressOf(view.grid.sheet, row, name.index);
  const cell: Cell = { row, column: name.index, text: '', raw: null, format: null, covered: false, uncached: false };
  const read = readUnitRow({ view, header, head, name, town: null }, row, cell);
  return {
    submission: { ...read.submission, unit: { ...read.submission.unit, name: null } },
    problems: [...read.problems, say.unitMissing(place, view.grid.sheet)],
  };
}
