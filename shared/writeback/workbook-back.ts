import { strToU8 } from 'fflate';
import type { Grid, Merge } from '../intake/grid.ts';
import { partsOfZip, plainAttribute, plainText, type PartText } from '../intake/plain-workbook/plain-parts.ts';
import { sheetPlaces, type SheetPlace } from '../intake/plain-workbook/plain-workbook.ts';
import { readZipDirectory } from '../intake/sniff/zip-directory.ts';
import { fail, ok, type Result } from '../result.ts';
import { withoutChain, withoutDropped, type DroppedFormula } from './calc-chain.ts';
import type { FormPlace } from './form-table.ts';
import { patchSheet, withResults, type SheetEdit } from './patch-sheet.ts';
import type { SheetPlan } from './plan-writes.ts';
import { recalculate, type FormulaResult } from './recalculate.ts';
import { replaceParts } from '../output/zip-parts.ts';
import { scanSheet } from './scan-sheet.ts';

/** A sheet of an opened workbook with its XML. */
interface OpenSheet extends SheetPlace {
  readonly xml: string;
  readonly sheetId: string;
}

/** An ordinary workbook opened for writing in place. */
export interface OpenBook {
  readonly bytes: Uint8Array;
  readonly part: PartText;
  readonly workbook: string;
  readonly sheets: readonly OpenSheet[];
}

