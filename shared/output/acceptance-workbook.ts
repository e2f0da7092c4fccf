import type { AcceptanceInput } from './acceptance-input.ts';
import { lostPointsSheet } from './lost-points-sheet.ts';
import { acceptedSheet, rectifySheet, rejectedSheet } from './outcome-sheets.ts';
import { summarySheet } from './summary-sheet.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** 验收结果: the whole outcome of a round as one workbook: 汇总表, 失分明细, and a list for each outcome. */
export const acceptanceWorkbook = (input: AcceptanceInput): WorkbookModel => ({
  audience: 'internal',
  sheets: [summarySheet(input), lostPointsSheet(input), acceptedSheet(input), rectifySheet(input), rejectedSheet(input)],
});
