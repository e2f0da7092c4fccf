import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

/** Makes the tables of test/fixtures/reports as unions above hand them out: `node --import tsx test/builders/upper-tables.ts`. Some are saved anew by LibreOffice. */
const folder = fileURLToPath(new URL('../fixtures/reports/', import.meta.url));

const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

interface TableOptions {
  readonly widths: readonly number[];
  readonly title: string;
  /** Lines from the second row on, each a list of cells from the first column. */
  readonly lines: readonly (readonly (string | null)[])[];
  readonly heads: readonly (readonly (string | null)[])[];
  readonly merges?: readonly string[];
  readonly slots: readonly (readonly ExcelJS.CellValue[])[];
  readonly total?: readonly ExcelJS.CellValue[];
  readonly foot?: string;
  readonly formats?: Readonly<Record<number, string>>;
  readonly more?: (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void;
}

function drawnRow(sheet: ExcelJS.Worksheet, row: number, values: readonly ExcelJS.CellValue[], options: TableOptions, look: { readonly bold: boolean }): void {
  options.widths.forEach((_, at) => {
    const cell = sheet.getCell(row, at + 1);
    if (values[at] !== null && values[at] !== undefined) cell.value = values[at];
    cell.border = border;
    cell.font = { name: '宋体', size: 11, bold: look.bold };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    const format = options.formats?.[at];
    if (format !== undefined && !look.bold) cell.numFmt = format;
  });
}

async function tableBook(options: TableOptions): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('汇总');
  sheet.columns = options.widths.map((width) => ({ width }));
  sheet.mergeCells(1, 1, 1, options.widths.length);
  sheet.getCell(1, 1).value = options.title;
  sheet.getCell(1, 1).font = { name: '黑体', size: 18 };
  let row = 2;
  for (const line of options.lines) {
    line.forEach((text, at) => (text === null ? undefined : (sheet.getCell(row, at + 1).value = text)));
    row += 1;
  }
  for (const head of options.heads) drawnRow(sheet, row++, head, options, { bold: true });
  for (const slot of options.slots) drawnRow(sheet, row++, slot, options, { bold: false });
  if (options.total !== undefined) drawnRow(sheet, row++, options.total, options, { bold: true });
  if (options.foot !== undefined) sheet.getCell(row, 1).value = options.foot;
  for (const merge of options.merges ?? []) sheet.mergeCells(merge);
  options.more?.(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function byLibreOffice(bytes: Uint8Array, to: string): Uint8Array {
  const place = mkdtempSync(join(tmpdir(), 'reports-'));
  writeFileSync(join(place, 'in.xlsx'), bytes);
  execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', join(place, 'out'), join(place, 'in.xlsx')], { stdio: 'pipe' });
  return new Uint8Array(readFileSync(join(place, 'out', `in.${to}`)));
}

const numbered = (count: number, rest: (row: number) => readonly ExcelJS.CellValue[]): readonly (readonly ExcelJS.CellValue[])[] =>
  Array.from({ length: count }, (_, at) => [at + 1, ...rest(at)]);
const sum = (column: string, from: number, to: number): ExcelJS.CellValue => ({ formula: `SUM(${column}${String(from)}:${column}${String(to)})`, result: 0 });

const twoLines: TableOptions = {
  widths: [6, 30, 14, 10, 10, 10, 10, 12, 12],
  title: '工会组织建设情况统计表',
  lines: [['填报单位（盖章）：＿＿＿＿＿＿　　填报日期：　　年　月　日']],
  heads: [
    ['序号', '基层工会名称', '所属镇街', '职工情况', null, '会员情况', null, '考评', null],
    [null, null, null, '总数（人）', '其中女', '总数（人）', '其中女', '得分', '等次'],
  ],
  merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3'],
  slots: numbered(2, () => []),
  total: ['合计', null, null, sum('D', 5, 6), sum('E', 5, 6), sum('F', 5, 6), sum('G', 5, 6), { formula: 'AVERAGE(H5:H6)', result: 0 }, null],
  foot: '填表人：　　　　审核人：　　　　联系电话：',
  more: (workbook, sheet) => {
    sheet.pageSetup.printArea = 'A1:I8';
    sheet.pageSetup.orientation = 'landscape';
    sheet.mergeCells('A7:C7');
    workbook.addWorksheet('上年对比').getCell('A1').value = { formula: '汇总!F7', result: 0 };
  },
};

const tables: Readonly<Record<string, { readonly table: TableOptions; readonly to?: string }>> = {
  '01-一行表头.xlsx': {
    table: {
      widths: [6, 32, 12, 12, 12, 10, 12, 16],
      title: '＿＿县基层工会规范化建设考评结果汇总表',
      lines: [['填报单位：', null, null, null, null, '填报日期：']],
      heads: [['序号', '单位名称', '职工数（人）', '会员数（人）', '入会率（%）', '是否建会', '考评得分', '备注']],
      slots: numbered(10, (at) => [null, null, null, { formula: `IF(C${String(at + 4)}=0,"",D${String(at + 4)}/C${String(at + 4)}*100)`, result: '' }]),
      total: ['合计', null, sum('C', 4, 13), sum('D', 4, 13)],
      foot: '单位负责人：　　　　　　填表人：',
    },
  },
  '02-两行表头.xlsx': { table: twoLines },
  '03-两行表头另存.xlsx': { table: twoLines, to: 'xlsx' },
  '04-按乡镇.xlsx': {
    table: {
      widths: [20, 12, 12, 12, 14, 14, 14, 12],
      title: '各乡镇（街道）工会规范化建设进展情况表',
      lines: [['填报单位', null, null, null, '单位：个、人']],
      heads: [['乡镇', '基层工会数', '已建会数', '会员总数', '验收合格数', '限期整改数', '合格率', '平均得分']],
      slots: [['石桥镇'], ['城关镇'], ['青林乡']],
      total: ['合计'],
      formats: { 6: '0.0%' },
      foot: '说明：统计截至12月底。',
    },
  },
  '05-栏号.xls': {
    table: {
      widths: [6, 30, 12, 14, 22, 12, 12, 40],
      title: '考核情况报送表',
      lines: [['报送单位：', null, null, null, null, '报送时间：']],
      heads: [
        ['编号', '被考核单位', '工会主席', '主席联系电话', '工会统一社会信用代码', '自评分', '验收分', '主要问题'],
        ['甲', '乙', '丙', '1', '2', '3', '4', '5'],
      ],
      slots: Array.from({ length: 3 }, () => []),
      foot: '填表人：',
    },
    to: 'xls',
  },
  '06-按类别.xlsx': {
    table: {
      widths: [8, 16, 12, 14, 14],
      title: '分类别统计',
      lines: [],
      heads: [['序号', '单位类别', '单位数', '不合格单位', '达标率（%）']],
      slots: [],
    },
  },
  '07-名单已印.xlsx': {
    table: {
      widths: [6, 30, 12, 12, 12],
      title: '申报单位考核结果反馈表',
      lines: [['上报单位：云溪县总工会']],
      heads: [['序号', '工会全称', '最终得分', '评定等级', '验收结论']],
      slots: [
        [1, '石桥镇卫生院工会'],
        [2, '没有报送的工会'],
        [3, '城关小学工会'],
      ],
      foot: '审核：',
    },
  },
};

for (const [name, { table, to }] of Object.entries(tables)) {
  const bytes = await tableBook(table);
  writeFileSync(join(folder, name), to === undefined ? bytes : byLibreOffice(bytes, to));
}
