import { addressOf } from '../intake/grid.ts';
import { plainAttribute } from '../intake/plain-workbook/plain-parts.ts';
import { shiftFormula } from '../writeback/formula.ts';
import { formulaOfCell, inXml, sharedFirsts } from '../writeback/patch-sheet.ts';
import type { ScannedCell, ScannedRow } from '../writeback/scan-sheet.ts';
import { repeatedParts, filledText, timesOf, type Scopes, type RepeatedPart } from './book-blocks.ts';
import type { TemplateBook } from './book-texts.ts';
import { grownRow, textHeights } from './row-height.ts';
import { mapFormula, mapRange, rowMap, type RowBlock, type RowMap } from './row-map.ts';
import {
  pictureHeight,
  picturePlace,
  picturesIn,
  sheetRoom,
  withoutPictures,
  type CellPicture,
  type SheetPlacedPicture,
  type SheetRoom,
} from './sheet-pictures.ts';
import { templateMarks } from './template-marks.ts';
import type { TemplateValues } from './template-values.ts';

type TemplateSheet = TemplateBook['sheets'][number];

/** A row of the finished sheet: which row of the template it is made of, and the values that hold there. */
interface MadeRow {
  readonly from: number;
  readonly scopes: Scopes;
}

/** A list without anything in it keeps one empty line, so that the table and the formulas over it stay whole. */
const emptyLine: TemplateValues = {};

function timesOfBlock(block: RepeatedPart, scopes: Scopes): readonly Scopes[] {
  const times = timesOf(scopes, block.name, block.kind);
  return times.length === 0 && block.kind === 'each' && block.inner.length === 0 ? [[emptyLine]] : times;
}

/** The rows that a stretch of template rows becomes, in order. */
function rowsOf(first: number, last: number, blocks: readonly RepeatedPart[], scopes: Scopes): readonly MadeRow[] {
  const rows: MadeRow[] = [];
  for (let row = first; row <= last; row += 1) {
    const block = blocks.find((one) => one.first === row && one.last <= last);
    if (block === undefined) {
      rows.push({ from: row, scopes });
      continue;
    }
    for (const own of timesOfBlock(block, scopes))
      rows.push(
        ...rowsOf(
          block.first,
          block.last,
          block.inner.filter((one) => one !== block),
          own,
        ),
      );
    row = block.last;
  }
  return rows;
}

/** Everything that filling one sheet goes by. */
interface Filling {
  readonly sheet: TemplateSheet;
  readonly textOf: TemplateBook['textOf'];
  readonly map: RowMap;
  readonly isHere: (name: string) => boolean;
  /** How high a text makes a row, in points: of a cell that wraps its text, in the width of its column. */
  readonly heightOf: (cell: ScannedCell, text: string) => number;
  readonly room: SheetRoom;
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The pictures that the cells ask for; added to. */
  readonly pictures: CellPicture[];
  /** The block that a row is in. */
  readonly blockAt: (row: number) => RowBlock | undefined;
}

const nameOf = (row: number, column: number): string => addressOf('', row, column).slice(1);
const at = (cell: ScannedCell, row: number): string => cell.tag.replace(/ r="[^"]*"/, '').replace(/^<c/, `<c r="${nameOf(row, cell.column)}"`);

/** A formula of a row that now stands elsewhere: what it asks of its own block moves along with it, everything else is where the map says. */
function movedFormula({ map, isHere, blockAt }: Filling, formula: string, from: number, to: number): string {
  const block = blockAt(from);
  if (block === undefined) return mapFormula(formula, map, isHere);
  const own: RowMap = {
    start: (row) => (row >= block.first && row <= block.last ? row : map.start(row) - (to - from)),
    end: (row) => (row >= block.first && row <= block.last ? row : map.end(row) - (to - from)),
  };
  return shiftFormula(mapFormula(formula, own, isHere), to - from, 0);
}

function madeCell(filling: Filling, cell: ScannedCell, row: number, scopes: Scopes): string {
  const { sheet, textOf } = filling;
  const text = textOf(cell);
  const formula = formulaOfCell(cell, sharedFirsts(sheet.scanned));
  if (formula !== undefined)
    return `${at(cell, row)
      .replace(/ t="[^"]*"/, '')
      .replace(/\/?>$/, '>')}<f>${inXml(movedFormula(filling, formula, cell.row, row))}</f></c>`;
  if (text === undefined || templateMarks(text).length === 0)
    return cell.inner === '' ? at(cell, row).replace(/\/?>$/, '/>') : `${at(cell, row)}${cell.inner}</c>`;
  const filled = filledText(text, scopes);
  const value = typeof filled === 'string' ? withoutPictures(filled, filling.images) : filled;
  if (typeof filled === 'string') {
    const asked = picturesIn(filled);
    filling.pictures.push(...asked.map((one, index) => ({ ...one, cell, row, index, of: asked.length })));
  }
  const head = at(cell, row)
    .replace(/ t="[^"]*"/, '')
    .replace(/\/?>$/, '');
  if (value === '') return `${head}/>`;
  return typeof value === 'number' ? `${head}><v>${String(value)}</v></c>` : `${head} t="inlineStr"><is><t xml:space="preserve">${inXml(value)}</t></is></c>`;
}

/** What a row needs for the texts that are filled into it. */
const neededHeight = ({ textOf, heightOf, room, images }: Filling, source: ScannedRow, scopes: Scopes): number =>
  Math.max(
    0,
    ...source.cells.map((cell) => {
      const text = textOf(cell);
      const filled = text === undefined || templateMarks(text).length === 0 ? '' : filledText(text, scopes);
      return typeof filled === 'string' && filled !== ''
        ? Math.max(heightOf(cell, withoutPictures(filled, images)), pictureHeight(room, cell, filled, images))
        : 0;
    }),
  );

