import { completenessStateWords, linesToTell, type CheckLine, type CompletenessCheck, type CompletenessState } from '../completeness/completeness.ts';
import { showDay, type Day } from '../days.ts';
import type { ShownTable } from './table-workbook.ts';
import type { ColumnModel } from './workbook-model.ts';

/** One unit in the list of 形式审查. */
export interface CheckedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly lines: readonly CheckLine[];
  readonly check: CompletenessCheck;
  readonly state: CompletenessState;
}

const column = (title: string, width: number, align: ColumnModel['align'] = 'left', format: ColumnModel['format'] = 'text'): ColumnModel => ({
  title,
  width,
  align,
  format,
});

const columns: readonly ColumnModel[] = [
  column('序号', 6, 'center', 'integer'),
  column('单位', 34),
  column('乡镇(街道)', 14),
  column('状态', 10, 'center'),
  column('存在问题', 60),
  column('补正要求', 48),
  column('位置', 20),
  column('告知日期', 14, 'center'),
  column('补正期限', 14, 'center'),
  column('补正收到', 14, 'center'),
];

/** The list of a whole round: a line a matter that stands, a single line for a unit without any. Struck lines are left out. */
export function supplementTable(title: string, units: readonly CheckedUnit[], today: Day): ShownTable {
  const rows = units.flatMap(({ name, town, lines, check, state }) => {
    const told = new Set(linesToTell(lines).map(({ key }) => key));
    const standing = lines.filter(({ key, noticed }) => noticed || told.has(key));
    const { notice } = check;
    const head = [name, town, completenessStateWords[state]] as const;
    if (standing.length === 0) return [[...head, '没有发现问题', null, null, null, null, null]];
    return standing.map((line) => [
      ...head,
      line.found,
      line.todo,
      line.shortcoming?.cell ?? null,
      line.noticed ? (notice?.noticedOn ?? null) : null,
      line.noticed ? (notice?.dueOn ?? null) : null,
      line.answeredOn,
    ]);
  });
  return {
    title,
    meta: [`编制日期：${showDay(today)}　　　共${String(units.length)}个单位`],
    columns,
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}
