import ExcelJS from 'exceljs';
import { toPoints } from '../points.ts';
import { assertNever } from '../result.ts';
import { notApplicableWord } from '../forms/form-words.ts';
import { cellText } from './cell-text.ts';
import { formLineHeight, formStyles } from './form-styles.ts';
import type { FormCell, FormCheck, FormModel } from './form-model.ts';
import { planPage, withBaseFont, writtenWidth } from './page-plan.ts';
import { lineCount } from './line-count.ts';
import { escapeText, pageSetup } from './write-workbook.ts';

type Validation = ExcelJS.DataValidation;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** “G12” for a row and column that count from 0. */
const addressOf = (row: number, column: number): string => `${letters.charAt(column)}${String(row + 1)}`;

/** The longest prompt that a spreadsheet shows. */
const longestPrompt = 250;

const pointsFormula = (cell: string, check: Extract<FormCheck, { kind: 'points' }>): string => {
  const bound = check.max === null ? '' : `,${cell}<=${String(toPoints(check.max))}`;
  return `OR(${cell}="${notApplicableWord}",AND(ISNUMBER(${cell}),${cell}>=0${bound},MOD(ROUND(${cell}*100,0),${String(check.step)})=0))`;
};

function ruleOf(check: FormCheck, cell: string): Pick<Validation, 'type' | 'operator' | 'formulae' | 'error'> {
  switch (check.kind) {
    case 'list':
      return { type: 'list', formulae: [`"${check.options.join(',')}"`], error: `请从下拉的几项里选：${check.options.join('、')}。` };
    case 'points':
      return {
        type: 'custom',
        formulae: [pointsFormula(cell, check)],
        error: `分数不在范围内或不合分档，请按提示填写；没有这一项的填“${notApplicableWord}”。`,
      };
    case 'count':
      return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], error: '请填整数，不带单位。' };
    case 'rate':
      return { type: 'decimal', operator: 'between', formulae: [0, 1], error: '请填 0% 至 100% 之间的百分数。' };
    case 'day':
      return { type: 'date', operator: 'greaterThan', formulae: ['1949-10-01'], error: '请填年月日，例如 2024-10-28。' };
    case 'text':
      return { type: 'textLength', operator: 'equal', formulae: [check.length], error: `应为 ${String(check.length)} 位，请核对。` };
    default:
      return assertNever(check);
  }
}

const formatOf = (cell: FormCell): string | undefined => {
  if (cell.check?.kind === 'rate') return '0.0%';
  if (cell.check?.kind === 'day') return 'yyyy-mm-dd';
  if (cell.check?.kind === 'text') return '@';
  return undefined;
};

function validate(target: ExcelJS.Cell, cell: FormCell, address: string): void {
  if (cell.check === undefined && cell.prompt === undefined) return;
  const prompt = cell.prompt === undefined ? {} : { showInputMessage: true, prompt: cell.prompt.slice(0, longestPrompt) };
  const rule = cell.check === undefined ? { type: 'textLength' as const, operator: 'lessThan' as const, formulae: [30_000] } : ruleOf(cell.check, address);
  target.dataValidation = { allowBlank: true, showErrorMessage: true, errorTitle: '请重新填写', error: '内容太长。', ...rule, ...prompt };
}

function heightOf(model: FormModel, row: readonly FormCell[]): number {
  const heights = row.map((cell) => {
    const width = model.widths.slice(cell.column, cell.column + cell.span).reduce((sum, one) => sum + one, 0);
    const small = cell.look === 'code' || cell.look === 'mark';
    const lines = typeof cell.value === 'string' && !small ? lineCount(cell.value, width) : 1;
    return lines * formLineHeight[cell.look] + (small ? 0 : 6);
  });
  // Excel refuses rows higher than 409 points.
  return Math.min(409, Math.max(...heights));
}

function writeCell(sheet: ExcelJS.Worksheet, row: number, cell: FormCell): void {
  const address = addressOf(row, cell.column);
  const target = sheet.getCell(address);
  for (let covered = 0; covered < cell.span; covered += 1) sheet.getCell(addressOf(row, cell.column + covered)).style = formStyles[cell.look];
  const format = formatOf(cell);
  if (format !== undefined) target.style = { ...formStyles[cell.look], numFmt: format };
  if (cell.formula !== undefined) target.value = { formula: cell.formula };
  else if (typeof cell.value === 'string') target.value = escapeText(cellText(cell.value));
  else if (cell.value !== null) target.value = cell.value;
  if (cell.span > 1) sheet.mergeCells(row + 1, cell.column + 1, row + 1, cell.column + cell.span);
  validate(target, cell, address);
}

/** Everything but the last column. The library puts a dollar sign before the column only; LibreOffice takes an area whose rows are fixed too. */
const printedArea = (model: FormModel): string => `A$1:${letters.charAt(model.widths.length - 2)}$${String(model.rows.length)}`;

/** Writes a form as the bytes of an .xlsx file: A4 across, its heading on every page, everything but the open cells locked without a password. */
export async function writeBlankForm(model: FormModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '验收台';
  workbook.keywords = model.mark;
  workbook.calcProperties.fullCalcOnLoad = true;
  const sheet = workbook.addWorksheet(model.sheet);
  sheet.columns = model.widths.map((width) => ({ width: writtenWidth(width) }));
  sheet.pageSetup = { ...pageSetup(planPage('landscape', []), model.headRow + 1), printArea: printedArea(model) };
  sheet.headerFooter = { oddFooter: `&L${model.footer.replaceAll('&', '&&')}&C第 &P 页，共 &N 页` };
  sheet.views = [{ showGridLines: false }];
  for (const [index, cells] of model.rows.entries()) {
    sheet.getRow(index + 1).height = heightOf(model, cells);
    for (const cell of cells) writeCell(sheet, index, cell);
  }
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, formatCells: true });
  return withBaseFont(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
