import { strFromU8, strToU8 } from 'fflate';
import { recompute } from '../intake/contents/recompute.ts';
import { plainText } from '../intake/plain-workbook/plain-parts.ts';
import { readGrids } from '../intake/read-grids.ts';
import { readZipDirectory } from '../intake/sniff/zip-directory.ts';
import { fail, ok, type Result } from '../result.ts';
import { withoutChain } from '../writeback/calc-chain.ts';
import { inXml, withResults } from '../writeback/patch-sheet.ts';
import { replaceParts } from '../output/zip-parts.ts';
import { drawPictures } from './book-pictures.ts';
import { bookTexts, openTemplateBook, type TemplateBook } from './book-texts.ts';
import { fillSheet, type FilledSheet } from './fill-sheet.ts';
import { mapFormula, mapRange } from './row-map.ts';
import { strayBrackets, templateMarks } from './template-marks.ts';
import type { TemplateValues } from './template-values.ts';

/** A workbook's own part that asks for all formulas to be worked out when it is opened. */
export function workedOutOnOpening(workbook: string): string {
  const asked = workbook.replace(/<calcPr(?![^<>]*fullCalcOnLoad)/, '<calcPr fullCalcOnLoad="1"');
  return asked.includes('<calcPr')
    ? asked
    : asked.replace(/<\/(?:definedNames|sheets)>(?![\s\S]*<\/definedNames>)/, (tag) => `${tag}<calcPr fullCalcOnLoad="1"/>`);
}

/** The parts that name rows of sheets beside the sheets: names of areas, formulas of other sheets, drawings, comments, tables. */
function followingParts(template: TemplateBook, filled: readonly FilledSheet[]): ReadonlyMap<string, Uint8Array | null> {
  const { book } = template;
  const changes = new Map<string, Uint8Array | null>();
  let workbook = workedOutOnOpening(book.workbook);
  for (const { name, map } of filled)
    workbook = workbook.replace(
      /(<definedName\s[^<>]*>)([^<]*)/g,
      (_, tag: string, area: string) => `${tag}${inXml(mapFormula(plainText(area), map, (sheet) => sheet === name))}`,
    );
  changes.set('xl/workbook.xml', strToU8(workbook));
  for (const { part, map } of filled.filter(({ moved }) => moved)) {
    const relations = book.part(part.replace('worksheets/', 'worksheets/_rels/').concat('.rels')) ?? '';
    for (const [, target = ''] of relations.matchAll(/Target="(?:\.\.\/|\/xl\/)((?:drawings|tables)\/[^"]+\.xml|comments\d*\.xml)"/g)) {
      const xml = book.part(`xl/${target}`);
      if (xml === undefined) continue;
      const rows = xml.replace(/<xdr:row>(\d+)<\/xdr:row>/g, (_, row: string) => `<xdr:row>${String(map.start(Number(row)))}</xdr:row>`);
      changes.set(
        `xl/${target}`,
        strToU8(target.startsWith('drawings') ? rows : rows.replace(/ ref="([^"]*)"/g, (_, ref: string) => ` ref="${mapRange(ref, map)}"`)),
      );
    }
  }
  if (book.part('xl/calcChain.xml') !== undefined) {
    changes.set('xl/calcChain.xml', null);
    for (const name of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml']) changes.set(name, strToU8(withoutChain(book.part(name) ?? '')));
  }
  return changes;
}

/** A filled workbook in which simple sums have their result, for those who look at it without working it out. */
function withSums(bytes: Uint8Array, filled: readonly FilledSheet[]): Uint8Array | undefined {
  const grids = readGrids(bytes);
  const book = openTemplateBook(bytes)?.book;
  if (!grids.ok || book === undefined) return bytes;
  const changes = new Map<string, Uint8Array>();
  for (const { name, part } of filled) {
    const grid = grids.value.find(({ sheet }) => sheet === name);
    const xml = book.part(part);
    const open = (grid?.rows ?? []).flatMap((row) =>
      (row ?? []).flatMap((cell) => (cell?.uncached === true && cell.formula !== undefined && !cell.formula.includes('!') ? [cell] : [])),
    );
    const results = open.flatMap((cell) => {
      const value = grid === undefined || cell.formula === undefined ? undefined : recompute(grid, cell.formula);
      return value === undefined ? [] : [[cell.row, cell.column, value] as const];
    });
    if (xml !== undefined && results.length > 0) changes.set(part, strToU8(withResults(xml, results)));
  }
  return replaceParts(bytes, changes);
}

/** What of a workbook is not moved along with its rows: a template that has it must not repeat rows. */
const unmoved: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotTables\//, '数据透视表'],
  [/^xl\/charts\//, '图表'],
];

/**
 * Fills a checked workbook template in place: texts and numbers into the cells of names, rows repeated for each thing; styles, merges, widths, print set-up, validation and conditional formats
 * stay and move along, pictures are drawn over their cells, formulas follow their cells and are worked out when the file is opened. The finished file is read again: no mark may be left in it. Fails with a sentence.
 */
export function fillWorkbook(bytes: Uint8Array, values: TemplateValues, images: ReadonlyMap<string, Uint8Array> = new Map()): Result<Uint8Array, string> {
  const template = openTemplateBook(bytes);
  if (template === undefined) return fail('模板的内部写法特殊，不能原样填写。请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。');
  const filled = template.sheets.map((sheet) => fillSheet(template, sheet, values, images));
  const fixed = (readZipDirectory(bytes) ?? []).flatMap(({ name }) => unmoved.flatMap(([pattern, word]) => (pattern.test(name) ? [word] : [])));
  const [word] = fixed;
  if (word !== undefined && filled.some(({ moved }) => moved)) return fail(`模板里有${word}，不会跟着循环的行移动。请去掉它，或不在这个工作簿里用循环。`);
  const changes = new Map(followingParts(template, filled));
  for (const { part, xml, name } of filled) {
    const others = filled.filter((one) => one.name !== name && one.moved);
    const followed = others.reduce(
      (made, one) =>
        made.replace(
          /(<f(?:\s[^<>]*)?>)([^<]*)/g,
          (_, tag: string, formula: string) => `${tag}${inXml(mapFormula(plainText(formula), one.map, (sheet) => sheet === one.name))}`,
        ),
      xml,
    );
    changes.set(part, strToU8(followed));
  }
  const text = (part: string): string | undefined => {
    const changed = changes.get(part);
    return changed === undefined || changed === null ? template.book.part(part) : strFromU8(changed);
  };
  const drawn = drawPictures(
    template.book,
    filled.map(({ part, pictures }) => ({ part, xml: text(part) ?? '', places: pictures })),
    images,
    text,
  );
  for (const [part, xml] of drawn.sheets) changes.set(part, strToU8(xml));
  for (const [part, content] of drawn.changed) changes.set(part, content);
  const filledOnce = replaceParts(bytes, changes, drawn.added);
  const made = filledOnce === undefined ? undefined : withSums(filledOnce, filled);
  const again = made === undefined ? undefined : openTemplateBook(made);
  if (made === undefined || again === undefined) return fail('填好的工作簿读不回来，没有采用。请用 WPS 或 Excel 把模板另存一份，再导入。');
  const left = bookTexts(again).find(({ text }) => templateMarks(text).length > 0 || strayBrackets(text) !== undefined);
  return left === undefined ? ok(made) : fail(`${left.place}还留有没填的“${left.text.slice(0, 30)}”，没有采用。`);
}
