import { describe, expect, test } from 'vitest';
import { mappingAt } from '#shared/intake/readings/map-by-hand.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { readGrids } from '#shared/intake/read-grids.ts';

const encoder = new TextEncoder();
const strange = encoder.encode('甲厂工会\n事儿,顶多,自己看\n工会主席由选举产生,5,4\n会员名册齐全,5,5\n');
const sheet = (bytes: Uint8Array) => {
  const grids = readGrids(bytes);
  const [grid] = grids.ok ? grids.value : [];
  if (grid === undefined) throw new Error('the sheet was not read');
  return grid;
};

describe('a file in which no heading is known', () => {
  test('is refused by itself, and read once a person points at the heading', () => {
    expect(readFile('怪表.csv', strange).reason?.code).toBe('no-table');
    const mapping = mappingAt(sheet(strange), 1);
    expect(mapping).toMatchObject({ signature: '事儿|顶多|自己看', by: 'person' });
    expect(mapping?.roles[0]).toBe('item');
    const reading = readFile('怪表.csv', strange, { mappings: mapping === undefined ? [] : [{ ...mapping, roles: { 0: 'item', 1: 'max', 2: 'self' } }] });
    expect(reading.submissions[0]?.items.map(({ text, max, self }) => [text, max, self])).toEqual([
      ['工会主席由选举产生', 500, 400],
      ['会员名册齐全', 500, 500],
    ]);
  });

  test('gives no mapping for a row with nothing in it or nothing below', () => {
    expect(mappingAt(sheet(strange), 9)).toBeUndefined();
    expect(mappingAt(sheet(strange), 3)).toBeUndefined();
  });
});

describe('the sureness of a layout', () => {
  const levelOf = (text: string) => readFile('表.csv', encoder.encode(text)).submissions[0]?.sureness;

  test('is high where every column is known and the total proves the reading', () => {
    expect(levelOf('单位：甲厂工会\n项目,考核内容,分值,自评分\n组织,有牌子,5,4\n组织,有印章,5,5\n合计,,10,9\n')).toEqual({
      level: 'high',
      reason: '各栏都已认出，合计与各项相加一致',
    });
  });

  test('is low where the self score has no column, and says so', () => {
    const sureness = levelOf('单位：甲厂工会\n项目,考核内容,分值,列7\n组织,有牌子,5,已挂\n组织,有印章,5,已刻\n');
    expect(sureness?.level).toBe('low');
    expect(sureness?.reason).toContain('没有找到自评分一栏');
    expect(sureness?.reason).toContain('“列7”');
  });

  test('is told for tables of units too', () => {
    expect(levelOf('工会名称,职工人数,会员人数,工会主席\n甲厂工会,50,48,张三\n')?.level).toBe('high');
  });
});