function madeRow(filling: Filling, source: ScannedRow, row: number, scopes: Scopes): string {
  const tag = grownRow(source.tag.replace(/ r="[^"]*"/, '').replace(/^<row/, `<row r="${String(row + 1)}"`), neededHeight(filling, source, scopes));
  if (source.cells.length === 0) return `${tag.replace(/\/?>$/, '')}/>`;
  return `${tag.replace(/\/?>$/, '>')}${source.cells.map((cell) => madeCell(filling, cell, row, scopes)).join('')}</row>`;
}

/** The merges of a sheet after its rows were made: those inside a block once for each copy. */
function madeMerges(after: string, { map, blockAt }: Filling, rows: readonly MadeRow[]): string {
  const inside = /<mergeCells(?:\s[^<>]*)?>([\s\S]*?)<\/mergeCells>/.exec(after);
  if (inside === null) return after;
  const merges = [...(inside[1] ?? '').matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\s*\/>/g)].flatMap(
    ([, left = '', top = '', right = '', bottom = '']): readonly string[] => {
      const [first, last] = [Number(top) - 1, Number(bottom) - 1];
      const block = blockAt(first);
      if (block === undefined || last > block.last) return [mapRange(`${left}${top}:${right}${bottom}`, map)];
      return rows.flatMap(({ from }, row) => (from === first ? [`${left}${String(row + 1)}:${right}${String(row + 1 + last - first)}`] : []));
    },
  );
  const xml =
    merges.length === 0 ? '' : `<mergeCells count="${String(merges.length)}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return after.slice(0, inside.index) + xml + after.slice(inside.index + inside[0].length);
}

/** The areas of a rule: one that is a single cell of a repeated row goes for all its copies. */
const mapAreas = (areas: string, map: RowMap): string =>
  areas
    .split(' ')
    .map((area) => mapRange(area.includes(':') ? area : `${area}:${area}`, map).replace(/^([A-Z]+\d+):\1$/, '$1'))
    .join(' ');

/** What else on a sheet names rows: validation, conditional formats, filters, links, page breaks. */
const mapRest = (xml: string, map: RowMap): string =>
  xml
    .replace(/ sqref="([^"]*)"/g, (_, areas: string) => ` sqref="${mapAreas(areas, map)}"`)
    .replace(
      /<(?!mergeCell\b)([\w:]+)((?:\s[^<>]*)?) ref="([^"]*)"/g,
      (_, name: string, more: string, ref: string) => `<${name}${more} ref="${mapRange(ref, map)}"`,
    )
    .replace(/<brk id="(\d+)"/g, (_, row: string) => `<brk id="${String(map.start(Number(row) - 1) + 1)}"`);

/** A sheet of a template after its filling. `moved`: rows were repeated or taken out. */
export interface FilledSheet {
  readonly part: string;
  readonly xml: string;
  readonly map: RowMap;
  readonly name: string;
  readonly moved: boolean;
  readonly pictures: readonly SheetPlacedPicture[];
}

/** Fills one sheet: texts and numbers into its cells, pictures over them, rows repeated, everything on the sheet that names rows moved along. */
export function fillSheet(template: TemplateBook, sheet: TemplateSheet, values: TemplateValues, images: ReadonlyMap<string, Uint8Array>): FilledSheet {
  const { scanned, xml, name, part } = sheet;
  const cells = scanned.rows
    .flatMap((row) => row.cells)
    .flatMap((cell) => {
      const text = template.textOf(cell);
      return text === undefined ? [] : [{ cell, text }];
    });
  const blocks = repeatedParts(cells);
  const last = scanned.rows.at(-1)?.row ?? -1;
  const rows = rowsOf(0, last, blocks, [values]);
  const outer = blocks.map(({ first, last: end }): RowBlock => {
    const made = rows.filter(({ from }) => from >= first && from <= end).length;
    return { first, last: end, times: made / (end - first + 1) };
  });
  const map = rowMap(outer);
  const room = sheetRoom(xml, scanned.rows);
  const pictures: CellPicture[] = [];
  const filling: Filling = {
    sheet,
    room,
    images,
    pictures,
    textOf: template.textOf,
    map,
    heightOf: textHeights(sheet.xml, template.book.part('xl/styles.xml') ?? ''),
    isHere: (named) => named === '' || named === name,
    blockAt: (row) => outer.find((one) => row >= one.first && row <= one.last),
  };
  const bySource = new Map(scanned.rows.map((row) => [row.row, row]));
  const data = rows.map(({ from, scopes }, row) => {
    const source = bySource.get(from);
    return source === undefined ? '' : madeRow(filling, source, row, scopes);
  });
  const after = madeMerges(mapRest(xml.slice(scanned.to), map), filling, rows);
  const before = xml.slice(0, scanned.from).replace(/<dimension ref="[^"]*"\s*\/>/, '');
  const usual = room.heightOf(-1);
  const heights = data.map((row) => Number(plainAttribute(/^<row\s[^<>]*>/.exec(row)?.[0] ?? '', 'ht') ?? String(usual)));
  const places = pictures.flatMap((picture) => picturePlace(room, picture, images, (row) => heights[row] ?? usual) ?? []);
  return { part, name, map, moved: outer.some(({ times }) => times !== 1), xml: `${before}${data.join('')}${after}`, pictures: places };
}
