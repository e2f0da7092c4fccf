import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordPage } from '#shared/intake/pages/word-page.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import type { FileReading } from '#shared/model/submission.ts';
import { toPoints } from '#shared/points.ts';
import { fixtureFolder } from './expected-readings.ts';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`${fixtureFolder('documents')}${name}`));

async function readWord(name: string, bytes: Uint8Array): Promise<FileReading> {
  return readFile(name, bytes, { word: await wordPage(bytes) });
}

const formsOf = (reading: FileReading): unknown =>
  reading.submissions.map(({ unit, date, items }) => ({ unit: unit.name, date, selfs: items.map(({ self }) => (self === null ? null : toPoints(self))) }));

/** The texts of a document's sheets, row by row; what a merge covers is empty. */
async function textsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const grids = readGrids(bytes, '文档', await wordPage(bytes));
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value.flatMap(({ rows }) => rows.map((row) => Array.from(row ?? [], (cell) => (cell === undefined || cell.covered ? '' : cell.text))));
}

const cell = (text: string, spans: { readonly columnSpan?: number; readonly rowSpan?: number } = {}): TableCell =>
  new TableCell({ ...spans, children: text.split('\n').map((line) => new Paragraph(line)) });

const struckThree = { text: '3', strike: true };

const packed = async (children: readonly (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })));

