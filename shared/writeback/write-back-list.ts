import { fittedColumn } from '../output/columns.ts';
import { tableWorkbook } from '../output/table-workbook.ts';
import type { CellValue, WorkbookModel } from '../output/workbook-model.ts';
import { fileName } from '../text/safe-names.ts';
import type { WrittenForm } from './write-back.ts';

/** One form of a batch as it lies in the zip; `sha256` is of its bytes there. */
export interface ListedForm extends Omit<WrittenForm, 'bytes' | 'failed' | 'name'> {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** The name of the list in each batch. */
export const writeBackListName = '写回清单.xlsx';

/** The name of a written form among others: with the unit's name in front where its own name does not tell it, and unique. `taken` is added to. */
export function formPath({ name, units }: Pick<WrittenForm, 'name' | 'units'>, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]{1,8})?$/su.exec(name) ?? [];
  const [first] = units;
  const own = first === undefined || units.length > 1 || name.includes(first.unit) ? stem : `${first.unit}_${stem}`;
  let path = fileName(own, ending.slice(1) || 'xlsx');
  for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = fileName(`${own.slice(0, 70)}(${String(count)})`, ending.slice(1) || 'xlsx');
  taken.add(path.toLowerCase());
  return path;
}

const written = ['单位', '文件', '写入行数', '说明', '大小（字节）', 'SHA-256'] as const;
const refused = ['没有写回的单位和原因'] as const;

const fitted = (titles: readonly string[], rows: readonly (readonly CellValue[])[], numbers: readonly number[]) =>
  titles.map((title, column) =>
    fittedColumn(
      title,
      numbers.includes(column) ? 'integer' : 'text',
      rows.map((row) => row[column] ?? null),
    ),
  );

/** The list of a batch: which form of which unit got how many lines, with its hash and what to know; and on a second sheet for whom nothing was written, and why. */
export function writeBackList(forms: readonly ListedForm[], failed: readonly string[], meta: readonly string[]): WorkbookModel {
  const rows = forms.flatMap(({ path, sha256, size, units, notes }) =>
    units.map(({ unit, lines, notes: own }): readonly CellValue[] => [unit, path, lines, [...own, ...notes].join(''), size, sha256]),
  );
  const reasons = failed.map((sentence): readonly CellValue[] => [sentence]);
  const list = tableWorkbook({ title: '写回清单', meta, columns: fitted(written, rows, [2, 4]), rows });
  if (reasons.length === 0) return list;
  const lacking = tableWorkbook({ title: '没有写回', meta, columns: fitted(refused, reasons, []), rows: reasons });
  return { sheets: [...list.sheets, ...lacking.sheets] };
}
