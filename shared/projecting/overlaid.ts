import type { RowChanges } from './index-change.ts';

/** Rows as they are once changes are written. */
export const overlaid = <Row extends { readonly id: string }>(held: readonly Row[], changes: RowChanges<Row>): readonly Row[] => [
  ...held.filter((row) => !changes.has(row.id)),
  ...[...changes.values()].flatMap((row) => (row === undefined ? [] : [row])),
];
