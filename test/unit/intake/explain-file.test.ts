import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainFile } from '#shared/intake/readings/explain-file.ts';
import { fixtureFolder } from './expected-readings.ts';

const blocksOf = (folder: string, file: string): unknown =>
  explainFile(file, new Uint8Array(readFileSync(`${fixtureFolder(folder)}${file}`))).blocks.map(({ kind, range }) => `${kind} ${range}`);
const csv = (...lines: readonly string[]): ReturnType<typeof explainFile> => explainFile('表.csv', new TextEncoder().encode(lines.join('\n')));

describe('why a sheet is read as it is', () => {
  it('names its blocks with their ranges', () => {
    expect(blocksOf('field', '21-summary-block-after-total.xls')).toEqual(['head A1:G2', 'items A3:G9', 'head A11:G11', 'summary A12:D16']);
    expect(blocksOf('field', '29-grade-band-footer.xls')).toEqual(['head A1:G2', 'items A3:G9', 'grade-bands A10:F10', 'notes A11:G12']);
    expect(blocksOf('field', '22-wide-table-village-column.xls')).toEqual(['head A1:G1', 'units A2:G5']);
    expect(blocksOf('field', '46-two-forms-one-sheet-same-unit.xls')).toEqual(['head A1:D2', 'items A3:D6', 'head A8:D9', 'items A10:D13']);
  });

  it('calls a register facts, under its title', () => {
    expect(blocksOf('layouts', '63-登记表.xls')).toEqual(['head A1:F1', 'facts A2:F10']);
  });

  it('tells the tables of a sheet whose words say nothing by their outline', () => {
    const { blocks } = csv('Prices', '', 'name,red,blue', 'a,1,2', 'b,3,4', '', 'source: nobody');
    expect(blocks.map(({ kind, range }) => `${kind} ${range}`)).toEqual(['head A1:A1', 'units A3:C5', 'notes A7:A7']);
  });

  it('tells what was weighed for each column, the one that was read first', () => {
    const [, table] = csv('单位：甲厂工会', '项目,考核内容,分值,自评分,考评分', '组织,班子健全,6,6,5', '组织,制度完备,6,5,5').blocks;
    expect(table?.candidates?.['self']?.map(({ column, heading }) => [column, heading])).toEqual([['D', '自评分']]);
    expect(table?.candidates?.['item']?.[0]?.evidence.map(({ check }) => check)).toContain('item: the heading asks for contents');
  });
});
