import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Grid } from '#shared/intake/grid.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import type { Facts } from '#shared/model/unit.ts';
import { fillUpperTable } from '#shared/reporting/fill-upper-table.ts';
import { proposeFilling } from '#shared/reporting/heading-field.ts';
import { planUpperTable, reportRows } from '#shared/reporting/plan-upper-table.ts';
import { readUpperFile } from '#shared/reporting/read-upper-table.ts';
import { fieldsFor, groupValues, reportField, unitValues } from '#shared/reporting/report-fields.ts';
import { templateValues } from '#shared/templates/template-values.ts';
import { exampleInput, exampleUnit } from '../output/acceptance-example.ts';

const folder = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(folder + name));

const units = [
  exampleUnit('城关小学工会', { a2: 150 }),
  exampleUnit('石桥镇卫生院工会', {}, { town: '石桥镇', kind: 'institution' }),
  exampleUnit('=石桥水泥厂<&>工会', { a1: 400, b1: 425 }, { town: '石桥镇', kind: 'enterprise' }),
  exampleUnit('城关镇一个名称很长很长要换行才放得下的社区工会联合会委员会', { a1: 100 }, { kind: 'community' }),
];
const input = exampleInput(units);
const factsOf = (workers: number, members: number, more: Facts = {}): Facts => ({
  workers,
  members,
  womenWorkers: 10,
  womenMembers: 9,
  membershipRate: members / workers,
  hasUnion: true,
  ...more,
});
const facts = new Map<string, Facts>([
  ['城关小学工会', factsOf(60, 60, { chairName: '王芳', phone: '13800001234', uscc: '81420000MC12345678' })],
  ['石桥镇卫生院工会', factsOf(80, 72)],
  ['=石桥水泥厂<&>工会', factsOf(200, 150, { hasUnion: false })],
]);

/** A fixture filled as the program proposes. */
async function filled(
  name: string,
  of = input,
): Promise<{ readonly bytes: Uint8Array; readonly grid: Grid; readonly grids: readonly Grid[]; readonly notes: readonly string[]; readonly near: number }> {
  const read = await readUpperFile(name, fixture(name));
  if (!read.ok) throw new Error(read.problem);
  const [table] = read.value.tables;
  if (table === undefined) throw new Error('no table');
  const { rows, guesses } = proposeFilling(table.columns);
  const plan = planUpperTable(table, { rows, fields: guesses.map((guess) => guess?.key ?? null), lines: true }, reportRows(of, facts, rows), of);
  const made = fillUpperTable(read.value.bytes, table, plan);
  if (!made.ok) throw new Error(made.problem);
  const grids = readGrids(made.value);
  const grid = grids.ok ? grids.value.find(({ sheet }) => sheet === table.sheet) : undefined;
  if (!grids.ok || grid === undefined) throw new Error('not read');
  return { bytes: made.value, grid, grids: grids.value, notes: plan.notes, near: guesses.filter((guess) => guess?.near === true).length };
}

const row = (grid: Grid, at: number): readonly string[] =>
  Array.from({ length: grid.columnCount }, (_, column) => (grid.rows[at - 1]?.[column]?.covered === true ? '' : (grid.rows[at - 1]?.[column]?.text ?? '')));
const raw = (grid: Grid, address: string): unknown => grid.rows[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65]?.raw;

