import { Table, Tag, type TableColumnsType } from 'antd';
import { rowKindWords, type ComparisonRow, type Rewording } from '#shared/standards/comparison-rows.ts';

const colours: Readonly<Record<ComparisonRow['kind'], string>> = { added: 'success', removed: 'error', changed: 'warning' };

/** Every item that differs, with the wording of both versions side by side. */
export function DifferenceTable(props: { readonly rows: readonly ComparisonRow[] }) {
  return (
    <section className="panel">
      <Table
        className="office-table"
        aria-label="版本差异"
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={props.rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </section>
  );
}

/** One side of what changed; an item that is not in this version has a dash. */
export function Wordings(props: { readonly rewordings: readonly Rewording[]; readonly side: 'before' | 'after' }) {
  const lines = props.rewordings.filter((one) => one[props.side] !== '');
  if (lines.length === 0) return <span className="quiet">—</span>;
  return (
    <>
      {lines.map((one) => (
        <div key={one.what}>
          <span className="quiet">{one.what}：</span>
          {one[props.side]}
        </div>
      ))}
    </>
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
  {
    title: '条目',
    key: 'text',
    width: '28%',
    render: (_, row) => (
      <>
        <div className="quiet">{row.section}</div>
        {row.text}
      </>
    ),
  },
  { title: '原来', key: 'before', render: (_, row) => <Wordings rewordings={row.rewordings} side="before" /> },
  { title: '现在', key: 'after', render: (_, row) => <Wordings rewordings={row.rewordings} side="after" /> },
];
