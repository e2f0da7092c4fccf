import { read, utils } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { pointsColumn, textColumn, wordColumn } from '#shared/output/columns.ts';
import { verifyCsv } from '#shared/output/verify-csv.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import { verifyWorkbook } from '#shared/output/verify-workbook.ts';
import { placedRows, type WorkbookModel } from '#shared/output/workbook-model.ts';
import { planPage, spanOf, writtenWidth } from '#shared/output/page-plan.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { exampleInput, exampleUnit } from './acceptance-example.ts';

const formulaLike = ['=1+1', '+86', '-3', '@SUM(A1)', '\t=cmd|calc'];
const nasty = [
  '云溪/\\:*?"<>|工会',
  '很'.repeat(40),
  ' 前后有空格 ',
  "'单引号'",
  '_x0041_',
  '换\r\n行',
  '表情😀',
  '半个\uD83D',
  '坏\uFFFE\uFFFF\u0000\u0008字',
  ...formulaLike,
];

const oneColumn = (texts: readonly string[]): WorkbookModel =>
  tableWorkbook({ title: '特殊字符', meta: [], columns: [textColumn('名称', 20)], rows: texts.map((text) => [text]) });

describe('a written workbook', () => {
  const model = acceptanceWorkbook(
    exampleInput([
      exampleUnit('城关小学工会', { a2: 150 }),
      exampleUnit('石桥中学工会', { a1: 400, b1: 125 }),
      exampleUnit('龙泉卫生院工会', { a1: 800, b1: 800 }),
    ]),
  );

  it('reads back as the model: sheets, rows, cells and sums', async () => {
    const result = verifyWorkbook(await writeWorkbook(model), model);
    expect(result.ok && result.value.sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual([
      ['汇总表', 3],
      ['失分明细', 5],
      ['合格名单', 1],
      ['限期整改名单', 1],
      ['不合格名单', 1],
    ]);
    expect(result.ok && result.value.sheets[0]?.sums).toEqual([
      { title: '自评总分', points: 3 * 1950 },
      { title: '考评总分', points: 1850 + 1475 + 400 },
      { title: '初验得分', points: 1850 + 1475 + 400 },
      { title: '复验得分', points: 0 },
      { title: '组织建设\n（12分）', points: 1050 + 800 + 400 },
      { title: '阵地建设\n（8分）', points: 800 + 675 },
    ]);
  });

  it('holds points as numbers', async () => {
    const sheet = read(await writeWorkbook(model), { type: 'array' }).Sheets['汇总表'] ?? {};
    const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: true });
    const row = rows.find((cells) => cells[2] === '城关小学工会') ?? [];
    expect(row.slice(5, 12)).toEqual([19.5, 18.5, 18.5, undefined, '初验', 10.5, 8]);
  });

  it('keeps any text as text', async () => {
    const bytes = await writeWorkbook(oneColumn(nasty));
    const cells = read(bytes, { type: 'array', cellFormula: true }).Sheets['特殊字符'] ?? {};
    formulaLike.forEach((text, index) => {
      const cell = cells[`A${String(3 + nasty.length - formulaLike.length + index)}`] as { t: string; v: string; f?: string };
      expect([cell.t, cell.v, cell.f]).toEqual(['s', text, undefined]);
    });
    expect(verifyWorkbook(bytes, oneColumn(nasty)).ok).toBe(true);
  });

  it('cuts at what Excel keeps and leaves no half character', async () => {
    const long = oneColumn([`${'字'.repeat(32_766)}😀尾`]);
    const text = long.sheets.flatMap((sheet) => placedRows(sheet))[2]?.cells[0];
    expect(text).toBe('字'.repeat(32_766));
    expect(verifyWorkbook(await writeWorkbook(long), long).ok).toBe(true);
  });
});

describe('the check after writing', () => {
  const model = acceptanceWorkbook(exampleInput([exampleUnit('城关小学工会', { a2: 150 }), exampleUnit('石桥中学工会', { a2: 150 })]));
  const firstSheet = (): WorkbookModel['sheets'][number] => {
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    return sheet;
  };
  const changed = (rows: WorkbookModel['sheets'][number]['rows']): WorkbookModel => ({
    ...model,
    sheets: [{ ...firstSheet(), rows }, ...model.sheets.slice(1)],
  });

  it.each([
    ['a changed number', changed(firstSheet().rows.map((row) => row.with(6, 18.49))), 'cell-differs'],
    ['a lost row', changed(firstSheet().rows.slice(0, 1)), 'rows-differ'],
    ['a number that became text', changed(firstSheet().rows.map((row) => row.with(6, '18.5'))), 'cell-differs'],
    ['a missing sheet', { ...model, sheets: model.sheets.slice(1) }, 'sheets-differ'],
  ])('refuses %s', async (_, other, code) => {
    const result = verifyWorkbook(await writeWorkbook(other), model);
    expect(result.ok ? 'accepted' : result.problem.code).toBe(code);
  });

  it('refuses bytes that are no workbook', async () => {
    const bytes = await writeWorkbook(model);
    const result = verifyWorkbook(bytes.slice(0, bytes.length / 2), model);
    expect(result.ok ? 'accepted' : result.problem.code).toBe('unreadable');
  });
});

