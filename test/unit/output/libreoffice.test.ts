import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { readCsv } from '#shared/output/csv.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { exampleInput, exampleUnit } from './acceptance-example.ts';
import { pdfTextSizes } from './pdf-sizes.ts';
import { receiptsSheet } from '#shared/output/receipts-sheet.ts';
import { comparisonTable } from '#shared/output/comparison-table.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { wordColumn, textColumn } from '#shared/output/columns.ts';

const officeIsThere = spawnSync('soffice', ['--version']).status === 0;
if (!officeIsThere) console.warn('soffice (LibreOffice) is not installed: how it opens and prints a written workbook stays unchecked.');

describe.runIf(officeIsThere)('a workbook opened by LibreOffice', () => {
  let folder = '';
  const convert = (target: string): void => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    // Chinese file names need a locale that this machine really has.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    execFileSync('soffice', [profile, '--headless', '--convert-to', target, '--outdir', folder, join(folder, '验收结果.xlsx')], {
      stdio: 'pipe',
      timeout: 90_000,
      env,
    });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yanshoutai output '));
    const units = [exampleUnit('城关小学工会', { a2: 150 }), exampleUnit('=1+1', { a1: 400, b1: 125 }), exampleUnit('/\\:*?"<>|工会', { a1: 800, b1: 800 })];
    const input = exampleInput(units);
    const wide = [textColumn('单位名称', 24), ...Array.from({ length: 40 }, (_, index) => wordColumn(`第${String(index + 1)}项`, 8))];
    const shown = tableWorkbook({ title: '单位×条目', meta: [], columns: wide, rows: [wide.map((_, index) => (index === 0 ? '城关小学工会' : '5'))] });
    const more = [receiptsSheet(input), ...tableWorkbook(comparisonTable(input)).sheets, ...shown.sheets];
    const { sheets, ...rest } = acceptanceWorkbook(input);
    writeFileSync(join(folder, '验收结果.xlsx'), await writeWorkbook({ ...rest, sheets: [...sheets, ...more] }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows the same rows and figures on every sheet', { timeout: 120_000 }, () => {
    // 44 comma, 34 quote, 76 UTF-8, all sheets (-1).
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
    const sheet = (name: string): readonly (readonly string[])[] =>
      readCsv(readFileSync(join(folder, `验收结果-${name}.csv`), 'utf8').replace(/\r?\n/g, '\r\n'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(8);
    const rows = sheet('汇总表');
    expect(rows[0]?.[0]).toBe('云溪县总工会2024年基层工会规范化建设验收结果汇总表');
    expect(rows.slice(4, 7).map((row) => row.slice(1, 12))).toEqual([
      ['1', '城关小学工会', '城关镇', '学校', '19.5', '18.5', '18.5', '', '初验', '10.5', '8'],
      ['2', '=1+1', '城关镇', '学校', '19.5', '14.75', '14.75', '', '初验', '8', '6.75'],
      ['3', '/\\:*?"<>|工会', '城关镇', '学校', '19.5', '4', '4', '', '初验', '4', '0'],
    ]);
    expect(
      sheet('失分明细')
        .slice(3, 8)
        .map((row) => row[8]),
    ).toEqual(['1.5', '4', '1.25', '8', '8']);
  });

  it('prints the lists on A4, the wide tables on A3 and the widest in parts, with no text below 9 points', { timeout: 120_000 }, () => {
    convert('pdf');
    const bytes = readFileSync(join(folder, '验收结果.pdf'));
    const sizes = pdfTextSizes(bytes);
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
    const pdf = bytes.toString('latin1');
    const boxes = [...pdf.matchAll(/\/Type\/Page\/[^>]*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)/g)].map((match) => [
      Math.round(Number(match[1])),
      Math.round(Number(match[2])),
    ]);
    expect(boxes.length).toBeGreaterThanOrEqual(5);
    // 汇总表 and 失分明细 across on A3, then the lists on A4.
    expect(boxes[0]).toEqual([1191, 842]);
    expect(boxes.at(-1)).toEqual([842, 595]);
    const pages = [
      [1191, 842],
      [842, 595],
      [595, 842],
    ].map(String);
    expect(boxes.every((box) => pages.includes(String(box)))).toBe(true);
  });
});
