import type { Cell } from '../grid.ts';
import { isLineNumber, numberingOf, sectionNumberings, splitNumber, type Numbering } from '../values/item-text.ts';
import { isDateFormat } from '../values/number-format.ts';
import { squash, tidy } from '../values/text.ts';
import { bonusTitle, deductionTitle, footWords, namedSubtotal, pageMark, ruleLead, subtotalWords, totalInText, vetoTitle } from '../words/lines.ts';
import { goesOnAbove } from './rest-of-row.ts';
import type { FormColumns } from '../readings/form-columns.ts';
import { labelOf } from '../words/label.ts';
import { splitMeta } from '../words/meta-line.ts';
import { freshCell, isInherited, type SheetView } from '../blocks/sheet-view.ts';
import { totalKindOf } from '../words/total-line.ts';
import { cleanUnitName, looksLikeUnit } from '../words/unit-name.ts';
import { isUnitWord } from '../words/word-roles.ts';

/** What one row of a form is. `more` holds further text of the item above. */
type RowKind = 'blank' | 'item' | 'section' | 'subtotal' | 'total' | 'grand-total' | 'foot' | 'more' | 'index';

/** A row of a form with its parts at hand. */
export interface FormRow {
  readonly row: number;
  readonly kind: RowKind;
  /** The text that names a section or a total. */
  readonly label: Cell | undefined;
  readonly numbering: Numbering;
}

const filled = (cell: Cell | undefined): cell is Cell => cell !== undefined;
const isNumeric = (cell: Cell): boolean => typeof cell.raw === 'number' || (cell.text.length <= 12 && /^[\d.]+分?$/.test(squash(cell.text)));

/** “甲 乙 1 2 3” or “1 2 3 4” under the heading: only numbers the columns. */
const isIndexRow = (cells: readonly Cell[]): boolean =>
  cells.length >= 3 &&
  cells.every((cell) => cell.text.length <= 4) &&
  cells.every(
    (cell, index) =>
      /^(?:[甲乙丙丁戊己庚辛]|[(（]?\d{1,2}[)）]?|[①-⑳])$/.test(squash(cell.text)) &&
      (index === 0 || squash(cell.text) !== squash(cells[index - 1]?.text ?? '')),
  );

/** A remark between the items: （说明：以下由……填写）. */
const isRemark = (text: string): boolean => /^[(（【[](?:说明|注|备注|提示)[:：]/.test(text);

/** Whether a text is a line of labels and values that tells the unit or the day, as heads and feet of forms do. */
const isHeadLine = (text: string): boolean =>
  /[:：]/.test(text) &&
  (/\d{4}年\d{1,2}月\d{1,2}日$/.test(squash(text)) ||
    splitMeta(text).some((pair) => pair.value !== '' && (isUnitWord(labelOf(pair.label)) || (/日期$|时间$/.test(pair.label) && /\d{4}|年/.test(pair.value)))));

/** A place to sign or seal, with or without a name behind it. */
const signLine = /(?:签字|签名|签章|盖章|公章|人|组长|组员|日期|时间|电话|主任|主席)[)）]?[:：].{0,20}$/;

const sentence = /[。;；]|[^、]{26,}/;

interface Look {
  readonly view: SheetView;
  readonly plan: FormColumns;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly scored: boolean;
  readonly valued: boolean;
}

/** A line below the table that states the total says hardly more than that. */
const longestTotalLine = 24;

function loneKind(look: Look, cell: Cell): RowKind {
  const { view, plan } = look;
  const text = squash(cell.text);
  if (!look.scored && !look.valued && (footWords.test(text) || (totalInText.test(text) && text.length <= longestTotalLine))) return 'foot';
  if (ruleLead.test(text)) return 'more';
  if (isHeadLine(cell.text) || isRemark(text)) return 'foot';
  const reach = view.reachOf(cell);
  const wide = cell.column < reach && (reach >= plan.item || reach - cell.column >= 2);
  if (cell.column > plan.item && !look.scored && (isLine(cell) || looksLikeUnit(cleanUnitName(cell.text)))) return 'foot';
  const { numbering } = splitNumber(tidy(cell.text));
  const pointed = /(?:^|[^扣得加减计给\d.])\d+(?:\.\d+)?分[)）】]?$/.test(text.slice(-20));
  if (look.scored) return cell.column >= plan.item || plan.sections.length === 0 ? 'item' : 'section';
  if (plan.sections.includes(cell.column) && !wide && reach < plan.item) return 'section';
  if (sectionNumberings.has(numbering) && (pointed || !sentence.test(text))) return 'section';
  if (wide && !sentence.test(text)) return 'section';
  if (wide && reach >= (plan.max ?? plan.self ?? Infinity) && /。$/.test(text)) return 'foot';
  if (cell.column < plan.item && cell.column !== plan.no) return 'section';
  if (cell.column !== plan.item) return 'more';
  if (look.valued && numbering !== 'cjk') return 'item';
  if (numbering === 'none' && goesOnAbove(view, plan, look.row)) return 'more';
  if (plan.max !== undefined && numbering === 'none' && text.length <= 12 && !sentence.test(text) && headsNumbered(look))
    return isUnlikeSections(look, cell, pointed) ? 'more' : 'section';
  if (sharesPoints(look)) return 'item';
  if (plan.max !== undefined)
    return pointed && numbering !== 'arabic' && !look.valued
      ? 'section'
      : numbering === 'arabic' || numbering === 'arabic-bracket' || numbering === 'circled'
        ? 'item'
        : 'more';
  return 'item';
}

