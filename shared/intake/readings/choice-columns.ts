import { roundHalfUp, type CentiPoints } from '../../points.ts';
import type { Cell } from '../grid.ts';
import type { Measured } from './column-fill.ts';
import type { Header } from '../blocks/heading-columns.ts';
import { labelOf, pointsInHeading, type Label } from '../words/label.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import { squash } from '../values/text.ts';

/** A column in which the unit ticks one choice of several (优 良 中 差, 是 否), and what that choice is worth where it can be told. */
export interface ChoiceColumn {
  readonly index: number;
  readonly word: string;
  readonly points: CentiPoints | null;
  /** Percent of the item's full marks. `surely`: the heading says so itself. */
  readonly percent: number | null;
  readonly surely: boolean;
}

const grade =
  '优秀?|良好?|中等?|较好|好|一般|较差|差|合格|基本合格|符合|部分符合|基本符合|达标|基本达标|完成|基本完成|部分完成|[A-E][档级等]?|[一二三四][等档级]';
const yes = /^(?:是|有|符合|达标|合格|完成|已完成|通过|具备|达到|做到)$/;
const no = /^(?:否|无|没有|(?:不|未)(?:符合|达标|合格|完成|通过|具备|达到|做到))$/;
const choiceWord = new RegExp(`^(?:${grade})$`);

/** Whether a heading names a grade or a choice: 优秀, 良好, 达标, 是. */
export const isChoiceHeading = (label: Label | undefined): boolean => choiceOf(0, label) !== undefined;

/** The choice that a heading names; undefined for any other heading. */
function choiceOf(index: number, label: Label | undefined): ChoiceColumn | undefined {
  const word = label?.word.replace(/\d+(?:\.\d+)?分$/, '') ?? '';
  if (label === undefined || !(choiceWord.test(word) || yes.test(word) || no.test(word))) return undefined;
  const stated = /^(\d{1,3})%$/.exec(label.aside);
  const percent = stated !== null ? Number(stated[1]) : yes.test(word) ? 100 : no.test(word) ? 0 : null;
  const points = stated === null ? pointsInHeading(label) : null;
  return { index, word, points, percent, surely: stated !== null || points !== null };
}

/** The choices that columns of a heading are, as a mapping names it: its words in order, those above one another joined by a slash. None for fewer than two. */
export function choicesInSignature(signature: string, columns: readonly number[]): readonly ChoiceColumn[] {
  const words = signature.split('|');
  const choices = columns.flatMap((index) => choiceOf(index, labelOf(words[index]?.split('/').at(-1) ?? '')) ?? []);
  return choices.length > 1 && choices.length === columns.length ? choices : [];
}

const tick = /^(?:[√✓✔☑■●✅vV]|对)$/;
const ring = /^[○〇◯]$/;
const untick = /^[□☐○〇◯×✗✘☒xX/—-]$/;

/** Whether there are only ticks in columns of a table, some of them set; what spans several columns (a total) ticks none of them. */
function areTicked(view: SheetView, { bottom }: Header, to: number, columns: readonly number[]): boolean {
  let [set, odd] = [0, 0];
  for (let row = bottom + 1; row < to; row += 1)
    for (const column of columns) {
      const cell = freshCell(view, row, column);
      const merge = view.mergeAt(row, column);
      if (cell === undefined || (merge !== undefined && merge.right > merge.left)) continue;
      const text = squash(cell.text);
      if (tick.test(text) || ring.test(text)) set += 1;
      else if (text !== '' && !untick.test(text)) odd += 1;
    }
  return set > 0 && odd * 10 <= set;
}

const groupOf = (column: Measured): string => (column.path.length > 1 ? (column.path[0]?.full ?? '') : '');
/** Headings of what others than the unit tick. */
const othersTick = /考[评核]|验收|[审复核初]核|核[查定实验]|检查|评审|审定|专家|上级|[县镇区市]级?(?:评|打|考|总工会)|主管|组(?:评|打)/;
const isOthers = (column: Measured): boolean => othersTick.test(groupOf(column)) && !/自[评查检测我]/.test(groupOf(column));

/** The columns, side by side under one heading or none, in which the unit ticks its choice; none where there are not two at least, or where they are the inspectors'. */
export function choiceColumns(view: SheetView, header: Header, to: number, columns: readonly Measured[]): readonly ChoiceColumn[] {
  let run: { readonly group: string; readonly choices: ChoiceColumn[] } = { group: '', choices: [] };
  const runs = [run];
  for (const column of columns) {
    const choice = isOthers(column) ? undefined : choiceOf(column.index, column.path.at(-1));
    if (choice === undefined) continue;
    if (run.choices.at(-1)?.index !== choice.index - 1 || run.group !== groupOf(column)) runs.push((run = { group: groupOf(column), choices: [] }));
    run.choices.push(choice);
  }
  const indexes = (of: typeof run): readonly number[] => of.choices.map(({ index }) => index);
  return runs.find((one) => one.choices.length > 1 && areTicked(view, header, to, indexes(one)))?.choices ?? [];
}

/** The choices that are ticked in a row, each with its cell. A ring is a tick only where nothing else is. */
export function tickedIn(view: SheetView, row: number, choices: readonly ChoiceColumn[]): readonly { readonly choice: ChoiceColumn; readonly cell: Cell }[] {
  const marked = (mark: RegExp): readonly { readonly choice: ChoiceColumn; readonly cell: Cell }[] =>
    choices.flatMap((choice) => {
      const cell = freshCell(view, row, choice.index);
      return cell !== undefined && mark.test(squash(cell.text)) ? [{ choice, cell }] : [];
    });
  const set = marked(tick);
  return set.length > 0 ? set : marked(ring);
}

/** What a ticked choice gives of an item; null where neither its heading nor the full marks tell. */
export const pointsOfChoice = ({ points, percent }: ChoiceColumn, max: CentiPoints | null): CentiPoints | null =>
  points ?? (percent === null || max === null ? null : roundHalfUp(max * percent, 100));

/** The most that any of the choices gives by its own heading; null where none says points. */
export const mostOfChoices = (choices: readonly ChoiceColumn[]): CentiPoints | null => {
  const points = choices.flatMap((choice) => choice.points ?? []);
  return points.length === 0 ? null : Math.max(...points);
};
