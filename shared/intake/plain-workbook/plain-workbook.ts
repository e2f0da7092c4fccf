import * as spreadsheet from 'xlsx';
import type { Grid } from '../grid.ts';
import { strikesInWorkbook } from '../strikes/workbook-strikes.ts';
import { withoutStruck } from '../strikes/strike.ts';
import { partsOfZip, plainAttribute, plainText, saysYes, sharedTexts, type PartText } from './plain-parts.ts';
import { plainSheet, type PlainBook } from './plain-sheet.ts';

/** The formats that a number alone names, as the library has them. */
const builtIn = { ...(spreadsheet.SSF as { readonly get_table: () => Readonly<Record<number, string>> }).get_table() };

const tagsOf = (xml: string, name: string): readonly string[] => [...xml.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => tag);

/** What stands between the tags of an element. */
function between(xml: string, name: string): string {
  const from = xml.indexOf(`<${name}`);
  const end = from === -1 ? -1 : xml.indexOf(`</${name}>`, from);
  return end === -1 ? '' : xml.slice(xml.indexOf('>', from) + 1, end);
}

/** Excel takes no number format of more than 255 characters; one that is very long may be made to keep its reader busy. */
const longestFormat = 1000;

/** The number format of each cell style. */
function formatsOf(styles: string): readonly (string | null)[] {
  const own = new Map(
    tagsOf(between(styles, 'numFmts'), 'numFmt').map((tag) => [Number(plainAttribute(tag, 'numFmtId')), plainText(plainAttribute(tag, 'formatCode') ?? '')]),
  );
  return tagsOf(between(styles, 'cellXfs'), 'xf').map((tag) => {
    const id = Number(plainAttribute(tag, 'numFmtId') ?? '0');
    const format = own.get(id) ?? builtIn[id] ?? null;
    return format === 'General' ? null : format;
  });
}

/** A sheet of a workbook with the part of the file that it is in. */
export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** The sheets of a workbook with their parts, from the XML of its list of sheets and of its relations; undefined where it is written in another way than spreadsheet programs write it. */
export function sheetPlaces(workbook: string, relations: string): readonly SheetPlace[] | undefined {
  const targets = new Map(tagsOf(relations, 'Relationship').map((tag) => [plainAttribute(tag, 'Id'), plainAttribute(tag, 'Target') ?? '']));
  const places = tagsOf(between(workbook, 'sheets'), 'sheet').map((tag) => {
    const target = targets.get(plainAttribute(tag, 'r:id')) ?? '';
    return {
      name: plainText(plainAttribute(tag, 'name') ?? ''),
      hidden: !['visible', undefined].includes(plainAttribute(tag, 'state')),
      part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
  return places.length > 0 && places.every(({ name, part }) => name !== '' && /^xl\/worksheets\/[^/]+\.xml$/.test(part)) ? places : undefined;
}

function bookOf(part: PartText, workbook: string, styles: string, shared: string): PlainBook | undefined {
  const strings = sharedTexts(shared);
  const formats = formatsOf(styles);
  if (strings === undefined || formats.some((format) => format !== null && format.length > longestFormat) || part('xl/workbook.xml') === undefined)
    return undefined;
  return { strings, formats, date1904: tagsOf(workbook, 'workbookPr').some((tag) => saysYes(plainAttribute(tag, 'date1904'))) };
}

/**
 * The sheets of an ordinary .xlsx, read straight from its XML: several times as fast as the library, which reads far more than is needed here. Undefined for any workbook that is
 * written in a way that this reader does not know for sure; the library reads those.
 */
export function gridsOfPlainWorkbook(bytes: Uint8Array): readonly Grid[] | undefined {
  const part = partsOfZip(bytes);
  const [workbook, relations, styles = ''] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].map(part);
  const shared = part('xl/sharedStrings.xml') ?? '';
  const places = workbook === undefined || relations === undefined ? undefined : sheetPlaces(workbook, relations);
  const book = workbook === undefined ? undefined : bookOf(part, workbook, styles, shared);
  if (places === undefined || book === undefined) return undefined;
  const grids: Grid[] = [];
  for (const { name, hidden, part: path } of places) {
    const grid = plainSheet(name, hidden, part(path) ?? '', book);
    if (grid === undefined) return undefined;
    grids.push(grid);
  }
  const strikes = styles.includes('strike') || shared.includes('strike') ? strikesInWorkbook(bytes) : [];
  const keywords = between(part('docProps/core.xml') ?? '', 'cp:keywords');
  return grids.map((grid, index) => ({
    ...withoutStruck(grid, strikes[index] ?? new Map()),
    ...(keywords === '' ? {} : { keywords: plainText(keywords) }),
  }));
}
