import { describe, expect, test } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { asLayout, type ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import { mappingsOf } from '#shared/importing/column-roles.ts';
import { saidByClick, tablesOnSheet, type SheetClick } from '#shared/importing/say-of-sheet.ts';
import type { Submission } from '#shared/model/submission.ts';

const encoder = new TextEncoder();
const bytesOf = (lines: readonly string[]): Uint8Array => encoder.encode(lines.join('\n'));
const read = (lines: readonly string[], mappings: readonly ColumnMapping[] = []): readonly Submission[] =>
  readFile('表.csv', bytesOf(lines), { mappings }).submissions;

/** What a click on a sheet, as it is read by mappings, says; as it is remembered. */
function clicked(lines: readonly string[], click: SheetClick, mappings: readonly ColumnMapping[] = []): ColumnMapping {
  const grids = readGrids(bytesOf(lines));
  const [grid] = grids.ok ? grids.value : [];
  if (grid === undefined) throw new Error('the sheet was not read');
  const headers = read(lines, mappings).flatMap((submission) => submission.headers ?? []);
  const said = saidByClick(grid, tablesOnSheet(headers, grid.sheet), click);
  if (!said.ok) throw new Error(said.problem);
  return { ...asLayout(said.value.mapping), by: 'recipe' };
}
const items = (submissions: readonly Submission[]) => submissions.map(({ unit, items: own }) => [unit.name, ...own.map(({ text, self }) => [text, self])]);

const asked = ['规范化建设自评表', '单位：甲厂工会', '项目,考核内容,分值,自评分', '组织,有牌子,5,4', '组织,有印章,5,5', '参考,示例一,5,5', '参考,示例二,5,3'];

describe('where a table ends', () => {
  const last = clicked(asked, { kind: 'last', row: 4 });

  test('is the row that a person names', () => {
    expect(last).toMatchObject({ last: { words: '组织', nth: 2 } });
    expect(items(read(asked, [last]))).toEqual([['甲厂工会', ['有牌子', 400], ['有印章', 500]]]);
  });

  test('is found by what the row says in another file of the layout, with more lines above it', () => {
    const other = asked.with(1, '单位：乙厂工会').toSpliced(2, 0, '填表人：张三');
    expect(items(read(other, [last]))).toEqual([['乙厂工会', ['有牌子', 400], ['有印章', 500]]]);
  });

  test('goes on past a total, where a person says so', () => {
    const below = ['单位：甲厂工会', '考核内容,分值,自评分', '有牌子,5,4', '合计,5,4', '会议记录齐全,5,5', '台账齐全,5,5', '填表人,李四,'];
    expect(items(read(below, [clicked(below, { kind: 'last', row: 4 })]))).toEqual([['甲厂工会', ['有牌子', 400], ['会议记录齐全', 500]]]);
  });

  test('cannot be a row without words', () => {
    expect(() => clicked([...asked, ',,5,5'], { kind: 'last', row: 7 })).toThrow('没有文字');
  });

  test('is told with where it begins', () => {
    expect(read(asked, [last])[0]?.headers?.[0]?.ranges).toEqual(['Sheet1!A3:D5']);
  });
});

describe('where a table begins', () => {
  const wrong = ['甲厂工会', '序号,考核内容,得分', '一,示例,5', '事儿,顶多,自己看', '有牌子,5,4', '有印章,5,3'];

  test('is the heading that a person points at, in place of the one that was taken', () => {
    const heading = clicked(wrong, { kind: 'heading', row: 3 });
    expect(heading).toMatchObject({ signature: '事儿|顶多|自己看', pointed: '序号|考核内容|得分' });
    const said: ColumnMapping = { ...heading, roles: { 0: 'item', 1: 'max', 2: 'self' } };
    expect(
      items(read(wrong, [said]))
        .at(-1)
        ?.slice(1),
    ).toEqual([
      ['有牌子', 400],
      ['有印章', 300],
    ]);
    expect(read(wrong, [said])).toHaveLength(1);
  });

  test('may be below another table, which stays', () => {
    const two = ['单位：甲厂工会', '考核内容,分值,自评分', '有牌子,5,4', '事儿,顶多,自己看', '有印章,5,3'];
    const another: ColumnMapping = { ...clicked(two, { kind: 'another', row: 3 }), roles: { 0: 'item', 1: 'max', 2: 'self' } };
    expect(read(two, [another]).flatMap((submission) => submission.items.map(({ text }) => text))).toEqual(['有牌子', '有印章']);
  });

  test('is no row that is the heading already', () => {
    expect(() => clicked(asked, { kind: 'heading', row: 2 })).toThrow('已经是表头');
  });
});

describe('the unit’s name', () => {
  const form = (line: string, title = '规范化建设自评表') => [title, line, '考核内容,分值,自评分', '有牌子,5,4', '有印章,5,5'];

  test('is read from the cell that a person points at, and in the next file of the layout', () => {
    const lines = form('甲厂综合服务窗口');
    expect(read(lines)[0]?.unit.name).toBeNull();
    const said = clicked(lines, { kind: 'unit', row: 1, column: 0, name: '甲厂综合服务窗口' });
    expect(read(form('乙站值守点'), [said])[0]?.unit).toMatchObject({ name: '乙站值守点', cell: 'Sheet1!A2' });
  });

  test('is what is left of a cell once the words around it are taken off', () => {
    const lines = form('', '2024年度甲厂窗口规范化建设自评表');
    const said = clicked(lines, { kind: 'unit', row: 0, column: 0, name: '甲厂窗口' });
    expect(said.unit).toEqual({ row: -2, column: 0, before: '年度', after: '规范化建设自评表' });
    expect(read(form('', '2025年度乙站哨所规范化建设自评表'), [said])[0]?.unit.name).toBe('乙站哨所');
    expect(read(form('', '考核情况一览'), [said])[0]?.unit.name).toBeNull();
  });

  test('stands in a column of the table', () => {
    const lines = ['得分登记', '站点,考核内容,分值,自评分', '东站,有牌子,5,4', ',有印章,5,5', '西站,有牌子,5,3', ',有印章,5,2'];
    const said = clicked(lines, { kind: 'role', row: 2, column: 0, role: 'unit' });
    const wanted = [
      ['东站', ['有牌子', 400], ['有印章', 500]],
      ['西站', ['有牌子', 300], ['有印章', 200]],
    ];
    expect(items(read(lines, [said]))).toEqual(wanted);
    expect(read(lines, [said])[1]?.headers?.[0]?.columns[0]).toMatchObject({ heading: '站点', role: 'unit' });
  });

  test('heads a column of scores for each unit, however many there are in the next file', () => {
    const lines = ['得分登记', '考核内容,分值,东,西,备注', '有牌子,5,4,3,', '有印章,5,5,2,'];
    const said = clicked(lines, { kind: 'role', row: 2, column: 2, role: 'units' });
    expect(said).toMatchObject({ signature: '考核内容|分值|*|备注', roles: { 0: 'item', 1: 'max', 2: 'units' } });
    expect(items(read(lines, [said]))).toEqual([
      ['东', ['有牌子', 400], ['有印章', 500]],
      ['西', ['有牌子', 300], ['有印章', 200]],
    ]);
    const three = ['得分登记', '考核内容,分值,南,北,中,备注', '有牌子,5,4,3,2,', '有印章,5,5,2,1,'];
    expect(read(three, [said]).map(({ unit, computedTotal }) => [unit.name, computedTotal])).toEqual([
      ['南', 900],
      ['北', 500],
      ['中', 300],
    ]);
    const again = read(three, [said]).flatMap(mappingsOf);
    expect(again.map(({ signature }) => signature)).toEqual(['考核内容|分值|*|备注', '考核内容|分值|*|备注', '考核内容|分值|*|备注']);
  });

  test('is in the first column of a table of units by criteria, where that was taken for items', () => {
    const lines = ['登记', '对象,考核内容甲,分值,自评分', '东,8,5,4', '西,7,3,2'];
    const said = clicked(lines, { kind: 'role', row: 2, column: 0, role: 'unit' });
    const roles = { 0: 'unit', 1: 'self', 2: 'self', 3: 'self' } as const;
    expect(read(lines, [{ ...said, roles }]).map(({ unit, items: own }) => [unit.name, own.map(({ self }) => self)])).toEqual([
      ['东', [800, 500, 400]],
      ['西', [700, 300, 200]],
    ]);
  });
});