/** Whether a row's points are those of the row above, by a merge over both, while its text is its own. */
const sharesPoints = ({ view, plan, row }: Look): boolean => {
  const cell = plan.max === undefined ? undefined : view.grid.rows[row]?.[plan.max];
  return cell !== undefined && isInherited(view, cell) && freshCell(view, row, plan.item) !== undefined;
};

const ownSense = [bonusTitle, deductionTitle, vetoTitle];

/** The only text of a row, where it stands at the items or left of them. */
function aloneAt({ view, plan }: Look, row: number): Cell | undefined {
  const [only, ...more] = view.ownCells(row);
  return only !== undefined && more.length === 0 && only.column <= plan.item ? only : undefined;
}

/**
 * Whether the sections of a sheet have numbers (一、) and this text has none, nor points or a sense of its own (加分项): then it is the rest of the item above.
 * Where such texts also follow the title of a section, they head its parts.
 */
function isUnlikeSections(look: Look, cell: Cell, pointed: boolean): boolean {
  const { view, plan, row } = look;
  if (pointed || ownSense.some((sense) => sense.test(squash(cell.text))) || /[。；;]\s*$/.test(view.grid.rows[row - 1]?.[plan.item]?.text ?? '')) return false;
  const titled = (other: number): boolean => {
    const only = aloneAt(look, other);
    return only !== undefined && sectionNumberings.has(splitNumber(tidy(only.text)).numbering);
  };
  const titles = Array.from({ length: view.grid.rowCount }, (_, other) => other).filter(titled);
  return titles.length > 0 && titles.every((title) => aloneAt(look, title + 1) === undefined || titled(title + 1));
}

/** Whether the next filled row carries an item number while this one does not: then a short text alone names a section. */
function headsNumbered(look: Look): boolean {
  const { view, plan, row } = look;
  if (plan.no === undefined || freshCell(view, row, plan.no) !== undefined) return false;
  for (let next = row + 1; next < Math.min(row + 4, view.grid.rowCount); next += 1)
    if (view.ownCells(next).length > 0) return hasItemNumber({ ...look, row: next });
  return false;
}

