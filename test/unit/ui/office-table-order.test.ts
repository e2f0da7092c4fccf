import { expect, test } from 'vitest';
import type { TableColumnType } from 'antd';
import { nextOrder, pageOfRows, sortedRows, sortInForce } from '#renderer/ui/office-table-order.ts';

interface Row {
  readonly name: string;
  readonly points: number;
}

const rows: readonly Row[] = [
  { name: '甲', points: 80 },
  { name: '乙', points: 95 },
  { name: '丙', points: 80 },
];

const columns: readonly TableColumnType<Row>[] = [
  { key: 'name', dataIndex: 'name' },
  { key: 'points', sorter: (a, b) => a.points - b.points },
];

const names = (some: readonly Row[]): string => some.map(({ name }) => name).join('');

test('a head that is pressed sorts up, then down, then not at all', () => {
  expect([nextOrder(null), nextOrder('ascend'), nextOrder('descend')]).toEqual(['ascend', 'descend', null]);
});

test('equal rows keep their order, up and down', () => {
  expect(names(sortedRows(rows, columns, { key: 'points', order: 'ascend' }))).toBe('甲丙乙');
  expect(names(sortedRows(rows, columns, { key: 'points', order: 'descend' }))).toBe('乙甲丙');
  expect(names(sortedRows(rows, columns, null))).toBe('甲乙丙');
  expect(names(sortedRows(rows, columns, { key: 'name', order: 'descend' }))).toBe('甲乙丙');
});

test('a sort that the columns state counts, and not what was pressed', () => {
  const pressed = { key: 'points', order: 'ascend' } as const;
  expect(sortInForce(columns, pressed)).toEqual(pressed);
  expect(
    sortInForce(
      [
        { key: 'name', sortOrder: null },
        { key: 'points', sortOrder: 'descend' },
      ],
      pressed,
    ),
  ).toEqual({ key: 'points', order: 'descend' });
  expect(sortInForce([{ key: 'points', sortOrder: null }], pressed)).toBeNull();
});

test('a page beyond the last is the last, and an empty list has one page', () => {
  expect(pageOfRows(rows, 2, 2)).toEqual({ page: 2, rows: [rows[2]] });
  expect(pageOfRows(rows, 9, 2)).toEqual({ page: 2, rows: [rows[2]] });
  expect(pageOfRows([], 3, 50)).toEqual({ page: 1, rows: [] });
});
