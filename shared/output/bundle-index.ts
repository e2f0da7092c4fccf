import { showDay } from '../days/days.ts';
import { fittedColumn } from './columns.ts';
import { tableWorkbook } from './table-workbook.ts';
import type { CellValue, WorkbookModel } from './workbook-model.ts';
import type { BundledFile, BundledKind } from '../evidence/bundle.ts';

/** A file of a bundle as it was written; `sha256` is of the bytes in the bundle, null where the document was not on this machine. */
export interface WrittenFile {
  readonly file: BundledFile;
  readonly sha256: string | null;
  readonly size: number;
}

/** The name of the list in each bundle. */
export const indexName = '证据清单.xlsx';

const kindWords: Readonly<Record<BundledKind, string>> = { photo: '照片', marked: '照片（标注）', file: '附件', trace: '工作痕迹' };

const titles = ['单位', '阶段', '项目序号', '项目', '文件', '种类', '拍摄日期', '添加人', '添加时间', '原文件名', '大小（字节）', 'SHA-256', '说明'] as const;

/** What a trace shows: “2024年11月5日 召开会员大会”. */
const traceWords = ({ trace }: BundledFile): readonly string[] =>
  trace === undefined ? [] : [`${showDay(trace.on)} ${trace.what}`, ...(trace.shownBy === '' ? [] : [trace.shownBy])];

/** The list of a bundle: unit, item, file, date of taking, who added it, hash. `momentWords` writes a time in milliseconds as people read it. */
export function bundleIndex(written: readonly WrittenFile[], meta: readonly string[], momentWords: (ms: number) => string): WorkbookModel {
  const rows = written.map(({ file, sha256, size }): readonly CellValue[] => [
    file.unit,
    file.phase === null ? '组织实施' : file.phase === 're' ? '复验' : '初验',
    file.place === 0 ? null : file.place,
    file.item,
    file.path,
    kindWords[file.kind],
    file.takenOn ?? '',
    file.by,
    momentWords(file.addedMs),
    file.original,
    size,
    sha256 ?? '',
    [...traceWords(file), ...(sha256 === null ? ['这台电脑上没有这个文件，未能放入'] : [])].join('；'),
  ]);
  const columns = titles.map((title, column) =>
    fittedColumn(
      title,
      column === 2 || column === 10 ? 'integer' : 'text',
      rows.map((row) => row[column] ?? null),
    ),
  );
  return tableWorkbook({ title: '证据清单', meta, columns, rows });
}