/** Opens a workbook for writing in place; undefined where it is none, or is written in another way than spreadsheet programs write it. */
export function openBook(bytes: Uint8Array): OpenBook | undefined {
  const part = partsOfZip(bytes);
  const [workbook, relations] = [part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels')];
  const places = workbook === undefined || relations === undefined ? undefined : sheetPlaces(workbook, relations);
  if (workbook === undefined || places === undefined) return undefined;
  const ids = new Map(
    [...workbook.matchAll(/<sheet\s[^<>]*>/g)].map(([tag]) => [plainText(plainAttribute(tag, 'name') ?? ''), plainAttribute(tag, 'sheetId') ?? '']),
  );
  return { bytes, part, workbook, sheets: places.map((place) => ({ ...place, xml: part(place.part) ?? '', sheetId: ids.get(place.name) ?? '' })) };
}

/** Says of places whether a formula stands there. */
export function formulasOf(book: OpenBook): (place: FormPlace) => boolean {
  const found = new Set(
    book.sheets.flatMap(({ name, xml }) =>
      (scanSheet(xml)?.rows ?? []).flatMap(({ cells }) =>
        cells.flatMap(({ formula, row, column }) => (formula === undefined ? [] : [`${name}!${String(row)},${String(column)}`])),
      ),
    ),
  );
  return ({ sheet, row, column }) => found.has(`${sheet}!${String(row)},${String(column)}`);
}

/** Merges, each once: two units whose forms share a heading would merge it twice, which Excel takes for damage. */
const distinct = (merges: readonly Merge[]): readonly Merge[] => [
  ...new Map(merges.map((merge) => [[merge.top, merge.left, merge.bottom, merge.right].join(), merge])).values(),
];

/** What is written into each sheet, all units' together. */
export function editsOf(plans: readonly SheetPlan[]): ReadonlyMap<string, SheetEdit> {
  const edits = new Map<string, SheetEdit>();
  for (const { sheet, writes, widths, merges } of plans) {
    const known = edits.get(sheet) ?? { writes: [], widths: [], merges: [] };
    const wide = new Map([...known.widths, ...widths].map((one) => [one.column, one]));
    edits.set(sheet, { writes: [...known.writes, ...writes], widths: [...wide.values()], merges: distinct([...known.merges, ...merges]) });
  }
  return edits;
}

/** A workbook with results in it. `results`: formulas that follow from them, by sheet. `notes`: what whoever opens it should know. */
interface BookWritten {
  readonly bytes: Uint8Array;
  readonly results: ReadonlyMap<string, readonly FormulaResult[]>;
  readonly notes: readonly string[];
}

/** Why a workbook was not written in place: it must be converted (`unknown`), or it cannot be written at all, with the sentence. */
export type BookFault = { readonly kind: 'unknown' } | { readonly kind: 'sentence'; readonly message: string };

/** The parts that a lost formula concerns beside its sheet. */
function chainParts(book: OpenBook, dropped: readonly DroppedFormula[]): readonly (readonly [string, Uint8Array | null])[] {
  const chain = book.part('xl/calcChain.xml');
  if (dropped.length === 0 || chain === undefined) return [];
  const left = withoutDropped(chain, dropped);
  if (left === chain) return [];
  if (left !== null) return [['xl/calcChain.xml', strToU8(left)]];
  const lists = ['xl/_rels/workbook.xml.rels', '[Content_Types].xml'].flatMap((name) => {
    const xml = book.part(name);
    return xml === undefined ? [] : [[name, strToU8(withoutChain(xml))] as const];
  });
  return [['xl/calcChain.xml', null], ...lists];
}

const hasChangedName = (formula: string, names: readonly string[]): boolean =>
  names.some((name) => formula.includes(`${name}!`) || formula.includes(`${name}'!`));

/** What the written results mean for the rest of the workbook, in sentences. */
function notesOf(book: OpenBook, plans: readonly SheetPlan[]): readonly string[] {
  const names = [...new Set(plans.map(({ sheet }) => sheet))];
  const asking = book.sheets.filter(
    ({ name, xml }) =>
      !names.includes(name) && [...xml.matchAll(/<f[^<>]*>([^<]*)<\/f>/g)].some(([, formula = '']) => hasChangedName(plainText(formula), names)),
  );
  const widened = plans.filter(({ added }) => added.length > 0).map(({ sheet }) => sheet);
  const printed = widened.filter((name) =>
    new RegExp(
      `_xlnm\\.Print_Area"[^>]* localSheetId="${String(book.sheets.findIndex((sheet) => sheet.name === name))}"|localSheetId="${String(book.sheets.findIndex((sheet) => sheet.name === name))}"[^>]*_xlnm\\.Print_Area"`,
    ).test(book.workbook),
  );
  const signed = (readZipDirectory(book.bytes) ?? []).some(({ name }) => name.startsWith('_xmlsignatures/'));
  return [
    ...(asking.length === 0 ? [] : [`工作表“${asking.map(({ name }) => name).join('”“')}”的公式引用了写入的格，打开后请按 Ctrl+Alt+F9 重新计算。`]),
    ...(printed.length === 0 ? [] : [`“${[...new Set(printed)].join('”“')}”设了打印区域，新加的栏在区域之外，打印前请重设打印区域。`]),
    ...(signed ? ['原文件带有数字签名，写入以后签名不再有效。'] : []),
  ];
}

/** Writes results into a workbook in place: only the sheets that they go into are other bytes, and, where formulas gave way, the list of what is worked out in which order. */
export function writeBook(book: OpenBook, plans: readonly SheetPlan[], grids: readonly Grid[]): Result<BookWritten, BookFault> {
  const changes = new Map<string, Uint8Array | null>();
  const results = new Map<string, readonly FormulaResult[]>();
  const dropped: DroppedFormula[] = [];
  for (const [name, edit] of editsOf(plans)) {
    const sheet = book.sheets.find((one) => one.name === name);
    const grid = grids.find((one) => one.sheet === name);
    const scanned = sheet === undefined ? undefined : scanSheet(sheet.xml);
    if (sheet === undefined || grid === undefined || scanned === undefined) return fail({ kind: 'unknown' });
    const patched = patchSheet(sheet.xml, edit);
    if (!patched.ok) {
      const { problem } = patched;
      return fail(
        problem.kind === 'unknown'
          ? { kind: 'unknown' }
          : { kind: 'sentence', message: `${name}!${problem.cell} 是跨多格的数组公式的一部分，不能单独改写。请在原表里把这些格改成普通的格，再导入一次。` },
      );
    }
    const follow = recalculate(scanned, grid, edit.writes);
    results.set(name, follow);
    dropped.push(...patched.value.dropped.map((cell) => ({ sheetId: sheet.sheetId, cell })));
    changes.set(sheet.part, strToU8(withResults(patched.value.xml, follow)));
  }
  for (const [name, content] of chainParts(book, dropped)) changes.set(name, content);
  const bytes = replaceParts(book.bytes, changes);
  return bytes === undefined ? fail({ kind: 'unknown' }) : ok({ bytes, results, notes: notesOf(book, plans) });
}
