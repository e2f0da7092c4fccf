import { Table, Tag, type TableColumnsType } from 'antd';
import { rowKindWords, type ComparisonRow } from '#shared/output/comparison-rows.ts';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { wordingColumns } from '../wording-columns.tsx';

const colours: Readonly<Record<ComparisonRow['kind'], string>> = { added: 'success', removed: 'error', changed: 'warning' };

/** Every item that differs, with the wording of both versions side by side. */
export function DifferenceTable(props: { readonly rows: readonly ComparisonRow[] }) {
  return (
    <section className="panel">
      <Table className="office-table" aria-label="版本差异" size="small" rowKey="key" columns={columns} dataSource={props.rows} pagination={pagesOf(50)} />
    </section>
  );
}

const kindFilters = (['changed', 'added', 'removed'] as const).map((kind) => ({ text: rowKindWords[kind], value: kind }));

const columns: TableColumnsType<ComparisonRow> = [
  {
    title: '变化',
    dataIndex: 'kind',
    width: 90,
    filters: kindFilters,
    onFilter: (value, row) => row.kind === value,
    render: (kind: ComparisonRow['kind']) => <Tag color={colours[kind]}>{rowKindWords[kind]}</Tag>,
  },
  ...wordingColumns<ComparisonRow>(),
];
