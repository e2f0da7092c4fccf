import type { Value } from './edited-sheet.ts';
import { itemRows, type Change, type Mutation } from './mutation.ts';

/** Where a column can come between others: no merge goes over it. */
const isFree = ({ sheet }: Change, at: number): boolean =>
  sheet.merges.every(({ left, right, top, bottom }) => !(left < at && right >= at) || (top === bottom && right > at));

/** Puts a column in with a heading and a value for each item. */
function withColumn(change: Change, at: number | undefined, heading: string | null, valueOf: (index: number, max: number | null) => Value): boolean {
  const { sheet, table, subject } = change;
  if (at === undefined || !isFree(change, at)) return false;
  const places = new Map(itemRows(change).map((row, index) => [row, index]));
  const maxima = new Map(subject.right.forms.submissions.flatMap(({ items }) => items.map(({ cells, max }) => [cells['text'], max] as const)));
  const name = subject.grids[table.sheet]?.sheet ?? '';
  const textOf = (row: number): string => `${name}!${String.fromCharCode(65 + table.plan.item)}${String(row + 1)}`;
  if (places.size < 3) return false;
  sheet.insertColumn(at, (row) => {
    const place = places.get(row);
    if (row === table.bottom) return heading;
    const max = maxima.get(textOf(row)) ?? null;
    return place === undefined ? null : valueOf(place, max === null ? null : max / 100);
  });
  return true;
}

const leftmost = (): number => 0;
const beforeMax = ({ table: { plan } }: Change): number | undefined => plan.max;
const afterMax = ({ table: { plan } }: Change): number | undefined => (plan.max === undefined ? undefined : plan.max + 1);
const afterSelf = ({ table: { plan } }: Change): number | undefined => (plan.self === undefined ? undefined : plan.self + 1);
const beforeItem = ({ table: { plan } }: Change): number | undefined => plan.item;

const inserted = (
  kind: string,
  where: (change: Change) => number | undefined,
  heading: string | null,
  valueOf: (index: number, max: number | null) => Value,
): Mutation => ({ kind, apply: (change) => withColumn(change, where(change), heading, valueOf) });

/** Takes merges apart below the heading. */
const apart = (kind: string, repeat: boolean): Mutation => ({
  kind,
  apply: ({ sheet, table: { bottom, end } }) => {
    const inside = sheet.merges.filter((merge) => merge.top > bottom && merge.bottom < end && merge.bottom > merge.top);
    if (inside.length === 0) return false;
    sheet.unmerge((merge) => inside.includes(merge), repeat);
    return true;
  },
});

/** Names written in each row, or merged over those of one section. */
const mergedSections: Mutation = {
  kind: '分节列相同的格合并',
  apply: (change) => {
    const { sheet, table } = change;
    const { section } = table.plan;
    if (section === undefined || sheet.merges.some(({ left, right, top }) => left <= section && right >= section && top > table.bottom)) return false;
    const rows = itemRows(change);
    let start: number | undefined;
    let merged = 0;
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      start ??= row;
      const goesOn = next === row + 1 && ['', sheet.textAt(start, section)].includes(sheet.textAt(next, section));
      if (goesOn) return;
      if (row > start && sheet.textAt(start, section) !== '') {
        for (let other = start + 1; other <= row; other += 1) sheet.set(other, section, null);
        sheet.merge({ top: start, bottom: row, left: section, right: section });
        merged += 1;
      }
      start = undefined;
    });
    return merged > 0;
  },
};

/** Changes of columns and merges. */
export const columnMutations: readonly Mutation[] = [
  inserted('最左加流水号（生词）', leftmost, '流水', (index) => index + 1),
  inserted('最左加流水号（无表头）', leftmost, null, (index) => index + 1),
  inserted('项目前加编码', beforeItem, '编码', (index) => 101 + index),
  inserted('分值前加权重', beforeMax, '权重', (_, max) => (max === null ? null : `${String(max)}%`)),
  inserted('分值前加上年得分', beforeMax, '上年得分', (index, max) => (max === null ? null : Math.max(0, max - (index % 3)))),
  inserted('自评后加上年得分', afterSelf, '上年得分', (index, max) => (max === null ? null : Math.max(0, max - (index % 3)))),
  inserted(
    '自评前加上年数（生词）',
    (change) => change.table.plan.self,
    '去年',
    (index, max) => (max === null ? null : Math.max(0, max - (index % 2))),
  ),
  inserted('分值后加印好的数（生词）', afterMax, '难度', (index) => (index % 5) + 1),
  inserted('分值前加印好的数（生词）', beforeMax, '频次', (index) => (index % 4) + 1),
  inserted('分值前加印好的数（无表头）', beforeMax, null, (index) => (index % 4) + 1),
  inserted('分值后加起评分', afterMax, '起评线', (_, max) => (max === null ? null : Math.round(max * 0.6 * 10) / 10)),
  inserted('中间插空列', beforeMax, null, () => null),
  inserted('最左插空列', leftmost, null, () => null),
  inserted('项目前插空列', beforeItem, null, () => null),
  apart('取消合并（只首格有值）', false),
  apart('取消合并（每格都有值）', true),
  mergedSections,
];
