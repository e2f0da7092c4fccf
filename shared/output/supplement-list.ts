import type { CheckedUnit } from '../checks/checked-units.ts';
import { completenessStateWords, linesToTell } from '../checks/completeness.ts';
import { showDay, type Day } from '../days/days.ts';
import { countColumn, dayColumn, textColumn, wordColumn } from './columns.ts';
import type { ShownTable } from './table-workbook.ts';
import type { ColumnModel } from './workbook-model.ts';

const columns: readonly ColumnModel[] = [
  countColumn('序号'),
  textColumn('单位', 34),
  textColumn('乡镇(街道)', 14),
  wordColumn('状态', 10),
  textColumn('存在问题', 56),
  textColumn('补正要求', 44),
  textColumn('位置', 18),
  dayColumn('告知日期'),
  dayColumn('补正期限'),
  dayColumn('补正收到'),
];

/** The list of a whole round: a line a matter that is open, a single line for a unit without any. Struck lines are left out. */
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
    meta: [`编制日期：${showDay(today)}，共${String(units.length)}个单位`],
    columns,
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}
