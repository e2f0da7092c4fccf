import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { read, type CellObject, type WorkSheet } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { fillTemplate, readTemplate } from '#shared/templates/template-file.ts';
import { templateValues, type UnitPictures } from '#shared/templates/template-values.ts';
import { exampleInput, exampleUnit } from '../output/acceptance-example.ts';

const file = '08-照片签字.xlsx';
const template = new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/templates/${file}`, import.meta.url))));
const unit = exampleUnit('城关小学工会', { a1: 400 });

/** The head of a PNG of this size is all that is looked at. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
const jpg = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x01, 0x2c, 0x01, 0x90, 3, 0, 0, 0, 0, 0, 0, 0, 0]);

const photo = (sha256: string, itemId: string) => ({ itemId, sha256, name: '', takenOn: '2024-11-02', print: null, marks: [], by: '张力', addedMs: 0 });
const pictures: UnitPictures = {
  photos: [photo('wide', 'a1'), photo('tall', 'b1'), photo('gone', 'a2')],
  signatures: {
    inspector: { name: '张力', post: '', image: 'sign', signedOn: '2024-11-03', seals: '' },
    unit: { name: '王芳', post: '主席', image: 'sign', signedOn: '2024-11-03', seals: '' },
  },
};
const images = new Map([
  ['wide', jpg],
  ['tall', png(300, 900)],
  ['sign', png(400, 160)],
]);

function fill(of: UnitPictures): Uint8Array {
  const look = readTemplate(file, template);
  if (!look.ok) throw new Error(look.problem);
  expect(look.value.check).toMatchObject({ problems: [], use: 'unit' });
  const values = templateValues({ input: exampleInput([unit]), asks: () => true }, { unit, pictures: of });
  const filled = fillTemplate('xlsx', template, values, images);
  if (!filled.ok) throw new Error(filled.problem);
  return filled.value;
}

/** The anchors of a drawing: in which row and column, which part, how large in pixels. */
function anchorsOf(parts: Readonly<Record<string, Uint8Array>>, drawing: string) {
  const relations = strFromU8(parts[drawing.replace('drawings/', 'drawings/_rels/').concat('.rels')] ?? new Uint8Array());
  const targets = new Map([...relations.matchAll(/Id="([^"]+)"[^<>]*Target="\.\.\/([^"]+)"/g)].map(([, id = '', target = '']) => [id, target]));
  return [...strFromU8(parts[drawing] ?? new Uint8Array()).matchAll(/<xdr:oneCellAnchor[\s\S]*?<\/xdr:oneCellAnchor>/g)]
    .filter(([xml]) => xml.includes('图片'))
    .map(([xml]) => ({
      row: Number(/<xdr:row>(\d+)/.exec(xml)?.[1]),
      column: Number(/<xdr:col>(\d+)/.exec(xml)?.[1]),
      part: targets.get(/r:embed="([^"]+)"/.exec(xml)?.[1] ?? '') ?? '',
      size: [...(/<xdr:ext cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [])].slice(1).map((emu) => Math.round(Number(emu) / 9525)),
    }));
}

describe('pictures in a workbook', () => {
  const filled = fill(pictures);
  const parts = unzipSync(filled);
  const sheet: WorkSheet | undefined = read(filled).Sheets['验收意见'];
  const valueAt = (cell: string): unknown => (sheet?.[cell] as CellObject | undefined)?.v;

  it('stand over the cell of their name, in each repeated row, as large as the row then is; one that is not here is named', () => {
    const drawn = anchorsOf(parts, 'xl/drawings/drawing1.xml');
    expect(drawn.slice(0, 2)).toEqual([
      { row: 3, column: 3, part: 'media/yst1.jpg', size: [276, 207] },
      { row: 4, column: 3, part: 'media/yst2.png', size: [70, 210] },
    ]);
    const rows = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const height = (row: number): number => Number(new RegExp(`<row[^<>]* r="${String(row)}"[^<>]*`).exec(rows)?.[0].match(/ ht="([\d.]+)"/)?.[1]);
    expect(height(4)).toBeCloseTo((207 + 4) * 0.75, 0);
    expect(height(5)).toBeCloseTo((210 + 4) * 0.75, 0);
    expect([valueAt('D4'), valueAt('D6'), valueAt('B4')]).toEqual([undefined, '（图片缺失）', '工会委员会、经审会、女职工委员会健全，按期换届']);
  });

  it('of a list in one cell stand side by side in the room that the template gives', () => {
    const signs = anchorsOf(parts, 'xl/drawings/drawing1.xml').slice(2);
    expect(signs).toHaveLength(2);
    expect(new Set(signs.map(({ part }) => part)).size).toBe(1);
    expect((signs[0]?.column ?? 9) < (signs[1]?.column ?? 0)).toBe(true);
    for (const { row, size } of signs) {
      expect(row).toBe(6);
      // 60 points of room, less a little around.
      expect(size[1]).toBe(76);
    }
    expect(valueAt('B7')).toBe('张力 王芳 ');
  });

  it('leave the picture that was there, which moves along, and every other part as it was', () => {
    const before = unzipSync(template);
    const drawing = strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array());
    const rowOf = (xml: string): number => Number(/<xdr:row>(\d+)/.exec(xml)?.[1]);
    expect(rowOf(drawing)).toBe(rowOf(strFromU8(before['xl/drawings/drawing1.xml'] ?? new Uint8Array())) + 2);
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), parts[name] ?? new Uint8Array()) !== 0);
    expect(changed.toSorted()).toEqual(
      [
        '[Content_Types].xml',
        'xl/drawings/_rels/drawing1.xml.rels',
        'xl/drawings/drawing1.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/sheet2.xml',
      ].toSorted(),
    );
  });

  it('get a drawing of their own on a sheet that has none, named in all places where it must be', () => {
    const own = Object.keys(parts).find((name) => /^xl\/drawings\/drawingYst\d+\.xml$/.test(name)) ?? '';
    expect(anchorsOf(parts, own).map(({ row, column, size }) => [row, column, size])).toEqual([
      [0, 1, [150, 60]],
      [1, 1, [150, 60]],
    ]);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain(`PartName="/${own}"`);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('Extension="jpg"');
    expect(strFromU8(parts['xl/worksheets/_rels/sheet2.xml.rels'] ?? new Uint8Array())).toContain(own.slice('xl/'.length));
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet.indexOf('<drawing ')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
    expect(sheet.indexOf('<drawing ')).toBeGreaterThan(sheet.indexOf('<pageSetup'));
  });

  it('are none where there are none: no part is added', () => {
    expect(Object.keys(unzipSync(fill({ photos: [], signatures: {} }))).toSorted()).toEqual(Object.keys(unzipSync(template)).toSorted());
  });
});
