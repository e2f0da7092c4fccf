import { read } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { tableNote } from '#shared/output/lost-points.ts';
import { lineCount } from '#shared/output/line-count.ts';
import { sheetRows } from '#shared/output/sheet-rows.ts';
import { verifyWorkbook } from '#shared/output/verify-workbook.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import type { SheetModel } from '#shared/output/workbook-model.ts';

describe('the lines of a text', () => {
  it.each([
    ['依法选举产生', 12.4, 1],
    ['依法选举产生工', 12.4, 2],
    // The full stop may not begin a line: it takes the character before it along.
    ['依法选举产生。', 12.4, 2],
    ['依法选举产（生', 12.4, 2],
    ['按2024年度12345热线', 9.4, 3],
    ['一\n二\n\n三', 12.4, 4],
    ['', 12.4, 1],
    ['a'.repeat(25), 10.4, 3],
  ])('%s in %s is %s', (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });
});

describe('a note in a table', () => {
  it('is whole up to 1,000 characters, and beyond that says that it is cut and where the whole stands', () => {
    expect(tableNote('长'.repeat(1000))).toBe('长'.repeat(1000));
    expect(tableNote('长'.repeat(1001))).toBe(`${'长'.repeat(1000)}……（以下略，全文见一单位一档）`);
    expect(tableNote(`${'长'.repeat(999)}😀长`)).toBe(`${'长'.repeat(999)}……（以下略，全文见一单位一档）`);
  });
});

describe('a row that no office lets be so high', () => {
  const long = Array.from({ length: 70 }, (_, index) => `${String(index + 1)}. 会员名册不齐全，缺少签字。`).join('\n');
  const column = { width: 30, align: 'left', format: 'text' } as const;
  const model: SheetModel = {
    name: '名单',
    title: '名单',
    meta: [],
    columns: [
      { ...column, title: '单位' },
      { ...column, title: '事项' },
      { title: '得分', width: 9, align: 'right', format: 'points' },
    ],
    rows: [
      ['甲工会', long, 61.5],
      ['乙工会', '没有', 90],
    ],
    empty: '',
    foot: ['合计：2个单位。'],
    orientation: 'portrait',
  };

  it('takes several rows of the file with each cell merged over them, and is read back as the one it is', async () => {
    const rows = sheetRows(model);
    const [tall, next] = rows.filter(({ placed }) => placed.kind === 'body');
    const parts = tall?.parts ?? 0;
    expect(parts).toBeGreaterThan(2);
    expect((tall?.height ?? 0) * parts).toBeGreaterThan(70 * 15);
    expect(next?.top).toBe((tall?.top ?? 0) + parts);
    for (const { height } of rows) expect(height).toBeLessThanOrEqual(409);
    const bytes = await writeWorkbook({ audience: 'internal', sheets: [model] });
    expect(verifyWorkbook(bytes, { audience: 'internal', sheets: [model] })).toMatchObject({
      ok: true,
      value: { sheets: [{ rows: 2, sums: [{ points: 15150 }] }] },
    });
    const merges = read(bytes, { type: 'array' }).Sheets['名单']?.['!merges'] ?? [];
    expect(merges.filter(({ s, e }) => s.r === tall?.top && e.r === s.r + parts - 1).map(({ s }) => s.c)).toEqual([0, 1, 2]);
  });
});
