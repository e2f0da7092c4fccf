import { useRef } from 'react';
import type { ChoiceBoxProps } from './office-table-head.tsx';

/** Which rows are chosen, and what their boxes are called. Rows of other pages stay chosen. */
export interface RowChoice<Row> {
  readonly selectedRowKeys: readonly string[];
  readonly onChange: (keys: string[]) => void;
  readonly getTitleCheckboxProps?: () => { readonly 'aria-label': string };
  readonly getCheckboxProps?: (row: Row) => { readonly 'aria-label'?: string; readonly disabled?: boolean };
}

/** The boxes of the rows on a page, and the one above them that stands for all of them; null where rows are not chosen. */
export function useRowChoice<Row>(
  choice: RowChoice<Row> | undefined,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { readonly all: ChoiceBoxProps; readonly of: (row: Row, key: string, index: number) => ChoiceBoxProps } | null {
  const last = useRef<number | null>(null);
  if (choice === undefined) return null;
  const chosen = new Set(choice.selectedRowKeys);
  const boxOf = (row: Row) => choice.getCheckboxProps?.(row) ?? {};
  const choosable = rows.filter((row) => boxOf(row).disabled !== true);
  const count = choosable.filter((row) => chosen.has(keyOf(row))).length;
  const choose = (some: readonly Row[], checked: boolean) => {
    const keys = new Set(some.map(keyOf));
    choice.onChange(
      checked ? [...choice.selectedRowKeys, ...[...keys].filter((key) => !chosen.has(key))] : choice.selectedRowKeys.filter((key) => !keys.has(key)),
    );
  };
  return {
    all: {
      label: choice.getTitleCheckboxProps?.()['aria-label'] ?? '全选',
      checked: choosable.length > 0 && count === choosable.length,
      partly: count > 0 && count < choosable.length,
      disabled: choosable.length === 0,
      onChoose: (checked) => choose(choosable, checked),
    },
    of: (row, key, index) => ({
      label: boxOf(row)['aria-label'] ?? `选择第${String(index + 1)}行`,
      checked: chosen.has(key),
      disabled: boxOf(row).disabled ?? false,
      onChoose: (checked, withShift) => {
        const from = withShift && last.current !== null ? last.current : index;
        last.current = index;
        choose(
          rows.slice(Math.min(from, index), Math.max(from, index) + 1).filter((one) => boxOf(one).disabled !== true),
          checked,
        );
      },
    }),
  };
}
