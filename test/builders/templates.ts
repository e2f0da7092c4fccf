import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

/** Makes the templates of test/fixtures/templates with LibreOffice: `node --import tsx test/builders/templates.ts`. */
const folder = fileURLToPath(new URL('../fixtures/templates/', import.meta.url));

function byLibreOffice(source: string | Uint8Array, from: string, to: string, filter: readonly string[] = []): Uint8Array {
  const place = mkdtempSync(join(tmpdir(), 'templates-'));
  writeFileSync(join(place, `in.${from}`), source);
  execFileSync('soffice', ['--headless', ...filter, '--convert-to', to, '--outdir', join(place, 'out'), join(place, `in.${from}`)], { stdio: 'pipe' });
  return new Uint8Array(readFileSync(join(place, 'out', `in.${to.replace(/:.*/, '')}`)));
}

const page = (body: string): string => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<table border="1">${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

/** Five papers as a county writes them: a list, a notice, an opinion with what was lost, a letter with conditions, a file of all units each with its items. */
const papers: Readonly<Record<string, string>> = {
  '01-公示': page(
    `<h1>关于{{批次名称}}的公示</h1><p>拟认定{{合格单位数}}个单位为合格单位。</p>${table(['序号', '单位', '乡镇'], ['{{#合格单位}}{{单位序号}}', '{{单位名称}}', '{{所属乡镇}}{{/合格单位}}'])}<p align="right">{{总工会名称}}<br>{{编制日期}}</p>`,
  ),
  '02-整改通知': page(
    `<h2>整改通知</h2><p><b>{{单位名称}}</b>：请于<i>{{整改期限}}</i>前整改。</p>${table(['序号', '内容', '问题', '要求'], ['{{#整改事项}}{{整改序号}}', '{{整改内容}}', '{{存在问题}}', '{{整改要求}}{{/整改事项}}'])}{{^整改事项}}<p>没有需要整改的事项。</p>{{/整改事项}}`,
  ),
  '03-意见表': page(
    `${table(['单位名称', '{{单位名称}}', '考评总分', '<font color="red">{{考评<b>总分</b>}}</font>'], ['等次', '{{等次}}', '决定', '{{决定}}'])}<p>失分 {{失分项数}} 项：{{#失分项}}{{序号}}.{{考核内容}}扣{{失分}}分（{{扣分原因}}）；{{/失分项}}</p>`,
  ),
  '04-告知函': page(
    `<p>{{单位名称}}：</p><p>{{#决定}}经审议，你单位为{{决定}}。{{/决定}}{{^决定}}你单位的结论另行告知。{{/决定}}{{#复验得分}}复验得{{复验得分}}分。{{/复验得分}}</p><p>{{总工会名称}}</p>`,
  ),
  '05-各单位得分册': page(
    `<h1>{{批次名称}}</h1>{{#单位}}<h2>{{单位序号}}. {{单位名称}}（{{考评总分}}分）</h2>${table(['内容', '分值', '得分'], ['{{#条目}}{{考核内容}}', '{{分值}}', '{{考评分}}{{/条目}}'])}{{/单位}}`,
  ),
};
for (const [name, html] of Object.entries(papers))
  writeFileSync(join(folder, `${name}.docx`), byLibreOffice(html, 'html', 'docx:MS Word 2007 XML', ['--writer']));

/** A table as a county keeps it: a merged title, a line for each unit, sums below, a second sheet that asks for them, a print area, colours where points are low. */
async function summary(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('汇总', { pageSetup: { paperSize: 9, orientation: 'landscape', printArea: 'A1:D6', printTitlesRow: '1:3' } });
  sheet.columns = [{ width: 6 }, { width: 26 }, { width: 10 }, { width: 20 }];
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '{{批次名称}}';
  sheet.getCell('A2').value = '共{{单位数}}个单位';
  sheet.getRow(3).values = ['名次', '单位', '得分', '说明'];
  sheet.getRow(4).values = ['{{#单位}}{{名次}}', '{{单位名称}}', '{{考评总分}}', '{{决定}}{{/单位}}'];
  sheet.getCell('C4').numFmt = '0.00';
  sheet.getCell('C4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } };
  sheet.getRow(5).values = ['合计', null, { formula: 'SUM(C4:C4)', result: 0 }, { formula: 'C5/2', result: 0 }];
  sheet.mergeCells('A6:D6');
  sheet.getCell('A6').value = '填表人：';
  sheet.addConditionalFormatting({
    ref: 'C4:C4',
    rules: [{ type: 'cellIs', operator: 'lessThan', priority: 1, formulae: [60], style: { font: { color: { argb: 'FFFF0000' } } } }],
  });
  sheet.getCell('D4').dataValidation = { type: 'list', formulae: ['"合格,不合格"'] };
  workbook.addWorksheet('合计').getCell('A1').value = { formula: '汇总!C5', result: 0 };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
writeFileSync(join(folder, '06-汇总表.xlsx'), await summary());
writeFileSync(join(folder, '07-汇总表另存.xlsx'), byLibreOffice(await summary(), 'xlsx', 'xlsx'));
