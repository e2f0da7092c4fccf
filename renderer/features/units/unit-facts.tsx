import { Table, type TableColumnsType } from 'antd';
import type { Unit } from '#shared/model/unit.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { factFields, factAsShown, type FactField } from '#shared/facts/fact-fields.ts';
import { useFactSources, type FactSource } from './use-fact-sources.ts';

/** What is known about a unit, each value with where it comes from. */
export function UnitFacts(props: { readonly unit: Unit }) {
  const { unit } = props;
  const sources = useFactSources(unit.id);
  const fields = factFields(Object.keys(unit.facts)).filter(({ fact }) => (unit.facts[fact] ?? null) !== null);
  const columns: TableColumnsType<FactField> = [
    { title: '事项', dataIndex: 'word', width: 160 },
    { title: '内容', key: 'value', width: 180, render: (_, field) => factAsShown(field.kind, unit.facts[field.fact]) },
    { title: '来源', key: 'source', render: (_, field) => <Source source={sources?.get(field.fact)} /> },
  ];
  return (
    <Table
      className="office-table"
      aria-label="单位情况"
      size="small"
      rowKey="fact"
      columns={columns}
      dataSource={[...fields]}
      pagination={false}
      locale={{ emptyText: '还没有登记情况。导入自评材料时会填上，也可以手工修改。' }}
    />
  );
}

function Source(props: { readonly source: FactSource | undefined }) {
  const { source } = props;
  if (source === undefined) return null;
  return source.kind === 'cell' ? (
    <span>
      {source.fileName} · {source.cell} <span className="quiet">原文“{source.raw}”</span>
    </span>
  ) : (
    <span className="quiet">
      {source.by === '' ? '手工登记' : `${source.by}登记`}，{momentOf(source.ms)}
    </span>
  );
}