describe('tables of the union above', () => {
  it('fills empty rows, leaves formulas to work out the rest, and names the county', async () => {
    const { bytes, grid, notes } = await filled('01-一行表头.xlsx');
    expect(row(grid, 2)).toEqual(['填报单位：云溪县总工会', '', '', '', '', '填报日期：2024年12月31日', '', '']);
    expect(row(grid, 4)).toEqual(['1', '石桥镇卫生院工会', '80', '72', '', '是', '20', '']);
    expect(row(grid, 5).slice(0, 2)).toEqual(['2', '城关镇一个名称很长很长要换行才放得下的社区工会联合会委员会']);
    expect(row(grid, 6).slice(1, 7)).toEqual(['城关小学工会', '60', '60', '', '是', '18.5']);
    expect(row(grid, 7)[1]).toBe('=石桥水泥厂<&>工会');
    expect(row(grid, 8)[0]).toBe('5');
    expect([raw(grid, 'C14'), raw(grid, 'D14')]).toEqual([340, 282]);
    expect(row(grid, 15)[0]).toBe('单位负责人：　　　　　　填表人：');
    expect(notes).toEqual([]);
    expect(grid.rows[3]?.[4]).toMatchObject({ uncached: true, formula: 'IF(C4=0,"",D4/C4*100)' });
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  it.each(['02-两行表头.xlsx', '03-两行表头另存.xlsx'])('adds rows under headings of two lines and moves what stands below: %s', async (name) => {
    const { bytes, grid, grids, notes } = await filled(name);
    expect(row(grid, 2)[0]).toBe('填报单位（盖章）：云溪县总工会　　填报日期：2024年12月31日');
    expect([5, 6, 7, 8].map((at) => row(grid, at).slice(0, 7).join('|'))).toEqual([
      '1|石桥镇卫生院工会|石桥镇|80|10|72|9',
      '2|城关镇一个名称很长很长要换行才放得下的社区工会联合会委员会|城关镇||||',
      '3|城关小学工会|城关镇|60|10|60|9',
      '4|=石桥水泥厂<&>工会|石桥镇|200|10|150|9',
    ]);
    expect(row(grid, 9).slice(3, 7)).toEqual(['340', '30', '282', '27']);
    expect(grid.merges).toContainEqual({ top: 8, left: 0, bottom: 8, right: 2 });
    expect(row(grid, 10)[0]).toContain('填表人：');
    expect(grids.find(({ sheet }) => sheet === '上年对比')?.rows[0]?.[0]).toMatchObject({ uncached: true, formula: expect.stringContaining('F9') as unknown });
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/\$A\$?1:\$I\$?10/);
    expect(notes).toEqual(['表里的空行不够，加了2行，下面的内容往下移。']);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = [5, 6, 7, 8].map((at) => new RegExp(`<c r="D${String(at)}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
    expect(new Set(styles).size).toBe(1);
    expect(Number(/<row ht="([\d.]+)" customHeight="1" r="6"/.exec(sheet)?.[1])).toBeGreaterThan(25);
  });

  it('fills rows that name a town already, works rates out from sums, and fills the row of sums', async () => {
    const { grid, notes } = await filled('04-按乡镇.xlsx');
    expect(row(grid, 2).slice(0, 2)).toEqual(['填报单位', '云溪县总工会']);
    expect(row(grid, 4)).toEqual(['石桥镇', '2', '1', '222', '1', '0', '50.0%', '15.88']);
    expect(row(grid, 5)).toEqual(['城关镇', '2', '1', '60', '2', '0', '100.0%', '18.75']);
    expect(row(grid, 6)).toEqual(['青林乡', '', '', '', '', '', '', '']);
    expect(row(grid, 7)).toEqual(['合计', '4', '2', '282', '3', '0', '75%', '17.31']);
    expect(raw(grid, 'G4')).toBe(0.5);
    expect(notes).toEqual(['表里的青林乡在所选的单位里没有找到，这几行没有填。']);
  });

  it('reads headings with numbers of columns below them, also from an old format', async () => {
    const { grid } = await filled('05-栏号.xls');
    expect(row(grid, 4)).toEqual(['甲', '乙', '丙', '1', '2', '3', '4', '5']);
    expect(row(grid, 7).slice(0, 7)).toEqual(['3', '城关小学工会', '王芳', '13800001234', '81420000MC12345678', '19.5', '18.5']);
    expect(row(grid, 7)[7]).toBe('缺财务专用章（扣1.5分）');
    expect(row(grid, 8)[1]).toBe('=石桥水泥厂<&>工会');
    expect(row(grid, 9)[0]).toBe('填表人：');
  });

  it('makes rows of kinds below a table that has none', async () => {
    const { grid } = await filled('06-按类别.xlsx');
    const shown = [3, 4, 5, 6].map((at) => row(grid, at).join('|'));
    expect(shown).toContain('4|学校|1|0|100');
    expect(shown.filter((text) => text.includes('企业'))).toEqual([expect.stringMatching(/^\d\|企业\|1\|1\|0$/)]);
  });

  it('fills only the rows that a printed list names, and says which units it could not place', async () => {
    const { grid, notes } = await filled('07-名单已印.xlsx');
    expect(row(grid, 4)).toEqual(['1', '石桥镇卫生院工会', '20', '达标', '合格']);
    expect(row(grid, 5)).toEqual(['2', '没有报送的工会', '', '', '']);
    expect(row(grid, 6)).toEqual(['3', '城关小学工会', '18.5', '达标', '合格']);
    expect(row(grid, 7)[0]).toBe('审核：');
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain('没有报送的工会');
    expect(notes[1]).toContain('=石桥水泥厂<&>工会');
  });

  it('keeps every cell that it does not write as it was', async () => {
    const name = '01-一行表头.xlsx';
    const { grid } = await filled(name);
    const before = readGrids(fixture(name));
    if (!before.ok) throw new Error('not read');
    const [was] = before.value;
    const kept = [1, 3, 15].map((at) => row(grid, at));
    expect(kept).toEqual([1, 3, 15].map((at) => (was === undefined ? [] : row(was, at))));
    expect(grid.merges).toEqual(was?.merges);
  });

  it('refuses what has no headings, with a sentence', async () => {
    const read = await readUpperFile('没有表头.csv', new TextEncoder().encode('甲,乙\n1,2\n'));
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining('没有找到表头') as unknown });
  });
});

it('every field has a value for its rows, and its key is known', () => {
  const [unit] = units;
  if (unit === undefined) throw new Error('no unit');
  const round = templateValues({ input, asks: () => false });
  const own = { unit, facts: facts.get(unit.unitId) ?? {} };
  for (const { key } of fieldsFor('units')) {
    expect(reportField(key)?.key).toBe(key);
    expect(typeof unitValues(input, own, 0, round)(key).text).toBe('string');
  }
  for (const { key } of fieldsFor('towns')) expect(typeof groupValues([own], '城关镇', 0, round)(key).text).toBe('string');
  expect(unitValues(input, own, 0, round)('name:所属乡镇').text).toBe('城关镇');
});
