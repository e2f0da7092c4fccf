import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGrids } from '#shared/intake/read-grids.ts';
import { readZipDirectory } from '#shared/intake/sniff/zip-directory.ts';
import { writeResultsBack, type WrittenForm } from '#shared/writeback/write-back.ts';
import { replaceParts } from '#shared/output/zip-parts.ts';
import { formBytes, formsIn, resultsFor } from './results.ts';

const written = async (file: string): Promise<{ readonly before: Uint8Array; readonly form: WrittenForm }> => {
  const before = formBytes('writeback', file);
  const form = await writeResultsBack({ fileName: file, bytes: before, results: (await formsIn(file, before)).map(resultsFor) });
  if (!form.ok) throw new Error(form.problem.join('\n'));
  return { before, form: form.value };
};

/** The packed bytes of every part of a zip. */
const packedParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    (readZipDirectory(bytes) ?? []).map(({ name, dataAt, packedBytes }) => [
      name,
      Buffer.from(bytes.subarray(dataAt, dataAt + packedBytes)).toString('base64'),
    ]),
  );

const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [was, now] = [packedParts(before), packedParts(after)];
  expect([...now.keys()].filter((name) => !was.has(name))).toEqual([]);
  return [...was].flatMap(([name, packed]) => (now.get(name) === packed ? [] : [now.has(name) ? name : `${name} gone`]));
};

/** The XML of every cell of a sheet by its address, and what is left of the sheet without its cells. */
function cellsOf(bytes: Uint8Array, part: string): { readonly cells: ReadonlyMap<string, string>; readonly rest: string } {
  const xml = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
  const cell = /<c r="([A-Z]+\d+)"(?:[^<>]*\/>|[\s\S]*?<\/c>)/g;
  return { cells: new Map([...xml.matchAll(cell)].map(([text, address = '']) => [address, text])), rest: xml.replace(cell, '') };
}

const sheet1 = 'xl/worksheets/sheet1.xml';
const changedCells = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [was, now] = [cellsOf(before, sheet1).cells, cellsOf(after, sheet1).cells];
  return [...now].flatMap(([address, text]) => (was.get(address) === text ? [] : [address]));
};
const shown = (bytes: Uint8Array, column: number): readonly unknown[] => {
  const grids = readGrids(bytes);
  return grids.ok ? (grids.value[0]?.rows.slice(2, 10).map((row) => row?.[column]?.raw ?? null) ?? []) : [];
};

describe('a form written back in place', () => {
  it('has no part with other bytes but the sheet, and on it no other cell but those of the results', async () => {
    const { before, form } = await written('01-图片批注与隐藏表.xlsx');
    expect(form.converted).toBe(false);
    expect(form.name).toBe('01-图片批注与隐藏表_考评结果.xlsx');
    expect(changedParts(before, form.bytes)).toEqual([sheet1]);
    // 考评分 in F, its sum; the unit wrote into 情况说明, so that reasons have a column of their own with the look of the one beside it.
    const rows = ['4', '5', '6', '7', '8', '9', '10'];
    expect(new Set(changedCells(before, form.bytes))).toEqual(new Set(['H3', ...rows.flatMap((row) => [`F${row}`, `H${row}`])]));
    expect(shown(form.bytes, 5)).toEqual(['考评分', 5, 4.5, 3, 6, 5.5, 3, 27]);
    expect(shown(form.bytes, 7)).toEqual([
      '扣分原因',
      null,
      '每少一个扣0.5分 × 1 = −0.5分',
      '每少一个扣0.5分 × 2 = −1分',
      null,
      '每少一个扣0.5分 × 1 = −0.5分',
      '每少一个扣0.5分 × 2 = −1分',
      null,
    ]);
    expect(form.notes.join('')).toContain('新加的栏在区域之外');
  });

  it('keeps the look of each cell, the formula of the sum, protection, validation, comments and merges', async () => {
    const { before, form } = await written('01-图片批注与隐藏表.xlsx');
    const [was, now] = [cellsOf(before, sheet1), cellsOf(form.bytes, sheet1)];
    const style = (cell: string | undefined): string | undefined => / s="(\d+)"/.exec(cell ?? '')?.[1];
    expect(style(now.cells.get('F4'))).toBe(style(was.cells.get('F4')));
    expect(style(now.cells.get('H5'))).toBe(style(was.cells.get('G5')));
    expect(now.cells.get('F10')).toContain('<f>SUM(F4:F9)</f><v>27</v>');
    const frame = (rest: string): string => rest.replace(/<cols>[\s\S]*?<\/cols>|<dimension[^>]*>/g, '').replace(/ spans="[^"]*"/g, '');
    expect(frame(now.rest)).toBe(frame(was.rest));
    expect(now.rest).toContain('<sheetProtection');
    expect(now.rest).toContain('<dataValidation ');
  });

  it('drops formulas only where a value takes their place, and the chain names no cell without one', async () => {
    const { before, form } = await written('02-共享公式与计算链.xlsx');
    expect(changedParts(before, form.bytes)).toEqual([sheet1, 'xl/calcChain.xml']);
    const now = cellsOf(form.bytes, sheet1).cells;
    expect(['F4', 'F5', 'F6', 'F7', 'F8', 'F9'].map((cell) => now.get(cell)?.includes('<f'))).toEqual([false, false, false, false, false, false]);
    const chain = strFromU8(unzipSync(form.bytes)['xl/calcChain.xml'] ?? new Uint8Array());
    expect([...chain.matchAll(/<c [^>]*>/g)].map(([tag]) => tag)).toEqual(['<c r="F10" i="1"/>', '<c r="E10"/>', '<c r="D10"/>', '<c r="A1" i="2"/>']);
    expect(form.notes.join('')).toContain('工作表“字典”的公式引用了写入的格');
  });

  it('does the same with what another program saved', async () => {
    const { before, form } = await written('03-另一软件存的.xlsx');
    expect(changedParts(before, form.bytes)).toEqual([sheet1]);
    expect(shown(form.bytes, 5)).toEqual(['考评分', 5, 4.5, 3, 6, 5.5, 3, 27]);
  });

  it.each(['04-旧格式.xls', '04-旧格式.ods'])('%s becomes an .xlsx that says what it is', async (file) => {
    const { form } = await written(file);
    expect(form.converted).toBe(true);
    expect(form.name).toBe(`04-旧格式_考评结果（由${file.slice(-3)}格式转换）.xlsx`);
    expect(form.notes[0]).toContain(`本表由“${file}”转换而来`);
    const grids = readGrids(form.bytes);
    expect(grids.ok ? grids.value.map(({ sheet, hidden }) => `${sheet}${hidden ? ' hidden' : ''}`) : []).toEqual(['自评表', '字典 hidden', '转换说明']);
    expect(shown(form.bytes, 5).slice(0, 7)).toEqual(['考评分', 5, 4.5, 3, 6, 5.5, 3]);
  });

  it('leaves the bytes of all other entries of a zip alone, and takes one out where asked to', () => {
    const before = formBytes('writeback', '02-共享公式与计算链.xlsx');
    const after = replaceParts(before, new Map([['xl/calcChain.xml', null]])) ?? new Uint8Array();
    expect(changedParts(before, after)).toEqual(['xl/calcChain.xml gone']);
    expect(Object.keys(unzipSync(after))).not.toContain('xl/calcChain.xml');
    expect(replaceParts(before.subarray(0, 200), new Map())).toBeUndefined();
  });
});
