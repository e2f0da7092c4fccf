import type { Problem } from '../../model/problem.ts';
import type { SubmissionItem } from '../../model/submission.ts';
import type { CentiPoints } from '../../points.ts';
import { addressOf, type Cell } from '../grid.ts';
import * as say from '../problems.ts';
import { isLineNumber, readSectionTitle, type Numbering } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import { footWords, pageMark } from '../words/lines.ts';
import { totalKindOf } from '../words/total-line.ts';
import type { SharedMaximum, SharedPoints, StatedSection, StatedTotal } from './form-types.ts';
import type { SheetView } from '../blocks/sheet-view.ts';

interface OpenSection {
  readonly title: string;
  readonly max: CentiPoints | null;
  readonly self: CentiPoints | null;
  readonly cell: string;
  readonly raw: string;
  readonly first: number;
  readonly numbering: Numbering;
}

/** What is known while the rows of a form are read from the top down. */
export interface FormState {
  readonly items: SubmissionItem[];
  readonly sections: StatedSection[];
  readonly totals: StatedTotal[];
  readonly shared: SharedPoints[];
  readonly sharedMaxima: SharedMaximum[];
  readonly problems: Problem[];
  open: OpenSection | undefined;
  nested: OpenSection | undefined;
  /** The value of the section column last seen, to notice the next. */
  column: string;
  /** Whether the open section is one that a row of its own names: then a column of names names parts of it. */
  byRow: boolean;
  /** The kind of part that the column left of the sections names for this row, and the one that the open section is under. */
  kind: string;
  kindOpen: string;
}

/** A form before its first row. */
export const newForm = (): FormState => ({
  items: [],
  sections: [],
  totals: [],
  shared: [],
  sharedMaxima: [],
  problems: [],
  open: undefined,
  nested: undefined,
  column: '',
  byRow: false,
  kind: '',
  kindOpen: '',
});

function closeSection(state: FormState, section: OpenSection | undefined): void {
  if (section !== undefined && state.items.length > section.first) state.sections.push({ ...section, end: state.items.length });
}

/** Ends the open sections: at the next section of the same level, at a grand total, at the end. */
export function closeSections(state: FormState): void {
  closeSection(state, state.nested);
  closeSection(state, state.open);
  state.nested = undefined;
  state.open = undefined;
}

/** Opens a section at its title: below the present one when its numbering is finer, else in its place; always below it where `within` says that a column of sections rules. `under` names the kind of part above it. */
export function openSection(
  state: FormState,
  view: SheetView,
  cell: Cell,
  numbering: Numbering,
  max: CentiPoints | null,
  self: CentiPoints | null,
  { within = false, under }: { readonly within?: boolean; readonly under?: string | undefined } = {},
): void {
  const read = readSectionTitle(cell.text);
  const style = read.numbering === 'none' ? numbering : read.numbering;
  const section: OpenSection = {
    title: under === undefined ? read.text : `${under}·${read.text}`,
    max: read.points ?? max,
    self,
    cell: addressOf(view.grid.sheet, cell.row, cell.column),
    raw: cell.text,
    first: state.items.length,
    numbering: style,
  };
  if (isLineNumber(squash(read.text))) state.problems.push(say.sectionNumbered(section.cell, cell.text));
  const { open } = state;
  const finer = open !== undefined && style !== open.numbering && style !== 'none' && open.numbering !== 'none' && isDeeper(open.numbering, style);
  const deeper = open !== undefined && (within || finer);
  if (deeper) {
    closeSection(state, state.nested);
    state.nested = section;
    return;
  }
  closeSections(state);
  state.open = section;
}

/** A label before the number or name of a part: “项目：1.1 室外环境维护”. */
const partLabel = /^(?:项目|模块|部分|类别|板块|单元|指标|大类|分项|章节)[:：][\d一二三四五六七八九十(（第]/;
const longestPartTitle = 24;

/** Opens the sections whose titles are above a table of their own: “二、制度建设（9分）” over its heading. */
export function openTitledSection(state: FormState, view: SheetView, from: number, to: number): void {
  for (let row = from; row < to; row += 1) {
    const cells = view.ownCells(row);
    const [only] = cells;
    if (only === undefined || cells.length > 1 || typeof only.raw !== 'string') continue;
    if (row === to - 1 && partLabel.test(squash(only.text)) && only.text.length <= longestPartTitle) openSection(state, view, only, 'none', null, null);
    if (/[:：]/.test(only.text)) continue;
    const { numbering, text } = readSectionTitle(only.text);
    if ((numbering === 'cjk' || numbering === 'part' || numbering === 'letter' || numbering === 'cjk-bracket') && text.length <= 30)
      openSection(state, view, only, numbering, null, null);
  }
}

/** A word before the title of a part that only says where it belongs. */
const attached = /^附(?:件|表|加)?\d*[:：]\s*/;

/**
 * Opens the section that is named over a further table of the same form, by a line of its own: 附：加分情况, 三、特色工作（10分）. False where no line is.
 * A line that the table above took for its own last section is that section still.
 */
export function openPartSection(state: FormState, view: SheetView, top: number): boolean {
  let row = top - 1;
  while (row > top - 3 && row >= 0 && view.ownCells(row).length === 0) row -= 1;
  const [only, ...more] = view.ownCells(row);
  if (only === undefined || more.length > 0 || typeof only.raw !== 'string') return false;
  const text = tidy(only.text).replace(attached, '');
  if (
    text.length < 2 ||
    text.length > longestPartTitle ||
    /[:：。]|^[(（]?续/.test(text) ||
    footWords.test(squash(text)) ||
    pageMark.test(squash(text)) ||
    totalKindOf(text) !== undefined
  )
    return false;
  const cell = addressOf(view.grid.sheet, only.row, only.column);
  if (state.open?.cell === cell || state.nested?.cell === cell) return true;
  state.column = '';
  openSection(state, view, { ...only, text }, readSectionTitle(text).numbering, null, null);
  return true;
}

/** How deep a kind of numbering usually is; text without a number heads like 一、 does. */
export const depth: Readonly<Record<Numbering, number>> = {
  part: 0,
  letter: 1,
  cjk: 1,
  'cjk-bracket': 2,
  arabic: 3,
  dotted: 4,
  'arabic-bracket': 4,
  circled: 5,
  none: 1,
};
const isDeeper = (upper: Numbering, lower: Numbering): boolean => depth[lower] > depth[upper];
