import type { TableProps } from 'antd';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { OfficeTable } from './office-table.tsx';
import { pagesOf } from './pages-of.tsx';

/** The frame that the lists of the programme share: sorted, paged and saved as shown; where rows can be chosen, each has a named box. */
export function ListTable<Row extends object>(props: {
  /** What the list is called. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: ShownColumn<Row>[];
  readonly rowKey: string | ((row: Row) => string);
  readonly onSorted: NonNullable<TableProps<Row>['onChange']>;
  readonly pageSize: number;
  /** What is counted below: “个单位”. */
  readonly counted: string;
  /** What stands there while no row fits the filters. */
  readonly empty: string;
  readonly selection?: { readonly keys: readonly string[]; readonly onSelect: (keys: readonly string[]) => void; readonly nameOf: (row: Row) => string };
}) {
  const { selection } = props;
  return (
    <OfficeTable<Row>
      aria-label={props.label}
      rowKey={props.rowKey}
      columns={props.columns}
      dataSource={props.rows}
      onChange={props.onSorted}
      {...(selection === undefined
        ? {}
        : {
            rowSelection: {
              selectedRowKeys: selection.keys,
              onChange: selection.onSelect,
              getTitleCheckboxProps: () => ({ 'aria-label': '全选' }),
              getCheckboxProps: (row) => ({ 'aria-label': `选择${selection.nameOf(row)}` }),
            },
          })}
      emptyText={props.empty}
      pagination={pagesOf(props.pageSize, props.counted)}
    />
  );
}

/** 乡镇(街道) of a list's rows, sorted by its Chinese name. */
export const townColumn = <Row extends { readonly town: string }>(): ShownColumn<Row> => ({
  key: 'town',
  title: '乡镇(街道)',
  width: 116,
  sorter: (a, b) => a.town.localeCompare(b.town, 'zh-CN'),
  value: ({ town }) => town,
  render: (_, { town }) => town || '—',
});