describe('separated values', () => {
  it('are read back and counted as well', async () => {
    const model = tableWorkbook({
      title: '对照',
      meta: [],
      columns: [textColumn('单位', 20), pointsColumn('考评分')],
      rows: [
        ['=甲,"乙"', 3.25],
        ['丙\n丁', null],
        ['007', 0.5],
      ],
    });
    const written = await writePaper(model, 'csv');
    expect(written.ok && written.value.count.sheets).toEqual([{ name: '对照', rows: 3, cells: 7, sums: [{ title: '考评分', points: 375 }] }]);
    const [sheet] = model.sheets;
    const text = written.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.value.bytes) : '';
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(sheet !== undefined && verifyCsv(text.replace('3.25', '3.2'), sheet)).toMatchObject({ ok: false, problem: { code: 'cell-differs' } });
    expect(sheet !== undefined && verifyCsv(text.replace(/[^\n]*\r\n$/, ''), sheet)).toMatchObject({ ok: false, problem: { code: 'rows-differ' } });
  });
});

describe('the page of a table', () => {
  it('is the smallest on which 10.5 points stay 9', () => {
    const words = (count: number) => Array.from({ length: count }, () => wordColumn('列', 10));
    const pageOf = (asked: 'portrait' | 'landscape', count: number) => {
      const { paperSize, orientation, parts } = planPage(asked, words(count));
      return [paperSize, orientation, parts?.first ?? null];
    };
    expect([9, 10, 14, 15, 20, 21].map((count) => pageOf('portrait', count))).toEqual([
      [9, 'portrait', null],
      [9, 'landscape', null],
      [9, 'landscape', null],
      [8, 'landscape', null],
      [8, 'landscape', null],
      [9, 'landscape', 14],
    ]);
    expect(pageOf('landscape', 5)).toEqual([9, 'landscape', null]);
  });

  it('lets columns of long text give way a little before it takes a larger one', () => {
    const columns = [wordColumn('序号', 6), textColumn('内容', 66), textColumn('说明', 44)];
    const plan = planPage('portrait', columns);
    expect([plan.paperSize, plan.orientation]).toEqual([9, 'portrait']);
    const [no, text = 66, note = 44] = plan.columns.map(({ width }) => width);
    expect(no).toBe(6);
    expect(text).toBeLessThan(66);
    expect(text).toBeGreaterThan(52);
    expect(text / note).toBeCloseTo(1.5);
    // Points of a digit in the widest font that offices have, at the size that is 9 points: on the page.
    expect((plan.columns.reduce((sum, { width }) => sum + writtenWidth(width), 0) * 6.3 * 9) / 10.5).toBeLessThanOrEqual(537.7);
  });

  it('repeats what tells a row on every part, and stretches title and foot over the first part beside it', () => {
    const columns = [wordColumn('序号', 6), textColumn('单位名称', 24), ...Array.from({ length: 40 }, (_, index) => wordColumn(`第${String(index)}项`, 8))];
    const plan = planPage('landscape', columns);
    expect(plan.parts?.repeated).toBe(2);
    expect(spanOf({ orientation: 'landscape', columns })).toEqual({ start: 2, end: plan.parts?.first });
  });

  it('holds a table in parts cell by cell, title and foot included', async () => {
    const columns = [textColumn('单位名称', 24), ...Array.from({ length: 60 }, (_, index) => wordColumn(`第${String(index)}项`, 8))];
    const wide: WorkbookModel = {
      audience: 'internal',
      sheets: [
        {
          name: '宽表',
          title: '很宽的表',
          meta: ['说明'],
          columns,
          rows: [columns.map(({ title }) => title)],
          empty: '',
          foot: ['合计'],
          orientation: 'landscape',
        },
      ],
    };
    const bytes = await writeWorkbook(wide);
    expect(verifyWorkbook(bytes, wide)).toMatchObject({ ok: true, value: { sheets: [{ rows: 1 }] } });
    const workbook = read(bytes);
    expect(workbook.Sheets['宽表']?.['B1']).toMatchObject({ v: '很宽的表' });
  });
});
