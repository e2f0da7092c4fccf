import { fittedColumn } from '../columns.ts';
import { tableWorkbook } from '../table-workbook.ts';
import type { CellValue, WorkbookModel } from '../workbook-model.ts';
import type { DossierCount } from './verify-dossier.ts';

/** A dossier of a batch as it lies in the zip; `sha256` is of its bytes there. */
export interface ListedDossier extends DossierCount {
  readonly unit: string;
  readonly town: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The name of the list in each batch. */
export const dossierListName = '档案清单.xlsx';

const titles = ['单位', '乡镇(街道)', '文件', '照片', '随附文件', '记录', '不在本机的文件', '大小（字节）', 'SHA-256'] as const;
const numbers: ReadonlySet<number> = new Set([3, 4, 5, 6, 7]);

/** The list of a batch of dossiers: what each holds, counted in the file, with its hash. */
export function dossierList(dossiers: readonly ListedDossier[], meta: readonly string[]): WorkbookModel {
  const rows = dossiers.map(({ unit, town, path, photos, files, records, missing, size, sha256 }): readonly CellValue[] => [
    unit,
    town,
    path,
    photos,
    files,
    records,
    missing,
    size,
    sha256,
  ]);
  const columns = titles.map((title, column) =>
    fittedColumn(
      title,
      numbers.has(column) ? 'integer' : 'text',
      rows.map((row) => row[column] ?? null),
    ),
  );
  return tableWorkbook({ title: '档案清单', meta, columns, rows });
}
