import type { ScannedCell } from '../writeback/scan-sheet.ts';
import { pictureSign } from './sheet-pictures.ts';
import { templateMarks, valueText, type TemplateMark } from './template-marks.ts';
import type { FilledValue, TemplateValues } from './template-values.ts';

/** A part of a sheet's rows that is repeated or left out: from the row of its opening mark to that of its end. */
export interface RepeatedPart {
  readonly name: string;
  readonly kind: 'each' | 'none';
  readonly first: number;
  readonly last: number;
  readonly inner: readonly RepeatedPart[];
}

interface Opened {
  readonly mark: TemplateMark;
  readonly cell: ScannedCell;
  readonly inner: RepeatedPart[];
}

/** The blocks of a sheet, outermost first. A part that opens and ends within one cell is no block: it is filled there. */
export function repeatedParts(cells: readonly { readonly cell: ScannedCell; readonly text: string }[]): readonly RepeatedPart[] {
  const whole: RepeatedPart[] = [];
  const open: Opened[] = [];
  for (const { cell, text } of cells) {
    for (const mark of templateMarks(text)) {
      if (mark.kind === 'each' || mark.kind === 'none') open.push({ mark, cell, inner: [] });
      if (mark.kind !== 'end') continue;
      const opened = open.pop();
      if (opened === undefined || opened.cell === cell) continue;
      const block: RepeatedPart = {
        name: mark.name,
        kind: opened.mark.kind === 'none' ? 'none' : 'each',
        first: opened.cell.row,
        last: cell.row,
        inner: opened.inner,
      };
      (open.at(-1)?.inner ?? whole).push(block);
    }
  }
  return whole;
}

/** The values that names have at a place: those of the innermost part first. */
export type Scopes = readonly TemplateValues[];

const isMany = (value: FilledValue | readonly TemplateValues[]): value is readonly TemplateValues[] => Array.isArray(value);

/** The value of a name where these scopes are open, the innermost last. */
export function valueIn(scopes: Scopes, name: string): FilledValue | readonly TemplateValues[] | undefined {
  for (let at = scopes.length - 1; at >= 0; at -= 1) {
    const scope = scopes[at];
    if (scope !== undefined && Object.hasOwn(scope, name)) return scope[name];
  }
  return undefined;
}

/** The scopes that a part is filled with, once for each time it stands there: for each thing of a loop, once where there is something, never where there is not; `none` turns it round. */
export function timesOf(scopes: Scopes, name: string, kind: 'each' | 'none'): readonly Scopes[] {
  const value = valueIn(scopes, name);
  const has = value !== undefined && (isMany(value) ? value.length > 0 : value.text !== '');
  if (kind === 'none') return has ? [] : [scopes];
  if (value === undefined || !has) return [];
  return isMany(value) ? value.map((own) => [...scopes, own]) : [scopes];
}

/** The text of a cell with its marks filled; marks of blocks that are not the cell's own are taken out. A cell that is nothing but one number's mark is that number. */
export function filledText(text: string, scopes: Scopes): string | number {
  const marks = templateMarks(text).filter(({ kind }) => kind === 'value');
  const bare = text.replace(/\{\{[#^/][^{}]*\}\}/g, '').trim();
  const [only] = marks;
  if (marks.length === 1 && only !== undefined && bare === only.written) {
    const value = valueIn(scopes, only.name);
    if (value !== undefined && !isMany(value)) return value.number ?? wordsOf(value, only.name);
  }
  return fillPart(text, scopes);
}

const wordsOf = ({ text, picture }: FilledValue, name: string): string => (picture === undefined ? valueText(text) : pictureSign(name, picture));

/** Fills the marks of a text, the parts that open and end in it for each thing; a mark without its other half is taken out. */
function fillPart(text: string, scopes: Scopes): string {
  const marks = templateMarks(text);
  let [made, from] = ['', 0];
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    made += text.slice(from, mark.at);
    from = mark.at + mark.written.length;
    if (mark.kind === 'value') {
      const value = valueIn(scopes, mark.name);
      made += value === undefined || isMany(value) ? '' : wordsOf(value, mark.name);
    } else if (mark.kind !== 'end') {
      const end = endOf(marks, index);
      const close = marks[end];
      if (close === undefined) continue;
      const inside = text.slice(from, close.at);
      made += timesOf(scopes, mark.name, mark.kind)
        .map((own) => fillPart(inside, own))
        .join('');
      from = close.at + close.written.length;
      index = end;
    }
  }
  return made + text.slice(from);
}

/** The place of the mark that ends what another one opens; -1 where it is not in the same text. */
function endOf(marks: readonly TemplateMark[], opening: number): number {
  let depth = 0;
  for (let index = opening; index < marks.length; index += 1) {
    const kind = marks[index]?.kind;
    if (kind === 'each' || kind === 'none') depth += 1;
    if (kind === 'end') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}
