import { fittedColumn } from './columns.ts';
import { tableWorkbook } from './table-workbook.ts';
import type { CellValue, ColumnFormat, ColumnModel, WorkbookModel } from './workbook-model.ts';

/** A file of a batch as it lies in the zip; `size` is in bytes, `sha256` of the bytes there, `own` what this kind of batch says besides, in the order of its columns. */
export interface BatchedFile {
  /** Whose it is: one unit, or all that share the file. */
  readonly units: readonly string[];
  readonly paper: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly own: readonly CellValue[];
  /** What whoever opens it should know; empty for nothing. */
  readonly note: string;
}

/** What could not be written, and why, as a sentence. `unit` is empty where it is no one unit's. */
export interface Unwritten {
  readonly unit: string;
  readonly paper: string;
  readonly reason: string;
}

/** A kind of batch as its list knows it. `own`: the columns that only this kind has. */
export interface BatchKind {
  /** What the files are called together, in the name of the zip: 写回自评表. */
  readonly stem: string;
  /** The name of the list, without ending: 写回清单. */
  readonly list: string;
  readonly own: readonly (readonly [title: string, format: ColumnFormat])[];
}

/** Every kind of batch that the program writes. Each leaves the same list beside its files. */
export const batchKinds = {
  'write-back': { stem: '写回自评表', list: '写回清单', own: [['写入行数', 'integer']] },
  dossier: {
    stem: '一单位一档',
    list: '档案清单',
    own: [
      ['照片', 'integer'],
      ['随附文件', 'integer'],
      ['记录', 'integer'],
      ['不在本机的文件', 'integer'],
    ],
  },
  evidence: {
    stem: '证据包',
    list: '证据清单',
    own: [
      ['阶段', 'text'],
      ['项目序号', 'integer'],
      ['项目', 'text'],
      ['拍摄日期', 'text'],
      ['添加人', 'text'],
      ['添加时间', 'text'],
      ['原文件名', 'text'],
    ],
  },
  forms: { stem: '空白自评表', list: '自评表清单', own: [] },
  template: { stem: '模板文书', list: '文书清单', own: [] },
  papers: { stem: '各单位文书', list: '文书清单', own: [['页数', 'integer']] },
} as const satisfies Readonly<Record<string, BatchKind>>;

/** The name of the list among the files of a batch. */
export const batchListName = ({ list }: BatchKind): string => `${list}.xlsx`;

/** The columns that the list of every batch has, and between them those of its kind. */
const before = ['单位', '文书', '文件'] as const;
const after = ['大小（字节）', 'SHA-256', '说明'] as const;
const lacking = ['单位', '文书', '没有写出的原因'] as const;

const fitted = (titles: readonly string[], formats: readonly ColumnFormat[], rows: readonly (readonly CellValue[])[]): readonly ColumnModel[] =>
  titles.map((title, column) =>
    fittedColumn(
      title,
      formats[column] ?? 'text',
      rows.map((row) => row[column] ?? null),
    ),
  );

/** How many units files are of. */
export const unitsOf = (files: readonly Pick<BatchedFile, 'units'>[]): number => new Set(files.flatMap(({ units }) => units)).size;

/** How much a batch holds: “12个单位，15个文件，共 3,456 字节；2项没有写出。” */
export function batchWords(files: readonly BatchedFile[], unwritten: readonly Unwritten[]): string {
  const units = unitsOf(files);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return `${String(units)}个单位，${String(files.length)}个文件，共${String(bytes)}字节；${unwritten.length === 0 ? '没有写不出的' : `${String(unwritten.length)}项没有写出`}。`;
}

/** The list of any batch: every file with its unit, paper, size and hash, counts, and on a second sheet what could not be written and why. */
export function batchList(kind: BatchKind, files: readonly BatchedFile[], unwritten: readonly Unwritten[], meta: readonly string[]): WorkbookModel {
  const rows = files.map(({ units, paper, path, own, size, sha256, note }): readonly CellValue[] => [
    units.join('、'),
    paper,
    path,
    ...kind.own.map((_, index) => own[index] ?? null),
    size,
    sha256,
    note,
  ]);
  const own = kind.own.map(([, format]) => format);
  const titles = [...before, ...kind.own.map(([title]) => title), ...after];
  const columns = fitted(titles, ['text', 'text', 'text', ...own, 'integer', 'text', 'text'], rows);
  const listed = tableWorkbook({ title: kind.list, meta: [...meta, batchWords(files, unwritten)], columns, rows }, 'as-is');
  if (unwritten.length === 0) return listed;
  const reasons = unwritten.map(({ unit, paper, reason }): readonly CellValue[] => [unit, paper, reason]);
  const rest = tableWorkbook({ title: unwrittenSheet, meta, columns: fitted(lacking, [], reasons), rows: reasons });
  return { audience: 'as-is', sheets: [...listed.sheets, ...rest.sheets] };
}

/** The second sheet of a list: what could not be written. */
export const unwrittenSheet = '没有写出';

/** A path among others in a zip: as wanted, with a number where another file has it, whatever the case of its letters. `taken` is added to. */
export function uniqueAmong(path: string, taken: Set<string>): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(path) ?? [];
  let unique = path;
  for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${stem}(${String(count)})${ending}`;
  taken.add(unique.toLowerCase());
  return unique;
}
