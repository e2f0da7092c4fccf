import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Grid } from '#shared/intake/grid.ts';
import { gridsByLibrary } from '#shared/intake/library-workbook.ts';
import { gridsOfPlainWorkbook } from '#shared/intake/plain-workbook/plain-workbook.ts';
import { sniff } from '#shared/intake/sniff/sniff.ts';
import { numberedForm } from '#test/builders/numbered-form.ts';
import { fixtureFolder } from './expected-readings.ts';

const root = fixtureFolder('');

/** Every fixture that is an .xlsx by its content and can be opened, but those that are made to end the library. */
const workbooks = readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
  if (!/\.(?:xlsx|et)$/u.test(name) || name.startsWith('hostile')) return [];
  const bytes = new Uint8Array(readFileSync(`${root}${name}`));
  const sniffed = sniff(bytes);
  return sniffed.ok && sniffed.value.kind === 'zip' && !sniffed.value.openDocument ? [{ name, bytes, sniffed: sniffed.value }] : [];
});

/** A grid without the empty places of its sparse rows. */
const dense = (grids: readonly Grid[]): unknown => grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row?.filter((cell) => cell !== undefined)) }));

/** A form whose sheet is written otherwise. */
function rewritten(change: (sheet: string) => string): Uint8Array {
  const parts = unzipSync(numberedForm(1));
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(change(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()))) });
}

const cellIn = (bytes: Uint8Array, row: number, column: number): unknown => gridsOfPlainWorkbook(bytes)?.[0]?.rows[row]?.[column];

describe('an ordinary .xlsx read straight from its XML', () => {
  it.each(workbooks)('is what the library reads: $name', ({ bytes, sniffed }) => {
    const library = gridsByLibrary(bytes, sniffed);
    const own = gridsOfPlainWorkbook(bytes);
    expect(own).toBeDefined();
    expect(library.ok && dense(library.value)).toEqual(dense(own ?? []));
  });

  it('are many', () => {
    expect(workbooks.length).toBeGreaterThan(100);
  });

  it('holds a formula without a result as such, however that is written', () => {
    for (const cell of ['<c r="C3"><f>1+2</f></c>', '<c r="C3"><f>1+2</f><v/></c>', '<c r="C3" t="n"><f>1+2</f><v></v></c>'])
      expect(
        cellIn(
          rewritten((sheet) => sheet.replace(/<c r="C3"[^>]*>.*?<\/c>/u, cell)),
          2,
          2,
        ),
      ).toMatchObject({ uncached: true, formula: '1+2' });
  });

  it('reads text that stands in the cell itself, and what XML cannot hold', () => {
    const cell =
      '<c r="C3" t="inlineStr"><is><r><t>甲&amp;</t></r><rPh sb="0" eb="1"><t>jia</t></rPh><r><t xml:space="preserve">乙_x000D_\n丙 </t></r></is></c>';
    expect(
      cellIn(
        rewritten((sheet) => sheet.replace(/<c r="C3"[^>]*>.*?<\/c>/u, cell)),
        2,
        2,
      ),
    ).toMatchObject({ text: '甲&乙\n丙 ' });
  });

  it.each([
    ['elements with a prefix', (sheet: string) => sheet.replaceAll('<c ', '<x:c ').replaceAll('</c>', '</x:c>')],
    ['values in single quotes', (sheet: string) => sheet.replace('<c r="C3"', "<c r='C3'")],
    ['a formula that other cells share', (sheet: string) => sheet.replace(/<c r="C3"[^>]*>.*?<\/c>/u, '<c r="C3"><f t="shared" si="0"/></c>')],
    ['no end', (sheet: string) => sheet.replace('</sheetData>', '')],
    ['a row beyond the last', (sheet: string) => sheet.replace('<row r="3"', '<row r="4000000000"')],
  ])('is left to the library where its sheet has %s', (_, change) => {
    expect(gridsOfPlainWorkbook(rewritten(change))).toBeUndefined();
  });
});
