import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Makes the forms of test/fixtures/writeback: `node --import tsx test/builders/write-back-forms.ts`. They hold what a unit's own workbook may hold beside its cells. */
const folder = fileURLToPath(new URL('../fixtures/writeback/', import.meta.url));

/** A picture of one red point. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

const items: readonly (readonly [section: string, text: string, max: number, self: number])[] = [
  ['组织建设', '工会委员会健全', 5, 5],
  ['组织建设', '按期换届', 5, 4],
  ['组织建设', '会员名册完整', 4, 4],
  ['阵地建设', '有职工书屋', 6, 5.5],
  ['阵地建设', '有活动场所', 6, 6],
  ['阵地建设', '制度上墙', 4, 3],
];

/** A form with a picture, notes, validation, a hidden sheet and row, protection, colours, print set-up and formulas, as the library writes it. */
async function byLibrary(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('自评表', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printArea: 'A1:G10' },
  });
  sheet.columns = [10, 6, 30, 8, 9, 9, 24].map((width) => ({ width }));
  sheet.mergeCells('A1:G1');
  sheet.getCell('A1').value = '基层工会规范化建设自评表';
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('A2').value = '单位名称：';
  sheet.mergeCells('B2:G2');
  sheet.getCell('B2').value = '云溪县城关镇中心小学工会';
  sheet.getRow(3).values = ['项目', '序号', '考核内容', '分值', '自评分', '考评分', '情况说明'];
  const edge = { style: 'thin' } as const;
  items.forEach(([section, text, max, self], index) => {
    const row = sheet.getRow(4 + index);
    row.values = [section, index + 1, text, max, self, null, index === 1 ? '2023年5月换届' : null];
    row.getCell(6).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
    for (let column = 1; column <= 7; column += 1) row.getCell(column).border = { top: edge, left: edge, bottom: edge, right: edge };
    row.getCell(5).dataValidation = { type: 'decimal', operator: 'between', formulae: [0, max], allowBlank: true, showErrorMessage: true };
  });
  sheet.mergeCells('A4:A6');
  sheet.mergeCells('A7:A9');
  sheet.getRow(10).values = [
    '合计',
    null,
    null,
    { formula: 'SUM(D4:D9)', result: 30 },
    { formula: 'SUM(E4:E9)', result: 27.5 },
    { formula: 'SUM(F4:F9)', result: 0 },
  ];
  sheet.getCell('E5').note = '按县总去年的口径填写';
  sheet.addImage(workbook.addImage({ base64: png, extension: 'png' }), 'C12:D14');
  await sheet.protect('2024', { selectLockedCells: true });
  const hidden = workbook.addWorksheet('字典', { state: 'hidden' });
  hidden.getCell('A1').value = '不要改动';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same as a spreadsheet program of the office writes it: shared formulas over the inspectors' column, a chain of what is worked out, spans on rows, another sheet that asks for the total. */
function byOffice(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const put = (name: string, xml: string): void => {
    parts[name] = strToU8(xml);
  };
  let sheet = text('xl/worksheets/sheet1.xml').replace(/<row r="(\d+)"(?! spans)/g, '<row r="$1" spans="1:7"');
  for (let row = 4; row <= 9; row += 1)
    sheet = sheet.replace(
      new RegExp(`(<c r="F${String(row)}" s="\\d+")/>`),
      `$1>${row === 4 ? '<f t="shared" ref="F4:F9" si="0">E4-0</f>' : '<f t="shared" si="0"/>'}<v>${String(items[row - 4]?.[3] ?? 0)}</v></c>`,
    );
  put('xl/worksheets/sheet1.xml', sheet);
  put(
    'xl/worksheets/sheet2.xml',
    text('xl/worksheets/sheet2.xml').replace(
      /<sheetData>[\s\S]*<\/sheetData>/,
      '<sheetData><row r="1"><c r="A1"><f>自评表!F10</f><v>27.5</v></c></row></sheetData>',
    ),
  );
  const chain = ['F10', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'E10', 'D10'].map((cell, index) => `<c r="${cell}"${index === 0 ? ' i="1"' : ''}/>`).join('');
  put(
    'xl/calcChain.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${chain}<c r="A1" i="2"/></calcChain>`,
  );
  put(
    '[Content_Types].xml',
    text('[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
  );
  put(
    'xl/_rels/workbook.xml.rels',
    text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
  return zipSync(parts, { level: 9 });
}

/** A file as LibreOffice writes it anew, in a format. */
function byLibreOffice(bytes: Uint8Array, format: string): Uint8Array {
  const place = mkdtempSync(join(tmpdir(), 'writeback-'));
  writeFileSync(join(place, 'in.xlsx'), bytes);
  execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', join(place, 'out'), join(place, 'in.xlsx')], { stdio: 'pipe' });
  return new Uint8Array(readFileSync(join(place, 'out', `in.${format}`)));
}

const own = await byLibrary();
writeFileSync(join(folder, '01-图片批注与隐藏表.xlsx'), own);
writeFileSync(join(folder, '02-共享公式与计算链.xlsx'), byOffice(own));
writeFileSync(join(folder, '03-另一软件存的.xlsx'), byLibreOffice(own, 'xlsx'));
for (const format of ['xls', 'ods']) writeFileSync(join(folder, `04-旧格式.${format}`), byLibreOffice(own, format));
