import type { AcceptanceInput } from './acceptance-input.ts';
import { acceptanceWorkbook } from './acceptance-workbook.ts';
import { comparisonTable } from './comparison-table.ts';
import { lostPointsSheet } from './lost-points-sheet.ts';
import { receiptsSheet } from './receipts-sheet.ts';
import { namingNotice, publicNotice, rectifyNotices, unitsToName, unitsToNotify, unitsToPublish } from './notice-workbooks.ts';
import { acceptedSheet, rectifySheet, rejectedSheet, unitsDecided } from './outcome-sheets.ts';
import { finishedScore } from './acceptance-input.ts';
import { summarySheet } from './summary-sheet.ts';
import { tableWorkbook } from './table-workbook.ts';
import type { Standard } from '../model/standard.ts';
import type { SheetModel, WorkbookModel } from './workbook-model.ts';

/** A document that can be made of a round's results. */
export interface RoundDocument {
  readonly id: string;
  /** What the file's name begins with. */
  readonly name: string;
  /** What is in it and whom it is for. */
  readonly purpose: string;
  /** The accessible name of its button. */
  readonly button: string;
  readonly format: 'xlsx' | 'csv';
  model(input: AcceptanceInput): WorkbookModel;
  /** How many units it is about. */
  units(input: AcceptanceInput): number;
  /** Whether rounds of a standard have such a document; left out: all do. */
  belongsTo?(standard: Standard): boolean;
}

const oneSheet =
  (make: (input: AcceptanceInput) => SheetModel) =>
  (input: AcceptanceInput): WorkbookModel => ({ audience: 'internal', sheets: [make(input)] });

const allUnits = (input: AcceptanceInput): number => input.units.length;
const visitedUnits = (input: AcceptanceInput): number => input.units.filter((unit) => finishedScore(unit) !== undefined).length;

/** All documents, in the order of the work. */
export const papers: readonly RoundDocument[] = [
  {
    id: 'results',
    name: '验收结果',
    purpose: '汇总表、失分明细、合格名单、限期整改名单、不合格名单合在一个工作簿里，供审议、上报和存档。',
    button: '导出验收结果',
    format: 'xlsx',
    model: acceptanceWorkbook,
    units: allUnits,
  },
  {
    id: 'summary',
    name: '汇总表',
    purpose: '每个单位一行：得分、建议、决定、理由和日期。',
    button: '导出汇总表',
    format: 'xlsx',
    model: oneSheet(summarySheet),
    units: allUnits,
  },
  {
    id: 'lost',
    name: '失分明细',
    purpose: '每项失分一行，写明计算、扣分依据、评分办法、出处和情况说明。',
    button: '导出失分明细',
    format: 'xlsx',
    model: oneSheet(lostPointsSheet),
    units: visitedUnits,
  },
  {
    id: 'receipts',
    name: '得分明细',
    purpose: '每个单位逐条列出得分、计算过程、评分办法和出处，供复核、答复申诉和存档。',
    button: '导出得分明细',
    format: 'xlsx',
    model: oneSheet(receiptsSheet),
    units: visitedUnits,
  },
  {
    id: 'accepted',
    name: '合格名单',
    purpose: '决定为合格的单位。',
    button: '导出合格名单',
    format: 'xlsx',
    model: oneSheet(acceptedSheet),
    units: (input) => unitsDecided(input, 'accepted').length,
  },
  {
    id: 'rectify',
    name: '限期整改名单',
    purpose: '决定为限期整改的单位，写明整改事项和期限。',
    button: '导出整改名单',
    format: 'xlsx',
    model: oneSheet(rectifySheet),
    units: (input) => unitsDecided(input, 'rectify').length,
  },
  {
    id: 'rejected',
    name: '不合格名单',
    purpose: '决定为不合格的单位及原因。',
    button: '导出不合格名单',
    format: 'xlsx',
    model: oneSheet(rejectedSheet),
    units: (input) => unitsDecided(input, 'rejected').length,
  },
  {
    id: 'notices',
    name: '整改通知书',
    purpose: '每个整改单位一张表：已发出的照发出的事项、措辞和期限，后来合格的也留着；还没有发出的注明拟稿。',
    button: '导出整改通知书',
    format: 'xlsx',
    model: rectifyNotices,
    units: (input) => unitsToNotify(input).length,
  },
  {
    id: 'public',
    name: '公示名单',
    purpose: '拟认定为合格、拟命名的单位，只有单位名称和乡镇，不含电话、证件号、账号。',
    button: '导出公示名单',
    format: 'xlsx',
    model: publicNotice,
    units: (input) => unitsToPublish(input).length,
  },
  {
    id: 'naming',
    name: '命名通报',
    purpose: '公示后授予称号的单位，称号是标准里写的。批次没有锁定的是拟稿。',
    button: '导出命名通报',
    format: 'xlsx',
    model: namingNotice,
    units: (input) => unitsToName(input).length,
    belongsTo: ({ award }) => award !== undefined,
  },
  {
    id: 'comparison',
    name: '自评与考评对照',
    purpose: '每个单位每个项目一行，自评分与考评分并列，供其他软件继续分析。',
    button: '导出自评考评对照',
    format: 'csv',
    model: (input) => tableWorkbook(comparisonTable(input)),
    units: visitedUnits,
  },
];

/** The documents that a round of a standard has, in the order of the work. */
export const papersOf = (standard: Standard): readonly RoundDocument[] => papers.filter((paper) => paper.belongsTo?.(standard) ?? true);