describe('Word documents', () => {
  it('saved by a word processor: head lines, merged cells, what is struck out', async () => {
    const reading = await readWord('自评表.docx', fixture('自评表.docx'));
    expect(formsOf(reading)).toEqual([{ unit: '青石镇中心卫生院工会', date: '2024-10-15', selfs: [4, 4.5, 4, 6, 3.5] }]);
    expect(reading.submissions[0]?.items.map(({ section }) => section)).toEqual(['组织建设', '组织建设', '组织建设', '制度建设', '制度建设']);
    expect(reading.problems.map(({ code, cell: at, value }) => ({ code, at, value }))).toEqual([{ code: 'struck-out', at: '正文!F4', value: '5' }]);
  });

  it('with several forms, each under its own head', async () => {
    const reading = await readWord('两份自评表.docx', fixture('两份自评表.docx'));
    expect(formsOf(reading)).toEqual([
      { unit: '青石镇中心小学工会', date: '2024-10-15', selfs: [5, 4.5, 4, 6, 3.5] },
      { unit: '青石镇机械厂工会', date: '2024-10-15', selfs: [3, 5, 4.5, 5, 2] },
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('that hold a rubric', async () => {
    const bytes = fixture('细则.docx');
    const rubric = readRubric('细则.docx', bytes, await wordPage(bytes));
    expect(rubric.sections.map(({ title, max, items }) => [title, toPoints(max), items.length])).toEqual([
      ['组织建设', 15, 3],
      ['制度建设', 10, 2],
    ]);
    expect(rubric.title).toBe('云溪县基层工会规范化建设考核细则');
  });

  it('with what is asked of the unit in a table of its own above the items', async () => {
    const row = (...texts: readonly string[]): TableRow => new TableRow({ children: texts.map((text) => cell(text)) });
    const bytes = await packed([
      new Paragraph('基层工会规范化建设考核自评表'),
      new Table({ rows: [row('单位名称', '青石镇卫生院工会', '填报日期', '2024年10月15日'), row('职工人数', '120人', '会员人数', '118人')] }),
      new Table({ rows: [row('序号', '考核内容', '分值', '自评分'), row('1', '工会委员会健全', '5', '4'), row('2', '按期换届', '5', '4.5')] }),
    ]);
    const reading = await readWord('表.docx', bytes);
    expect(formsOf(reading)).toEqual([{ unit: '青石镇卫生院工会', date: '2024-10-15', selfs: [4, 4.5] }]);
    expect(reading.submissions[0]?.facts).toMatchObject({ workers: { value: 120 }, members: { value: 118 } });
  });

  it('with a table for each part, and the total in a line below the last', async () => {
    const row = (...texts: readonly string[]): TableRow => new TableRow({ children: texts.map((text) => cell(text)) });
    const heading = row('序号', '考核内容', '分值', '自评分');
    const bytes = await packed([
      new Paragraph('基层工会规范化建设考核自评表'),
      new Paragraph('单位：青石镇卫生院工会   填报日期：2024-10-15'),
      new Paragraph('一、组织建设（10分）'),
      new Table({ rows: [heading, row('1', '工会委员会健全', '5', '4'), row('2', '按期换届', '5', '4.5')] }),
      new Paragraph('二、制度建设（10分）'),
      new Table({ rows: [heading, row('1', '制度上墙', '6', '6'), row('2', '台账齐全', '4', '3')] }),
      new Paragraph('自评总分：18分'),
    ]);
    const reading = await readWord('表.docx', bytes);
    expect(formsOf(reading)).toEqual([{ unit: '青石镇卫生院工会', date: '2024-10-15', selfs: [4, 4.5, 6, 3] }]);
    expect(reading.submissions[0]?.items.map(({ section }) => section)).toEqual(['组织建设', '组织建设', '制度建设', '制度建设']);
    expect(reading.submissions[0]?.statedTotal).toBe(1800);
    expect(reading.problems.map(({ code }) => code)).toEqual(['total-mismatch']);
  });

  it('keep the lines of a cell, blanks side by side, and merges both ways', async () => {
    const bytes = await packed([
      new Paragraph('单位：城关镇中心小学工会\t\t日期：2024年1月5日'),
      new Table({
        rows: [new TableRow({ children: [cell('一', { rowSpan: 2 }), cell('甲\n乙', { columnSpan: 2 })] }), new TableRow({ children: [cell('1'), cell('2')] })],
      }),
    ]);
    const texts = await textsOf(bytes);
    expect(texts[0]?.[0]).toMatch(/^单位：城关镇中心小学工会\s{4,}日期：2024年1月5日$/u);
    expect(texts.slice(1)).toEqual([
      ['一', '甲\n乙', ''],
      ['', '1', '2'],
    ]);
  });

  it('show nothing of what a revision deleted, and only what is not struck out', async () => {
    const bytes = await packed([
      new Table({
        rows: [
          new TableRow({
            children: [cell('删'), new TableCell({ children: [new Paragraph({ children: [new TextRun(struckThree), new TextRun('2.5')] })] })],
          }),
        ],
      }),
    ]);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const revised = zipSync({
      ...parts,
      'word/document.xml': strToU8(
        xml.replace(/<w:r>(?:(?!<\/w:r>).)*删<\/w:t><\/w:r>/u, '<w:del w:id="9" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del>'),
      ),
    });
    expect(await textsOf(bytes)).toEqual([['删', '2.5']]);
    const twice = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replaceAll('<w:strike', '<w:dstrike')) });
    expect(await textsOf(twice)).toEqual([['删', '2.5']]);
    expect(await textsOf(revised)).toEqual([['', '2.5']]);
  });

  it('of an old kind are refused with what to do', () => {
    expect(readFile('旧版.doc', fixture('旧版.doc')).reason?.message).toContain('另存为 .docx');
    expect(readFile('表.rtf', strToU8('{\\rtf1\\ansi}')).reason?.message).toContain('另存为 .docx');
    expect(readFile('表.pdf', strToU8('%PDF-1.7\n')).reason?.message).toContain('另存为 .docx 或 .xlsx');
    expect(readFile('表.xls', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0)).reason?.message).toContain('.docx 或 .xlsx');
  });

  it('that are broken are refused, and nothing is thrown', async () => {
    const broken = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document><w:body>') });
    const reading = await readWord('坏.docx', broken);
    expect(reading).toMatchObject({ status: 'refused', reason: { code: 'not-a-spreadsheet', message: expect.stringContaining('另存为 .docx') as string } });
  });

  it('without a table are refused as what they are', async () => {
    const reading = await readWord('信.docx', await packed([new Paragraph('各基层工会：请于月底前报送自评表。')]));
    expect(reading).toMatchObject({
      status: 'refused',
      reason: { code: 'not-a-spreadsheet', message: expect.stringContaining('没有表格的 Word 文档') as string },
    });
  });
});