function kindOf(look: Look): { readonly kind: RowKind; readonly label: Cell | undefined } {
  const { plan, cells } = look;
  const texts = cells.filter((cell) => !isNumeric(cell) && !cell.uncached);
  const [first] = texts;
  if (isIndexRow(cells) || (cells.length === 1 && pageMark.test(squash(cells[0]?.text ?? '')))) return { kind: 'index', label: undefined };
  const total = texts.find((cell) => cell.column <= plan.item && totalKindOf(cell.text) !== undefined);
  const totalled = total === undefined ? undefined : totalKindOf(total.text);
  const itemCell = freshCell(look.view, look.row, plan.item);
  const itemText = filled(itemCell) && !isNumeric(itemCell) ? itemCell : undefined;
  if (
    total !== undefined &&
    totalled !== undefined &&
    (itemText === undefined || itemText.column === total.column || squash(itemText.text) === squash(total.text))
  )
    if (totalled !== 'subtotal' || !namedSubtotal.test(squash(total.text)) || subtotalWords.test(squash(total.text)) || texts.length <= 2)
      return { kind: totalled, label: total };
  if (first === undefined)
    return { kind: cells.length === 0 ? 'blank' : look.scored && look.view.grid.rows[look.row]?.[plan.item] !== undefined ? 'item' : 'more', label: undefined };
  if (texts.length === 1) return { kind: loneKind(look, first), label: first };
  if (
    !look.scored &&
    !look.valued &&
    !hasItemNumber(look) &&
    texts.every((cell) => /[:：]/.test(cell.text)) &&
    texts.some((cell) => signLine.test(squash(cell.text)))
  )
    return { kind: 'foot', label: first };
  if (
    footWords.test(squash(first.text)) &&
    !look.scored &&
    (itemText === undefined || itemText.column !== first.column || !look.valued) &&
    first.column < (plan.max ?? plan.self ?? Infinity) &&
    !hasItemNumber(look)
  )
    return { kind: 'foot', label: first };
  if (itemText === undefined && !look.scored && !look.valued && texts.some((cell) => isHeadLine(cell.text))) return { kind: 'foot', label: first };
  if (itemText !== undefined) return { kind: !look.scored && !look.valued && goesOnAbove(look.view, plan, look.row) ? 'more' : 'item', label: itemText };
  if (look.scored && look.view.grid.rows[look.row]?.[plan.item] !== undefined) return { kind: 'item', label: undefined };
  const named = texts.find((cell) => !isLineNumber(squash(cell.text))) ?? first;
  if (look.scored || look.valued || namesSection(look, texts, named)) return { kind: 'section', label: named };
  return { kind: 'more', label: first };
}

/** Whether a row says nothing but a number of a section and its name: 一 | 组织建设（30分）. */
const namesSection = ({ view, plan, row }: Look, texts: readonly Cell[], named: Cell): boolean =>
  texts.length <= 2 && named.text.length <= 30 && !/[:：。;；]/.test(named.text) && sectionNumberings.has(numberingAt(view, plan, row, named));

function hasItemNumber(look: Look): boolean {
  const no = freshCell(look.view, look.row, look.plan.no);
  return no !== undefined && /^[(（]?\d/.test(squash(no.text));
}

function numberingAt(view: SheetView, plan: FormColumns, row: number, label: Cell | undefined): Numbering {
  const no = freshCell(view, row, plan.no);
  const inColumn = filled(no) && no.column === plan.no && squash(no.text).length <= 6 ? numberingOf(no.text) : 'none';
  if (inColumn !== 'none') return inColumn;
  return label === undefined ? 'none' : splitNumber(tidy(label.text)).numbering;
}

/** A text that no one writes for a score: a label with its value, a date, a place to sign. */
const isLine = (cell: Cell): boolean =>
  isDateFormat(cell.format) || (typeof cell.raw === 'string' && /[:：]|年.{0,4}月|\d{4}[./-]\d|签字|签名|盖章|公章/.test(cell.text));

/** Says what a row of a form is, by the words it begins with and by which columns it fills. */
export function readFormRow(view: SheetView, plan: FormColumns, row: number): FormRow {
  const cells = view.ownCells(row);
  const has = (column: number | undefined): boolean => {
    const cell = freshCell(view, row, column);
    return filled(cell) && cell.column === column && (!cell.covered || view.mergeAt(row, cell.column)?.left === column);
  };
  const holdsScore = (column: number | undefined): boolean => {
    const cell = freshCell(view, row, column);
    return has(column) && cell !== undefined && !isLine(cell);
  };
  const look: Look = { view, plan, row, cells, scored: holdsScore(plan.self) || has(plan.deduction), valued: has(plan.max) };
  const inherited = cells.length === 0 && (view.grid.rows[row] ?? []).some((cell) => cell !== undefined && isInherited(view, cell));
  const { kind, label } = inherited ? { kind: 'blank' as const, label: undefined } : kindOf(look);
  return { row, kind, label, numbering: numberingAt(view, plan, row, label) };
}
